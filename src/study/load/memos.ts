// Comments in transcripts → memos in `memos/<transcript>.md`, each once. `memos/.comments.csv` remembers
// which were taken over, so that what a person deletes or rewrites does not come back.

import { join } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { CommentMemo } from '../../memo/comment-memos.js';
import { parseMemos, withMemos } from '../../memo/memo-file.js';
import { parseCsv, renderCsv } from '../../table/csv.js';
import { groupBy } from '../../text/group-by.js';
import { compareText } from '../../text/order.js';
import { fileName } from '../paths.js';
import type { Study } from '../study.js';
import { type IntendedWrite, writeTogether } from '../writing/all-or-nothing.js';
import { readStudyText } from './load.js';

const MEMOS = 'memos';
/** Ids of comments that were taken over, by transcript. */
const TAKEN_FILE = `${MEMOS}/.comments.csv`;

/** Path of the memos on a transcript, below the study. */
export function memosPath(transcript: string): string {
  return `${MEMOS}/${transcript}.md`;
}

/** What became of comments. */
export interface TakenComments {
  /** How many memos are new, by their file below the study. */
  readonly added: ReadonlyMap<string, number>;
  /** Paths below the study that changed. */
  readonly wrote: readonly string[];
}

/** Adds the comments that are not memos yet; the study is locked. Outside a study nothing is kept. */
export function takeComments(io: Io, study: Study, memos: readonly CommentMemo[]): TakenComments {
  if (study.files || memos.length === 0) return { added: new Map(), wrote: [] };
  const taken = takenComments(io, study);
  const fresh = memos.filter((memo) => !isTaken(study, taken, memo));
  const files = groupBy(fresh, ({ transcript }) => transcript);
  if (fresh.length === 0) return { added: new Map(), wrote: [] };
  const writes = [...files].map(([transcript, own]): IntendedWrite => {
    const path = memosPath(transcript);
    return { path, text: withMemos(storedText(io, study, path), transcript, own) };
  });
  const wrote = writeTogether(io, study, [...writes, recordOf([...taken, ...fresh])]);
  const added = new Map([...files].map(([path, own]) => [memosPath(path), own.length] as const));
  return { added, wrote };
}

/** Comments that are no memos yet. */
export function freshComments(
  io: Io,
  study: Study,
  memos: readonly CommentMemo[],
): readonly CommentMemo[] {
  const taken = takenComments(io, study);
  return memos.filter((memo) => !isTaken(study, taken, memo));
}

/** The file as it is, to be written back with more at its end; throws where that would change it. */
function storedText(io: Io, study: Study, path: string): string | undefined {
  const file = join(study.root, path);
  if (io.statFile(file)?.kind !== 'file') return undefined;
  const bytes = Buffer.from(io.readFile(file));
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  throw new InputError(
    `${fileName(io, study, path)} is not UTF-8, so no memo can be added to it. Save it as UTF-8.`,
  );
}

type Taken = Pick<CommentMemo, 'id' | 'transcript'>;

function recordOf(taken: readonly Taken[]): IntendedWrite {
  const rows = taken
    .map(({ transcript, id }): [string, string] => [transcript, id])
    .sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
  return { path: TAKEN_FILE, text: renderCsv(['transcript', 'comment'], rows) };
}

/** Those recorded, and those that stand in a file of memos although the record is gone. */
function takenComments(io: Io, study: Study): readonly Taken[] {
  const read = readStudyText(io, study, TAKEN_FILE);
  const { header, rows } = parseCsv(read?.value ?? '', TAKEN_FILE).value;
  const [from, to] = [header.indexOf('transcript'), header.indexOf('comment')];
  const taken = new Map<string, Taken>();
  const add = (one: Taken) => taken.set(`${one.transcript}\n${one.id}`, one);
  for (const { cells } of rows) {
    const [transcript = '', id = ''] = [cells[from], cells[to]];
    if (transcript !== '' && id !== '') add({ transcript, id });
  }
  for (const transcript of study.transcripts) {
    const file = readStudyText(io, study, memosPath(transcript));
    for (const { id } of parseMemos(file?.value ?? '')) add({ transcript, id });
  }
  return [...taken.values()];
}

/** Also where it was taken over when the transcript had a name that is gone. */
function isTaken({ transcripts }: Study, taken: readonly Taken[], memo: CommentMemo): boolean {
  return taken.some(
    ({ id, transcript }) =>
      id === memo.id && (transcript === memo.transcript || !transcripts.includes(transcript)),
  );
}
