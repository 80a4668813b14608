// Whether bare numbers are seconds or milliseconds: told by their name, else by how long speech takes.

/** Speech takes about 0.07 seconds a character; a thousand times that is milliseconds. */
const SLOWEST = 2;
/** Seconds beyond which a number is a date: recordings last days at most. */
export const DATE = 1e8;

/** As the file writes it. */
export interface TimeSpan {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** With the number of characters said in it. */
export interface SpokenSpan extends TimeSpan {
  readonly length: number;
}

/** What a number is multiplied with to be seconds. */
export function scaleOf(name: string, raw: readonly SpokenSpan[]): number {
  if (/ms$|milli/i.test(name)) return 0.001;
  if (/ticks/.test(name)) return 1e-7;
  const times = raw.flatMap(({ start }) => start ?? []);
  if (times.some((time) => time > DATE * 1000)) return 0.001;
  if (times.some((time) => !Number.isInteger(time)) || times.some((time) => time > DATE)) return 1;
  const ended = raw.filter(({ start, end }) => start !== undefined && end !== undefined);
  const spent = ended.reduce((sum, { start = 0, end = 0 }) => sum + end - start, 0);
  const said = ended.reduce((sum, { length }) => sum + length, 0);
  const span = Math.max(...times.slice(-1), 0) - Math.min(...times.slice(0, 1));
  const all = raw.reduce((sum, { length }) => sum + length, 0);
  const pace = ended.length > 0 ? spent / Math.max(1, said) : span / Math.max(1, all) / 4;
  return pace > SLOWEST ? 0.001 : 1;
}
