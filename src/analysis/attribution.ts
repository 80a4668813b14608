// Who said a quote, as a table tells it. Labels of transcripts may be real names, so a participant is
// told by their id, and a label only stands where it is none, or where there is nothing else.

import { plural } from '../text/wording.js';
import { personWords } from '../transcript/labels/words.js';
import { roleOfWord } from '../transcript/people/role-words.js';
import { STAFF } from '../unit/staff.js';
import type { CodedUnit } from './evidence.js';

/** `mentee-03 (P3), First`: who said it, for a reader of the table; or what the columns tell of them. */
export function attribute(one: CodedUnit, columns: readonly string[] = []): string {
  const { unit, session, attributes } = one;
  if (columns.length > 0) {
    const told = { ...attributes, role: unit.role, session: session.label };
    const known = { ...told, participant: unit.participant } as Readonly<Record<string, string>>;
    return columns.map((name) => known[name] || `${name} not stated`).join(', ');
  }
  const { participant, speaker } = unit;
  const isTold = speaker !== '' && (participant === '' || !isNameLabel(speaker));
  const who = [participant, isTold ? speaker : ''].filter((name) => name !== '');
  const named = who.length === 2 ? `${who[0]} (${who[1]})` : (who[0] ?? 'unnamed speaker');
  return `${named}, ${session.label}`;
}

/** Says once that quotes are told by labels which seem to be names, and how many of these there are. */
export function labelNotes(
  quoted: readonly CodedUnit[],
  columns: readonly string[] = [],
): string[] {
  if (columns.length > 0) return [];
  const labels = quoted
    .filter(({ unit, person }) => person !== undefined || STAFF.includes(unit.role))
    .filter(({ unit }) => unit.participant === '')
    .map(({ unit }) => unit.speaker)
    .filter(isNameLabel);
  const count = new Set(labels).size;
  if (count === 0) return [];
  return [
    `${plural(count, 'speaker')} in no row of participants.csv ${count === 1 ? 'is' : 'are'} told by the label of the transcript, which may be a real name: list them there, give --source role, or replace names with fga anonymise.`,
  ];
}

/** Whether a label names somebody: no number, no single letters, no word for a role. */
export function isNameLabel(label: string): boolean {
  const lower = label.normalize('NFC').toLowerCase();
  // A word for a role may have a non-joiner in it: `مصاحبه‌گر`.
  if ([lower, lower.replaceAll('\u200c', '')].some((each) => roleOfWord(each.trim()) !== undefined))
    return false;
  const words = lower.split(/[^\p{L}\p{M}\u200c]+/u).filter(Boolean);
  const isCode = /\p{N}/u.test(label) || /^\p{Lu}{1,3}$/u.test(label.trim());
  const telling = words.filter(
    (word) =>
      [...word].length > 1 &&
      word !== 'الف' &&
      roleOfWord(word) === undefined &&
      !personWords.has(word),
  );
  return !isCode && telling.length > 0;
}
