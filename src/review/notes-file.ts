// What a review keeps beside the coder's file, in `codings/.<coder>.review.json`: memos on units that
// are not read yet, and the text that was being written. The file is there only while it holds something.

import { join } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { CODINGS, fileName, writeInStudy } from '../study/paths.js';
import type { Study } from '../study/study.js';
import { renderJson } from '../text/json.js';
import type { ReviewState } from './model.js';
import { currentUnit } from './state.js';

export interface ReviewNotes {
  readonly memos: readonly { readonly key: string; readonly memo: string }[];
  readonly draft?: Draft;
}

/** A memo or condensed text that was not finished. */
interface Draft {
  readonly key: string;
  readonly what: 'memo' | 'condensed';
  readonly text: string;
}

const NOTHING: ReviewNotes = { memos: [] };

function notesPath(coder: string): string {
  return `${CODINGS}/.${coder}.review.json`;
}

export function loadNotes(io: Io, study: Pick<Study, 'root'>, coder: string): ReviewNotes {
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
  const { key, what, text } = (value ?? {}) as { key?: unknown; what?: unknown; text?: unknown };
  if (typeof key !== 'string' || typeof text !== 'string') return undefined;
  return what === 'memo' || what === 'condensed' ? { key, what, text } : undefined;
}

/** What of a state stands in no other file. */
export function notesOf(state: ReviewState): ReviewNotes {
  const { mode, works } = state;
  const memos = [...works].flatMap(([key, { memo }]) => (memo === '' ? [] : [{ key, memo }]));
  const isDraft = mode.kind === 'write' && (mode.what === 'memo' || mode.what === 'condensed');
  if (!isDraft) return { memos };
  const { what, field } = mode;
  return { memos, draft: { key: currentUnit(state).key, what, text: field.text } as Draft };
}

export function saveNotes(
  io: Io,
  study: Pick<Study, 'root'>,
  coder: string,
  notes: ReviewNotes,
): void {
  const path = notesPath(coder);
  if (notes.memos.length > 0 || notes.draft) {
    writeInStudy(io, study, path, `${renderJson(notes, 2)}\n`);
  } else if (io.statFile(join(study.root, path))) io.removeFile(join(study.root, path));
}
