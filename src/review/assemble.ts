// Puts what was read of a study together to the state that a review begins with.

import type { Inclusion } from '../coding/inclusion.js';
import type { StudyTranscript } from '../study/study.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Unit } from '../unit/unit.js';
import { type CoderFileContent, placeWorks, type WorksContext } from './load-works.js';
import type { Book, ReviewText, ReviewUnit, Setup } from './model.js';
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

/** What is there before a state can be made. */
export interface Gathered {
  readonly file: CoderFileContent;
  readonly sources: readonly ReviewSource[];
  readonly options: ReviewOptions;
}

interface Parts extends Gathered {
  readonly units: readonly ReviewUnit[];
  /** The codebook as the coder may see it, who has used some codes. */
  readonly see?: (used: ReadonlySet<string>) => Book;
  readonly suggestions?: NonNullable<Setup['suggestions']>;
  readonly isOpening?: boolean;
  readonly codeNow?: NonNullable<WorksContext['codeNow']>;
}

/** The state, and what it rests on. */
export function assemble(parts: Parts) {
  const { file, sources, units, options, see, suggestions, isOpening, codeNow } = parts;
  const { coder, sample: isSample } = options;
  const context: WorksContext = {
    units: new Map(units.map((unit) => [unit.key, unit])),
    texts: new Map(
      sources.map(({ source: { transcript }, units: own }) => [
        transcript.path,
        { text: transcript.text, units: own },
      ]),
    ),
    ...(codeNow && { codeNow }),
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
  const state = initialState(setup, see?.(used) ?? NO_BOOK, loaded.works);
  return { state, loaded, context };
}

const NO_BOOK: Book = { file: '', version: '', codes: [], groups: new Map(), known: new Map() };

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
