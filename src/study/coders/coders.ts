// Loads what several coders of a study have read: coders by name, or coding files that lie anywhere,
// each verified against the study's transcripts and units.

import { basename, join, resolve } from 'node:path';
import { type CodeLevels, codeLevels } from '../../agreement/readings/code-levels.js';
import type { StudyUnit } from '../../agreement/readings/coder-reading.js';
import type { CodingsContext } from '../../coding/judge-coding.js';
import { isCodable } from '../../coding/passages.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { lineAt, lineIndex } from '../../text/line-index.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import { chooseCodebook, humanCoders, listCoders } from '../choose.js';
import { displayPath } from '../find-study.js';
import { loadTranscripts } from '../load/load-all.js';
import { requireCodebook } from '../load/require-codebook.js';
import { unitsOf } from '../load/units.js';
import { codingsPath, transcriptName } from '../paths.js';
import type { Study, StudyTranscript } from '../study.js';

/** A coder to compare: whose file, under which name. */
export interface CoderSource {
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

/** Every unit of a study with its place, and what codings on it are verified against. */
export interface StudyUnits {
  readonly units: readonly StudyUnit[];
  readonly texts: CodingsContext['texts'];
  /** Transcripts whose units are in no file yet: they were cut for the moment. */
  readonly cut: readonly CutSource[];
}

interface CutSource {
  readonly source: StudyTranscript;
  readonly units: readonly StudyUnit['unit'][];
}

/**
 * The coders that words of the command line mean: names of the study's coders, or paths of coding
 * files and coding sheets. Without words, the people who have coded the study. Throws where a word means nothing.
 */
export function resolveCoders(io: Io, study: Study, words: readonly string[]): CoderSource[] {
  const coders = listCoders(io, study);
  if (words.length === 0) {
    const people = humanCoders(coders);
    if (people.length >= 2) return people.map((name) => sourceOf(study, name));
    const known = coders.length > 0 ? `So far there is ${coders.join(', ')}.` : 'Nobody has yet.';
    throw new UsageError(`Name two coders; fewer than two people have coded this study. ${known}`);
  }
  const sources = words.map((word): CoderSource => {
    if (coders.includes(word)) return sourceOf(study, word);
    const path = resolve(io.cwd, word);
    if (io.statFile(path)?.kind === 'file') {
      return { name: basename(path).replace(/\.(?:csv|tsv|txt|xlsx)$/i, ''), path };
    }
    throw new InputError(noCoder(word, coders));
  });
  return distinctNames(io, sources);
}

function sourceOf(study: Study, name: string): CoderSource {
  return { name, path: join(study.root, codingsPath(name)) };
}

function noCoder(word: string, coders: readonly string[]): string {
  const near = nearest(word.replace(/\.csv$/i, ''), coders);
  const known = coders.length > 0 ? `Coders are ${coders.join(', ')}.` : 'Nobody has coded yet.';
  return `There is no coder, coding file or sheet ${word}.${didYouMean(near)} ${known}`;
}

/** Files of one name are told apart by their paths, and one that is named twice by its number. */
function distinctNames(io: Io, sources: readonly CoderSource[]): CoderSource[] {
  const taken = new Set<string>();
  return sources.map(({ name, path }) => {
    const isShared = sources.some((other) => other.name === name && other.path !== path);
    const plain = isShared ? displayPath(io, path) : name;
    let distinct = plain;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${plain} (${number})`;
    taken.add(distinct);
    return { name: distinct, path };
  });
}

/** All units of the study in the order of its sessions and transcripts. */
export async function loadStudyUnits(io: Io, study: Study): Promise<Found<StudyUnits>> {
  const read = await loadTranscripts(io, study, []);
  const findings: Finding[] = [...read.findings];
  const texts = new Map<string, { text: string; units: StudyUnit['unit'][] }>();
  const cut: CutSource[] = [];
  const rank = new Map(study.sessions.map(({ id }, at) => [id, at]));
  const rankOf = ({ session }: StudyTranscript) => rank.get(session.id) ?? rank.size;
  const inOrder = read.value.toSorted((a, b) => rankOf(a) - rankOf(b));
  const units = inOrder.flatMap((one): StudyUnit[] => {
    const { path, text } = one.transcript;
    const { value: counted, findings: found } = unitsOf(io, study, one);
    const { units: own, isStored } = counted;
    findings.push(...found);
    if (!isStored) cut.push({ source: one, units: own });
    texts.set(path, { text, units: [...own] });
    const lines = lineIndex(text);
    const file = transcriptName(io, study, path);
    const session = { id: one.session.id, label: one.session.label };
    return own.map((unit) => {
      const line = lineAt(lines, unit.start);
      return { unit, session, file, line, isCodable: isCodable(unit, NOTHING_MORE) };
    });
  });
  return { value: { units, texts, cut }, findings };
}

const NOTHING_MORE: ReadonlySet<never> = new Set();

/** The codebook's levels; without a codebook, codes stand by themselves. */
export async function loadCodeLevels(
  io: Io,
  study: Study,
  named: string | undefined,
): Promise<Found<CodeLevels>> {
  if (chooseCodebook(io, study, named) === undefined) {
    return { value: codeLevels(undefined), findings: [] };
  }
  const { value: codebook, findings } = await requireCodebook(io, study, named);
  return { value: codeLevels(codebook), findings };
}
