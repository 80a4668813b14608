// Looks into bytes that are not quite UTF-8: how far off they are, and where they first break.

export interface Utf8Health {
  /** How many characters of several bytes are right. */
  readonly valid: number;
  /** How many bytes belong to no character. */
  readonly invalid: number;
}

/** How much of the text beyond ASCII is valid UTF-8. */
export function utf8Health(bytes: Uint8Array): Utf8Health {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) invalid++;
    else valid++;
    at += length || 1;
  }
  return { valid, invalid };
}

/** Line and column (in characters) of the first byte that is not UTF-8. */
export function firstInvalidUtf8(
  bytes: Uint8Array,
): { readonly line: number; readonly column: number } | undefined {
  let line = 1;
  let column = 1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return { line, column };
    if (isNewline(bytes, at)) {
      line++;
      column = 1;
    } else column++;
    at += length;
  }
  return undefined;
}

function isNewline(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10);
}

/** Bytes of the UTF-8 character that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next++)
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
