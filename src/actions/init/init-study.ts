// Sets up a study in a folder in one go: looks at what is there, plans, writes what is missing.

import { basename, dirname, resolve } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { displayPath, isStudy, STUDY_FILE, TRANSCRIPTS } from '../../study/find-study.js';
import { loadTranscript } from '../../study/load/load.js';
import { labelOf } from '../../study/open/declared-sessions.js';
import { openFolder } from '../../study/open/open-study.js';
import { applyInit, findSample, type InitResult, planExample, planInit } from './init.js';
import { type FoundTranscript, languagesOf } from './init-files.js';
import { type FolderContents, looseTranscripts } from './loose-transcripts.js';

/** A mistyped name of a transcript is no name of a study. */
const FILE_NAME = /\.(?:docx?|odt|rtf|pdf|txt|md|vtt|srt|html?|csv|xlsx|json)$/i;

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
  /** Files of the folder that can be read, but not as talk, and were left where they are. */
  readonly passedOver: readonly string[];
  /** The transcripts of each language, where fga.yaml was written. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
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
    throw new InputError(
      `${folder} is a file; name a folder for the study. With the transcripts beside it: fga init ${displayPath(io, dirname(root))}`,
    );
  }
  if (!io.statFile(root) && FILE_NAME.test(root)) {
    throw new InputError(
      `There is no file ${folder}. fga init takes a folder: the one with the transcripts, or a new one for the study.`,
    );
  }
  if (example !== undefined) {
    const plan = planExample(io, findSample(io, example));
    const done = applyInit(io, root, plan);
    const paths = plan.filter(({ path }) => path.startsWith(`${TRANSCRIPTS}/`));
    return {
      root,
      ...done,
      transcripts: paths.map(({ path }) => path.slice(12)),
      copied: [],
      passedOver: [],
      languages: new Map(),
    };
  }
  const { found, copies, passedOver } = await lookInto(io, root);
  const plan = planInit({ title: title ?? labelOf(basename(root)), transcripts: found });
  const done = applyInit(io, root, [...copies, ...plan]);
  const copied = copies.map(({ path }) => path.slice(TRANSCRIPTS.length + 1));
  const transcripts = found.map(({ path }) => path);
  const languages = done.written.includes(STUDY_FILE) ? languagesOf(found) : new Map();
  return { root, ...done, transcripts, copied, passedOver, languages };
}

async function lookInto(io: Io, root: string): Promise<FolderContents> {
  if (!io.statFile(root)) return { found: [], copies: [], passedOver: [] };
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
  return { found, copies: [], passedOver: [] };
}
