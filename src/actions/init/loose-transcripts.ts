// Finds transcripts that lie in a folder which is to become a study, by what stands in them.

import { join } from 'node:path';
import type { Io } from '../../io/io.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import { apart } from '../../study/load/read-apart.js';
import { listTranscripts } from '../../study/open/list-transcripts.js';
import { inferSessions } from '../../study/open/sessions.js';
import { parseTranscriptFile } from '../../transcript/parse-transcript-file.js';
import type { Transcript } from '../../transcript/transcript.js';
import type { PlannedFile } from './init.js';
import type { FoundTranscript } from './init-files.js';

/** What a folder holds before it is a study. */
export interface FolderContents {
  readonly found: readonly FoundTranscript[];
  /** Transcripts that lie in the folder itself, to be copied into `transcripts/`. */
  readonly copies: readonly PlannedFile[];
  /** Files that can be read, but not as talk. */
  readonly passedOver: readonly string[];
}

/** Kinds of files that may be transcripts; what they are is told by their content. */
const TRANSCRIPT_NAMES =
  /\.(?:txt|md|markdown|docx?|odt|fodt|rtf|pdf|vtt|srt|sbv|cha|eaf|trs|exb|textgrid|stm|ctm|rttm)$/i;

/** Kinds that hold other things as often: transcripts where one of the speakers moderates. */
const TABLE_NAMES = /\.(?:csv|tsv|xlsx|jsonl?|html?|mhtm?l?)$/i;

/** Files that lie beside transcripts and are known to be none. */
const KNOWN_NAMES =
  /^(?:readme\b.*|licen[cs]e\b.*|participants\.csv|package(?:-lock)?\.json|fga-tables\.json)$/i;

/** Files beside each other that are evidently transcripts: two people or more take turns in them. */
export async function looseTranscripts(io: Io, root: string): Promise<FolderContents> {
  const candidates = listTranscripts(io, root, (path) => path).value.filter(
    (path) => !path.includes('/') && (TRANSCRIPT_NAMES.test(path) || TABLE_NAMES.test(path)),
  );
  const copies: PlannedFile[] = [];
  const passedOver: string[] = [];
  const transcripts = new Map<string, Transcript>();
  for (const path of candidates) {
    const content = io.readFile(join(root, path));
    const { value } = await parseTranscriptFile({ path, bytes: content, ...apart(io) }, {});
    if (isTalk(path, value)) {
      copies.push({ path: `${TRANSCRIPTS}/${path}`, content });
      transcripts.set(path, value);
    } else if (!KNOWN_NAMES.test(path)) passedOver.push(path);
  }
  const found = inferSessions([...transcripts.keys()], new Set()).flatMap((session) => {
    const [path = ''] = session.transcripts;
    const transcript = transcripts.get(path);
    if (!transcript) return [];
    return [{ path, session, language: transcript.language, speakers: transcript.speakers }];
  });
  return { found, copies, passedOver };
}

function isTalk(path: string, { speakers, turns }: Transcript): boolean {
  const people = speakers.filter(({ kind }) => kind === 'person');
  if (people.length < 2 || turns.length < 4) return false;
  return TRANSCRIPT_NAMES.test(path) || people.some(({ role }) => role === 'moderator');
}
