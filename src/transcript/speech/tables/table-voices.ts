// Tables with a column for each speaker: a row holds what one of them said, or what each said about
// one thing. The header names them; columns of notes, codes and second versions are none.

import { labelKey, shapeLabel } from '../../labels/shape.js';
import { roleOfWord } from '../../people/role-words.js';
import { fieldKey, QUESTION_FIELDS, TEXT_FIELDS } from '../field-names.js';
import { languageTag } from '../language-tag.js';
import type { Column, TableRow } from './column-cells.js';

/** What heads a second version of the words. */
const versions =
  /(?:translat|original|raw|clean|edited|version|übersetz|uebersetz|traduc|tradu[çc])/i;

/** What heads notes on the talk. */
const notes =
  /(?:note|comment|memo|summar|theme|categor|code|coding|topic|title|annot|descri|description|context|observ|remark|keyword|quote|label|section|question|antwort|notiz|kommentar|thema|zusammenfass|notas?|coment|resumen|tema|remarque|résumé|thème|date|place|location|source|file)/i;

/** Two columns at least; none where the table has no such form. `header` names all of them. */
export function voiceColumns(
  body: readonly TableRow[],
  columns: readonly Column[],
  header: readonly string[],
): readonly number[] {
  const spoken = columns.flatMap((column, index) => (isSpoken(column) ? [index] : []));
  const answering = spoken.filter((index) => isVoice(header[index] ?? ''));
  const isAsked = (index: number) => QUESTION_FIELDS.includes(fieldKey(header[index] ?? ''));
  const voices = spoken.filter((index) => answering.includes(index) || isAsked(index));
  const least = spoken.reduce((sum, index) => sum + (columns[index]?.words ?? 0), 0) * 0.8;
  const words = voices.reduce((sum, index) => sum + (columns[index]?.words ?? 0), 0);
  const keys = new Set(voices.map((index) => labelKey(header[index] ?? '')));
  if (answering.length === 0 || voices.length < 2 || keys.size < voices.length || words < least)
    return [];
  const counts = body.map(({ cells }) => voices.filter((index) => cells[index]?.trim()).length);
  const filled = counts.filter((count) => count > 0).length;
  const alone = counts.filter((count) => count === 1).length;
  const isTurnEach = alone * 10 >= filled * 9;
  return isTurnEach || voices.some((index) => isRole(header[index] ?? '')) ? voices : [];
}

function isSpoken({ filled, words, isTime, mayBeTime }: Column): boolean {
  return filled > 0 && words >= filled * 2 && !isTime && !mayBeTime;
}

function isVoice(name: string): boolean {
  const key = fieldKey(name);
  if (name.trim() === '' || name.length > 40 || notes.test(name) || versions.test(name))
    return false;
  const isLanguage = key.length > 3 && languageTag(key) !== undefined;
  if (TEXT_FIELDS.includes(key) || isLanguage) return isRole(name);
  const { kind, sentence, document } = shapeLabel(name.trim().replace(/[\s:：]+$/u, ''));
  return !sentence && !document && (kind === 'name' || kind === 'code' || kind === 'lower');
}

/** `Interviewer`, `P3`: no version or note is called so. */
function isRole(name: string): boolean {
  const { role, series, kind, number } = shapeLabel(name.trim());
  const isNumbered = kind === 'code' && series !== undefined && number !== undefined;
  return role !== undefined || roleOfWord(fieldKey(name)) !== undefined || isNumbered;
}

/** The first row, where no other names columns: cells above the words that are names and stand nowhere else. */
export function voiceHeader(rows: readonly TableRow[]): number | undefined {
  const index = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const cells = rows[index]?.cells ?? [];
  const names = cells.filter((cell) => cell.trim() !== '');
  const body = rows.slice(index + 1);
  if (names.length < 2 || body.length < 2 || names.some((cell) => cell.length > 60))
    return undefined;
  const recurs = (at: number) => body.some((row) => row.cells[at]?.trim() === cells[at]?.trim());
  const isHead = cells.every((cell, at) => cell.trim() === '' || !recurs(at));
  return isHead && names.filter(isVoice).length > 1 ? index : undefined;
}

/** Whether a column of sentences holds notes on the talk by its name. */
export function isAboutSpeech(name: string): boolean {
  return notes.test(name);
}
