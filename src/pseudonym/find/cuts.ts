// The ways to see a word as a name with something in front of it or behind it.

import { type Endings, SET_APART, SHORTEST_WITH_ENDING } from './endings.js';

/** A folded word in parts. */
interface Cut {
  readonly before: string;
  readonly base: string;
  readonly after: string;
}

/** The ways to see a word as a name with something in front or behind. */
export function* cutsOf(folded: string, { after, before }: Endings): Generator<Cut> {
  const elided = /^\p{L}{1,5}'(?=\p{L}{2})/u.exec(folded)?.[0];
  for (const start of ['', ...(elided === undefined ? [] : [elided]), ...before]) {
    if (!folded.startsWith(start)) continue;
    const rest = folded.slice(start.length);
    if (start !== '' && rest.length >= SHORTEST_WITH_ENDING)
      yield { before: start, base: rest, after: '' };
    for (let length = 1; length <= 9 && length < rest.length; length += 1) {
      const [base, ending] = [rest.slice(0, -length), rest.slice(-length)];
      const isApart = SET_APART.test(ending);
      const isEnding = base.length >= SHORTEST_WITH_ENDING && after.has(ending);
      if (isApart || isEnding) yield { before: start, base, after: ending };
    }
  }
}

/** What may be the stem of a name whose last vowel has changed. */
export function* stemCuts(folded: string, { instead }: Endings): Generator<string> {
  if (instead.size === 0) return;
  for (let length = 1; length <= 4 && folded.length - length >= 2; length += 1)
    if (instead.has(folded.slice(-length))) yield folded.slice(0, -length);
}
