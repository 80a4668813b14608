// Writes zip archives without packing what is in them: needs no library, so that it may be imported
// where start-up counts. The same files give the same bytes.

import { crc32 } from './crc32.js';

/** 1 January 1980, the first day that the format knows. */
const DATE = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x800;
const VERSION = 20;

/** An archive of files by name, in their order; smaller than 4 GB. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const label = Buffer.from(name);
    const common = commonFields(label, content);
    const local = Buffer.concat([bytesOf([0x04034b50, 4], [VERSION, 2]), common, label]);
    const rest = bytesOf([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    const head = bytesOf([0x02014b50, 4], [VERSION, 2], [VERSION, 2]);
    directory.push(head, common, rest, label);
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const table = Buffer.concat(directory);
  const { size } = files;
  const sizes = bytesOf([size, 2], [size, 2], [table.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, table, bytesOf([0x06054b50, 4], [0, 2], [0, 2]), sizes]);
}

/** What stands alike before a file and in the table of contents, from the flags to the extra field. */
function commonFields(name: Uint8Array, content: Uint8Array): Uint8Array {
  const { length } = content;
  const how = bytesOf([FLAGS, 2], [0, 2], [0, 2], [DATE, 2], [crc32(content), 4]);
  return Buffer.concat([how, bytesOf([length, 4], [length, 4], [name.length, 2], [0, 2])]);
}

/** Numbers of two or four bytes, lowest byte first. */
function bytesOf(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const buffer = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of numbers) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
