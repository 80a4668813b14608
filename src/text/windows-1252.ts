// Decodes windows-1252. Node's own decoder takes some of its bytes for latin-1 control characters,
// so the 32 bytes in which the two differ are kept here.

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes bytes as windows-1252; the five bytes it leaves undefined become control characters. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (char) => high[char.charCodeAt(0) - 0x80] as string);
}

/** Decodes bytes by any label that TextDecoder knows; throws a RangeError where it knows none. */
export function decodeLabelled(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}
