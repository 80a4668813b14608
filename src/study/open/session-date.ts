// Reads the date of a session: a calendar day as ISO 8601 writes it, or a month or year of one. Where
// people write it otherwise, the day they mean is told only if it can be only one.

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** What is wrong with a date, and the ISO date that is meant where that is certain. */
export interface DateProblem {
  readonly problem: 'form' | 'day';
  readonly meant?: string;
}

/** Undefined for a good date: `2026-05-04`, `2026-05`, `2026`, with or without a time. */
export function dateProblem(written: string): DateProblem | undefined {
  const iso =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(
      written.trim(),
    );
  if (iso) {
    const [, year = '', month = '01', day = '01'] = iso;
    return isDay(Number(year), Number(month), Number(day)) ? undefined : { problem: 'day' };
  }
  const text = written.trim().toLowerCase();
  const numbers = yearLast.exec(text)?.slice(1).map(Number);
  if (numbers) {
    const [one = 0, two = 0, year = 0] = numbers;
    if (!isDay(year, one, two) && !isDay(year, two, one)) return { problem: 'day' };
  }
  const meant = meantDate(text);
  return { problem: 'form', ...(meant !== undefined && { meant }) };
}

function isDay(year: number, month: number, day: number): boolean {
  const days = DAYS[month - 1];
  if (days === undefined || day < 1 || day > days) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day < 29 || isLeap;
}

/** `4 May 2026`, `May 4, 2026`, `2026/5/4`, `13.05.2026`; never `04/05/2026`, which two readings have. */
function meantDate(written: string): string | undefined {
  const named = /^(?:(\d{1,2})\.?\s+([a-z]+)\.?,?|([a-z]+)\.?\s+(\d{1,2}),?)\s+(\d{4})$/.exec(
    written,
  );
  if (named) {
    const word = named[2] ?? named[3] ?? '';
    const month = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(word));
    return isoDate(Number(named[5]), month + 1, Number(named[1] ?? named[4]));
  }
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(written);
  if (yearFirst) return isoDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const last = yearLast.exec(written);
  if (!last) return undefined;
  const [one, two, year] = [Number(last[1]), Number(last[2]), Number(last[3])];
  if (one > 12 || one === two) return isoDate(year, two, one);
  return two > 12 ? isoDate(year, one, two) : undefined;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (!isDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
