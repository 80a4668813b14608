// Recognises files that are no text whatever their name says, by their first bytes.

const signatures: readonly (readonly [prefix: string, name: string])[] = [
  ['PK\x03\x04', 'a ZIP container such as a Word (.docx), OpenDocument or Excel file'],
  ['PK\x05\x06', 'an empty ZIP container'],
  ['%PDF-', 'a PDF file'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word or Excel file (.doc, .xls)'],
  ['{\\rtf', 'a rich text file (.rtf)'],
  ['\x89PNG', 'an image (PNG)'],
  ['\xff\xd8\xff', 'an image (JPEG)'],
  ['GIF8', 'an image (GIF)'],
  ['BM6', 'an image (BMP)'],
  ['ID3', 'a sound file (MP3)'],
  ['OggS', 'a sound file (Ogg)'],
  ['fLaC', 'a sound file (FLAC)'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['7z\xbc\xaf', 'a compressed file (7z)'],
  ['Rar!', 'a compressed file (RAR)'],
  ['SQLite format 3', 'a database'],
];

const SAMPLE = 65536;

/** What kind of binary file the first bytes announce, in words; undefined where they may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString(
    'latin1',
  );
  for (const [prefix, name] of signatures) if (head.startsWith(prefix)) return name;
  if (head.startsWith('RIFF') && /WAVE|AVI |WEBP/.test(head)) return 'a sound, film or image file';
  if (head.slice(4, 8) === 'ftyp') return 'a sound or film file (MP4, M4A)';
  return undefined;
}

/** Marks the times of the recording in CHAT files, twice in each line. */
const CHAT_BULLET = 0x15;

/** More than one byte in fifty of the beginning is a control character that no text holds. */
export function hasManyControls(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === CHAT_BULLET) continue;
    if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) controls++;
  }
  return controls * 50 > length;
}
