// Notices what others than fga did to the study: a file whose hash is not the one that the log last
// recorded was edited by hand, by another program, or by a merge. It is noted once, with the day.

import { join } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { compareText } from '../../text/order.js';
import { isStudy, STUDY_FILE, TRANSCRIPTS } from '../find-study.js';
import { studyFindings } from '../findings.js';
import { CODEBOOKS, CODINGS, fileName, PARTICIPANTS_FILE, UNITS } from '../paths.js';
import type { StudyRoot } from '../study.js';
import { type Action, appendEntry, beforeNextAction, fileHash, LOG, loadLog } from './log.js';
import { lastRecorded, type RecordedFile } from './log-chain.js';
import type { LoggedEntry } from './log-line.js';
import type { UnloggedEdit } from './unlogged-edit.js';

/** Where a new file is worth a word in the log. */
const FOLDERS = [TRANSCRIPTS, CODEBOOKS, UNITS, CODINGS, 'debriefs', 'memos', 'member-checks'];
const FILES = [STUDY_FILE, PARTICIPANTS_FILE, 'double-coding.csv', 'reporting.md'];

/**
 * Sorted by path. Nothing where the log is empty: there is nothing to compare with. A file that cannot be
 * read is a finding and not compared.
 */
function unloggedEdits(
  io: Io,
  study: StudyRoot,
  entries: readonly LoggedEntry[],
): Found<readonly UnloggedEdit[]> {
  if (entries.length === 0) return { value: [], findings: [] };
  const recorded = lastRecorded(entries);
  const own = [...recorded.keys()].filter(isOwn);
  const unknown = filesOf(io, study).filter((path) => !recorded.has(path));
  const findings: Finding[] = [];
  const edits = [...own, ...unknown].flatMap((path) => {
    const { value: now, findings: unreadable } = hashNow(io, study, path);
    findings.push(...unreadable);
    return now === undefined ? [] : compareState(path, recorded.get(path) ?? [], now, entries);
  });
  return { value: edits.sort((a, b) => compareText(a.path, b.path)), findings };
}

/** Empty where there is no file, undefined where it cannot be read. */
function hashNow(io: Io, study: StudyRoot, path: string): Found<string | undefined> {
  try {
    return { value: fileHash(io, study, path) ?? '', findings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = { file: fileName(io, study, path) };
    const args = { reason: error.message };
    return { value: undefined, findings: [studyFindings.make('unreadable-file', place, args)] };
  }
}

/** A path that a line of the log names: below the study, whoever wrote the line. The log itself grows. */
function isOwn(path: string): boolean {
  return !/^log\/|^\.\.(?:\/|$)|\/\.\.(?:\/|$)|^(?:[a-z]:)?[/\\]|\0/i.test(path);
}

function compareState(
  path: string,
  states: readonly RecordedFile[],
  now: string,
  entries: readonly LoggedEntry[],
): readonly UnloggedEdit[] {
  const last = states[0];
  if (!last) return [{ path, change: 'new', before: '', now }];
  if (states.some(({ hash }) => hash === now)) return [];
  const { hash: before, by } = last;
  if (now === '') return [{ path, change: 'gone', before, now, by }];
  if (before === '') return [{ path, change: 'new', before, now }];
  const earlier = entries.findLast(({ inputs, wrote }) => (wrote[path] ?? inputs[path]) === now);
  return [{ path, change: earlier ? 'restored' : 'changed', before, now, by: earlier ?? by }];
}

function filesOf(io: Io, study: StudyRoot): readonly string[] {
  const inside = FOLDERS.flatMap((folder) => filesBelow(io, study, folder));
  return [
    ...FILES.filter((file) => io.statFile(join(study.root, file))?.kind === 'file'),
    ...inside,
  ];
}

function filesBelow(io: Io, study: StudyRoot, folder: string): readonly string[] {
  if (io.statFile(join(study.root, folder))?.kind !== 'folder') return [];
  return io.listFolder(join(study.root, folder)).flatMap(({ name, kind }) => {
    if (/^[.~]|\.bak$/i.test(name)) return [];
    const path = `${folder}/${name}`;
    if (kind === 'folder') return filesBelow(io, study, path);
    return kind === 'file' ? [path] : [];
  });
}

/** Looks at the study now; what is found is logged before the next action. The result takes that back. */
export async function watchEdits(io: Io, study: StudyRoot): Promise<() => void> {
  const edits = findEdits(io, study);
  if (edits.length === 0) return () => {};
  const known = new Set(loadLog(io, study).value.map(({ id }) => id));
  // Now, since the action may change the same files.
  const what = await whatChanged(io, study, edits);
  return beforeNextAction(io, (action) => {
    const { coder, version } = action;
    const still = notLoggedSince(io, study, { edits: notNamed(edits, action), known });
    return logEdits(io, study, still, { coder, version, what });
  });
}

/** Without files that somebody has logged meanwhile: two people may review at the same time. */
function notLoggedSince(
  io: Io,
  study: StudyRoot,
  { edits, known }: { edits: readonly UnloggedEdit[]; known: ReadonlySet<string> },
): readonly UnloggedEdit[] {
  const since = loadLog(io, study).value.filter(({ id }) => !known.has(id));
  return edits.filter(
    ({ path }) => !since.some(({ inputs, wrote }) => path in wrote || path in inputs),
  );
}

/** What the edits changed, in words, by path. Loaded only where there is something to compare. */
export async function whatChanged(
  io: Io,
  study: StudyRoot,
  edits: readonly UnloggedEdit[],
): Promise<ReadonlyMap<string, string>> {
  if (edits.length === 0) return new Map();
  const { describeEdits } = await import('./edit-details.js');
  return describeEdits(io, study, edits);
}

/** Without new files that the line of the action names anyway. */
export function notNamed(
  edits: readonly UnloggedEdit[],
  { inputs, wrote }: Pick<Action, 'inputs' | 'wrote'>,
): readonly UnloggedEdit[] {
  const named = new Set([...inputs, ...wrote]);
  return edits.filter(({ path, change }) => change !== 'new' || !named.has(path));
}

/** What the log of a study does not know of; nothing outside a study, and where there is no log. */
export function findEdits(io: Io, study: StudyRoot): readonly UnloggedEdit[] {
  if (!isStudy(io, study.root) || !io.statFile(join(study.root, LOG))) return [];
  return unloggedEdits(io, study, loadLog(io, study).value).value;
}

/** Notes edits in the log. Nothing is written where there are none. */
export function logEdits(
  io: Io,
  study: StudyRoot,
  edits: readonly UnloggedEdit[],
  {
    what,
    ...said
  }: Pick<Action, 'coder' | 'because' | 'version'> & { readonly what: ReadonlyMap<string, string> },
): readonly Finding[] {
  if (edits.length === 0) return [];
  const count = (change: UnloggedEdit['change']) =>
    edits.filter((edit) => edit.change === change).length;
  const changes = Object.fromEntries(
    (['changed', 'new', 'gone', 'restored'] as const)
      .map((change) => [change, count(change)] as const)
      .filter(([, number]) => number > 0),
  );
  const before = edits.filter((edit) => edit.before !== '');
  const told = [...what].map(([path, words]) => `${path}: ${words}`).join('; ');
  const all = { ...changes, ...(told !== '' && { what: told }) };
  return appendEntry(io, study, { command: 'notice', changes: all, ...said }, () => ({
    inputs: Object.fromEntries(before.map((edit) => [edit.path, edit.before])),
    wrote: Object.fromEntries(edits.map(({ path, now }) => [path, now])),
  }));
}

/** For `fga check`: files that were edited since the log last recorded them. New ones are not named. */
export function unloggedFindings(
  io: Io,
  study: StudyRoot,
  entries: readonly LoggedEntry[],
): readonly Finding[] {
  const { value: edits, findings } = unloggedEdits(io, study, entries);
  const known = edits.filter(({ change }) => change !== 'new');
  const unlogged = known.map(({ path, change, by }) => {
    const args = { change, day: by?.time.slice(0, 10) ?? '', command: by?.command ?? '' };
    return studyFindings.make('unlogged-edit', { file: fileName(io, study, path) }, args);
  });
  return [...findings, ...unlogged];
}
