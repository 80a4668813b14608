// What a review keeps beside the coder's file, in `codings/.<coder>.review.json`: memos on units that
// are not read yet, and the text that was being written. The file is there only while it holds something.

import { join } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { CODINGS, fileName, writeInStudy } from '../study/paths.js';
import type { StudyRoot } from '../study/study.js';
import { renderJson } from '../text/json.js';
import type { ReviewState } from './model.js';
import { currentUnit } from './state.js';

export interface ReviewNotes {
  readonly memos: readonly { readonly key: string; readonly memo: string }[];
  readonly draft?: Draft;
}

/** A text that was not finished. */
interface Draft {
  readonly key: string;
  readonly what: 'memo' | 'condensed' | 'new-code' | 'definition';
  readonly text: string;
  /** Of the new code whose definition is written. */
  readonly name?: string;
}

const DRAFTS: ReadonlySet<unknown> = new Set(['memo', 'condensed', 'new-code', 'definition']);

const NOTHING: ReviewNotes = { memos: [] };

function notesPath(coder: string): string {
  return `${CODINGS}/.${coder}.review.json`;
}

export function loadNotes(io: Io, study: StudyRoot, coder: string): ReviewNotes {
  const path = join(study.root, notesPath(coder));
  if (!io.statFile(path)) return NOTHING;
  const text = Buffer.from(io.readFile(path)).toString('utf8');
  try {
    return decodeNotes(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const file = fileName(io, study, notesPath(coder));
    throw new InputError(
      `${file}, which holds memos that wait for a code, is damaged. Mend it or move it away.`,
      { cause: error },
    );
  }
}

function decodeNotes(value: unknown): ReviewNotes {
  const { memos, draft } = (value ?? {}) as { memos?: unknown; draft?: unknown };
  const entries = Array.isArray(memos) ? memos : [];
  const kept = decodeDraft(draft);
  return {
    memos: entries.flatMap((entry: { key?: unknown; memo?: unknown } | null) =>
      typeof entry?.key === 'string' && typeof entry.memo === 'string'
        ? [{ key: entry.key, memo: entry.memo }]
        : [],
    ),
    ...(kept && { draft: kept }),
  };
}

function decodeDraft(value: unknown): Draft | undefined {
  const { key, what, text, name } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || typeof text !== 'string' || !DRAFTS.has(what)) return undefined;
  if (what === 'definition' && typeof name !== 'string') return undefined;
  const draft = { key, what: what as Draft['what'], text };
  return typeof name === 'string' ? { ...draft, name } : draft;
}

/** What of a state stands in no other file. */
export function notesOf(state: ReviewState): ReviewNotes {
  const memos = [...state.works].flatMap(([key, { memo }]) => (memo === '' ? [] : [{ key, memo }]));
  const draft = draftOf(state);
  return draft ? { memos, draft } : { memos };
}

function draftOf(state: ReviewState): Draft | undefined {
  const { mode, request } = state;
  const { key } = currentUnit(state);
  // What a new code means is kept until the code is in the codebook.
  if (request?.kind === 'add-code') {
    return { key, what: 'definition', text: request.definition, name: request.name };
  }
  if (mode.kind !== 'write' || !DRAFTS.has(mode.what)) return undefined;
  const { what, field, name } = mode;
  const draft = { key, what: what as Draft['what'], text: field.text };
  return name === undefined ? draft : { ...draft, name };
}

/** Notes that hold what either does: while a memo goes from one file to another it is in both. */
export function joinedNotes(before: ReviewNotes, after: ReviewNotes): ReviewNotes {
  const has = new Set(after.memos.map(({ key, memo }) => `${key}\n${memo}`));
  const others = before.memos.filter(({ key, memo }) => !has.has(`${key}\n${memo}`));
  const draft = after.draft ?? before.draft;
  return { memos: [...others, ...after.memos], ...(draft && { draft }) };
}

export function saveNotes(io: Io, study: StudyRoot, coder: string, notes: ReviewNotes): void {
  const path = notesPath(coder);
  if (notes.memos.length > 0 || notes.draft) {
    writeInStudy(io, study, path, `${renderJson(notes, 2)}\n`);
  } else if (io.statFile(join(study.root, path))) io.removeFile(join(study.root, path));
}
