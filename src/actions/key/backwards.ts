// Rewrites a study's files from pseudonyms to names: the same work as anonymising, the other way round.

import { join } from 'node:path';
import { applyEdits, type TextEdit } from '../../anchor/carry-by-edits.js';
import { ifReadable } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { reversedNames } from '../../pseudonym/list/reversed-names.js';
import { type CarriedText, carriedText, reverseEdits } from '../../pseudonym/replace/carry-text.js';
import { lineEdits } from '../../pseudonym/replace/line-edits.js';
import { restoreRecords } from '../../pseudonym/replace/restore-records.js';
import { hashChanges, type Rewriting } from '../../pseudonym/replace/rewrite-table.js';
import { listCoders } from '../../study/choose.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import { fileName, textsPath, unitsPath } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { listStudyFiles } from '../../study/writing/study-files.js';
import { parseTranscriptFile } from '../../transcript/parse-transcript-file.js';
import { rewriteCells, rewriteWords } from './anonymise-files.js';
import { wordTools } from './anonymise-plan.js';
import { carriedMarks } from './carried-marks.js';
import type { CombinedRuns, CombinedText } from './combined-runs.js';
import type { Run } from './key-runs.js';

export interface Backwards extends Rewriting {
  /** Units and stored texts by their path now. */
  readonly ownTexts: ReadonlyMap<string, CarriedText>;
  /** Paths as they were, by what they are. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Names and edits the other way round; `last` has the names as they are meant now. */
export async function backwards(
  io: Io,
  study: Study,
  { texts, files }: CombinedRuns,
  last: Run,
): Promise<Backwards> {
  const tools = wordTools(reversedNames(last.names), last.language, listCoders(io, study));
  const carried = new Map<string, CarriedText>();
  const ownTexts = new Map<string, CarriedText>();
  for (const text of texts) {
    const { path, target, session } = text;
    const now = await textNow(io, study, text, tools);
    const one = carriedText({ path: target, target: path, session, ...now });
    carried.set(target, one);
    for (const own of [unitsPath(study, target), textsPath(study, target)]) ownTexts.set(own, one);
  }
  const hashes = new Map<string, string>();
  const renamed = files.map(({ path, target = path }): [string, string] => [target, path]);
  const moved = texts.map(({ path, target }): [string, string] => [target, path]);
  const paths = new Map([...renamed, ...moved].filter(([from, to]) => from !== to));
  const rewriting = { ...tools, carried, ownTexts, hashes, paths };
  for (const path of listStudyFiles(io, study).filter((each) => /\.(?:csv|tsv)$/i.test(each))) {
    const table = tableAt(io, study, path);
    for (const [now, then] of hashChanges(table, rewriting, ownTexts.get(path)))
      hashes.set(now, then);
  }
  for (const [now, then] of await carriedMarks(io, study, rewriting)) hashes.set(now, then);
  return rewriting;
}

/** The reading text as it is now, and the edits that lead back from it. */
async function textNow(
  io: Io,
  { root }: Study,
  { target, before: original, edits }: CombinedText,
  { find, replace }: ReturnType<typeof wordTools>,
): Promise<{ readonly before: string; readonly edits: readonly TextEdit[] }> {
  const after = applyEdits(original, edits);
  const file = join(root, TRANSCRIPTS, target);
  const isThere = io.statFile(file)?.kind === 'file';
  const source = { path: target, bytes: isThere ? io.readFile(file) : new Uint8Array() };
  const current = isThere ? (await parseTranscriptFile(source)).value.text : after;
  if (current === after) return { before: after, edits: reverseEdits(original, edits) };
  const restored = restoreRecords({ original, after, current, back: replace(current) });
  return { before: current, edits: lineEdits(current, restored, (line) => find(line)) };
}

function tableAt(io: Io, study: Study, path: string): string {
  const file = fileName(io, study, path);
  return ifReadable(() => decodeStudyText(io.readFile(join(study.root, path)), file).value) ?? '';
}

/** A text of the study with the names by the list. */
export function backText(text: string, path: string, rewriting: Backwards): string {
  if (/\.(?:csv|tsv)$/i.test(path))
    return rewriteCells(text, rewriting, rewriting.ownTexts.get(path));
  return rewriteWords(text, rewriting);
}
