// Sets up a study in a folder in one go: looks at what is there, plans, writes what is missing.

import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { displayPath, isStudy, TRANSCRIPTS } from '../../study/find-study.js';
import { loadTranscript } from '../../study/load/load.js';
import { apart } from '../../study/load/read-apart.js';
import { labelOf } from '../../study/open/declared-sessions.js';
import { listTranscripts } from '../../study/open/list-transcripts.js';
import { openFolder } from '../../study/open/open-study.js';
import { inferSessions } from '../../study/open/sessions.js';
import { parseTranscriptFile } from '../../transcript/parse-transcript-file.js';
import {
  applyInit,
  findSample,
  type InitResult,
  type PlannedFile,
  planExample,
  planInit,
} from './init.js';
import type { FoundTranscript } from './init-files.js';

export interface InitOptions {
  readonly title?: string | undefined;
  /** Copy the sample study; the path of the program's own file, above which it lies. */
  readonly example?: string | undefined;
}

/** What was done, and what was found in the folder before. */
export interface InitiatedStudy extends InitResult {
  /** Absolute path of the study. */
  readonly root: string;
  /** Transcripts found, below `transcripts/`. */
  readonly transcripts: readonly string[];
  /** Those of them that were copied there from the folder itself. */
  readonly copied: readonly string[];
}

/** Never overwrites; throws where the folder cannot be made, or is no folder. */
export async function initStudy(
  io: Io,
  folder: string,
  { title, example }: InitOptions = {},
): Promise<InitiatedStudy> {
  const root = resolve(io.cwd, folder);
  if (basename(root) === TRANSCRIPTS) {
    throw new InputError(
      `${folder} is where a study keeps its transcripts, not a study. Name the folder above it: fga init ${displayPath(io, dirname(root))}`,
    );
  }
  if (io.statFile(root) && io.statFile(root)?.kind !== 'folder') {
    throw new InputError(`${folder} is a file; name a folder for the study.`);
  }
  if (example !== undefined) {
    const plan = planExample(io, findSample(io, example));
    const done = applyInit(io, root, plan);
    const paths = plan.filter(({ path }) => path.startsWith(`${TRANSCRIPTS}/`));
    return { root, ...done, transcripts: paths.map(({ path }) => path.slice(12)), copied: [] };
  }
  const { found, copies } = await lookInto(io, root);
  const plan = planInit({ title: title ?? labelOf(basename(root)), transcripts: found });
  const done = applyInit(io, root, [...copies, ...plan]);
  const copied = copies.map(({ path }) => path.slice(TRANSCRIPTS.length + 1));
  return { root, ...done, transcripts: found.map(({ path }) => path), copied };
}

interface Contents {
  readonly found: readonly FoundTranscript[];
  /** Transcripts that lie in the folder itself, to be copied into `transcripts/`. */
  readonly copies: readonly PlannedFile[];
}

async function lookInto(io: Io, root: string): Promise<Contents> {
  if (!io.statFile(root)) return { found: [], copies: [] };
  if (!isStudy(io, root)) return looseTranscripts(io, root);
  const { value: study } = await openFolder(io, root);
  const found: FoundTranscript[] = [];
  for (const path of study.transcripts) {
    const { transcript, session, voices } = (await loadTranscript(io, study, path)).value;
    const speakers = transcript.speakers.map((speaker) => ({
      ...speaker,
      role: voices.get(speaker.label)?.role ?? speaker.role,
    }));
    found.push({ path, session, language: transcript.language, speakers });
  }
  return { found, copies: [] };
}

/** Kinds of files that may be transcripts; what they are is told by their content. */
const TRANSCRIPT_NAMES =
  /\.(?:txt|md|markdown|docx?|odt|fodt|rtf|pdf|vtt|srt|cha|eaf|trs|textgrid)$/i;

/** Files beside each other that are evidently transcripts: two people or more take turns in them. */
async function looseTranscripts(io: Io, root: string): Promise<Contents> {
  const names = io.listFolder(root).filter(({ kind }) => kind === 'file');
  const files = names.map(({ name }) => name).filter((name) => TRANSCRIPT_NAMES.test(name));
  const listed = listTranscripts(io, root, (path) => path).value.filter((path) =>
    files.includes(path),
  );
  const copies: PlannedFile[] = [];
  const transcripts = new Map<string, Awaited<ReturnType<typeof parseTranscriptFile>>['value']>();
  for (const path of listed) {
    const content = io.readFile(join(root, path));
    const { value } = await parseTranscriptFile({ path, bytes: content, ...apart(io) }, {});
    const people = value.speakers.filter(({ kind }) => kind === 'person');
    if (people.length < 2 || value.turns.length < 4) continue;
    copies.push({ path: `${TRANSCRIPTS}/${path}`, content });
    transcripts.set(path, value);
  }
  const found = inferSessions([...transcripts.keys()], new Set()).flatMap((session) => {
    const [path = ''] = session.transcripts;
    const transcript = transcripts.get(path);
    if (!transcript) return [];
    return [{ path, session, language: transcript.language, speakers: transcript.speakers }];
  });
  return { found, copies };
}
