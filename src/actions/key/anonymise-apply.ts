// Carries out what was planned: first the files as they are go into the key, then the study changes
// together with the record of the run and the list of names, all of it or nothing. A run that breaks off
// before leaves the study as it was, and no record.

import { join } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import type { Name } from '../../pseudonym/name.js';
import { fileSha256 } from '../../study/file-hash.js';
import { isLogFile } from '../../study/log/log-files.js';
import { fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { allOrNothing } from '../../study/writing/all-or-nothing.js';
import type { RewrittenFile } from './anonymise-files.js';
import type { AnonymisePlan } from './anonymise-plan.js';
import { saveNames, writeKey } from './key.js';
import {
  isCarriedOut,
  loadRuns,
  originalPath,
  type Run,
  saveRun,
  writtenPath,
} from './key-runs.js';

export interface Anonymised {
  /** Number of the run. */
  readonly number: number;
  /** Paths below the study that hold new words; without the log, which goes on. */
  readonly written: readonly string[];
  /** Paths that were taken into the key. */
  readonly moved: readonly string[];
  readonly findings: readonly Finding[];
}

/** The caller holds the study's lock, and has looked that there is something to do. */
export async function applyAnonymising(
  io: Io,
  study: Study,
  plan: AnonymisePlan,
  names: readonly Name[],
): Promise<Anonymised> {
  const number = nextNumber(io, study);
  keepOriginals(io, study, plan.files, number);
  const run = runOf(io, study, plan, names, number);
  const { replaceId } = plan.rewriting;
  const namesAfter = names.map((name) => ({ ...name, session: idOf(name.session, replaceId) }));
  const work = (staged: Io) => {
    saveRun(staged, study, run);
    saveNames(staged, study, namesAfter);
    writeFiles(staged, study, plan.files);
  };
  await allOrNothing(io, study, work, { transcripts: true });
  const moved = plan.files.filter(({ content }) => content === undefined);
  return {
    number,
    written: plan.files.flatMap(({ target, content }) =>
      content === undefined || isLogFile(target) ? [] : [target],
    ),
    moved: moved.map(({ target }) => target),
    findings: moved
      .filter(
        ({ path }) => !/\.bak$|~$|^(?:backups|texts)\/|(?:^|\/)\.|fga-tables\.json$/.test(path),
      )
      .map(({ path }) => {
        const target = fileName(io, study, originalPath(number, path));
        return pseudonymFindings.make(
          'moved-to-key',
          { file: fileName(io, study, path) },
          { target },
        );
      }),
  };
}

/** The files as they are, and as they will be; until all are in the key, the study stays as it is. */
function keepOriginals(
  io: Io,
  study: Study,
  files: readonly RewrittenFile[],
  number: number,
): void {
  try {
    for (const { path, target, content } of files) {
      writeKey(io, study, originalPath(number, path), io.readFile(join(study.root, path)));
      if (content !== undefined) writeKey(io, study, writtenPath(number, target), content);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${error.message} No name was replaced.`, { cause: error });
  }
}

function idOf(session: string, replaceId: (text: string) => string): string {
  return session === '' ? '' : replaceId(session);
}

/** A run that was cut short before the study changed is done again under its number. */
function nextNumber(io: Io, study: Study): number {
  const last = loadRuns(io, study).at(-1);
  if (!last) return 1;
  return last.isUndone || isCarriedOut(io, study, last) ? last.number + 1 : last.number;
}

function runOf(
  io: Io,
  study: Study,
  { files, texts }: AnonymisePlan,
  names: readonly Name[],
  number: number,
): Run {
  return {
    number,
    language: study.settings.language,
    files: files.map(({ path, target, content }) => ({
      path,
      before: fileSha256(io, study, path) ?? '',
      ...(content !== undefined && { target, after: sha256(content) }),
    })),
    texts: texts.map(({ carried: { path, target, session, edits } }) => ({
      path,
      target,
      session,
      edits,
    })),
    names,
    isUndone: false,
  };
}

/** Old paths first, so that a file may take the name that another gives up. */
function writeFiles(io: Io, { root }: Study, files: readonly RewrittenFile[]): void {
  for (const { path, target, content } of files)
    if (content === undefined || target !== path) io.removeFile(join(root, path));
  for (const { target, content } of files) {
    if (content === undefined) continue;
    io.makeFolder(join(root, target, '..'));
    io.writeFile(join(root, target), content);
  }
}
