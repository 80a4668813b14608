// The smallest parts of JSON: blanks, strings, numbers and literals.

/** A value that holds no others. */
export type JsonLeaf =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'literal'; readonly at: number; readonly value: boolean | undefined };

export interface JsonScalar {
  readonly value: JsonLeaf;
  /** Behind the text where a string is never closed. */
  readonly end: number;
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Python writes `NaN` and `Infinity` where there is no number. */
const literal = /true\b|false\b|null\b|-?(?:NaN|Infinity)\b/y;

/** The string, number or literal at an offset; undefined where none stands. */
export function readScalar(source: string, at: number): JsonScalar | undefined {
  if (source[at] === '"') {
    const { text, end } = readString(source, at);
    return { value: { kind: 'text', at, text }, end };
  }
  number.lastIndex = at;
  const digits = number.exec(source)?.[0];
  if (digits !== undefined)
    return { value: { kind: 'number', at, value: Number(digits) }, end: at + digits.length };
  literal.lastIndex = at;
  const word = literal.exec(source)?.[0];
  if (word === undefined) return undefined;
  const value = word === 'true' ? true : word === 'false' ? false : undefined;
  return { value: { kind: 'literal', at, value }, end: at + word.length };
}

/** The string that begins with the quotation mark at an offset; one that is never closed ends behind the text. */
export function readString(source: string, at: number): { text: string; end: number } {
  let end = at + 1;
  let isEscaped = false;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === 34) break;
    if (code === 92) {
      isEscaped = true;
      end += 1;
    }
  }
  const raw = source.slice(at + 1, end);
  return { text: isEscaped ? unescaped(raw) : raw, end: Math.max(end, at + 1) + 1 };
}

/** The first offset from `from` that is no blank. */
export function skipBlank(source: string, from: number): number {
  let at = from;
  while (at < source.length && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x1e || code === 0xfeff;
}

const short: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]?))/g, (_, hex, char) =>
    hex === undefined ? (short[char] ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
