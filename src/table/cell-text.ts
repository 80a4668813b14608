// A text of which many parts become cells: its bytes, and where it has what puts a cell into quotation
// marks. Made once per text, so that a part is copied instead of looked at letter by letter.

/** A text made ready by `cellTextOf`. */
export interface CellText {
  readonly text: string;
  /** As UTF-8. */
  readonly bytes: Uint8Array;
  /** By offset in the text: its offset in the bytes; undefined where both are the same. */
  readonly offsets: Int32Array | undefined;
  /** Offsets in the text of delimiters, quotation marks and line breaks, in order. */
  readonly marks: Int32Array;
}

/** 1 for the ASCII characters that put a cell into quotation marks. */
export const SPECIAL = new Uint8Array(128);
for (const character of '",;\t\r\n') SPECIAL[character.charCodeAt(0)] = 1;

export function cellTextOf(text: string): CellText {
  const bytes = Buffer.from(text);
  const offsets = bytes.length === text.length ? undefined : offsetsOf(text);
  return { text, bytes, offsets, marks: marksOf(bytes, offsets) };
}

function offsetsOf(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1);
  let byte = 0;
  for (let at = 0; at < text.length; at++) {
    offsets[at] = byte;
    const code = text.charCodeAt(at);
    if (code < 0x80) byte += 1;
    else if (code < 0x800) byte += 2;
    else if (isPair(text, at)) {
      // Nobody cuts a pair; see `CsvBytes.part`.
      offsets[++at] = -1;
      byte += 4;
    } else byte += 3;
  }
  offsets[text.length] = byte;
  return offsets;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff || at + 1 === text.length) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** Bytes of the special characters stand for nothing else in UTF-8. */
function marksOf(bytes: Uint8Array, offsets: Int32Array | undefined): Int32Array {
  let marks = new Int32Array(1 + (bytes.length >> 4));
  let count = 0;
  let at = 0;
  for (let byte = 0; byte < bytes.length; byte++) {
    const code = bytes[byte] as number;
    if (code >= 128 || SPECIAL[code] === 0) continue;
    if (offsets) while ((offsets[at] as number) < byte) at++;
    if (count === marks.length) marks = doubled(marks);
    marks[count++] = offsets ? at : byte;
  }
  return marks.subarray(0, count);
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
