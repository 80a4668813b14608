// Several times of anonymising as one: what each file was at first, and what the last time made of it.

import { join } from 'node:path';
import type { TextEdit } from '../../anchor/carry-by-edits.js';
import type { Io } from '../../io/io.js';
import { composeEdits } from '../../pseudonym/replace/compose-edits.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import type { Study } from '../../study/study.js';
import { parseTranscriptFile } from '../../transcript/parse-transcript-file.js';
import { originalPath, type Run, type RunText, writtenPath } from './key-runs.js';

/** A file over all runs; paths below the study. */
export interface CombinedFile {
  readonly path: string;
  /** Where its first bytes are kept. */
  readonly original: string;
  /** Its name since, and where its last bytes are kept; absent where it was taken away. */
  readonly target?: string;
  readonly written?: string;
  readonly after?: string;
}

export interface CombinedText extends RunText {
  /** The reading text before any run. */
  readonly before: string;
}

export interface CombinedRuns {
  readonly files: readonly CombinedFile[];
  readonly texts: readonly CombinedText[];
}

export async function combineRuns(
  io: Io,
  study: Study,
  runs: readonly Run[],
): Promise<CombinedRuns> {
  const files: CombinedFile[] = [];
  for (const run of runs) for (const file of run.files) addFile(files, run.number, file);
  const edits = new Map<
    string,
    { readonly path: string; readonly session: string; readonly rounds: (readonly TextEdit[])[] }
  >();
  for (const { path, target, session, edits: round } of runs.flatMap(({ texts }) => texts)) {
    const known = edits.get(path);
    edits.delete(path);
    edits.set(
      target,
      known ? { ...known, rounds: [...known.rounds, round] } : { path, session, rounds: [round] },
    );
  }
  const texts: CombinedText[] = [];
  for (const [target, { path, session, rounds }] of edits) {
    const before = await firstText(io, study, files, path);
    const all = rounds.reduce((sum, round) => composeEdits(before, sum, round), []);
    texts.push({ path, target, session, before, edits: all });
  }
  return { files, texts };
}

function addFile(
  files: CombinedFile[],
  number: number,
  { path, target, after }: Run['files'][number],
): void {
  const written =
    target !== undefined && after !== undefined
      ? { target, written: writtenPath(number, target), after }
      : {};
  const at = files.findIndex((file) => file.target === path);
  const known = files[at];
  // What was taken away twice under one name comes back as it was first; the later is still in the key.
  if (!known && files.some((file) => file.path === path)) return;
  const file = {
    path: known?.path ?? path,
    original: known?.original ?? originalPath(number, path),
    ...written,
  };
  if (known) files[at] = file;
  else files.push(file);
}

async function firstText(
  io: Io,
  { root }: Study,
  files: readonly CombinedFile[],
  path: string,
): Promise<string> {
  const name = `${TRANSCRIPTS}/${path}`;
  const file = join(root, files.find((each) => each.path === name)?.original ?? name);
  if (io.statFile(file)?.kind !== 'file') return '';
  return (await parseTranscriptFile({ path, bytes: io.readFile(file) })).value.text;
}
