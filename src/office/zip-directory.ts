// The table of contents of a zip archive (APPNOTE 6.3: end of central directory, zip64 included).
// Trusts nothing: every offset and length is checked before it is followed.

/** One file in the archive, as its table of contents says. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The entries in their order, or why there are none. */
export type ZipDirectory =
  | { readonly entries: readonly ZipEntry[]; readonly count: number }
  | { readonly problem: 'not-an-archive' | 'cut-off' | 'damaged' };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** An end record is 22 bytes and a comment of at most 65,535. */
const END_SEARCH = 22 + 0xffff;
const FULL = 0xffffffff;

/** Reads at most `most` entries; `count` is how many the archive says it has. */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    const begins = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
    return { problem: begins ? 'cut-off' : 'not-an-archive' };
  }
  const { count, size, start, before } = endRecord(view, end);
  // What stands before the archive (a self-extractor) shifts every offset.
  const shift = before - size - start;
  if (shift < 0) return { problem: 'cut-off' };
  const entries: ZipEntry[] = [];
  let at = start + shift;
  for (let index = 0; index < Math.min(count, most); index += 1) {
    if (at + 46 > before || view.getUint32(at, true) !== CENTRAL) return { problem: 'damaged' };
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const next = at + 46 + name + extra + comment;
    if (next > before) return { problem: 'damaged' };
    entries.push(readEntry(bytes, view, { at, name, extra, shift }));
    at = next;
  }
  return { entries, count };
}

/** Where the content of an entry begins; undefined where its local header is not there. */
export function contentStart(bytes: Uint8Array, entry: ZipEntry): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + entry.packed <= bytes.length ? start : undefined;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function endRecord(view: DataView, end: number) {
  const plain = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
    before: end,
  };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return plain;
  const end64 = number64(view, locator + 8);
  if (end64 + 56 > locator || view.getUint32(end64, true) !== END64) return plain;
  return {
    count: number64(view, end64 + 32),
    size: number64(view, end64 + 40),
    start: number64(view, end64 + 48),
    before: end64,
  };
}

interface EntryAt {
  readonly at: number;
  readonly name: number;
  readonly extra: number;
  readonly shift: number;
}

function readEntry(bytes: Uint8Array, view: DataView, place: EntryAt): ZipEntry {
  const { at, name, extra, shift } = place;
  const flags = view.getUint16(at + 8, true);
  const raw = bytes.subarray(at + 46, at + 46 + name);
  const sizes = largeSizes(view, at + 46 + name, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const [unpacked = 0, packed = 0, offset = 0] = sizes;
  return {
    name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(raw),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    offset: offset + shift,
  };
}

/** Sizes that do not fit into 32 bits stand in the zip64 extra field, in this order. */
function largeSizes(view: DataView, from: number, length: number, sizes: readonly number[]) {
  if (!sizes.includes(FULL)) return sizes;
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const limit = Math.min(at + 4 + size, from + length);
      let field = at + 4;
      return sizes.map((value) => {
        if (value !== FULL || field + 8 > limit) return value;
        field += 8;
        return number64(view, field - 8);
      });
    }
    at += 4 + size;
  }
  return sizes;
}

/** Beyond 2^53 precision is lost, and so is the file: it cannot be that long. */
function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
