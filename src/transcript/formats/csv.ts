// Tables with a column of speakers and one of their words, as CSV or with tabs.

import type { Found } from '../../finding/finding.js';
import { parseCsvRows } from '../../table/csv.js';
import type { SourceText } from '../source-text.js';
import { speechFindings } from '../speech/findings.js';
import { hasOneColumn, hasTableHeader, separatorOf } from '../speech/tables/table-separator.js';
import { tableSpeech } from '../speech/tables/table-speech.js';
import { isTimedTable } from '../speech/tables/timed-table.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Under such a name a table may lack a header that says what it is. */
const tableNames = /\.(?:csv|tsv|tab)$/i;

/** Parts no cells: a table of one column. */
const NONE = '\u001f';

/** Broken rows that are told of; more say nothing new. */
const MOST = 3;

/** Passes on as plain text what is no table. */
export async function parseCsvTranscript({
  path,
  decoded,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  if (!decoded) return { value: undefined, findings: [] };
  const { text } = decoded;
  const separator = hasOneColumn(text) ? NONE : separatorOf(text);
  const isTable =
    separator !== undefined &&
    (tableNames.test(path) || hasTableHeader(text) || isTimedTable(text));
  if (!isTable) return { value: undefined, findings: [] };
  const { value: rows, findings: problems } = parseCsvRows(decoded.text, path, separator);
  const broken = problems.slice(0, MOST);
  const read = tableSpeech(path, rows, separator);
  if (!read) {
    const place = { file: path, line: 1 };
    const nothing = speechFindings.make('no-speech-in-table', place, undefined);
    return { value: undefined, findings: [...broken, nothing] };
  }
  const format = separator === '\t' ? 'tsv' : 'csv';
  const findings = [...broken, ...read.findings];
  const { speech, roles } = read;
  const file = { format, speech, roles, flow: 'whole' as const, findings };
  const value = writeSpeech(decoded.encoding, file);
  return { value: { ...value, isDiarised: read.named }, findings };
}
