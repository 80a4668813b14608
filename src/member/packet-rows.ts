// A packet as rows for a spreadsheet: to be filled in while talking to the participant.

import type { Packet } from './packet.js';

export const CSV_COLUMNS = [
  'participant',
  'session',
  'quote',
  'translation',
  'taken for',
  'meaning',
  'answer',
  'text',
  'mark',
];

/** A row per question; the one about the words comes first and has nothing under `taken for`. */
export function packetCsvRows({ participant, quotes }: Packet): string[][] {
  return quotes.flatMap(({ session, quote, translation, questions }) =>
    questions.map(({ mark, meaning }) => [
      participant,
      session.label,
      quote,
      translation,
      meaning?.name ?? '',
      meaning?.definition ?? '',
      '',
      '',
      mark,
    ]),
  );
}
