// Values of participants.csv that a spreadsheet made dates of: `1-2` years on the ward become `01. Feb`.

import type { Finding } from '../../finding/finding.js';
import { groupBy } from '../../text/group-by.js';
import { studyFindings } from '../findings.js';
import type { Participant } from '../study.js';

const MONTH =
  '(?:jan|ene|gen|feb|fev|fév|mar|mär|mrz|mrt|apr|abr|avr|may|mai|mag|mei|maj|jun|juin|giu|jul|juil|lug|aug|ago|août|aoû|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|dés|des)[a-zé]{0,6}';
const DATE = new RegExp(`^(?:\\d{1,2}[.\\s/-]\\s?${MONTH}|${MONTH}[.\\s/-]+\\d{2})\\.?$`, 'iu');

/** One finding for each such value of a column in which others are no dates. */
export function spreadsheetDates(participants: readonly Participant[]): readonly Finding[] {
  const columns = Object.keys(participants[0]?.attributes ?? {});
  return columns.flatMap((column) => {
    const byValue = groupBy(participants, ({ attributes }) => attributes[column] ?? '');
    const values = [...byValue.keys()].filter((value) => value !== '');
    const dates = values.filter((value) => DATE.test(value));
    if (dates.length === values.length) return [];
    return dates.flatMap((value) => {
      const place = byValue.get(value)?.[0]?.place;
      return place ? [studyFindings.make('spreadsheet-date', place, { value, column })] : [];
    });
  });
}
