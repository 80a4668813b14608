// The record of a debriefing, `debriefs/<id>.csv`: what was disputed and what was decided, in the form
// of a worksheet, so that it can be read, corrected and applied again.

import type { Finding, Found } from '../../finding/finding.js';
import { parseCsv, renderCsv } from '../../table/csv.js';
import { compareText } from '../../text/order.js';
import { unitKey } from '../../unit/unit-key.js';
import { debriefFindings } from './findings.js';
import { FIELDS } from './words.js';
import { CODES_OF, parseWorksheetRows } from './worksheet-rows.js';
import type { WrittenDecision, WrittenWorksheet } from './written.js';

export interface DebriefRecord {
  readonly id: string;
  readonly coders: readonly string[];
  readonly rows: readonly WrittenDecision[];
}

/** Sorted by transcript and unit, columns in a fixed order. */
export function renderRecord({ id, coders, rows }: DebriefRecord): string {
  const columns = [
    ...['transcript', 'unit', 'mark'],
    ...coders.map((coder) => `${CODES_OF}${coder}`),
    ...FIELDS,
    'debriefing',
  ];
  const sorted = rows.toSorted(
    (a, b) => compareText(a.transcript, b.transcript) || compareText(a.unit, b.unit),
  );
  return renderCsv(
    columns,
    sorted.map(({ transcript, unit, mark, codings, decision, reason, who, when }) => [
      ...[transcript, unit, mark],
      ...coders.map((coder) => codings.get(coder) ?? ''),
      ...[decision, reason, who, when],
      id,
    ]),
  );
}

/** A worksheet or a record that was saved as CSV. */
export function parseWorksheetCsv(text: string, file: string): Found<WrittenWorksheet> {
  const { value, findings } = parseCsv(text, file);
  const rows = value.rows.map(({ line, cells }) => ({ cells, place: { file, line, column: 1 } }));
  const parsed = parseWorksheetRows(value.header, rows, file);
  return { value: parsed.value, findings: [...findings, ...parsed.findings] };
}

const keyOf = ({ transcript, unit }: WrittenDecision) => unitKey(transcript, unit);

const isOpenWord = (decision: string) => /^open$/i.test(decision.trim());

/**
 * The record with what a worksheet says: a decision replaces that of the record, an empty one leaves
 * it, and the word open takes it back. A unit that is decided twice, and otherwise, is left as it was.
 */
export function withWorksheet(
  record: DebriefRecord,
  decisions: readonly WrittenDecision[],
): Found<DebriefRecord> {
  const rows = new Map(record.rows.map((row) => [keyOf(row), row]));
  const findings: Finding[] = [];
  const groups = new Map<string, WrittenDecision[]>();
  for (const written of decisions) {
    groups.set(keyOf(written), [...(groups.get(keyOf(written)) ?? []), written]);
  }
  for (const [key, group] of groups) {
    const filled = group.filter(({ decision }) => decision.trim() !== '');
    const [written] = filled.length > 0 ? filled : group;
    if (!written) continue;
    const { transcript, unit, place } = written;
    if (
      filled.some(({ decision, mark }) => decision !== written.decision || mark !== written.mark)
    ) {
      findings.push(debriefFindings.make('decided-twice', place, { transcript, unit }));
      continue;
    }
    const before = rows.get(key);
    if (written.decision.trim() !== '' || !before) {
      const decision = isOpenWord(written.decision) ? '' : written.decision;
      rows.set(key, { ...written, decision, codings: codingsOf(written, before) });
    }
  }
  return { value: { ...record, rows: [...rows.values()] }, findings };
}

/** A worksheet whose columns of codes are gone still has them in the record. */
function codingsOf({ codings, mark }: WrittenDecision, before: WrittenDecision | undefined) {
  return codings.size === 0 && before?.mark === mark ? before.codings : codings;
}
