// What fga anonymise says: how many names of which kinds, which files change. No name is printed.

import type { AnonymisePlan } from '../../actions/key/anonymise-plan.js';
import { NAME_KINDS, type Name } from '../../pseudonym/name.js';
import { NAMES_FILE } from '../../study/key-path.js';
import { plural } from '../../text/wording.js';

/** The list in numbers, and what to do with it. */
export function namesText(names: readonly Name[]): string {
  const count = (decision: Name['decision'], kind?: string) =>
    names.filter((name) => name.decision === decision && (!kind || name.kind === kind)).length;
  const rows = NAME_KINDS.flatMap((kind) => {
    const [replace, keep, open] = [count('replace', kind), count('keep', kind), count('', kind)];
    if (replace + keep + open === 0) return [];
    return [`  ${kind.padEnd(12)} ${cell(replace)} ${cell(keep)} ${cell(open)}`];
  });
  if (rows.length === 0)
    return `No name was found. Add rows to ${NAMES_FILE}, or give a list: --names FILE.\n`;
  const head = `  ${''.padEnd(12)} ${'replace'.padStart(8)} ${'keep'.padStart(8)} ${'open'.padStart(8)}`;
  const open = count('');
  const next =
    open === 0
      ? ''
      : `Next: write replace or keep into the ${open === 1 ? 'open row' : `${open} open rows`} of ${NAMES_FILE} (a spreadsheet will do), and look at the pseudonyms. Then: fga anonymise\n`;
  return `${plural(names.length, 'name')} in ${NAMES_FILE}:\n${[head, ...rows].join('\n')}\n${next}`;
}

function cell(count: number): string {
  return (count === 0 ? '·' : String(count)).padStart(8);
}

/** Which files would change. */
export function anonymisingText({ files, texts }: AnonymisePlan): string {
  if (files.length === 0) return 'No file holds a name that is to be replaced.\n';
  const places = texts.reduce((sum, { carried }) => sum + carried.edits.length, 0);
  const lines = files.map(({ path, target, content }) => {
    if (content === undefined) return `  ${path}: kept in the key only`;
    return target === path ? `  ${path}` : `  ${path} (renamed)`;
  });
  return `${plural(places, 'place')} in ${plural(texts.filter(({ carried }) => carried.edits.length > 0).length, 'transcript')}; ${plural(files.length, 'file')} would change:
${lines.join('\n')}
Nothing is changed yet. Take sheets that people work on over first (fga sheet import). Then: fga anonymise --apply
`;
}
