// Words in the notations that programs use for letters beyond ASCII: JSON, HTML, RTF, mail and links.
// A name can stand in a file so and not be found as it is written.

import { decodeWindows1252 } from '../../text/windows-1252.js';
import { htmlCharacters } from '../../transcript/pages/html-entities.js';

const NOTATION =
  /\\u\{?[0-9a-f]{4}|\\x[0-9a-f]{2}|\\'[0-9a-f]{2}|\\u\d|&#?\w{2,8};|[=%][0-9a-f]{2}/i;

/**
 * The lines of a text that hold such a notation, as they are meant; all other lines are empty, so that
 * lines keep their numbers. Undefined where there are none.
 */
export function unescaped(text: string): string | undefined {
  if (!NOTATION.test(text)) return undefined;
  const isRtf = text.startsWith('{\\rtf');
  return text
    .split('\n')
    .map((line) => (NOTATION.test(line) ? lineAsMeant(line, isRtf) : ''))
    .join('\n');
}

function lineAsMeant(line: string, isRtf: boolean): string {
  const letters = isRtf
    ? line
        .replace(/\\u(-?\d{1,5})(?: ?\?| |\\'[0-9a-f]{2})?/gi, (_, code: string) =>
          letterOf(Number(code) & 0xffff),
        )
        .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => windows(hex))
    : line.replace(
        /\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi,
        (_, long?: string, short?: string) => letterOf(Number.parseInt(long ?? short ?? '', 16)),
      );
  return htmlCharacters(letters).replace(/(?:[=%][0-9a-f]{2})+/gi, bytesAsText);
}

function letterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function windows(hex: string): string {
  return decodeWindows1252(Buffer.from(hex, 'hex'));
}

/** UTF-8 where the bytes are that, else as old mail programs wrote them. */
function bytesAsText(run: string): string {
  const bytes = Buffer.from(run.replace(/[=%]/g, ''), 'hex');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? decodeWindows1252(bytes) : text;
}
