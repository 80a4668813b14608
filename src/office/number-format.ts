// A number of a spreadsheet as the program shows it, as far as meaning goes: dates and times by
// their format, leading zeros kept, decimals never rounded away.

/** Formats that are known by number only (ECMA-376, 18.8.30); those that follow the computer's
 * country are written as ISO dates. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** East Asian dates, which follow the country too. */
const isAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of a number, '' for those that need nothing done. */
export function builtInFormat(id: number): string {
  return isAsianDate(id) ? 'yyyy-mm-dd' : (BUILT_IN[id] ?? '');
}

/** The cell's text. `value` is as stored in the file; what is no number is given back. */
export function shownNumber(value: string, format: string, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const section = format.split(';')[0] ?? '';
  const letters = section
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[ymdhs]/i.test(letters.replace(/general/gi, '')) && number >= 0 && number < 2958466)
    return shownDate(number, section, is1904 ? 1462 : 0);
  const zeros = /^0+$/.exec(letters.trim())?.[0].length ?? 0;
  const plain = String(Number(number.toPrecision(15)));
  return zeros > 1 && number >= 0 && Number.isInteger(number) ? plain.padStart(zeros, '0') : plain;
}

const TOKEN =
  /\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+|(?<=s\]?)\.0+|AM\/PM|A\/P|"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gis;
const MONTHS =
  'January February March April May June July August September October November December';
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';

function shownDate(serial: number, format: string, epoch: number): string {
  const tokens = format.match(TOKEN) ?? [];
  const hasHalves = tokens.some((token) => /^a/i.test(token));
  const decimals = tokens.find((token) => /^\.0/.test(token))?.length ?? 1;
  const scale = 10 ** (decimals - 1);
  const ticks = Math.round(serial * 86400 * scale);
  const seconds = Math.floor(ticks / scale);
  const day = calendar(Math.floor(seconds / 86400) + epoch);
  const time = { seconds, day, fraction: ticks % scale, digits: decimals - 1, hasHalves };
  return tokens
    .map((token, index) => {
      const isMinute = /^m{1,2}$/i.test(token) && besideTime(tokens, index);
      return shownToken(isMinute ? token.replaceAll(/m/gi, 'n') : token, time);
    })
    .join('')
    .trim();
}

/** `m` means minutes after hours and before seconds. */
function besideTime(tokens: readonly string[], index: number): boolean {
  const isUnit = (token: string) => /^\[?[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).findLast(isUnit);
  const after = tokens.slice(index + 1).find(isUnit);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

interface Time {
  readonly seconds: number;
  readonly day: Day;
  readonly fraction: number;
  readonly digits: number;
  readonly hasHalves: boolean;
}

function shownToken(token: string, time: Time): string {
  const { seconds } = time;
  const pad = (value: number) => String(value).padStart(Math.min(token.length, 2), '0');
  const hours = Math.floor(seconds / 3600) % 24;
  switch (token[0]?.toLowerCase()) {
    case '[':
      return elapsed(token, seconds);
    case 'y':
    case 'm':
    case 'd':
      return shownDay(token.toLowerCase(), time.day);
    case 'h':
      return pad(time.hasHalves ? hours % 12 || 12 : hours);
    case 'n':
      return pad(Math.floor(seconds / 60) % 60);
    case 's':
      return pad(seconds % 60);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '_':
      return ' ';
    case '*':
      return '';
    default:
      return token.startsWith('.0')
        ? `.${String(time.fraction).padStart(time.digits, '0')}`
        : token;
  }
}

function elapsed(token: string, seconds: number): string {
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };
  const unit = units[token[1]?.toLowerCase() ?? ''];
  const isElapsed = unit !== undefined && /^\[(h+|m+|s+)\]$/i.test(token);
  return isElapsed ? String(Math.floor(seconds / unit)).padStart(token.length - 2, '0') : '';
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function shownDay(token: string, { year, month, day, weekday }: Day): string {
  const [kind] = token;
  if (kind === 'y') return token.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
  const value = kind === 'm' ? month : day;
  if (token.length <= 2) return String(value).padStart(token.length, '0');
  const name = (kind === 'm' ? MONTHS : DAYS).split(' ')[kind === 'm' ? month - 1 : weekday] ?? '';
  return token.length === 3 ? name.slice(0, 3) : name;
}

/** Days since 30 December 1899; day 60, which never was, becomes the first of March. */
function calendar(serial: number): Day {
  const date = new Date(Date.UTC(1899, 11, 30 + (serial < 60 ? serial + 1 : serial)));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}
