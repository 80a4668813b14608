// Reads a units file against its transcript. The transcript decides what was said and by whom; the
// file decides where units begin and end, their kind, question, condensed form and translation.

import { type Finding, type Found, gatherFindings } from '../../finding/finding.js';
import { type CellPlacer, cellPlacer } from '../../table/cell-place.js';
import { type CsvRow, parseCsv } from '../../table/csv.js';
import { codePointMap } from '../../text/code-points.js';
import type { Transcript } from '../../transcript/transcript.js';
import { cleanText } from '../clean/clean.js';
import { notesWithin } from '../clean/speech.js';
import { unitFindings } from '../findings.js';
import { nextUnitNumber, unitId } from '../ids.js';
import type { Unit, UnitKind } from '../unit.js';
import { type UnitVoice, voiceFinder } from '../voices.js';
import { checkUnits, type ReadUnit } from './units-check.js';
import { PARENTS, unitColumns } from './units-columns.js';
import { placeUnit, type UnitPlace } from './units-place.js';
import { cellOf, placeOf, type UnitsReading } from './units-row.js';

/**
 * The units of a file's text, in the order of the transcript. A row that does not fit the
 * transcript is a finding and left out; a text that stands elsewhere is followed; a row without an
 * id, or with one that is taken, gets a new id.
 */
export function parseUnits(
  text: string,
  file: string,
  transcript: Transcript,
  voices?: ReadonlyMap<string, UnitVoice>,
): Found<Unit[]> {
  const { findings, keep, add } = gatherFindings();
  const csv = keep(parseCsv(text, file));
  const columns = new Map(csv.header.map((name, index) => [name.toLowerCase(), index]));
  const missing = ['unit', 'start', 'end'].filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const place = { file, line: 1, column: 1 };
    add([unitFindings.make('missing-column', place, { columns: missing })]);
    return { value: [], findings };
  }
  const reading: UnitsReading = {
    file,
    placeOf: cellPlacer(text, file),
    transcript,
    positions: codePointMap(transcript.text),
    voiceOf: voiceFinder(transcript, voices),
    columns,
  };
  add(unknownColumns(csv.header, reading.placeOf));
  const read = keep(readRows(reading, csv.rows));
  const checked = checkUnits(read, transcript, (line, column) =>
    placeOf(reading, { line, cells: [] }, column),
  );
  return { value: keep(checked), findings };
}

function unknownColumns(header: readonly string[], placeOf: CellPlacer): Finding[] {
  const known: readonly string[] = [...unitColumns, PARENTS, ''];
  return header.flatMap((column, index) =>
    known.includes(column.toLowerCase())
      ? []
      : [unitFindings.make('unknown-column', placeOf(1, index), { column })],
  );
}

function readRows(reading: UnitsReading, rows: readonly CsvRow[]): Found<readonly ReadUnit[]> {
  const { findings, keep, add } = gatherFindings();
  const lines = new Map<string, number>();
  const written = rows.flatMap((row) => [
    cellOf(reading, row, 'unit').trim(),
    ...cellOf(reading, row, PARENTS).split(/\s+/),
  ]);
  let next = nextUnitNumber(written);
  const value = rows.flatMap((row) => {
    const id = cellOf(reading, row, 'unit').trim();
    const problem = idProblem(reading, row, id, unitId(next), lines.get(id));
    if (problem) add([problem]);
    const place = keep(placeUnit(reading, row, id));
    if (!place) return [];
    const unit = keep(unitAt(reading, row, problem ? unitId(next) : id, place));
    if (problem) next += 1;
    else lines.set(id, row.line);
    const parents = problem && lines.has(id) ? { parents: [id] } : {};
    return [{ unit: { ...unit, ...parents }, line: row.line }];
  });
  return { value, findings };
}

function idProblem(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  given: string,
  line: number | undefined,
): Finding | undefined {
  const place = placeOf(reading, row, 'unit');
  if (id === '') return unitFindings.make('missing-id', place, { given });
  if (!/^[A-Za-z][\w-]*$/.test(id)) return unitFindings.make('bad-id', place, { id, given });
  return line === undefined
    ? undefined
    : unitFindings.make('duplicate-id', place, { id, line, given });
}

function unitAt(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  { start, end, turn }: UnitPlace,
): Found<Unit> {
  const { transcript } = reading;
  const spoken = transcript.turns[turn];
  const { participant, role } = reading.voiceOf(spoken?.speaker);
  const speaker = spoken?.speaker ?? '';
  const kind = kindOf(reading, row, id);
  const text = transcript.text.slice(start, end);
  const notes = notesWithin(spoken?.annotations ?? [], { start, end });
  const parents = cellOf(reading, row, PARENTS).split(/\s+/).filter(Boolean);
  const value = {
    id,
    transcript: transcript.path,
    start,
    end,
    turn,
    speaker,
    participant: participant?.id ?? '',
    role,
    kind: kind.value,
    question: cellOf(reading, row, 'question').trim(),
    text,
    clean: cleanText(text, transcript.language, notes),
    condensed: cellOf(reading, row, 'condensed'),
    translation: cellOf(reading, row, 'translation'),
    ...(parents.length > 0 && { parents }),
  };
  return { value, findings: [...speakerChange(reading, row, id, speaker), ...kind.findings] };
}

function speakerChange(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  speaker: string,
): readonly Finding[] {
  const written = cellOf(reading, row, 'speaker').trim();
  if (written === '' || written === speaker.trim()) return [];
  const place = placeOf(reading, row, 'speaker');
  return [unitFindings.make('changed-speaker', place, { id, written, speaker })];
}

const kinds: readonly string[] = ['content', 'minimal', 'question', 'annotation'];

function kindOf(reading: UnitsReading, row: CsvRow, id: string): Found<UnitKind> {
  const kind = cellOf(reading, row, 'kind').trim().toLowerCase();
  if (kinds.includes(kind)) return { value: kind as UnitKind, findings: [] };
  if (kind === '') return { value: 'content', findings: [] };
  const place = placeOf(reading, row, 'kind');
  return { value: 'content', findings: [unitFindings.make('bad-kind', place, { id, kind })] };
}
