// Transcripts as text that a test can compare: one line per turn for reading, and a canonical
// transcript file that parses to the same turns.

import type { Transcript } from '../../src/transcript/transcript.js';

/** `12s Anna [mentee]: first block | second block {note: (laughs)}`, a line per turn. */
export function describeTurns({ text, turns, speakers }: Transcript): string {
  const roles = new Map(speakers.map(({ label, role }) => [label, role]));
  return turns
    .map(({ speaker, spans, annotations, time }) => {
      const said = spans.map(({ start, end }) =>
        text.slice(start, end).replace(/\s*\n\s*/g, ' ⏎ '),
      );
      const marks = annotations.map(
        ({ kind, start, end }) => `{${kind}: ${text.slice(start, end)}}`,
      );
      const who = speaker === undefined ? '-' : `${speaker} [${roles.get(speaker)}]`;
      const when = time === undefined ? '' : `${time}s `;
      return `${when}${who}: ${[said.join(' | '), ...marks].join(' ')}\n`;
    })
    .join('');
}

/** `Label: block`, further blocks as paragraphs. */
export function renderTranscript({ text, turns }: Transcript): string {
  return turns
    .map(({ speaker, spans }) => {
      const said = spans.map(({ start, end }) => text.slice(start, end)).join('\n\n');
      return speaker === undefined ? `${said}\n\n` : `${speaker}: ${said}\n\n`;
    })
    .join('');
}
