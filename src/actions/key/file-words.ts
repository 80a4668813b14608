// The words of any file, to look for names in them: text as it is, office documents by their parts.
// Positions are those of the text where there is one.

import { ifReadable } from '../../io/errors.js';
import { isZip } from '../../office/signature.js';
import { decodeStudyText } from '../../study/read-text.js';

/** A piece of a file; `part` is the part of an archive that it comes from. */
export interface FileWords {
  readonly text: string;
  readonly part?: string;
}

/** Why a file cannot be looked into. */
export interface Unreadable {
  readonly reason: string;
}

/** The words of a file, or why there are none to be had. */
export async function wordsOfFile(
  bytes: Uint8Array,
  file: string,
): Promise<readonly FileWords[] | Unreadable> {
  if (isZip(bytes)) return wordsOfArchive(bytes, file);
  if (startsWith(bytes, '%PDF')) return wordsOfPdf(bytes, file);
  const text = ifReadable(() => decodeStudyText(bytes, file).value);
  return text === undefined ? { reason: 'it is no text' } : [{ text }];
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, at) => bytes[at] === character.charCodeAt(0));
}

async function wordsOfArchive(bytes: Uint8Array, file: string) {
  const { readZip } = await import('../../office/zip.js');
  const { value: zip } = readZip(bytes, file);
  if (!zip) return { reason: 'it is a damaged archive' };
  const parts: FileWords[] = [];
  for (const name of zip.names) {
    if (!/\.(?:xml|rels|txt|csv|html?|json)$/i.test(name)) continue;
    const { value: content } = zip.read(name);
    if (!content) return { reason: `its part ${name} cannot be unpacked` };
    parts.push({ part: name, text: withoutMarkup(Buffer.from(content).toString('utf8'), name) });
  }
  return parts;
}

/** Words of a paragraph may be in several runs; what ends a paragraph or a cell separates. */
function withoutMarkup(text: string, name: string): string {
  if (!/\.(?:xml|rels|html?)$/i.test(name)) return text;
  const attributes = [...text.matchAll(/="([^"<>]*)"/g)].map(([, value]) => value).join('\n');
  const words = text
    .replace(
      /<\/(?:\w{1,9}:)?(?:p|h|si|c|row|t[rdh]|tc)>|<(?:\w{1,9}:)?(?:br|tab|s)\b[^<>]*>/g,
      '\n',
    )
    .replace(/<[^<>]*>/g, '');
  return `${words}\n${attributes}`.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => ENTITIES[entity] ?? '',
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Of larger files only the beginning is looked through, where other programs keep names. */
const MOST_BYTES = 20_000_000;

/** What can be read in a file that is no text: stretches of letters in the encodings that programs use. */
export function stringsIn(bytes: Uint8Array): readonly string[] {
  const begin = Buffer.from(bytes.subarray(0, MOST_BYTES));
  const texts = [
    begin.toString('utf8'),
    begin.toString('utf16le'),
    begin.subarray(1).toString('utf16le'),
  ];
  return texts.map((text) => (text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}]{4,}/gu) ?? []).join('\n'));
}

async function wordsOfPdf(bytes: Uint8Array, file: string) {
  const { parseTranscriptFile } = await import('../../transcript/parse-transcript-file.js');
  const { value } = await parseTranscriptFile({ path: file, bytes });
  return value.text === '' ? { reason: 'it has no text' } : [{ text: value.text }];
}
