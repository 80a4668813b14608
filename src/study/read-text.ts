// Reads the text files of a study that people edit with spreadsheets and text editors (not the
// transcripts), in the encodings these programs write.

import type { Finding, Found, Place } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { decodeLabelled } from '../text/windows-1252.js';
import { studyFindings } from './findings.js';

/** A file is there and can be opened, but is not the text that it should be. */
export class UnreadableText extends InputError {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** `file` is the name that findings and errors show. */
export function readText(io: Io, path: string, file: string): Found<string> {
  refuseLarge(io.statFile(path)?.size ?? 0, file);
  return decodeStudyText(io.readFile(path), file);
}

/** No text of the program can be longer, in bytes. */
const MOST_BYTES = 500_000_000;

function refuseLarge(size: number, file: string): void {
  if (size <= MOST_BYTES) return;
  throw new UnreadableText(
    `${file} is larger than 500 MB, more than fga reads as one text. Look whether it is what it should be, or divide the study.`,
    { file },
  );
}

/**
 * The same of a file that is changed in places: a byte order mark stays, since a spreadsheet that wrote
 * one needs it to read the file again.
 */
export function decodeForEditing(bytes: Uint8Array, file: string): Found<string> {
  const { value, findings } = decodeStudyText(bytes, file);
  return { value: withMarkOf(bytes, value), findings };
}

/** A text with the byte order mark that a file begins with; without one where that has none. */
export function withMarkOf([first, second, third]: Uint8Array, text: string): string {
  const isMarked =
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff);
  return isMarked ? `\ufeff${text}` : text;
}

/** UTF-8, UTF-16 with a byte order mark, else Windows-1252 with a finding; newlines are left. */
export function decodeStudyText(bytes: Uint8Array, file: string): Found<string> {
  const findings: Finding[] = [];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    const mend = /\.csv$/i.test(file)
      ? 'Open it and save it as "CSV UTF-8".'
      : 'Unpack it, or take the text from version control or a backup.';
    throw new UnreadableText(
      `${file} is an Excel workbook or another zip file, whatever its name says. ${mend}`,
      { file },
    );
  }
  refuseLarge(bytes.length, file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { value: decode(bytes, 'utf-16le'), findings };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { value: decode(bytes, 'utf-16be'), findings };
  const text = decode(bytes, 'utf-8');
  if (text.includes('\0')) throw notText(text, file);
  if (!text.includes('\ufffd') || isUtf8(bytes)) return { value: text, findings };
  const guessed = decode(bytes, 'windows-1252');
  findings.push(studyFindings.make('not-utf8', { file, ...placeOf('\ufffd', text) }, undefined));
  return { value: guessed, findings };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return decodeLabelled(bytes, encoding);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** After a crash of the system or of the disk, a file may hold zeros in place of what was written. */
function notText(text: string, file: string): UnreadableText {
  const place = placeOf('\0', text);
  return new UnreadableText(
    `${file} is not a text file: bytes of zero stand in line ${place.line}, column ${place.column}, as after a crash. Take the file from version control or a backup.`,
    { file, ...place },
  );
}

function placeOf(damage: string, text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(damage)).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
