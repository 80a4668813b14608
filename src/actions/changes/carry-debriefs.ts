// Takes codes that have other ids or names now into the records of debriefings: what was decided, what
// coders had, and the marks by which a decision is known to be on these codings.

import { join } from 'node:path';
import { markOf } from '../../agreement/debriefing/worksheet.js';
import { CODES_OF } from '../../agreement/debriefing/worksheet-rows.js';
import type { ComparedUnit } from '../../agreement/readings/compare.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { fileName } from '../../study/paths.js';
import { decodeForEditing } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import type { IntendedWrite } from '../../study/writing/all-or-nothing.js';
import { editCsv } from '../../table/edit-csv.js';
import { unitKey } from '../../unit/unit-key.js';
import { openDebriefBase } from '../debriefs/debrief-base.js';
import { DEBRIEFS, loadRecords } from '../debriefs/debrief-records.js';
import type { CarriedCodes } from './carried-codes.js';

export interface CarriedDebriefs {
  readonly writes: readonly IntendedWrite[];
  /** Rows of records that change. */
  readonly rows: number;
  readonly findings: readonly Finding[];
}

export async function carryDebriefs(
  io: Io,
  study: Study,
  codes: CarriedCodes,
): Promise<CarriedDebriefs> {
  const folder = join(study.root, DEBRIEFS);
  if (io.statFile(folder)?.kind !== 'folder') return { writes: [], rows: 0, findings: [] };
  const marks = await newMarks(io, study, codes.ids);
  const writes: IntendedWrite[] = [];
  let rows = 0;
  for (const { name, kind } of io.listFolder(folder)) {
    if (kind !== 'file' || !/^[^.~].*\.(?:csv|md|txt)$/i.test(name)) continue;
    const path = `${DEBRIEFS}/${name}`;
    const { value: text } = decodeForEditing(
      io.readFile(join(folder, name)),
      fileName(io, study, path),
    );
    const isRecord = /\.csv$/i.test(name);
    const edited = isRecord ? carryRecord(text, codes, marks) : carryWorksheet(text, marks);
    rows += isRecord ? edited.count : 0;
    if (edited.text !== text) writes.push({ path, text: edited.text });
  }
  return { writes, rows, findings: [] };
}

/** New marks by unit and old mark, as `unitKey` and the mark on a line of its own. */
type Marks = ReadonlyMap<string, string>;

/** Only where the ids of codes change do marks. */
async function newMarks(io: Io, study: Study, ids: CarriedCodes['ids']): Promise<Marks> {
  const { value: records } = loadRecords(io, study);
  const marks = new Map<string, string>();
  if (ids.size === 0 || records.length === 0) return marks;
  const base = await openDebriefBase(io, study, [], { records });
  for (const { coders } of records) {
    for (const unit of base.comparisonOf(coders)?.units ?? []) {
      const after = markOf(withCodes(unit, ids), coders);
      marks.set(markKey(unit.unit, markOf(unit, coders)), after);
    }
  }
  return marks;
}

function markKey({ transcript, id }: { transcript: string; id: string }, mark: string): string {
  return `${unitKey(transcript, id)}\n${mark}`;
}

function withCodes(unit: ComparedUnit, ids: CarriedCodes['ids']): ComparedUnit {
  const readings = unit.readings.map((reading) => {
    if (!reading) return reading;
    const codes = [...new Set(reading.codes.map((code) => ids.get(code) ?? code))].sort();
    return { ...reading, codes };
  });
  return { ...unit, readings };
}

function carryRecord(text: string, codes: CarriedCodes, marks: Marks) {
  let count = 0;
  const edited = editCsv(text, (row) => {
    const change = new Map<string, string>();
    const unit = { transcript: row.cell('transcript') ?? '', id: row.cell('unit') ?? '' };
    const mark = marks.get(markKey(unit, (row.cell('mark') ?? '').trim()));
    if (mark !== undefined && mark !== row.cell('mark')) change.set('mark', mark);
    for (const column of row.columns) {
      if (column !== 'decision' && !column.startsWith(CODES_OF)) continue;
      const before = row.cell(column) ?? '';
      const after = withWords(before, codes);
      if (after !== before) change.set(column, after);
    }
    if (change.size > 0) count += 1;
    return change;
  });
  return { text: edited, count };
}

/** Codes in a cell, separated by semicolons or lines, or by commas; words that are no code stay. */
function withWords(text: string, codes: CarriedCodes): string {
  return text.replaceAll(/[^;\n]+/g, (part) => {
    const whole = wordFor(part, codes);
    return whole ?? part.replaceAll(/[^,]+/g, (piece) => wordFor(piece, codes) ?? piece);
  });
}

function wordFor(part: string, { ids, names }: CarriedCodes): string | undefined {
  const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? [];
  const now = ids.get(word) ?? names.get(word.toLowerCase());
  return now === undefined ? undefined : before + now + after;
}

/** In a worksheet as text only the marks change: what it says was said before. */
function carryWorksheet(text: string, marks: Marks) {
  const line = /(^|\n)((?:\W*)unit:?\s+([a-z]\S*)\s+of\s+(.+?),\s*mark:?\s*)(m[0-9a-f]{9})/gi;
  const edited = text.replaceAll(
    line,
    (whole, start: string, head: string, id: string, transcript: string, mark: string) => {
      const now = marks.get(markKey({ transcript, id }, mark));
      return now === undefined ? whole : start + head + now;
    },
  );
  return { text: edited, count: 0 };
}
