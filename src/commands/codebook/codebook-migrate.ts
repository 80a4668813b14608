// `fga codebook rename`, `move`, `retire`, `promote`: changes a code and everything that names it.

import {
  type MigrationPlan,
  planMigration,
  writeMigration,
} from '../../actions/changes/migrate-code.js';
import { leftRules } from '../../codebook/change/merge-entries.js';
import type { CodeMigration } from '../../codebook/change/migrate.js';
import type { Codebook } from '../../codebook/codebook.js';
import type { Finding } from '../../finding/finding.js';
import { openStudy } from '../../study/open/open-study.js';
import type { Study } from '../../study/study.js';
import { withStudyLock } from '../../study/writing/lock.js';
import { renderJson } from '../../text/json.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';
import { finish } from '../program/output.js';
import { changedLines } from './changed-lines.js';

export interface MigrateOptions {
  readonly codebook?: string;
  readonly because?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Does the change that `changeOf` asks of the study's codebook, or says what it would do. */
export async function migrate(
  changeOf: (codebook: Codebook) => Promise<CodeMigration>,
  verb: string,
  options: MigrateOptions,
  context: CommandContext,
): Promise<void> {
  await changeCodebook(verb, options, context, async (study, said) => {
    const { io } = context;
    const plan = await planMigration(io, study, changeOf, options);
    const logged = options.dryRun ? [] : writeMigration(io, study, plan, said);
    return {
      text: options.json ? `${renderJson(jsonOf(plan, options), 2)}\n` : textOf(plan, options),
      findings: [...plan.findings, ...plan.carried.findings, ...logged],
    };
  });
}

/** Does a change of the codebook, or tries it with `--dry-run`, and says what came of it. */
export async function changeCodebook(
  verb: string,
  options: MigrateOptions,
  context: CommandContext,
  change: (
    study: Study,
    said: MigrateOptions & { readonly version: string },
  ) => Promise<{ readonly text: string; readonly findings: readonly Finding[] }>,
): Promise<void> {
  const { io, version } = context;
  const search = { folder: context.studyFolder() };
  const work = async () => {
    const { value: study } = await openStudy(io, search);
    const { text, findings } = await change(study, { ...options, version });
    io.stdout.write(text);
    finish(context, findings, { json: options.json ?? false });
  };
  if (options.dryRun) await work();
  else await withStudyLock(io, search, `fga codebook ${verb}`, work);
}

function jsonOf(
  { change, book, version, carried, worklist, text }: MigrationPlan,
  options: MigrateOptions,
) {
  const { action, code } = change;
  return {
    action,
    code: code.id,
    ...(change.action === 'rename' && { name: change.name, id: change.id }),
    ...('groups' in change && { groups: change.groups }),
    ...(change.action === 'merge' && { merged: change.merged.map(({ id }) => id) }),
    file: book.file,
    version,
    dryRun: options.dryRun ?? false,
    lines: changedLines(book.text, text),
    codings: Object.fromEntries(carried.codings),
    both: carried.both,
    ...(change.action === 'split' && { into: change.parts.map(({ id }) => id) }),
    ...(worklist && { worklist: worklist.write.path, open: Object.fromEntries(worklist.codings) }),
    decisions: carried.decisions,
    files: carried.writes.map(({ path }) => path),
  };
}

function textOf(
  { change, book, version, carried, worklist, text }: MigrationPlan,
  options: MigrateOptions,
) {
  const codings = [...carried.codings].map(([coder, count]) => `${count} of ${coder}`).join(', ');
  const lines = [
    ...(options.dryRun ? ['Nothing is written (--dry-run). What would change:'] : []),
    `${book.file}: ${sentenceOf(change)}; version ${version}`,
    ...(options.dryRun ? changedLines(book.text, text).map((line) => `  ${line}`) : []),
    ...(codings ? [`codings: ${codings}`] : []),
    ...bothLines(carried.both),
    ...(carried.decisions > 0 ? [`debriefings: ${plural(carried.decisions, 'row')}`] : []),
    ...(worklist ? [worklistLine(worklist)] : []),
    ...leftLines(change),
    `Next: ${hasRules(book.codebook) ? NEXT[change.action] : LOOK}`,
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function worklistLine({ write, codings }: NonNullable<MigrationPlan['worklist']>): string {
  const open = [...codings].map(([coder, count]) => `${count} of ${coder}`).join(', ');
  return `${write.path}: codings to be decided again: ${open}. They stay under the old code until then.`;
}

/** So many units are named; --json has all. */
const MOST_UNITS = 8;

function bothLines(both: MigrationPlan['carried']['both']): readonly string[] {
  if (both.length === 0) return [];
  const named = both.slice(0, MOST_UNITS).map(({ coder, unit }) => `${unit} (${coder})`);
  const more = both.length > MOST_UNITS ? `, and ${both.length - MOST_UNITS} more` : '';
  return [`had several of these codes, and have one now: ${named.join(', ')}${more}`];
}

/** Rules that stay behind are said, since the codings by rules change with them. */
function leftLines(change: CodeMigration): readonly string[] {
  if (change.action !== 'merge') return [];
  return leftRules(change.code, change.merged).map(
    ({ name }) =>
      `The rules of “${name}” stand under other conditions (when, unless) and were not taken over; they are kept as a comment.`,
  );
}

const LOOK = 'fga codebook show, fga table 2';

/** Without rules nothing follows from `fga code`. */
function hasRules(codebook: Codebook | undefined): boolean {
  return codebook?.codes.some(({ rules }) => rules.length > 0) ?? false;
}

const NEXT = {
  merge: 'fga codebook lint, fga code',
  split: 'define the new codes in the codebook, then decide with fga review',
  rename: 'fga code, fga tables',
  move: 'fga codebook show, fga table 2',
  promote: 'fga codebook show, fga table 2',
  retire: 'fga code, which does not propose it any more',
} as const;

function sentenceOf(change: CodeMigration): string {
  const { code } = change;
  switch (change.action) {
    case 'rename': {
      const id = change.id === code.id ? `id ${code.id} kept` : `id ${code.id} → ${change.id}`;
      return `“${code.name}” is called “${change.name}” (${id})`;
    }
    case 'split': {
      const names = change.parts.map(({ name }) => `“${name}”`).join(', ');
      return `“${code.name}” is retired, and split into ${names}`;
    }
    case 'merge': {
      const names = change.merged.map(({ name }) => `“${name}”`).join(', ');
      return `${names} ${change.merged.length > 1 ? 'are' : 'is'} part of “${code.name}” now`;
    }
    case 'retire':
      return `“${code.name}” is retired: read in old codings, not offered any more`;
    default: {
      const place = change.groups.join(' > ') || 'no category';
      const full = change.action === 'promote' ? 'is a full code in' : 'stands in';
      return `“${code.name}” ${full} ${place}`;
    }
  }
}
