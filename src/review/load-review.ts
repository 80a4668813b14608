// Opens a study for a review. What the first screen needs comes first: the transcripts, and their units
// up to the first unread one; then all units, the codebook, and suggestions where they were asked for.

import type { Inclusion } from '../coding/inclusion.js';
import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { loadTranscripts } from '../study/load-all.js';
import type { Study, StudyTranscript } from '../study/study.js';
import { unitsOf } from '../study/units.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Unit } from '../unit/unit.js';
import { type BookFile, bookFor, loadBook } from './load-book.js';
import {
  type CoderFile,
  type LoadedWorks,
  placeWorks,
  readCoderFile,
  type WorksContext,
} from './load-works.js';
import type { Book, ReviewState, ReviewText, ReviewUnit, Setup } from './model.js';
import { inSample, reviewUnits } from './review-units.js';
import { initialState } from './state.js';
import { suggest } from './suggest.js';
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

/** A review that is being opened. */
export interface Opening {
  /** Enough to show the first unit; absent where all must be read to know which that is. */
  readonly first: ReviewState | undefined;
  /** Reads the rest. Throws where there is nothing to go through. */
  readonly finish: () => Promise<Found<OpenReview>>;
}

/** Throws where the coder's file could not be written again. */
export async function beginReview(io: Io, study: Study, options: ReviewOptions): Promise<Opening> {
  const read = await loadTranscripts(io, study, options.paths);
  const file = readCoderFile(io, study, options.coder);
  const findings: Finding[] = [...read.findings, ...file.findings];
  const sources: ReviewSource[] = [];
  const waiting = [...inOrder(study, read.value)];
  const cutNext = () => {
    const source = waiting.shift();
    if (source) sources.push({ source, ...unitsOf(io, study, source, findings) });
  };
  const done = new Set(file.written.map(({ cells }) => `${cells.transcript}\n${cells.unit}`));
  const isUnread = ({ isAsked, key }: ReviewUnit) => isAsked && !done.has(key);
  let isFound = options.sample;
  while (!isFound && waiting.length > 0) {
    cutNext();
    isFound = reviewUnits(sources.slice(-1), options.include).some(isUnread);
  }
  const units = reviewUnits(sources, options.include);
  const first =
    options.sample || units.length === 0
      ? undefined
      : assembled({ file, sources, units, options, isOpening: true }).state;
  const finish = async () => {
    while (waiting.length > 0) cutNext();
    const value = await finished(io, study, { file, sources, options, findings });
    return { value, findings };
  };
  return { first, finish };
}

interface Gathered {
  readonly file: CoderFile;
  readonly sources: readonly ReviewSource[];
  readonly options: ReviewOptions;
}

async function finished(
  io: Io,
  study: Study,
  { findings, ...gathered }: Gathered & { readonly findings: Finding[] },
): Promise<OpenReview> {
  const { sources, options } = gathered;
  const all = reviewUnits(sources, options.include);
  if (all.length === 0) {
    throw new InputError(
      'There is no unit to read yet. Put transcripts into transcripts/ and see: fga transcripts',
    );
  }
  const units = options.sample ? inSample(io, study, all) : all;
  const book = await loadBook(io, study, options.codebook);
  findings.push(...book.findings);
  const proposed = options.suggest
    ? await suggest(study, book, sources, options.include)
    : undefined;
  findings.push(...(proposed?.findings ?? []));
  const suggestions = proposed && { suggestions: proposed.value };
  const opened = assembled({ ...gathered, ...suggestions, units, book });
  return { study, book, sources, ...opened };
}

interface Parts extends Gathered {
  readonly units: readonly ReviewUnit[];
  readonly book?: BookFile;
  readonly suggestions?: NonNullable<Setup['suggestions']>;
  readonly isOpening?: boolean;
}

function assembled({ file, sources, units, options, book, suggestions, isOpening }: Parts) {
  const { coder, sample: isSample } = options;
  const context: WorksContext = {
    units: new Map(units.map((unit) => [unit.key, unit])),
    texts: new Map(
      sources.map(({ source: { transcript }, units: own }) => [
        transcript.path,
        { text: transcript.text, units: own },
      ]),
    ),
  };
  const loaded = placeWorks(file, context);
  const setup: Setup = {
    coder,
    units,
    indexOf: new Map(units.map(({ key }, at) => [key, at])),
    texts: new Map(sources.map(({ source }) => [source.transcript.path, textOf(source)])),
    ...(suggestions && { suggestions }),
    isSample,
    ...(isOpening && { isOpening }),
  };
  const used = new Set([...loaded.works.values()].flatMap(codesOf));
  const state = initialState(setup, book ? bookFor(book, coder, used) : NO_BOOK, loaded.works);
  return { state, loaded, context };
}

const NO_BOOK: Book = { file: '', version: '', codes: [], groups: new Map(), known: new Map() };

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
