// Opens a study for a review. What the first screen needs comes first: the transcripts, and their units
// up to the first unread one; then all units, the codebook, and suggestions where they were asked for.

import { codesNow } from '../codebook/history.js';
import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { loadTranscripts } from '../study/load/load-all.js';
import { unitsOf } from '../study/load/units.js';
import type { Study, StudyTranscript } from '../study/study.js';
import { unitKey } from '../unit/unit-key.js';
import { assemble, type Gathered, type ReviewOptions, type ReviewSource } from './assemble.js';
import type { BookFile } from './load-book.js';
import { type LoadedWorks, readCoderFile, type WorksContext } from './load-works.js';
import type { ReviewState, ReviewUnit } from './model.js';
import { inSample, reviewUnits } from './review-units.js';

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
    if (!source) return;
    const { value, findings: found } = unitsOf(io, study, source);
    sources.push({ source, ...value });
    findings.push(...found);
  };
  const done = new Set(file.written.map(({ cells }) => unitKey(cells.transcript, cells.unit)));
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
      : assemble({ file, sources, units, options, isOpening: true }).state;
  const finish = async () => {
    while (waiting.length > 0) cutNext();
    const value = await finished(io, study, { file, sources, options, findings });
    return { value, findings };
  };
  return { first, finish };
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
  // Loaded when the first unit is on the screen already.
  const { bookFor, loadBook } = await import('./load-book.js');
  const book = await loadBook(io, study, options.codebook);
  findings.push(...book.findings);
  const proposed = options.suggest
    ? await (await import('./suggest.js')).suggest(study, book, sources, options.include)
    : undefined;
  findings.push(...(proposed?.findings ?? []));
  const suggestions = proposed && { suggestions: proposed.value };
  const see = (used: ReadonlySet<string>) => bookFor(book, options.coder, used);
  const renamed = book.codebook && { codeNow: codesNow(book.codebook) };
  const opened = assemble({ ...gathered, ...suggestions, ...renamed, units, see });
  return { study, book, sources, ...opened };
}

/** Sessions in the order of the study, as everywhere. */
function inOrder(study: Study, read: readonly StudyTranscript[]): readonly StudyTranscript[] {
  const rank = new Map(study.sessions.map(({ id }, at) => [id, at]));
  const rankOf = ({ session }: StudyTranscript) => rank.get(session.id) ?? rank.size;
  return read.toSorted((a, b) => rankOf(a) - rankOf(b));
}
