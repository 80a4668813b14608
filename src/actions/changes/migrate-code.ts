// Changes a code of the study: plans what becomes of the codebook and of every file that names the code,
// and writes all of it in one step.

import { type CodeMigration, idsOf, migrateCodebook } from '../../codebook/change/migrate.js';
import type { Codebook } from '../../codebook/codebook.js';
import { parseCodebook } from '../../codebook/decode/parse.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { loadOwnBook, type OwnBook } from '../../study/coders/coding-desk.js';
import { logAction } from '../../study/log/log.js';
import { studyPath } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { writeTogether } from '../../study/writing/all-or-nothing.js';
import { type Carried, carryCodes } from './carry-codes.js';
import { splitWorklist, type Worklist } from './split-worklist.js';

/** A change that can be written. */
export interface MigrationPlan {
  readonly change: CodeMigration;
  readonly book: OwnBook;
  /** The codebook's text afterwards. */
  readonly text: string;
  /** Its version afterwards. */
  readonly version: string;
  readonly carried: Carried;
  /** What has to be decided again, after a split. */
  readonly worklist: Worklist | undefined;
  readonly findings: readonly Finding[];
}

export interface MigrationOptions {
  readonly codebook?: string | undefined;
  readonly because?: string | undefined;
}

/** Throws where there is no codebook, or it is laid out so that it cannot be changed. */
export async function planMigration(
  io: Io,
  study: Study,
  changeOf: (codebook: Codebook) => Promise<CodeMigration>,
  { codebook: named, because }: MigrationOptions,
): Promise<MigrationPlan> {
  const { value: book } = await loadOwnBook(io, study, named);
  const { codebook, file } = book;
  if (!codebook) throw new InputError('There is no codebook whose codes could be changed.');
  const change = await changeOf(codebook);
  const when = io.now().toISOString().slice(0, 10);
  const edited = await migrateCodebook(book.text, codebook, change, { when, because });
  if (edited.findings.length > 0)
    throw new InputError(`${file} was not changed.`, { findings: edited.findings });
  const { value: after, findings } = await parseCodebook(edited.value, file);
  const carried = await carryCodes(io, study, {
    ids: idsOf(change),
    names: namesOf(change, codebook),
  });
  const worklist = change.action === 'split' ? splitWorklist(io, study, change.code.id) : undefined;
  const version = after?.version ?? codebook.version;
  return { change, book, text: edited.value, version, carried, worklist, findings };
}

/** A name that another code has too says nothing; one with a separator in it is written as the id. */
function namesOf(change: CodeMigration, { codes }: Codebook): ReadonlyMap<string, string> {
  if (change.action !== 'rename' && change.action !== 'merge') return new Map();
  const [olds, name, id] =
    change.action === 'rename'
      ? [[change.code], change.name, change.id]
      : [change.merged, change.code.name, change.code.id];
  const now = /[;,\n]/.test(name) ? id : name;
  const isOnly = (old: string) =>
    codes.filter((code) => code.name.toLowerCase() === old.toLowerCase()).length === 1;
  return new Map(
    olds
      .filter((code) => code.name !== name && isOnly(code.name))
      .map((code) => [code.name.toLowerCase(), now]),
  );
}

/** Writes the plan, all or nothing, and logs it; the study must be locked. */
export function writeMigration(
  io: Io,
  study: Study,
  { change, book, text, carried, worklist }: MigrationPlan,
  { because, version }: MigrationOptions & { readonly version: string },
): readonly Finding[] {
  const path = studyPath(io, study, book.file);
  const command = `codebook ${change.action}`;
  const writes = [{ path, text }, ...carried.writes, ...(worklist ? [worklist.write] : [])];
  const wrote = writeTogether(io, { root: study.root, keep: command }, writes);
  const codings = [...carried.codings.values()].reduce((sum, count) => sum + count, 0);
  const one = change.action === 'rename' ? change.id : change.code.id;
  const to = change.action === 'split' ? change.parts.map(({ id }) => id).join(', ') : one;
  const from =
    change.action === 'merge' ? change.merged.map(({ id }) => id).join(', ') : change.code.id;
  const changes = { from, to, codings, decisions: carried.decisions };
  return logAction(io, study, { command, because, changes, inputs: [], wrote, version });
}
