// What becomes of the transcripts: their words with pseudonyms, in their own format where that comes to
// the same text, else as plain text.

import { extname } from 'node:path';
import { applyEdits } from '../../anchor/carry-by-edits.js';
import type { Io } from '../../io/io.js';
import type { NameFinder } from '../../pseudonym/find/find-names.js';
import { type CarriedText, carriedText } from '../../pseudonym/replace/carry-text.js';
import { transcriptFile } from '../../study/paths.js';
import { withMarkOf } from '../../study/read-text.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { decodeText } from '../../transcript/decode/decode.js';
import { parseTranscriptFile } from '../../transcript/parse-transcript-file.js';

/** A transcript with its new content; `content` is undefined where nothing changes. */
export interface AnonymisedText {
  readonly carried: CarriedText;
  readonly content: string | undefined;
  /** The file could not be rewritten, and its reading text takes its place. */
  readonly isTextForm: boolean;
}

export interface AnonymiseTools {
  readonly find: NameFinder;
  /** A path or an id with its names replaced. */
  readonly replaceId: (text: string, session?: string) => string;
  /** Paths that files have already, or will have; names are added. */
  readonly taken: Set<string>;
}

export async function anonymiseText(
  io: Io,
  study: Study,
  { transcript, session }: StudyTranscript,
  { find, replaceId, taken }: AnonymiseTools,
): Promise<AnonymisedText> {
  const { path, text: before } = transcript;
  const edits = find(before, { session: session.id }).map(({ start, end, text }) => ({
    start,
    end,
    text,
  }));
  const renamed = replaceId(path, session.id);
  const give = (target: string) =>
    carriedText({ path, target, session: session.id, before, edits });
  const bytes = io.readFile(transcriptFile(study, path));
  const raw = decodeText(path, bytes).text;
  const rewritten =
    raw === undefined ? undefined : applyEdits(raw, find(raw, { session: session.id }));
  if (edits.length === 0 && (rewritten === undefined || rewritten === raw)) {
    const target = renamed === path ? path : freeName(renamed, taken);
    return { carried: give(target), content: undefined, isTextForm: false };
  }
  const after = applyEdits(before, edits);
  if (rewritten !== undefined && (await readsAs(rewritten, renamed, after))) {
    const target = renamed === path ? path : freeName(renamed, taken);
    return { carried: give(target), content: asWritten(bytes, rewritten), isTextForm: false };
  }
  const plain = renamed.slice(0, renamed.length - extname(renamed).length);
  return { carried: give(freeName(`${plain}.txt`, taken)), content: after, isTextForm: true };
}

/** A text with the byte order mark and the ends of lines that the file has. */
function asWritten(bytes: Uint8Array, text: string): string {
  const isWindows =
    bytes.includes(0x0d) && bytes.every((byte, at) => byte !== 0x0a || bytes[at - 1] === 0x0d);
  return withMarkOf(bytes, isWindows ? text.replaceAll('\n', '\r\n') : text);
}

/** Whether a file is read as this text: then it may stay in its format. */
async function readsAs(content: string, path: string, text: string): Promise<boolean> {
  const { value } = await parseTranscriptFile({ path, bytes: Buffer.from(content) });
  return value.text === text;
}

/** The name, with a number where another file has it. */
export function freeName(wanted: string, taken: Set<string>): string {
  const extension = extname(wanted);
  const plain = wanted.slice(0, wanted.length - extension.length);
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${plain}-${number}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}
