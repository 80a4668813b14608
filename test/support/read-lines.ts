// Reads lines of a made-up transcript as the program would, for tests of layouts.

import { turnText } from '../../src/transcript/display-text.js';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

/** The turns as `Speaker: words`, the labels of all speakers, what was found, and the turns as they are. */
export function readLines(lines: readonly string[], path = 'talk.txt') {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { value, findings } = parseTranscript({ path, bytes });
  const turns = value.turns.map(
    (turn) => `${turn.speaker ?? '-'}: ${turnText(value, turn).replaceAll('\n', ' ')}`,
  );
  const speakers = value.speakers.map(({ label }) => label);
  const codes = findings.map(({ code }) => code);
  return { turns, speakers, findings, codes, read: value.turns };
}
