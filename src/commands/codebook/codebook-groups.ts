// `fga codebook rename` and `merge` where categories or subcategories are meant.

import {
  type GroupPlan,
  planGroupMigration,
  writeGroupMigration,
} from '../../actions/changes/migrate-group.js';
import type { GroupMigration } from '../../codebook/change/migrate-groups.js';
import {
  findGroup,
  type WantedOfGroups,
  wantedGroupMerge,
  wantedGroupRename,
} from '../../codebook/change/wanted-groups.js';
import type { Codebook } from '../../codebook/codebook.js';
import { InputError } from '../../io/errors.js';
import { loadOwnBook } from '../../study/coders/coding-desk.js';
import { openStudy } from '../../study/open/open-study.js';
import { renderJson } from '../../text/json.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';
import { changedLines } from './changed-lines.js';
import { changeCodebook, type MigrateOptions } from './codebook-migrate.js';

/** What is asked of groups: another name, or to be part of another. */
export type GroupWish =
  | {
      readonly verb: 'rename';
      readonly word: string;
      readonly name: string;
      readonly id?: string | undefined;
      readonly keepId?: boolean | undefined;
    }
  | { readonly verb: 'merge'; readonly words: readonly string[]; readonly into: string };

/** Whether a word means a group of the codebook; throws where it may mean a code as well. */
export async function meansGroup(
  word: string,
  { codebook: named }: MigrateOptions,
  { io, studyFolder }: CommandContext,
): Promise<boolean> {
  const { value: study } = await openStudy(io, { folder: studyFolder() });
  const { value: book } = await loadOwnBook(io, study, named);
  const found = book.codebook && findGroup(book.codebook, word);
  if (found && 'problem' in found) throw new InputError(found.problem);
  return found !== undefined;
}

/** Does what is asked, or says what it would do. */
export async function migrateGroup(
  wish: GroupWish,
  options: MigrateOptions,
  context: CommandContext,
): Promise<void> {
  await changeCodebook(wish.verb, options, context, async (study, said) => {
    const { io } = context;
    const plan = await planGroupMigration(io, study, (book) => changeOf(book, wish), options);
    const logged = options.dryRun ? [] : writeGroupMigration(io, study, plan, said);
    return {
      text: options.json ? `${renderJson(jsonOf(plan, options), 2)}\n` : textOf(plan, options),
      findings: [...plan.findings, ...logged],
    };
  });
}

function changeOf(codebook: Codebook, wish: GroupWish): GroupMigration {
  const wanted = wantedOf(codebook, wish);
  if ('problem' in wanted) throw new InputError(wanted.problem);
  return wanted.change;
}

function wantedOf(codebook: Codebook, wish: GroupWish): WantedOfGroups {
  const groupOf = (word: string) => {
    const found = findGroup(codebook, word);
    return (
      found ?? {
        problem: `“${word}” is no category or subcategory; groups are merged with groups, codes with codes.`,
      }
    );
  };
  if (wish.verb === 'rename') {
    const group = groupOf(wish.word);
    return 'problem' in group ? group : wantedGroupRename(codebook, group, wish.name, wish);
  }
  const [target, ...merged] = [wish.into, ...wish.words].map(groupOf);
  const problem = [target, ...merged].find((each) => each && 'problem' in each);
  if (problem && 'problem' in problem) return problem;
  if (!target || 'problem' in target) return { problem: 'Name the group that stays: --into' };
  return wantedGroupMerge(
    target,
    merged.filter((each) => 'id' in each),
  );
}

function jsonOf({ change, book, version, text, writes }: GroupPlan, options: MigrateOptions) {
  return {
    action: change.action,
    group: change.group.id,
    ...(change.action === 'rename' && { name: change.name, id: change.id }),
    ...(change.action === 'merge' && { merged: change.merged.map(({ id }) => id) }),
    file: book.file,
    version,
    dryRun: options.dryRun ?? false,
    lines: changedLines(book.text, text),
    files: writes.map(({ path }) => path),
  };
}

function textOf(plan: GroupPlan, options: MigrateOptions): string {
  const { change, book, version, text, questions } = plan;
  const lines = [
    ...(options.dryRun ? ['Nothing is written (--dry-run). What would change:'] : []),
    `${book.file}: ${sentenceOf(change)}; version ${version}`,
    ...(options.dryRun ? changedLines(book.text, text).map((line) => `  ${line}`) : []),
    ...(questions > 0 ? [`member checks: ${plural(questions, 'question')}`] : []),
    'Codings stay: they name codes. Next: fga codebook show, fga table 2',
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function sentenceOf(change: GroupMigration): string {
  const { group } = change;
  if (change.action === 'rename') {
    const id = change.id === group.id ? `id ${group.id} kept` : `id ${group.id} → ${change.id}`;
    return `“${group.name}” is called “${change.name}” (${id})`;
  }
  const names = change.merged
    .map(({ id, name }) => (name === group.name ? `“${name}” (${id})` : `“${name}”`))
    .join(', ');
  return `what was in ${names} stands in “${group.name}” now`;
}
