// What was loaded of a study already, for runs that only read it: parts of a check or an audit that know nothing of
// each other look at the same transcripts, units and codebook.

import type { Study } from '../study.js';

const kept = new WeakMap<Study, Map<unknown, unknown>>();

/** From now on nothing of the study is loaded twice. Only for runs that write nothing into it. */
export function keepLoaded(study: Study): void {
  kept.set(study, new Map());
}

/** What was loaded under the key, where it is kept; else what is loaded now. */
export function loadedOnce<Value>(study: Study, key: unknown, load: () => Value): Value {
  const known = kept.get(study);
  if (!known) return load();
  if (!known.has(key)) known.set(key, load());
  return known.get(key) as Value;
}
