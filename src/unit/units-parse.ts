// Reads a units file against its transcript. The transcript decides what was said and by whom; the
// file decides where units begin and end, their kind, question, condensed form and translation.

import type { Finding, Found } from '../finding/finding.js';
import { type CsvRow, parseCsv } from '../table/csv.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Transcript } from '../transcript/transcript.js';
import { cleanText } from './clean.js';
import { unitFindings } from './findings.js';
import { notesWithin } from './speech.js';
import type { Unit, UnitKind } from './unit.js';
import { checkUnits, type ReadUnit } from './units-check.js';
import { PARENTS, type UnitColumn, unitColumns } from './units-columns.js';
import { placeUnit } from './units-place.js';
import { type UnitVoice, voiceFinder } from './voices.js';

/** What a row is read with. */
export interface UnitsReading {
  readonly file: string;
  readonly transcript: Transcript;
  readonly positions: CodePointMap;
  readonly voiceOf: ReturnType<typeof voiceFinder>;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * The units of a file's text, in the order of the transcript. A row that does not fit the
 * transcript is a finding and left out; a text that moved as a whole is followed.
 */
export function parseUnits(
  text: string,
  file: string,
  transcript: Transcript,
  voices?: ReadonlyMap<string, UnitVoice>,
): Found<Unit[]> {
  const { value: csv, findings: csvFindings } = parseCsv(text, file);
  const findings: Finding[] = [...csvFindings];
  const columns = new Map(csv.header.map((name, index) => [name.toLowerCase(), index]));
  const missing = ['unit', 'start', 'end'].filter((name) => !columns.has(name));
  if (missing.length > 0) {
    findings.push(unitFindings.make('missing-column', { file, line: 1 }, { columns: missing }));
    return { value: [], findings };
  }
  findings.push(...unknownColumns(csv.header, file));
  const reading: UnitsReading = {
    file,
    transcript,
    positions: codePointMap(transcript.text),
    voiceOf: voiceFinder(transcript, voices),
    columns,
  };
  const read: ReadUnit[] = [];
  const lines = new Map<string, number>();
  for (const row of csv.rows) {
    const unit = readUnit(reading, row, lines, findings);
    if (unit) read.push({ unit, line: row.line });
  }
  const checked = checkUnits(read, transcript, file);
  return { value: checked.value, findings: [...findings, ...checked.findings] };
}

function unknownColumns(header: readonly string[], file: string): Finding[] {
  const known: readonly string[] = [...unitColumns, PARENTS, ''];
  return header
    .filter((column) => !known.includes(column.toLowerCase()))
    .map((column) => unitFindings.make('unknown-column', { file, line: 1 }, { column }));
}

function readUnit(
  reading: UnitsReading,
  row: CsvRow,
  lines: Map<string, number>,
  findings: Finding[],
): Unit | undefined {
  const id = cellOf(reading, row, 'unit').trim();
  const place = { file: reading.file, line: row.line };
  if (!/^[A-Za-z][\w-]*$/.test(id)) {
    findings.push(unitFindings.make('bad-id', place, { id }));
    return undefined;
  }
  const line = lines.get(id);
  if (line !== undefined) {
    findings.push(unitFindings.make('duplicate-id', place, { id, line }));
    return undefined;
  }
  lines.set(id, row.line);
  const placed = placeUnit(reading, row, id);
  findings.push(...placed.findings);
  if (!placed.value) return undefined;
  return unitAt(reading, row, id, placed.value, findings);
}

function unitAt(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  { start, end, turn }: Span & { readonly turn: number },
  findings: Finding[],
): Unit {
  const { transcript } = reading;
  const speech = transcript.turns[turn];
  const { participant, role } = reading.voiceOf(speech?.speaker);
  const speaker = speech?.speaker ?? '';
  const written = cellOf(reading, row, 'speaker').trim();
  const place = { file: reading.file, line: row.line };
  if (reading.columns.has('speaker') && written !== speaker.trim())
    findings.push(unitFindings.make('changed-speaker', place, { id, written, speaker }));
  const text = transcript.text.slice(start, end);
  const own = cellOf(reading, row, 'text') === text ? cellOf(reading, row, 'clean') : undefined;
  const notes = notesWithin(speech?.annotations ?? [], { start, end });
  const parents = cellOf(reading, row, PARENTS).split(/\s+/).filter(Boolean);
  return {
    id,
    transcript: transcript.path,
    start,
    end,
    turn,
    speaker,
    participant: participant?.id ?? '',
    role,
    kind: kindOf(reading, row, id, findings),
    question: cellOf(reading, row, 'question').trim(),
    text,
    clean: own ?? cleanText(text, transcript.language, notes),
    condensed: cellOf(reading, row, 'condensed'),
    translation: cellOf(reading, row, 'translation'),
    ...(parents.length > 0 && { parents }),
  };
}

const kinds: readonly string[] = ['content', 'minimal', 'question', 'annotation'];

function kindOf(reading: UnitsReading, row: CsvRow, id: string, findings: Finding[]): UnitKind {
  const kind = cellOf(reading, row, 'kind').trim().toLowerCase();
  if (kinds.includes(kind)) return kind as UnitKind;
  const place = { file: reading.file, line: row.line };
  if (kind !== '') findings.push(unitFindings.make('bad-kind', place, { id, kind }));
  return 'content';
}

/** A row's cell by its column; empty where the file has no such column. */
export function cellOf(reading: UnitsReading, row: CsvRow, column: UnitColumn): string {
  const index = reading.columns.get(column);
  return index === undefined ? '' : (row.cells[index] ?? '');
}
