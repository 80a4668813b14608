// For `fga check`: the study as far as it can be read. A file that cannot be opened, or is no text, is a
// finding and then not there, so that all others are looked at, and all that are broken named at once. One
// that git could not merge holds two versions, of which neither is looked at.

import { join, relative } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Entry, Io } from '../../io/io.js';
import { findStudy, TRANSCRIPTS } from '../../study/find-study.js';
import { studyFindings } from '../../study/findings.js';
import { openFolder, openStudy } from '../../study/open/open-study.js';
import { fileName } from '../../study/paths.js';
import { readText, UnreadableText } from '../../study/read-text.js';
import type { Study, StudyRoot } from '../../study/study.js';
import { settleStudy } from '../../study/writing/lock.js';
import { LockedError } from '../../study/writing/lock-file.js';
import { PENDING_FILE } from '../../study/writing/pending-files.js';
import { tableFindings } from '../../table/findings.js';
import { conflictLine } from '../../text/merge-conflict.js';

/** The texts of a study: those in its folder, and by their endings those in the folders below. */
const TEXTS = /^(?:fga\.yaml|participants\.csv|double-coding\.csv|reporting\.md)$/;
const TEXTS_BELOW =
  /^(?:codebooks\/.+\.ya?ml|units\/.+\.csv|codings\/(?:[^/]+\.csv|\.rules\.json)|debriefs\/[^/]+\.csv|memos\/.+\.md|member-checks\/[^/]+\.csv|texts\/.+\.txt|log\/[^/]+\.jsonl|key\/[^/]+\.(?:csv|json))$/;
const FOLDERS =
  /^(?:transcripts|codebooks|units|codings|debriefs|memos|member-checks|texts|log|key)$/;

const MOST_LEVELS = 20;

/** A study without what cannot be read. */
interface ReadableStudy {
  /** Shows the study without these files. */
  readonly io: Io;
  /** Paths of them, below the study. */
  readonly hidden: ReadonlySet<string>;
}

/** The study and what is wrong with it, opened without what cannot be read. */
interface OpenedReadable extends ReadableStudy {
  readonly opened: Found<Study>;
}

/** Opens the study that the folder names, or the one around the current folder. Throws where there is none. */
export async function openReadable(
  io: Io,
  folder: string | undefined,
): Promise<Found<OpenedReadable>> {
  const root = findStudy(io, { folder });
  // Says that there is none.
  if (root === undefined) await openStudy(io, { folder });
  const { value, findings } = readableStudy(io, { root: root ?? io.cwd });
  const opened = await openFolder(value.io, root ?? io.cwd);
  return { value: { ...value, opened }, findings };
}

/** Looks at every text of a study; a finding for each that cannot be read. */
function readableStudy(io: Io, study: StudyRoot): Found<ReadableStudy> {
  const findings: Finding[] = [];
  const hidden = new Set<string>();
  const hide = (path: string, finding: Finding) => {
    if (hidden.has(path)) return;
    hidden.add(path);
    findings.push(finding);
  };
  const readable = withoutHidden(io, study, hidden, hide);
  const walk = (below: string, level: number) => {
    for (const { name, kind } of readable.listFolder(join(study.root, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      const problem = problemOf(io, study, path, kind);
      if (problem) hide(path, problem);
      else if (kind === 'folder' && (level > 0 || FOLDERS.test(name)) && level < MOST_LEVELS)
        walk(path, level + 1);
    }
  };
  const unsettled = thrownBy(() => settleStudy(io, study.root));
  if (unsettled instanceof LockedError) throw unsettled;
  if (unsettled) hide(PENDING_FILE, unreadable(io, study, PENDING_FILE, unsettled));
  walk('', 0);
  return { value: { io: readable, hidden }, findings };
}

/** What is wrong with something as the part of a study that it is by its name. */
function problemOf(
  io: Io,
  study: StudyRoot,
  path: string,
  kind: Entry['kind'],
): Finding | undefined {
  const file = fileName(io, study, path);
  const no = (what: string) => unreadable(io, study, path, new InputError(`${file} is ${what}.`));
  if (FOLDERS.test(path) && kind !== 'folder')
    return no('no folder, but fga keeps one of this name');
  if (!(TEXTS.test(path) || TEXTS_BELOW.test(path))) return undefined;
  if (kind === 'other') return no('a link to nothing, a pipe or a device');
  if (kind === 'folder') {
    // The units of transcripts in a folder lie in a folder of the same name.
    const below = /^(?:units|texts|memos)\/(.+)$/.exec(path)?.[1];
    const holds = below && io.statFile(join(study.root, TRANSCRIPTS, below))?.kind === 'folder';
    return holds ? undefined : no('a folder, not a file');
  }
  try {
    const { value: text } = readText(io, join(study.root, path), file);
    // Both sides of a log are read as they stand.
    const line = /^(?:log|texts)\//.test(path) ? undefined : conflictLine(text);
    return line === undefined
      ? undefined
      : tableFindings.make('merge-conflict', { file, line, column: 1 }, undefined);
  } catch (error) {
    if (error instanceof InputError) return unreadable(io, study, path, error);
    throw error;
  }
}

function thrownBy(work: () => unknown): InputError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function unreadable(io: Io, study: StudyRoot, path: string, error: InputError): Finding {
  const place = error instanceof UnreadableText ? error.place : { file: fileName(io, study, path) };
  return studyFindings.make('unreadable-file', place, { reason: error.message });
}

/** What cannot even be looked at is hidden where that shows; transcripts say for themselves what is wrong. */
function withoutHidden(
  io: Io,
  study: StudyRoot,
  hidden: ReadonlySet<string>,
  hide: (path: string, finding: Finding) => void,
): Io {
  const nameOf = (path: string) => relative(study.root, path).replaceAll('\\', '/');
  const unlessHidden = <Value>(path: string, look: () => Value): Value | undefined => {
    if (hidden.has(nameOf(path))) return undefined;
    try {
      return look();
    } catch (error) {
      const isOfStudy = nameOf(path) !== '' && !nameOf(path).startsWith('..');
      if (!(error instanceof InputError) || !isOfStudy) throw error;
      hide(nameOf(path), unreadable(io, study, nameOf(path), error));
      return undefined;
    }
  };
  return {
    ...io,
    statFile: (path) => unlessHidden(path, () => io.statFile(path)),
    listFolder: (folder) =>
      (unlessHidden(folder, () => io.listFolder(folder)) ?? []).filter(({ name }) => {
        const path = join(folder, name);
        return unlessHidden(path, () => io.realPath(path)) !== undefined;
      }),
  };
}
