// Opens a study for a review: units with their transcripts, the codebook as the coder may see it, the
// coder's own work, and suggestions where they were asked for.

import { codingsOf, RuleCoder } from '../coding/apply.js';
import { compileCodebook } from '../coding/compile-codebook.js';
import { type Inclusion, isCodable } from '../coding/passages.js';
import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { attributesOf, readingOf } from '../study/code-study.js';
import { DOUBLE_CODING_FILE, loadSample } from '../study/double-coding.js';
import { loadTranscripts } from '../study/load-all.js';
import type { Study, StudyTranscript } from '../study/study.js';
import { unitsOf } from '../study/units.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Unit } from '../unit/unit.js';
import { type BookFile, bookFor, loadBook } from './load-book.js';
import { type LoadedWorks, loadWorks, type WorksContext } from './load-works.js';
import type { ReviewState, ReviewText, ReviewUnit, Setup, Suggestion } from './model.js';
import { initialState } from './state.js';
import { codesOf } from './work.js';

export interface ReviewOptions {
  readonly coder: string;
  /** Transcripts to go through; all where there are none. */
  readonly paths: readonly string[];
  readonly codebook?: string;
  readonly include: readonly Inclusion[];
  readonly suggest: boolean;
  /** Only units of the double-coding sample. */
  readonly sample: boolean;
}

/** A transcript with its units, and whether these are in a file yet. */
export interface ReviewSource {
  readonly source: StudyTranscript;
  readonly units: readonly Unit[];
  readonly isStored: boolean;
}

/** All that a review works on. */
export interface OpenReview {
  readonly study: Study;
  readonly state: ReviewState;
  readonly book: BookFile;
  readonly loaded: LoadedWorks;
  readonly context: WorksContext;
  readonly sources: readonly ReviewSource[];
}

/** Throws where there is nothing to read, or where the coder's file could not be written again. */
export async function openReview(
  io: Io,
  study: Study,
  options: ReviewOptions,
): Promise<Found<OpenReview>> {
  const read = await loadTranscripts(io, study, options.paths);
  const findings: Finding[] = [...read.findings];
  const sources = inOrder(study, read.value).map((source): ReviewSource => {
    return { source, ...unitsOf(io, study, source, findings) };
  });
  const units = reviewUnits(io, study, sources, options);
  const book = await loadBook(io, study, options.codebook);
  findings.push(...book.findings);
  const { coder } = options;
  const context: WorksContext = {
    coder,
    units: new Map(units.map((unit) => [unit.key, unit])),
    texts: new Map(
      sources.map(({ source: { transcript }, units: own }) => [
        transcript.path,
        { text: transcript.text, units: own },
      ]),
    ),
  };
  const loaded = loadWorks(io, study, context);
  findings.push(...loaded.findings);
  const used = new Set([...loaded.works.values()].flatMap(codesOf));
  const suggestions = options.suggest ? await suggest(study, book, sources, options) : undefined;
  findings.push(...(suggestions?.findings ?? []));
  const setup: Setup = {
    coder,
    title: study.settings.title,
    units,
    indexOf: new Map(units.map(({ key }, at) => [key, at])),
    texts: new Map(sources.map(({ source }) => [source.transcript.path, textOf(source)])),
    ...(suggestions && { suggestions: suggestions.value }),
    isSample: options.sample,
  };
  const state = initialState(setup, bookFor(book, coder, used), loaded.works);
  return { value: { study, state, book, loaded, context, sources }, findings };
}

/** Sessions in the order of the study, as everywhere. */
function inOrder(study: Study, read: readonly StudyTranscript[]): readonly StudyTranscript[] {
  const rank = new Map(study.sessions.map(({ id }, at) => [id, at]));
  const rankOf = ({ session }: StudyTranscript) => rank.get(session.id) ?? rank.size;
  return read.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function textOf({ transcript }: StudyTranscript): ReviewText {
  let positions: CodePointMap | undefined;
  return {
    transcript,
    get positions() {
      positions ??= codePointMap(transcript.text);
      return positions;
    },
  };
}

function reviewUnits(
  io: Io,
  study: Study,
  sources: readonly ReviewSource[],
  { include, sample }: ReviewOptions,
): readonly ReviewUnit[] {
  const included = new Set(include);
  const all = sources.flatMap(({ source, units }) => {
    const { id, label } = source.session;
    return units.map(
      (unit): ReviewUnit => ({
        key: `${unit.transcript}\n${unit.id}`,
        unit,
        session: { id, label },
        isAsked: isCodable(unit, included),
      }),
    );
  });
  if (all.length === 0) {
    throw new InputError(
      'There is no unit to read yet. Put transcripts into transcripts/ and see: fga transcripts',
    );
  }
  return sample ? inSample(io, study, all) : all;
}

/** Units of the sample are what is asked for; the others stay, for their words and as questions. */
function inSample(io: Io, study: Study, all: readonly ReviewUnit[]): readonly ReviewUnit[] {
  const places = all.map((each) => ({ ...each, file: '', line: 1, isCodable: each.isAsked }));
  const drawn = loadSample(io, study, places).value;
  if (!drawn) {
    throw new InputError(
      `There is no ${DOUBLE_CODING_FILE} yet. Draw a sample with: fga sample --share 20% --seed 7`,
    );
  }
  const keys = new Set(drawn.map(({ transcript, unit }) => `${transcript}\n${unit}`));
  return all.map((each) => {
    const isAsked = keys.has(each.key);
    return { ...each, isAsked, isOutside: !isAsked };
  });
}

async function suggest(
  study: Study,
  { codebook }: BookFile,
  sources: readonly ReviewSource[],
  { include }: ReviewOptions,
): Promise<Found<ReadonlyMap<string, readonly Suggestion[]>>> {
  if (!codebook) return { value: new Map(), findings: [] };
  const { rules, findings } = await compileCodebook(codebook, attributesOf(study));
  const coder = new RuleCoder(rules, { include });
  const suggestions = new Map<string, readonly Suggestion[]>();
  for (const { source, units } of sources) {
    for (const matched of coder.code(readingOf(source, units))) {
      const codings = codingsOf(matched, source.transcript.text, codebook.version);
      const key = `${matched.unit.transcript}\n${matched.unit.id}`;
      suggestions.set(
        key,
        codings.map(({ code, rule, matched: words, matches }) => ({
          code,
          rule,
          matched: words,
          matches,
        })),
      );
    }
  }
  return { value: suggestions, findings };
}
