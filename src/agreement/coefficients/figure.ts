// How a coefficient reads in a table or a sentence.

/** Three digits, or a dash where there is none; what rounding leaves of nothing has no sign. */
export function figure(value: number | undefined): string {
  if (value === undefined) return '–';
  return (Math.abs(value) < 0.0005 ? 0 : value).toFixed(3);
}
