// Plans what anonymising changes in a study: every file that holds a name, as it is to be. Nothing is
// written here.

import { applyEdits } from '../../anchor/carry-by-edits.js';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { nameFinder } from '../../pseudonym/find/find-names.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import type { Name } from '../../pseudonym/name.js';
import type { CarriedText } from '../../pseudonym/replace/carry-text.js';
import { hashChanges } from '../../pseudonym/replace/rewrite-table.js';
import { listCoders } from '../../study/choose.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import { readStudyText } from '../../study/load/load.js';
import { loadTranscripts } from '../../study/load/load-all.js';
import { isLogFile, readLogFiles } from '../../study/log/log-files.js';
import { rewriteLogs } from '../../study/log/rewrite-log.js';
import { fileName, textsPath, unitsPath } from '../../study/paths.js';
import { withMarkOf } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { listStudyFiles } from '../../study/writing/study-files.js';
import { kebab } from '../../text/kebab.js';
import {
  type FileRewriting,
  isCodersFile,
  type RewrittenFile,
  rewriteFile,
  rewriteWords,
} from './anonymise-files.js';
import { type AnonymisedText, anonymiseText, freeName } from './anonymise-texts.js';
import { carriedMarks } from './carried-marks.js';
import { withoutRecords } from './table-records.js';

/** All that changes. */
export interface AnonymisePlan {
  readonly files: readonly RewrittenFile[];
  readonly texts: readonly AnonymisedText[];
  readonly rewriting: FileRewriting;
}

/** Plans by names that are all decided about. */
export async function planAnonymising(
  io: Io,
  study: Study,
  names: readonly Name[],
): Promise<Found<AnonymisePlan>> {
  const findings: Finding[] = [];
  const files = listStudyFiles(io, study);
  const words = wordTools(names, study.settings.language, listCoders(io, study));
  const taken = new Set(files.map((path) => path.toLowerCase()));
  const loaded = await loadTranscripts(io, study, []);
  const texts: AnonymisedText[] = [];
  const inFolder = new Set(study.transcripts.map((path) => path.toLowerCase()));
  for (const one of loaded.value)
    texts.push(await anonymiseText(io, study, one, { ...words, taken: inFolder }));
  const carried = texts.map((one) => one.carried);
  const rewriting = rewritingOf(study, carried, words, taken);
  const hashes = new Map<string, string>();
  for (const path of files.filter((each) => /\.(?:csv|tsv)$/i.test(each))) {
    const table = textUnlessForeign(io, study, path);
    const changes =
      table === undefined ? [] : hashChanges(table, rewriting, rewriting.ownTexts.get(path));
    for (const [before, after] of changes) hashes.set(before, after);
  }
  for (const [before, after] of await carriedMarks(io, study, rewriting)) hashes.set(before, after);
  const whole = { ...rewriting, hashes };
  const rewritten = transcriptFiles(io, study, texts);
  findings.push(...textForms(io, study, texts));
  const others = files.filter((each) => !isTranscript(study, each) && !isLogFile(each));
  for (const path of others) {
    const { value: file, findings: unread } = await rewriteFile(io, study, path, whole);
    findings.push(...unread);
    if (file) rewritten.push(file);
  }
  // A document that goes on as a text is its own reading text.
  const stored = new Set(
    texts.flatMap(({ carried: { path }, isTextForm }) =>
      isTextForm ? textsPath(study, path) : [],
    ),
  );
  const isStored = ({ path }: RewrittenFile) => stored.has(path);
  const kept = rewritten.map((file) => (isStored(file) ? { ...file, content: undefined } : file));
  const logs = readLogFiles(io, study, files);
  for (const [path, content] of rewriteLogs(logs, (_, line) => rewriteWords(line, whole)))
    if (content !== logs.get(path)) kept.push(rewrittenLog(io, study, path, content));
  const changed = withoutRecords(io, study, files, kept);
  return {
    value: { files: changed.value, texts, rewriting: whole },
    findings: [...findings, ...changed.findings],
  };
}

function rewrittenLog(io: Io, { root }: Study, path: string, content: string): RewrittenFile {
  return { path, target: path, content: withMarkOf(io.readFile(`${root}/${path}`), content) };
}

function isTranscript(study: Study, path: string): boolean {
  return (
    path.startsWith(`${TRANSCRIPTS}/`) &&
    study.transcripts.includes(path.slice(TRANSCRIPTS.length + 1))
  );
}

function textUnlessForeign(io: Io, study: Study, path: string): string | undefined {
  try {
    return readStudyText(io, study, path)?.value;
  } catch {
    return undefined;
  }
}

/** Replaces names in words and in ids. */
export function wordTools(names: readonly Name[], language: string, coders: readonly string[]) {
  const find = nameFinder(names, language, coders);
  const replace = (text: string, session?: string) => {
    const hits = find(text, { session, identifiers: true });
    return hits.length === 0 ? text : applyEdits(text, hits);
  };
  // Between two hyphens a name stands in an identifier, whatever is around.
  const replaceId = (text: string, session?: string) => {
    const hits = find(`-${text}-`, { session, identifiers: true });
    const small = hits.map((hit) => ({ ...hit, text: kebab(hit.text) }));
    return hits.length === 0 ? text : applyEdits(`-${text}-`, small).slice(1, -1);
  };
  return { find, replace, replaceId };
}

function rewritingOf(
  study: Study,
  carried: readonly CarriedText[],
  { find, replace, replaceId }: ReturnType<typeof wordTools>,
  taken: Set<string>,
): FileRewriting {
  const ownTexts = new Map<string, CarriedText>();
  const targets = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const one of carried) {
    const { path, target } = one;
    const own = [unitsPath(study, path), textsPath(study, path)];
    for (const each of own) ownTexts.set(each, one);
    targets.set(unitsPath(study, path), unitsPath(study, target));
    targets.set(textsPath(study, path), textsPath(study, target));
    if (path !== target) paths.set(path, target);
  }
  const targetOf = (path: string) => {
    const known = targets.get(path);
    if (known !== undefined) return known;
    const wanted = isCodersFile(path) ? path : replaceId(path);
    const target = wanted === path ? path : freeName(wanted, taken);
    targets.set(path, target);
    return target;
  };
  const holdsName = (text: string) => find(text, { identifiers: true }).length > 0;
  return {
    carried: new Map(carried.map((one) => [one.path, one])),
    hashes: new Map(),
    replace,
    replaceId,
    ownTexts,
    paths,
    targetOf,
    holdsName,
  };
}

/** The transcripts' own files. A document that becomes a text loses its stored reading text: it is one. */
function transcriptFiles(io: Io, study: Study, texts: readonly AnonymisedText[]): RewrittenFile[] {
  return texts.flatMap(({ carried, content }): RewrittenFile[] => {
    const [path, target] = ownPaths(carried);
    if (content === undefined && path === target) return [];
    return [{ path, target, content: content ?? io.readFile(`${study.root}/${path}`) }];
  });
}

/** Which of them go on as texts, and under what name. */
function textForms(io: Io, study: Study, texts: readonly AnonymisedText[]): Finding[] {
  return texts.flatMap(({ carried, content, isTextForm }) => {
    const [path, target] = ownPaths(carried);
    if (!isTextForm || (content === undefined && path === target)) return [];
    const args = { target: fileName(io, study, target), original: 'key/' };
    return [pseudonymFindings.make('text-form', { file: fileName(io, study, path) }, args)];
  });
}

/** Where a transcript lies below the study, and where it is to lie. */
function ownPaths({ path, target }: AnonymisedText['carried']): readonly [string, string] {
  return [`${TRANSCRIPTS}/${path}`, `${TRANSCRIPTS}/${target}`];
}
