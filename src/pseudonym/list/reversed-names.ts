// The names the other way round: pseudonym → the name that was found most often for it.

import { foldWord } from '../../text/fold.js';
import { type Name, nameOf } from '../name.js';

/** Names by which pseudonyms become names again. */
export function reversedNames(names: readonly Name[]): readonly Name[] {
  const best = new Map<string, Name>();
  for (const name of names) {
    if (name.decision !== 'replace' || name.where === 'sentence start') continue;
    const key = foldWord(name.replace);
    const known = best.get(key);
    if (!known || name.count > known.count) best.set(key, name);
  }
  return [...best.values()].map(({ find, replace, kind }) =>
    nameOf({
      find: replace,
      replace: find,
      decision: 'replace',
      kind: kind === 'name' ? 'name' : 'person',
    }),
  );
}
