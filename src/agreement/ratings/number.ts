// Numbers as people write them in a cell.

/** A decimal number in ASCII, Arabic-Indic or Persian digits; undefined where it is none. */
export function numberOf(text: string, decimalComma: boolean): number | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const ascii = text
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('\u066b', '.')
    .replace('\u2212', '-');
  const point = decimalComma ? ascii.replace(',', '.') : ascii;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(point) ? Number(point) : undefined;
}
