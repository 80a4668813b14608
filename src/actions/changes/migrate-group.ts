// Changes categories and subcategories of the study: plans what becomes of the codebook and of the files
// that name them, and writes all of it in one step. Codings name codes alone, and stay.

import {
  type GroupMigration,
  groupIdsOf,
  migrateGroups,
} from '../../codebook/change/migrate-groups.js';
import type { Codebook } from '../../codebook/codebook.js';
import { parseCodebook } from '../../codebook/decode/parse.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { loadOwnBook, type OwnBook } from '../../study/coders/coding-desk.js';
import { logAction } from '../../study/log/log.js';
import { studyPath } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { type IntendedWrite, writeTogether } from '../../study/writing/all-or-nothing.js';
import { carryMembers } from './carry-members.js';
import type { MigrationOptions } from './migrate-code.js';

/** A change that can be written. */
export interface GroupPlan {
  readonly change: GroupMigration;
  readonly book: OwnBook;
  /** The codebook's text afterwards, and its version. */
  readonly text: string;
  readonly version: string;
  readonly writes: readonly IntendedWrite[];
  /** Questions of member checking that name a group. */
  readonly questions: number;
  readonly findings: readonly Finding[];
}

/** Throws where the codebook is laid out so that it cannot be changed. */
export async function planGroupMigration(
  io: Io,
  study: Study,
  changeOf: (codebook: Codebook) => GroupMigration,
  { codebook: named, because }: MigrationOptions,
): Promise<GroupPlan> {
  const { value: book } = await loadOwnBook(io, study, named);
  const { codebook, file } = book;
  if (!codebook) throw new InputError('There is no codebook whose groups could be changed.');
  const change = changeOf(codebook);
  const when = io.now().toISOString().slice(0, 10);
  const edited = await migrateGroups(book.text, codebook, change, { when, because });
  if (edited.findings.length > 0)
    throw new InputError(`${file} was not changed.`, { findings: edited.findings });
  const { value: after, findings } = await parseCodebook(edited.value, file);
  const { writes, rows } = carryMembers(io, study, groupIdsOf(change));
  const version = after?.version ?? codebook.version;
  return { change, book, text: edited.value, version, writes, questions: rows, findings };
}

/** Writes the plan, all or nothing, and logs it; the study must be locked. */
export function writeGroupMigration(
  io: Io,
  study: Study,
  { change, book, text, writes, questions }: GroupPlan,
  { because, version }: MigrationOptions & { readonly version: string },
): readonly Finding[] {
  const command = `codebook ${change.action}`;
  const all = [{ path: studyPath(io, study, book.file), text }, ...writes];
  const wrote = writeTogether(io, { root: study.root, keep: command }, all);
  const from =
    change.action === 'merge' ? change.merged.map(({ id }) => id).join(', ') : change.group.id;
  const to = change.action === 'rename' ? change.id : change.group.id;
  const changes = { from, to, of: 'groups', ...(questions > 0 && { questions }) };
  return logAction(io, study, { command, because, changes, inputs: [], wrote, version });
}
