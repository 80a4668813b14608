// Takes anonymising back, the last time first: files that are as fga left them get their bytes back;
// what was changed or added since gets the names by the list, its positions through the edits.

import { join } from 'node:path';
import { applyEdits, type TextEdit } from '../anchor/carry-by-edits.js';
import { editsBetween } from '../anchor/edits-between.js';
import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { carriedText, reverseEdits } from '../pseudonym/carry-text.js';
import { pseudonymFindings } from '../pseudonym/findings.js';
import { restoreRecords } from '../pseudonym/restore-records.js';
import { reversedNames } from '../pseudonym/reversed-names.js';
import {
  hashChanges,
  type Rewriting,
  rewriteTable,
  withHashes,
} from '../pseudonym/rewrite-table.js';
import { parseTranscriptFile } from '../transcript/parse-transcript-file.js';
import { allOrNothing } from './all-or-nothing.js';
import { isCodersFile } from './anonymise-files.js';
import { wordTools } from './anonymise-plan.js';
import { listCoders } from './choose.js';
import { TRANSCRIPTS } from './find-study.js';
import {
  hashOf,
  originalPath,
  type Run,
  type RunFile,
  type RunText,
  saveRun,
  writtenPath,
} from './key-runs.js';
import { fileName, textsPath, unitsPath } from './paths.js';
import { decodeStudyText } from './read-text.js';
import type { Study } from './study.js';
import { listStudyFiles } from './study-files.js';

/** What a file is to be again. */
interface RestoredFile {
  readonly path: string;
  readonly from: string | undefined;
  readonly content: Uint8Array | string;
}

/** Undoes a run; gives the paths that were written. The caller holds the study's lock. */
export async function undoRun(io: Io, study: Study, run: Run): Promise<Found<readonly string[]>> {
  const findings: Finding[] = [];
  const rewriting = await backwards(io, study, run);
  const restored = run.files.map((file) => restoreFile(io, study, run, file, rewriting, findings));
  const own = new Set(run.files.flatMap(({ path, target = path }) => [path, target]));
  for (const path of listStudyFiles(io, study)) {
    if (own.has(path)) continue;
    const file = restoreNew(io, study, path, rewriting);
    if (!file) continue;
    restored.push(file);
    findings.push(
      pseudonymFindings.make('restored-by-name', { file: fileName(io, study, path) }, undefined),
    );
  }
  const { value } = await allOrNothing(io, study, (staged) => write(staged, study, restored), {
    transcripts: true,
  });
  saveRun(io, study, { ...run, isUndone: true });
  return { value, findings };
}

function write(io: Io, { root }: Study, files: readonly RestoredFile[]): readonly string[] {
  for (const { path, from } of files)
    if (from !== undefined && from !== path) io.removeFile(join(root, from));
  for (const { path, content } of files) {
    io.makeFolder(join(root, path, '..'));
    io.writeFile(join(root, path), content);
  }
  return files.map(({ path }) => path);
}

/** Names and edits the other way round; transcripts by their anonymised path. */
async function backwards(io: Io, study: Study, run: Run): Promise<Backwards> {
  const tools = wordTools(reversedNames(run.names), run.language, listCoders(io, study));
  const carried = new Map<string, ReturnType<typeof carriedText>>();
  for (const text of run.texts) {
    const { before, edits } = await readingText(io, study, run, text, tools.replace);
    carried.set(
      text.target,
      carriedText({ path: text.target, target: text.path, session: text.session, before, edits }),
    );
  }
  const ownTexts = new Map(
    [...carried.values()].flatMap((one) => [
      [unitsPath(study, one.path), one] as const,
      [textsPath(study, one.path), one] as const,
    ]),
  );
  const rewriting = { ...tools, carried, ownTexts, hashes: new Map<string, string>() };
  for (const path of listStudyFiles(io, study).filter((each) => /\.(?:csv|tsv)$/i.test(each))) {
    const table = decodeStudyText(io.readFile(join(study.root, path)), path).value;
    for (const [a, b] of hashChanges(table, rewriting, ownTexts.get(path)))
      rewriting.hashes.set(a, b);
  }
  return rewriting;
}

interface Backwards extends Rewriting {
  readonly ownTexts: ReadonlyMap<string, ReturnType<typeof carriedText>>;
}

/** The anonymised reading text as it is now, and the edits that lead back from it. */
async function readingText(
  io: Io,
  study: Study,
  run: Run,
  { path, target, edits }: RunText,
  replace: (text: string) => string,
): Promise<{ readonly before: string; readonly edits: readonly TextEdit[] }> {
  const name = `${TRANSCRIPTS}/${path}`;
  const kept = bytesAt(io, study, originalPath(run.number, name)) ?? bytesAt(io, study, name);
  const bytes = bytesAt(io, study, `${TRANSCRIPTS}/${target}`);
  const original = kept ? await textOf(path, kept) : '';
  const after = applyEdits(original, edits);
  const current = bytes ? await textOf(target, bytes) : after;
  if (current === after) return { before: after, edits: reverseEdits(original, edits) };
  const restored = restoreRecords({ original, after, current, back: replace(current) });
  return { before: current, edits: editsBetween(current, restored) };
}

function bytesAt(io: Io, { root }: Study, path: string): Uint8Array | undefined {
  const file = join(root, path);
  return io.statFile(file)?.kind === 'file' ? io.readFile(file) : undefined;
}

async function textOf(path: string, bytes: Uint8Array): Promise<string> {
  return (await parseTranscriptFile({ path, bytes })).value.text;
}

function restoreFile(
  io: Io,
  study: Study,
  run: Run,
  file: RunFile,
  rewriting: Backwards,
  findings: Finding[],
): RestoredFile {
  const { path, target, after } = file;
  const bytes = io.readFile(join(study.root, originalPath(run.number, path)));
  const now = target === undefined ? undefined : hashOf(io, study, target);
  const restored = { path, from: target, content: bytes };
  const isSame = now === undefined || now === after || now === file.before;
  if (target === undefined || isSame) return restored;
  const name = fileName(io, study, target);
  findings.push(pseudonymFindings.make('restored-by-name', { file: name }, undefined));
  const textAt = (each: string) => decodeStudyText(io.readFile(join(study.root, each)), name).value;
  const current = textAt(target);
  const versions = {
    original: textAt(originalPath(run.number, path)),
    after: textAt(writtenPath(run.number, target)),
    current,
    back: backText(current, target, rewriting),
  };
  return { ...restored, content: restoreRecords(versions) };
}

/** A file that came after: new codings, memos, tables. */
function restoreNew(
  io: Io,
  study: Study,
  path: string,
  rewriting: Backwards,
): RestoredFile | undefined {
  try {
    const current = decodeStudyText(io.readFile(join(study.root, path)), path).value;
    const content = backText(current, path, rewriting);
    const target = isCodersFile(path) ? path : rewriting.replaceId(path);
    if (content === current && target === path) return undefined;
    return { path: target, from: path, content };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return undefined;
  }
}

/** A text of the study with the names by the list. */
function backText(text: string, path: string, rewriting: Backwards): string {
  if (/\.(?:csv|tsv)$/i.test(path))
    return rewriteTable(text, rewriting, rewriting.ownTexts.get(path));
  return rewriting.replace(withHashes(text, rewriting.hashes));
}
