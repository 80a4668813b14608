// The checksum of zip archives (CRC-32, ISO 3309), by table.

let table: Uint32Array | undefined;

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

/** The checksum as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable();
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1)
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] as number)) & 0xff] as number);
  return (sum ^ 0xffffffff) >>> 0;
}
