// Where words were inserted or taken out beside equal words, several alignments are as good as each
// other: this chooses the one in which the change begins and ends where a passage or sentence does.

import type { Words } from './passage-words.js';

/** Slides the changes of an alignment in order; `matches` is changed in place. */
export function slideMatches({ old, now, firsts }: Words, matches: Int32Array): void {
  const isFirst = new Uint8Array(old.count + 1);
  for (const first of firsts) isFirst[first] = 1;
  const opensOld = (at: number) => (isFirst[at] === 1 ? 3 : 0) + (old.opens[at] ?? 0);
  const opensNow = (at: number) => now.opens[at] ?? 1;
  let last = -1;
  for (let at = 0; at < old.count; at += 1) {
    const here = matches[at] as number;
    if (here < 0) continue;
    const before = last < 0 ? -1 : (matches[last] as number);
    if (last === at - 1 && before >= 0 && here > before + 1)
      slideInserted(
        old.types,
        now.types,
        matches,
        { last, before, here },
        (shift) => opensOld(at + shift) + opensNow(before + 1 + shift) + opensNow(here + shift),
      );
    else if (last >= 0 && last < at - 1 && here === before + 1)
      slideRemoved(
        old.types,
        matches,
        { last, at, before },
        (shift) => opensOld(last + 1 + shift) + opensOld(at + shift),
      );
    for (last = at; last >= 0 && (matches[last] as number) < 0; ) last -= 1;
  }
}

/** Old words `last` and `last + 1` are matched with `before` and `here`, with new words between. */
function slideInserted(
  old: Int32Array,
  now: Int32Array,
  matches: Int32Array,
  { last, before, here }: { last: number; before: number; here: number },
  worth: (shift: number) => number,
): void {
  let best = 0;
  for (let step = 1; step <= FARTHEST; step += 1) {
    const at = last - step + 1;
    if (at < 0 || matches[at] !== before - step + 1 || old[at] !== now[here - step]) break;
    if (worth(-step) > worth(best)) best = -step;
  }
  for (let step = 1; step <= FARTHEST; step += 1) {
    const at = last + step;
    if (at >= old.length || matches[at] !== here + step - 1 || old[at] !== now[before + step])
      break;
    if (worth(step) > worth(best)) best = step;
  }
  for (let step = 0; step < -best; step += 1) matches[last - step] = here - step - 1;
  for (let step = 1; step <= best; step += 1) matches[last + step] = before + step;
}

/** Old words `last` and `at` are matched with new words side by side, old ones between are gone. */
function slideRemoved(
  old: Int32Array,
  matches: Int32Array,
  { last, at, before }: { last: number; at: number; before: number },
  worth: (shift: number) => number,
): void {
  let best = 0;
  for (let step = 1; step <= FARTHEST; step += 1) {
    const from = last - step + 1;
    if (from < 0 || matches[from] !== before - step + 1 || old[from] !== old[at - step]) break;
    if (worth(-step) > worth(best)) best = -step;
  }
  for (let step = 1; step <= FARTHEST; step += 1) {
    const from = at + step - 1;
    if (from >= old.length || matches[from] !== before + step || old[from] !== old[last + step])
      break;
    if (worth(step) > worth(best)) best = step;
  }
  for (let step = 0; step < -best; step += 1) {
    matches[at - step - 1] = matches[last - step] as number;
    matches[last - step] = -1;
  }
  for (let step = 1; step <= best; step += 1) {
    matches[last + step] = matches[at + step - 1] as number;
    matches[at + step - 1] = -1;
  }
}

/** Words that a change slides over, at most. */
const FARTHEST = 40;
