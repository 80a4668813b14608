// The signs an RTF file is made of: groups, control words with their numbers, bytes of text.

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word or symbol; `value` is its number, where it has one. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** One byte written as `\'e9`, or above 127 as it is. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** A run of ASCII. */
  | { readonly kind: 'text'; readonly text: string };

const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };

const isLetter = (code: number) => (code > 96 && code < 123) || (code > 64 && code < 91);
const isDigit = (code: number) => code > 47 && code < 58;

/** Longest control word there is by the specification. */
const LONGEST = 32;

/** Line ends mean nothing and are passed over; the bytes behind `\bin` too. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    if (code === 123 || code === 125) {
      at++;
      yield code === 123 ? OPEN : CLOSE;
    } else if (code === 92) {
      const { token, end } = control(bytes, at + 1);
      at = end;
      yield token;
    } else if (code > 127) {
      at++;
      yield { kind: 'byte', byte: code };
    } else if (code < 32 && code !== 9) at++;
    else {
      const start = at;
      while (at < bytes.length && isPlain(bytes[at] as number)) at++;
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, at - start).toString(
        'latin1',
      );
      yield { kind: 'text', text };
    }
  }
}

function isPlain(code: number): boolean {
  return (code >= 32 || code === 9) && code < 128 && code !== 92 && code !== 123 && code !== 125;
}

interface Control {
  readonly token: RtfToken;
  readonly end: number;
}

function control(bytes: Uint8Array, at: number): Control {
  const code = bytes[at] ?? 32;
  if (code === 39) {
    const byte = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    if (Number.isNaN(byte)) return { token: { kind: 'text', text: '' }, end: at + 1 };
    return { token: { kind: 'byte', byte }, end: at + 3 };
  }
  if (code === 92 || code === 123 || code === 125)
    return { token: { kind: 'text', text: String.fromCharCode(code) }, end: at + 1 };
  if (!isLetter(code)) {
    const name = code === 10 || code === 13 ? 'par' : String.fromCharCode(code);
    return { token: { kind: 'word', name, value: undefined }, end: at + 1 };
  }
  let end = at;
  while (end < at + LONGEST && isLetter(bytes[end] ?? 0)) end++;
  const name = String.fromCharCode(...bytes.subarray(at, end));
  return withValue(bytes, name, end);
}

function withValue(bytes: Uint8Array, name: string, at: number): Control {
  const sign = bytes[at] === 45 && isDigit(bytes[at + 1] ?? 0) ? 1 : 0;
  let end = at + sign;
  let value = 0;
  while (end < at + 12 && isDigit(bytes[end] ?? 0)) {
    value = value * 10 + (bytes[end] as number) - 48;
    end++;
  }
  const has = end > at + sign;
  if (bytes[end] === 32) end++;
  // What follows \bin are so many bytes of a picture.
  if (name === 'bin' && has && sign === 0) end += value;
  const number = has ? (sign === 1 ? -value : value) : undefined;
  return { token: { kind: 'word', name, value: number }, end };
}
