// Containers told by their first bytes; looks at nothing else, so that it costs nothing to ask.

/** A zip archive with files or without: what Word documents, OpenDocument texts and workbooks are. */
export function isZip([p, k, third, fourth]: Uint8Array): boolean {
  if (p !== 0x50 || k !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

/** The container (OLE) of the Office programs before 2007, and of encrypted newer files. */
export function isOle([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
