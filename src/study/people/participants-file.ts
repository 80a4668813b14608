// Reads `participants.csv`: a row is one person in one session. Written for files that come out of
// a spreadsheet; every row that names somebody is kept, whatever is wrong with it.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { cellPlacer } from '../../table/cell-place.js';
import { type CsvRow, parseCsv } from '../../table/csv.js';
import { kebab } from '../../text/kebab.js';
import { nearest } from '../../text/nearest.js';
import { studyFindings } from '../findings.js';
import { idKey, idProblem } from '../ids.js';
import type { Participant, Session } from '../study.js';
import { checkParticipants } from './participants-check.js';
import {
  headerLine,
  type KnownColumn,
  type ParticipantColumns,
  readColumns,
} from './participants-columns.js';
import { readRole } from './roles.js';

interface Reading {
  readonly columns: ParticipantColumns;
  readonly sessions: readonly Session[];
  readonly placeOf: (line: number, column: KnownColumn) => Place;
  readonly findings: Finding[];
  /** The session of the row above, for cells that were merged in a spreadsheet. */
  sessionAbove: string;
}

export function parseParticipants(
  text: string,
  file: string,
  sessions: readonly Session[],
): Found<readonly Participant[]> {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const above = headerLine(lines);
  const { value: csv, findings: broken } = parseCsv(lines.slice(above).join('\n'), file);
  const findings: Finding[] = broken.map((finding) => movedDown(finding, above));
  if (csv.header.every((name) => name === '')) return { value: [], findings };
  if (above > 0) {
    findings.push(studyFindings.make('lines-above-header', { file, line: 1 }, { line: above + 1 }));
  }
  const placer = cellPlacer(lines.slice(above).join('\n'), file);
  const place = (line: number, cell: number): Place => {
    const found = placer(line, cell);
    return { ...found, line: (found.line ?? 1) + above };
  };
  const { value: columns, findings: odd } = readColumns(csv.header, (cell) => place(1, cell));
  findings.push(...odd);
  const placeOf = (line: number, column: KnownColumn) =>
    place(line, columns.known.get(column) ?? 0);
  const reading: Reading = { columns, sessions, placeOf, findings, sessionAbove: '' };
  const participants = csv.rows.flatMap((row) => readParticipant(row, reading) ?? []);
  const checked = checkParticipants(participants, (participant, column) =>
    placeOf((participant.place?.line ?? 1) - above, column),
  );
  return { value: checked.value, findings: [...findings, ...checked.findings] };
}

function movedDown(finding: Finding, lines: number): Finding {
  const { place } = finding;
  return place?.line ? { ...finding, place: { ...place, line: place.line + lines } } : finding;
}

function readParticipant(row: CsvRow, reading: Reading): Participant | undefined {
  const { columns, findings, placeOf } = reading;
  const cell = (column: KnownColumn) => tidy(row.cells[columns.known.get(column) ?? -1] ?? '');
  const at = (column: KnownColumn) => placeOf(row.line, column);
  const labels = splitLabels(cell('labels'));
  const attributes = Object.fromEntries(
    columns.attributes.map(({ name, index }) => [name, tidy(row.cells[index] ?? '')]),
  );
  if (isTotals(row, cell('id'))) {
    findings.push(studyFindings.make('totals-row', at('id'), undefined));
    return undefined;
  }
  reportSpreadsheetErrors(row, reading);
  return {
    id: readId(cell('id'), labels, at('id'), findings),
    session: readSession(cell('session'), at('session'), reading),
    role: readRole(cell('role')),
    gender: cell('gender'),
    labels,
    attended: readAttended(cell('attended'), at('attended'), reading),
    attributes,
    place: at('id'),
  };
}

function readId(written: string, labels: readonly string[], place: Place, findings: Finding[]) {
  if (written === '') {
    const id = kebab(labels[0] ?? '') || `row-${place.line ?? 0}`;
    findings.push(studyFindings.make('missing-id', place, { id }));
    return id;
  }
  const problem = idProblem(written);
  if (problem === undefined) return written;
  findings.push(studyFindings.make('bad-id', place, { what: 'participant', id: written, problem }));
  return written;
}

/** The session's id, from its id or its label; as written where there is none such. */
function readSession(written: string, place: Place, reading: Reading): string {
  const { sessions, findings } = reading;
  if (written === '') return emptySession(place, reading);
  const key = idKey(written);
  const found =
    sessions.find(({ id }) => id === written) ??
    sessions.find(({ id, label }) => idKey(id) === key || idKey(label) === key) ??
    sessions.find(({ id, transcripts }) => kebab(written) === id || transcripts.includes(written));
  if (!found) {
    const known = sessions.flatMap(({ id, label }) => [id, label]);
    const args = {
      session: written,
      nearest: nearest(written, known),
      known: sessions.map(({ id }) => id).join(', '),
    };
    findings.push(studyFindings.make('unknown-session', place, args));
  }
  reading.sessionAbove = found?.id ?? written;
  return reading.sessionAbove;
}

function emptySession(place: Place, reading: Reading): string {
  const { sessions, findings, sessionAbove } = reading;
  const only = sessions.length === 1 ? sessions[0]?.id : undefined;
  const session = only ?? sessionAbove;
  if (session === '') findings.push(studyFindings.make('missing-session', place, undefined));
  else if (!only) findings.push(studyFindings.make('session-from-above', place, { session }));
  return session;
}

function readAttended(written: string, place: Place, { columns, findings }: Reading): boolean {
  const word = written.toLowerCase().replaceAll(/[\s_-]+/g, '');
  const came = !columns.isNoShow;
  if (word === '') return true;
  if (/^(?:noshow|absent|didnotcome|didnotattend|excused|cancelled|canceled)$/.test(word))
    return false;
  if (/^(?:attended|present|here)$/.test(word)) return true;
  if (/^(?:y|yes|true|1|x|✓|✔|ja|oui|si|sí|بله)$/.test(word)) return came;
  if (/^(?:n|no|false|0|nein|non|خیر)$/.test(word)) return !came;
  findings.push(studyFindings.make('bad-attended', place, { value: written }));
  return true;
}

/** `Mentee 1; M1` or `Mentee 1 | M1`. */
function splitLabels(written: string): readonly string[] {
  const labels = written.split(/[;|؛\n]/).map((label) => label.replace(/\s*[:：]\s*$/, '').trim());
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** A last line that sums up the table above it. */
function isTotals({ cells }: CsvRow, id: string): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isTotal = /^(?:total|totals|sum|n|all|gesamt|summe)\s*[:=]?\s*\d*$/i.test(id);
  return isTotal && filled.slice(1).every((cell) => /^[\d\s.,%()/:-]*$/.test(cell));
}

function reportSpreadsheetErrors(row: CsvRow, { placeOf, columns, findings }: Reading): void {
  const wrong = row.cells.findIndex((cell) =>
    /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!)$/.test(cell),
  );
  if (wrong === -1) return;
  const known = [...columns.known].find(([, index]) => index === wrong)?.[0];
  const place = placeOf(row.line, known ?? 'id');
  findings.push(studyFindings.make('spreadsheet-error', place, { value: row.cells[wrong] ?? '' }));
}

/** One line, NFC, plain spaces, without what spreadsheets and web pages leave invisibly. */
function tidy(cell: string): string {
  return cell
    .normalize('NFC')
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}
