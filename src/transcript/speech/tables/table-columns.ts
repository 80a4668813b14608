// Tells the columns of a table in which people have put a transcript: by the words of a header line in
// any of many languages, else by what stands in them.

import {
  ANSWER_FIELDS,
  END_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  ROLE_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from '../field-names.js';
import { areSurelyVoices, areVoices } from '../voices.js';
import { type Column, describeColumn, type TableRow } from './column-cells.js';
import { headerRow, SAMPLE, unknownHeader } from './table-header.js';
import { namedColumn, speakerColumn, unnamedSpeakers } from './table-speakers.js';
import { voiceColumns, voiceHeader } from './table-voices.js';

export interface TableColumns {
  /** Rows before this one are titles and the header. */
  readonly first: number;
  /** The header's cells; empty where there is none. */
  readonly header: readonly string[];
  readonly text: number;
  readonly speaker: number | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly role: number | undefined;
  /** Columns of one speaker each, whom the header names: questions beside answers, two at least. */
  readonly voices: readonly number[];
}

/** Undefined where no column holds sentences. */
export function findColumns(rows: readonly TableRow[]): TableColumns | undefined {
  const header = headerRow(rows);
  if (header !== undefined) return columnsBelow(rows, header, areSurelyVoices);
  const names = voiceHeader(rows.slice(0, SAMPLE));
  const voiced = names === undefined ? undefined : columnsBelow(rows, names);
  if (voiced && voiced.voices.length > 0) return voiced;
  const plain = columnsBelow(rows, undefined);
  const head = plain && unknownHeader(rows, plain.text);
  return head === undefined ? plain : columnsBelow(rows, head);
}

function columnsBelow(
  rows: readonly TableRow[],
  header: number | undefined,
  areSpeakers: typeof areVoices = areVoices,
): TableColumns | undefined {
  const first = header === undefined ? 0 : header + 1;
  const names = header === undefined ? [] : (rows[header]?.cells ?? []);
  const keys = names.map(fieldKey);
  const body = rows.slice(first, first + SAMPLE);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, index) => describeColumn(body, index));
  const question = questionColumn(columns, keys);
  const answer = namedColumn(keys, ANSWER_FIELDS, (index) => (columns[index]?.words ?? 0) > 0);
  const sides = question === undefined || answer === undefined ? [] : [question, answer];
  const hasSpeaker = namedColumn(
    keys,
    SPEAKER_FIELDS,
    (index) => (columns[index]?.distinct ?? 0) > 1,
  );
  const isApart = sides.length > 0 || hasSpeaker !== undefined;
  const voices = isApart ? sides : voiceColumns(body, columns, names);
  const text = voices.at(-1) ?? textColumn(columns, keys);
  if (text === undefined) return undefined;
  const free = (index: number | undefined) => index !== undefined && index !== text;
  const start = [
    namedColumn(keys, TIME_FIELDS, (index) => columns[index]?.mayBeTime),
    timeColumn(columns),
  ].find(free);
  const end = namedColumn(keys, END_FIELDS, (index) => columns[index]?.mayBeTime);
  const taken = new Set([text, start, end, ...voices]);
  const speaker =
    voices.length > 0
      ? undefined
      : (speakerColumn(columns, keys, taken) ??
        unnamedSpeakers(body, columns, keys, { taken, areSpeakers }));
  const role = namedColumn(keys, ROLE_FIELDS, (index) => index !== speaker && !taken.has(index));
  return { first, header: names, text, speaker, start, end, role, voices };
}

/** The named column, unless another one holds nearly all words. */
function textColumn(columns: readonly Column[], keys: readonly string[]): number | undefined {
  const most = columns.reduce(
    (best, { words }, index) => (words > (columns[best]?.words ?? 0) ? index : best),
    0,
  );
  const longest = columns[most];
  if (!longest || longest.words < 2 || longest.words < longest.filled * 1.2) return undefined;
  const byName = namedColumn(
    keys,
    TEXT_FIELDS,
    (index) => (columns[index]?.words ?? 0) * 5 > longest.words,
  );
  return byName ?? originalOf(most, columns, keys) ?? most;
}

/** What people call what somebody wrote in another language than was spoken. */
const translation =
  /translat|ubersetz|übersetz|traduc|tradu|vertal|oversett|perevod|перевод|ترجم|翻译|翻訳|번역/;

/** The column beside a translation with about as many words. */
function originalOf(
  most: number,
  columns: readonly Column[],
  keys: readonly string[],
): number | undefined {
  if (!translation.test(keys[most] ?? '')) return undefined;
  const enough = (columns[most]?.words ?? 0) / 2;
  const index = columns.findIndex(
    ({ words }, at) => at !== most && words >= enough && !translation.test(keys[at] ?? ''),
  );
  return index === -1 ? undefined : index;
}

/** The column of questions where answers stand beside them, one of each a row. */
function questionColumn(columns: readonly Column[], keys: readonly string[]): number | undefined {
  const spoken = (index: number) =>
    (columns[index]?.words ?? 0) > (columns[index]?.filled ?? 0) * 2;
  const answer = namedColumn(keys, ANSWER_FIELDS, (index) => (columns[index]?.words ?? 0) > 0);
  return answer === undefined ? undefined : namedColumn(keys, QUESTION_FIELDS, spoken);
}

function timeColumn(columns: readonly Column[]): number | undefined {
  const index = columns.findIndex(({ isTime }) => isTime);
  return index === -1 ? undefined : index;
}
