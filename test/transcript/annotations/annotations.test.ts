import { expect, test } from 'vitest';
import { annotateSpan } from '../../../src/transcript/annotations/annotations.js';

/** Annotations as `kind text`, then the number of words. */
function check(text: string, expected: readonly string[], words: number) {
  const read = annotateSpan(text, { start: 0, end: text.length });
  expect(
    read.annotations.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
  ).toEqual(expected);
  expect(read.words).toBe(words);
}

test.each<[string, string[], number]>([
  ['I [laughs] see', ['note [laughs]'], 2],
  ['I (laughs) see', ['note (laughs)'], 2],
  ['I see ((laughs))', ['note ((laughs))'], 2],
  ['I see (which I did)', [], 5],
  ['we laughed (it made me laugh)', [], 6],
  ['well (.) yes (0.5) no (pause 0.16)', ['note (.)', 'note (0.5)', 'note (pause 0.16)'], 3],
  ['[the] mentor came', ['note [the]'], 2],
  ['so [unintelligible 00:03:18.16] went', ['unclear [unintelligible 00:03:18.16]'], 2],
  ['so [???] went (inaudible)', ['unclear [???]', 'unclear (inaudible)'], 2],
  ['the [speak?] of it', ['unclear [speak?]'], 3],
  ['a [Cross Talk 3:00] b', ['overlap [Cross Talk 3:00]'], 2],
  ['a //S02: yes // b', ['overlap //S02: yes //'], 2],
  ['see http://a.org/b//c now', [], 3],
  ['he \\[laughs\\] said', ['note \\[laughs\\]'], 2],
  ['he <laugh> said <i>no</i>', ['note <laugh>', 'note <i>', 'note </i>'], 3],
  ['he *laughs* said *no*', ['note *laughs*'], 3],
  ['it **was** good', [], 3],
  ['at (3:45) and [00:10:05] it', ['time (3:45)', 'time [00:10:05]'], 3],
  ['it ended there #00:02:13-4#', ['time #00:02:13-4#'], 3],
  ['00:01:02 it began at 10:30', ['time 00:01:02'], 4],
  ['see [the page](http://x.org) there', [], 5],
  ['XXXX came with XX', [], 4],
  ['خنده (خنده) بود', ['note (خنده)'], 2],
  ['我同意（笑）。', ['note （笑）'], 3],
  ['[a [nested] one] here', ['note [a [nested] one]'], 1],
  ['[open ( never closed', [], 3],
  ["it's face-to-face", [], 2],
])('%s', check);
