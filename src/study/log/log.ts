// The research log, `log/<coder>.jsonl`: who did what to the study, when, from which files, and why. It
// only grows. Work that is done is never lost for the sake of its line.

import { join } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { humanCoders, listCoders } from '../choose.js';
import { fileSha256 } from '../file-hash.js';
import { studyFindings } from '../findings.js';
import { idProblem } from '../ids.js';
import { fileName, refuseOutside } from '../paths.js';
import { decodeStudyText } from '../read-text.js';
import type { StudyRoot } from '../study.js';
import { lastLines, missingLines } from './log-chain.js';
import {
  type FileHashes,
  inOrder,
  type LogEntry,
  type LoggedEntry,
  parseLog,
  renderLogLine,
} from './log-line.js';

export const LOG = 'log';

/** The file for the lines of somebody who did not say who. */
const NOBODY = 'study';

/** What a command tells about itself; time, hashes and who are added. */
export interface Action {
  readonly command: string;
  /** The person, where the command knows; else FGA_CODER, else the study's only human coder. */
  readonly coder?: string | undefined;
  readonly because?: string | undefined;
  readonly changes: LogEntry['changes'];
  /** Paths below the study; those without a file are left out. */
  readonly inputs: readonly string[];
  /** Paths below the study; one without a file was removed. */
  readonly wrote: readonly string[];
  /** Version of fga. */
  readonly version: string;
}

/** What is to be logged before the next action of a running program, by its machine. */
const waiting = new WeakMap<Io['machine'], (action: Action) => readonly Finding[]>();

/** Has something logged before the next action; what it returns takes that back. */
export function beforeNextAction(io: Io, log: (action: Action) => readonly Finding[]): () => void {
  waiting.set(io.machine, log);
  return () => {
    if (waiting.get(io.machine) === log) waiting.delete(io.machine);
  };
}

/** Logs now what was to be logged before the action, for one that changes the log itself. */
export function logNoticed(io: Io, action: Action): readonly Finding[] {
  const log = waiting.get(io.machine);
  waiting.delete(io.machine);
  return log?.(action) ?? [];
}

/** Adds the line of an action. Where that fails, the finding says so; nothing is thrown. */
export function logAction(io: Io, study: StudyRoot, action: Action): readonly Finding[] {
  const { wrote } = action;
  const before = logNoticed(io, action);
  const own = appendEntry(io, study, action, () => ({
    inputs: hashesOf(io, study, action.inputs),
    wrote: {
      ...Object.fromEntries(wrote.map((path) => [path, ''])),
      ...hashesOf(io, study, wrote),
    },
  }));
  // Where neither line could be written, once is enough.
  return before.length > 0 ? before : own;
}

/** Adds a line whose hashes are known, or taken only now. */
export function appendEntry(
  io: Io,
  study: StudyRoot,
  action: Omit<Action, 'inputs' | 'wrote'>,
  hashes: () => Pick<LogEntry, 'inputs' | 'wrote'>,
): readonly Finding[] {
  const who = action.coder ?? personOf(io, study) ?? '';
  const path = `${LOG}/${who || NOBODY}.jsonl`;
  try {
    const { command, because, changes, version } = action;
    const line = renderLogLine({
      time: io.now().toISOString(),
      who,
      command,
      ...(because !== undefined && { because }),
      changes,
      ...hashes(),
      fga: version,
      after: lastLines(readLog(io, study).value),
    });
    refuseOutside(io, study, path);
    io.makeFolder(join(study.root, LOG));
    io.appendLine(join(study.root, path), line);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = { file: fileName(io, study, path) };
    return [studyFindings.make('not-logged', place, { reason: error.message })];
  }
}

/** A name that cannot be one is not made a file of; the command has refused it where it matters. */
function personOf(io: Io, study: StudyRoot): string | undefined {
  const given = (io.env.FGA_CODER ?? '').normalize('NFC').trim();
  if (given !== '') return idProblem(given) ? undefined : given;
  const [only, ...others] = humanCoders(listCoders(io, study));
  return others.length === 0 ? only : undefined;
}

function hashesOf(io: Io, study: StudyRoot, paths: readonly string[]): FileHashes {
  return Object.fromEntries(
    [...new Set(paths)].flatMap((path) => {
      const hashed = fileHash(io, study, path);
      return hashed === undefined ? [] : [[path, hashed]];
    }),
  );
}

/** The hash by which the log knows a file; undefined where there is none. */
export function fileHash(io: Io, study: StudyRoot, path: string): string | undefined {
  return fileSha256(io, study, path)?.slice(0, 16);
}

/** The log of all coders, from the earliest entry to the latest, and what is wrong with it. */
export function loadLog(io: Io, study: StudyRoot): Found<readonly LoggedEntry[]> {
  const { value, findings } = readLog(io, study);
  return { value, findings: [...findings, ...missingLines(value)] };
}

function readLog(io: Io, study: StudyRoot): Found<readonly LoggedEntry[]> {
  const folder = join(study.root, LOG);
  if (io.statFile(folder)?.kind !== 'folder') return { value: [], findings: [] };
  const names = io.listFolder(folder).filter(({ name }) => /^[^.~].*\.jsonl$/i.test(name));
  const read = names.map(({ name }) => {
    const file = fileName(io, study, `${LOG}/${name}`);
    const text = decodeStudyText(io.readFile(join(folder, name)), file);
    const { value, findings } = parseLog(text.value, file);
    return { value, findings: [...text.findings, ...findings] };
  });
  // A line that was copied into the file of another is one line.
  const entries = new Map(read.flatMap(({ value }) => value).map((entry) => [entry.id, entry]));
  return {
    value: inOrder([...entries.values()]),
    findings: read.flatMap(({ findings }) => findings),
  };
}
