// Makes the list of names, or brings it up to date: what a person has decided stays.

import { resolve } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { nameFinder } from '../../pseudonym/find/find-names.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import { letterCaseOf } from '../../pseudonym/letter-case.js';
import { checkNames } from '../../pseudonym/list/check-names.js';
import { collectNames } from '../../pseudonym/list/collect-names.js';
import { parseListedNames } from '../../pseudonym/list/listed-names.js';
import type { Name } from '../../pseudonym/name.js';
import { listCodebooks } from '../../study/choose.js';
import { NAMES_FILE } from '../../study/key-path.js';
import { readStudyText } from '../../study/load/load.js';
import { loadTranscripts } from '../../study/load/load-all.js';
import { fileName, transcriptName } from '../../study/paths.js';
import { readText } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { loadNames, saveNames } from './key.js';
import { standingRuns } from './key-runs.js';
import { namedPeople } from './named-people.js';
import { otherTexts } from './other-texts.js';

export interface ListOptions {
  /** Files of names that somebody has. */
  readonly names: readonly string[];
  /** What becomes of rows that nobody has decided about. */
  readonly undecided?: 'replace' | 'keep';
}

export interface ListedNames {
  readonly names: readonly Name[];
  /** There was no list before. */
  readonly isNew: boolean;
}

/** The list, saved, and what is wrong with it. A list that cannot be read is left as it is. */
export async function listNames(
  io: Io,
  study: Study,
  { names: files, undecided }: ListOptions,
): Promise<Found<ListedNames>> {
  const before = loadNames(io, study);
  const isBroken = before.findings.some(({ severity }) => severity === 'error');
  const { names: known, exists } = before.value;
  if (isBroken) return { value: { names: known, isNew: false }, findings: before.findings };
  const listed = files.flatMap((file) =>
    parseListedNames(readText(io, resolve(io.cwd, file), file).value, file),
  );
  const loaded = await loadTranscripts(io, study, []);
  const texts = loaded.value.map(({ transcript, session }) => ({
    file: transcriptName(io, study, transcript.path),
    text: transcript.text,
    session: session.id,
  }));
  const { language } = study.settings;
  const books = listCodebooks(io, study).map((path) => readStudyText(io, study, path)?.value ?? '');
  const people = namedPeople(study, loaded.value);
  const beside = otherTexts(io, study);
  const input = { people, listed, known, texts, ...beside, books, language };
  const collected = collectNames(input);
  const names = undecided ? decideOpen(collected, undecided, language) : collected;
  saveNames(io, study, names);
  return {
    value: { names, isNew: !exists },
    findings: [
      ...before.findings,
      ...withoutCapitals(texts),
      ...namesFindings(io, study, names, texts),
    ],
  };
}

function withoutCapitals(
  texts: readonly { readonly file: string; readonly text: string }[],
): readonly Finding[] {
  return texts
    .filter(({ text }) => letterCaseOf(text) !== 'usual')
    .map(({ file }) => pseudonymFindings.make('no-capitals', { file }, undefined));
}

/** A longer name that holds one which is to be replaced is not kept unseen: it would hide that one. */
function decideOpen(
  names: readonly Name[],
  undecided: 'replace' | 'keep',
  language: string,
): readonly Name[] {
  const find = nameFinder(
    names.filter(({ decision }) => decision === 'replace'),
    language,
  );
  return names.map((name) => {
    if (name.decision !== '') return name;
    const hides = name.find.includes(' ') || name.find.includes('-');
    const holds = hides && find(name.find, { session: name.session || undefined }).length > 0;
    return { ...name, decision: holds ? ('replace' as const) : undecided };
  });
}

function namesFindings(
  io: Io,
  study: Study,
  names: readonly Name[],
  texts: readonly { readonly text: string }[],
): readonly Finding[] {
  const { placeOf } = loadNames(io, study).value;
  const open = names.filter(({ decision }) => decision === '');
  const [first] = open;
  const place = first && { ...placeOf(first, 'decision'), file: fileName(io, study, NAMES_FILE) };
  const undecided = first
    ? [pseudonymFindings.make('undecided', place, { count: open.length })]
    : [];
  // In a study that is anonymised already the pseudonyms stand in the texts, of course.
  const isFirst = standingRuns(io, study).length === 0;
  const { language } = study.settings;
  const context = { language, placeOf, texts: isFirst ? texts.map(({ text }) => text) : [] };
  return [...undecided, ...checkNames(names, context)];
}
