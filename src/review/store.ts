// The disk side of a review: writes what was decided, at once and whole, and never over what somebody
// else has written meanwhile.

import { FgaError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { saveReadingText } from '../study/load/reading-texts.js';
import { storeUnits } from '../study/load/units.js';
import { studyPath, unitsPath } from '../study/paths.js';
import { lockFolder, withFolderLock } from '../study/writing/lock.js';
import type { Report } from './action.js';
import { CoderFile } from './coder-file.js';
import { addCode, bookFor, loadBook } from './load-book.js';
import type { OpenReview } from './load-review.js';
import { placeWorks, readCoderFile } from './load-works.js';
import type { Request, ReviewState, ReviewUnit, Work } from './model.js';
import { joinedNotes, loadNotes, notesOf, type ReviewNotes, saveNotes } from './notes-file.js';
import { saveCondensed } from './save-condensed.js';
import { workOf } from './state.js';
import { unsavedOnTop } from './unsaved.js';
import { codesOf } from './work.js';

export class ReviewStore {
  readonly #io: Io;
  readonly #open: OpenReview;
  /** The work on each unit as the disk has it. */
  #saved: ReadonlyMap<string, Work>;
  readonly #file: CoderFile;
  #book: OpenReview['book'];
  /** What waits beside it, as the disk has it. */
  #notes: ReviewNotes;
  readonly #stored = new Set<string>();
  /** Paths below the study that were written so far. */
  readonly written = new Set<string>();

  constructor(io: Io, open: OpenReview) {
    this.#io = io;
    this.#open = open;
    this.#saved = open.loaded.works;
    this.#file = new CoderFile(io, open.study, this.#coder, open.loaded);
    this.#book = open.book;
    this.#notes = loadNotes(io, open.study, open.state.setup.coder);
  }

  get #coder(): string {
    return this.#open.state.setup.coder;
  }

  /** The text that was being written when the last review ended. */
  draft(): Report | undefined {
    const { draft } = this.#notes;
    if (!draft) return undefined;
    const { key: unit, ...rest } = draft;
    return { kind: 'draft', unit, ...rest };
  }

  /** Writes the unsaved work. Nothing is written where the coder's file is not as it was left. */
  save(state: ReviewState): readonly Report[] {
    if (state.unsaved.size === 0) return [];
    try {
      return this.#locked(() => this.#saveAll(state));
    } catch (error) {
      return [{ kind: 'not-saved', why: reasonOf(error) }];
    }
  }

  /** Keeps the text that is being written, letter by letter, and memos that wait. */
  keepNotes(state: ReviewState): readonly Report[] {
    try {
      this.#saveNotes(notesOf(state));
      return [];
    } catch (error) {
      return [{ kind: 'not-saved', why: reasonOf(error) }];
    }
  }

  /** Does what the state asks for; undefined for what is not a matter of the disk. */
  async answer(state: ReviewState, request: Request): Promise<Report | undefined> {
    try {
      if (request.kind === 'add-code') return await this.#addCode(state, request);
      if (request.kind === 'find') return await this.#find(request);
      return request.kind === 'reload' ? this.#reload(state) : undefined;
    } catch (error) {
      return { kind: 'failed', why: reasonOf(error) };
    }
  }

  /** A review may last for hours, so it keeps others out only while it writes. */
  #locked<Value>(work: () => Value): Value {
    const release = lockFolder(this.#quiet(), this.#open.study.root, 'fga review');
    try {
      return work();
    } finally {
      release();
    }
  }

  /** A lock that cannot be removed is taken over by the next one; a word on it would stain the screen. */
  #quiet(): Io {
    return { ...this.#io, stderr: { ...this.#io.stderr, write: () => {} } };
  }

  #saveAll(state: ReviewState): readonly Report[] {
    if (!this.#file.isAsLeft()) return [{ kind: 'changed-outside' }];
    const units = [...state.unsaved].flatMap((key) => this.#open.context.units.get(key) ?? []);
    const notes = notesOf(state);
    this.#saveNotes(joinedNotes(this.#notes, notes));
    this.#saveCodings(state, units);
    const conflicts = units.flatMap((unit) => this.#saveCondensed(state, unit));
    this.#saveNotes(notes);
    const saved = new Map(this.#saved);
    for (const { key } of units) {
      const work = state.works.get(key);
      if (work) saved.set(key, work);
    }
    this.#saved = saved;
    return [{ kind: 'saved', units: state.unsaved }, ...conflicts];
  }

  #saveCodings(state: ReviewState, units: readonly ReviewUnit[]): void {
    for (const { unit } of units) this.#storeUnits(unit.transcript);
    if (this.#file.write(units, state.works)) this.written.add(this.#file.path);
  }

  /** Codings name units, so these must be in a file and stay what they are. */
  #storeUnits(transcript: string): void {
    if (this.#stored.has(transcript)) return;
    const source = this.#sourceOf(transcript);
    if (source && !source.isStored) {
      storeUnits(this.#io, this.#open.study, source.source, source.units);
      saveReadingText(this.#io, this.#open.study, source.source.transcript, true);
      this.written.add(unitsPath(this.#open.study, transcript));
    }
    this.#stored.add(transcript);
  }

  #sourceOf(transcript: string) {
    return this.#open.sources.find(({ source }) => source.transcript.path === transcript);
  }

  #saveCondensed(state: ReviewState, unit: ReviewUnit): readonly Report[] {
    const { study } = this.#open;
    const before = workOf({ works: this.#saved }, unit).condensed;
    const { condensed } = workOf(state, unit);
    if (before === condensed) return [];
    const reports = saveCondensed(this.#io, study, unit, { before, condensed });
    if (reports.length === 0) this.written.add(unitsPath(study, unit.unit.transcript));
    return reports;
  }

  #saveNotes(notes: ReviewNotes): void {
    if (JSON.stringify(notes) === JSON.stringify(this.#notes)) return;
    saveNotes(this.#io, this.#open.study, this.#coder, notes);
    this.#notes = notes;
  }

  async #addCode(
    state: ReviewState,
    { name, definition }: Extract<Request, { kind: 'add-code' }>,
  ): Promise<Report> {
    const { study } = this.#open;
    const coder = this.#coder;
    const code = { name, definition, coder };
    const added = await withFolderLock(this.#quiet(), study.root, 'fga review', () =>
      addCode(this.#io, study, this.#book, code),
    );
    if ('problem' in added) return { kind: 'failed', why: added.problem };
    this.#book = await loadBook(this.#io, study, this.#book.path);
    this.written.add(studyPath(this.#io, study, this.#book.file));
    const used = new Set([added.code, ...[...state.works.values()].flatMap(codesOf)]);
    return { kind: 'code-added', book: bookFor(this.#book, coder, used), code: added.code };
  }

  async #find({ query, filter }: Extract<Request, { kind: 'find' }>): Promise<Report> {
    const { study, sources } = this.#open;
    const { findUnits } = await import('./find-units.js');
    const found = await findUnits(study, sources, query, this.#book.codebook);
    return { kind: 'found', query, ...found, ...(filter && { filter }) };
  }

  /** Reads the coder's file anew and puts unsaved work on top, where the file left its unit alone. */
  #reload(state: ReviewState): Report {
    const { study, context } = this.#open;
    const loaded = placeWorks(readCoderFile(this.#io, study, this.#coder), context);
    const { works, lost } = unsavedOnTop(loaded.works, { state, context, saved: this.#saved });
    this.#saved = loaded.works;
    this.#file.reload(loaded);
    return { kind: 'reloaded', works, lost };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof FgaError) return error.message.split('\n')[0] ?? '';
  throw error;
}
