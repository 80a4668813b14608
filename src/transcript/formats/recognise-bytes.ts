// Tells containers by their first bytes: what these announce is no plain text, whatever the name says.

import { isOle, isZip } from '../../office/signature.js';
import type { FormatName } from './format-name.js';

/** How far into a file programs look for the mark of a PDF or RTF file. */
const HEAD = 1024;

/** The format of a container; undefined where the file may be text. */
export function recogniseBytes(bytes: Uint8Array): FormatName | undefined {
  if (isZip(bytes)) return 'zip';
  if (isOle(bytes)) return 'ole';
  const at = bytes.subarray(0, HEAD).indexOf(0x25); // %
  if (at !== -1 && startsWith(bytes, '%PDF-', at) && isRubbish(bytes, at)) return 'pdf';
  const brace = afterBlanks(bytes);
  return startsWith(bytes, '{\\rtf', brace) ? 'rtf' : undefined;
}

/** What may stand before the mark of a PDF: nothing, blanks, a byte order mark, a line of mail. */
function isRubbish(bytes: Uint8Array, until: number): boolean {
  return until < 8 || bytes[until - 1] === 10 || bytes[until - 1] === 13;
}

function afterBlanks(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < HEAD && (bytes[at] === 32 || ((bytes[at] ?? 0) - 9 < 5 && (bytes[at] ?? 0) > 8)))
    at++;
  return at;
}

function startsWith(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let next = 0; next < mark.length; next++)
    if (bytes[at + next] !== mark.charCodeAt(next)) return false;
  return true;
}
