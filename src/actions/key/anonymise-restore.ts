// Takes anonymising back: files that are as fga left them get their bytes back; what was changed or
// added since gets the names by the list, and its positions through the edits.

import { join } from 'node:path';
import { RULES_CODER } from '../../coding/coding.js';
import type { Finding, Found } from '../../finding/finding.js';
import { ifReadable } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { MANIFEST_FILE } from '../../manifest/manifest.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import { restoreRecords } from '../../pseudonym/replace/restore-records.js';
import { fileSha256 } from '../../study/file-hash.js';
import { isLogFile, readLogFiles } from '../../study/log/log-files.js';
import { rewriteLogs } from '../../study/log/rewrite-log.js';
import { codingsPath, fileName } from '../../study/paths.js';
import { decodeStudyText, withMarkOf } from '../../study/read-text.js';
import { RULES_RECORD } from '../../study/rules/rules-record-file.js';
import type { Study } from '../../study/study.js';
import { allOrNothing } from '../../study/writing/all-or-nothing.js';
import { listStudyFiles } from '../../study/writing/study-files.js';
import { isCodersFile, isRulesOwnWork } from './anonymise-files.js';
import { freeName } from './anonymise-texts.js';
import { type Backwards, backText, backwards } from './backwards.js';
import { type CombinedFile, type CombinedRuns, combineRuns } from './combined-runs.js';
import { type Run, saveRun } from './key-runs.js';

/** What a file is to be again; `from` is where it is now. */
interface RestoredFile {
  readonly path: string;
  readonly from?: string;
  readonly content: Uint8Array | string;
}

/** Undoes runs, all together; gives the paths that were written. The caller holds the study's lock. */
export async function undoRuns(
  io: Io,
  study: Study,
  runs: readonly Run[],
): Promise<Found<readonly string[]>> {
  const combined = await combineRuns(io, study, runs);
  const rewriting = await backwards(io, study, combined, runs.at(-1) as Run);
  const found = [
    ...combined.files
      .filter(({ path }) => !isLogFile(path))
      .flatMap((file) => restoreFile(io, study, file, combined, rewriting) ?? []),
    ...newFiles(io, study, combined).flatMap(
      (path) => restoreNew(io, study, path, rewriting) ?? [],
    ),
  ];
  const files = [
    ...found.map(({ value }) => value),
    ...restoreLogs(io, study, combined, rewriting),
  ];
  const { value } = await allOrNothing(
    io,
    study,
    (staged) => {
      const written = write(staged, study, files);
      for (const run of runs) saveRun(staged, study, { ...run, isUndone: true });
      return written;
    },
    { transcripts: true },
  );
  return { value, findings: found.flatMap(({ findings }) => findings) };
}

function write(io: Io, study: Study, files: readonly RestoredFile[]): readonly string[] {
  const { root } = study;
  // The record of what rules wrote counts bytes that change now.
  if (isRulesOwnWork(io, study)) io.removeFile(join(root, RULES_RECORD));
  const leaving = new Set(files.map(({ from }) => from));
  const taken = new Set(
    listStudyFiles(io, study)
      .filter((path) => !leaving.has(path))
      .map((path) => path.toLowerCase()),
  );
  for (const { path, from } of files)
    if (from !== undefined && from !== path) io.removeFile(join(root, from));
  const written = files.map(({ path: wanted, content }) => {
    const path = freeName(wanted, taken);
    io.makeFolder(join(root, path, '..'));
    io.writeFile(join(root, path), content);
    return path;
  });
  // The log goes on, so that no state of it can be recorded.
  return written.filter((path) => !isLogFile(path));
}

/** Files that no run has made. */
function newFiles(io: Io, study: Study, { files }: CombinedRuns): readonly string[] {
  const own = new Set(
    files.flatMap(({ path, target }) => target ?? (isTablesRecord(path) ? path : [])),
  );
  return listStudyFiles(io, study).filter(
    (path) => !own.has(path) && path !== RULES_RECORD && !isLogFile(path),
  );
}

function restoreFile(
  io: Io,
  study: Study,
  { path, original, target, written, after }: CombinedFile,
  combined: CombinedRuns,
  rewriting: Backwards,
): Found<RestoredFile> | undefined {
  const bytes = io.readFile(join(study.root, original));
  if (target === undefined || written === undefined) {
    if (path === RULES_RECORD && !hasOriginalRules(io, study, combined)) return undefined;
    // Something has its name again: that stays, and this stays in the key. Records of tables that were
    // written since fit no table any more.
    if (fileSha256(io, study, path) !== undefined && !isTablesRecord(path)) return undefined;
    return { value: { path, from: path, content: bytes }, findings: [] };
  }
  const now = fileSha256(io, study, target);
  if (now === undefined) return { value: { path, content: bytes }, findings: [] };
  if (now === after) return { value: { path, from: target, content: bytes }, findings: [] };
  const name = fileName(io, study, target);
  const bytesAt = (each: string) => io.readFile(join(study.root, each));
  const textAt = (each: string) => decodeStudyText(bytesAt(each), name).value;
  const current = textAt(target);
  const content = restoreRecords({
    original: textAt(original),
    after: textAt(written),
    current,
    back: backText(current, target, rewriting),
  });
  const marked = withMarkOf(bytesAt(target), content);
  return { value: { path, from: target, content: marked }, findings: [byName(name)] };
}

/** The log: lines that are as they were written then are the old ones again, the web of lines stays whole. */
function restoreLogs(
  io: Io,
  study: Study,
  { files }: CombinedRuns,
  rewriting: Backwards,
): readonly RestoredFile[] {
  const logs = readLogFiles(io, study, listStudyFiles(io, study));
  const originals = new Map(
    files.flatMap(({ path, original, written }) => {
      if (!isLogFile(path) || written === undefined) return [];
      const [old, was] = [original, written].map((each) =>
        Buffer.from(io.readFile(join(study.root, each)))
          .toString('utf8')
          .split('\n'),
      );
      return (was ?? []).map((line, at) => [`${path}\n${line}`, old?.[at] ?? line] as const);
    }),
  );
  const back = rewriteLogs(
    logs,
    (path, line) => originals.get(`${path}\n${line}`) ?? backText(line, path, rewriting),
  );
  return [...back].flatMap(([path, content]) =>
    content === logs.get(path)
      ? []
      : [{ path, from: path, content: withMarkOf(io.readFile(join(study.root, path)), content) }],
  );
}

function isTablesRecord(path: string): boolean {
  return path === MANIFEST_FILE || path.endsWith(`/${MANIFEST_FILE}`);
}

/** Whether the rules' coding comes back as it was, so that its record holds. */
function hasOriginalRules(io: Io, study: Study, { files }: CombinedRuns): boolean {
  const rules = files.find(({ path }) => path === codingsPath(RULES_CODER));
  return rules?.after === undefined || fileSha256(io, study, rules.target ?? '') === rules.after;
}

function byName(file: string): Finding {
  return pseudonymFindings.make('restored-by-name', { file }, undefined);
}

/** A file that came after: new codings, memos, tables. */
function restoreNew(
  io: Io,
  study: Study,
  path: string,
  rewriting: Backwards,
): Found<RestoredFile> | undefined {
  const file = fileName(io, study, path);
  const bytes = ifReadable(() => io.readFile(join(study.root, path)));
  const current = bytes && ifReadable(() => decodeStudyText(bytes, file).value);
  if (bytes === undefined || current === undefined) return undefined;
  const content = backText(current, path, rewriting);
  const target = isCodersFile(path) ? path : rewriting.replaceId(path);
  if (content === current && target === path) return undefined;
  const marked = withMarkOf(bytes, content);
  return { value: { path: target, from: path, content: marked }, findings: [byName(file)] };
}
