// Declares the verbs of `fga codebook` that change codes: rename, move, retire, promote, merge, split.
// Rename and merge take groups as well.

import type { Command } from 'commander';
import type { Wanted } from '../../codebook/change/wanted-change.js';
import type { Code, Codebook } from '../../codebook/codebook.js';
import { InputError } from '../../io/errors.js';
import type { CommandContext } from '../program/command.js';
import { addBecauseOption } from '../program/options.js';
import { settle } from '../program/settle.js';
import type { GroupWish } from './codebook-groups.js';
import type { MigrateOptions } from './codebook-migrate.js';

export function declareMigrations(command: Command, context: CommandContext): void {
  const rename = settle(command.command('rename'), context.io)
    .description('give a code, subcategory or category another name, in every file of the study')
    .argument('<code>', 'its id or name')
    .argument('<name>', 'its new name')
    .option('--id <id>', 'its new id, where it is not to be made from the name')
    .option('--keep-id', 'leave the id as it is: only tables show the new name')
    .addHelpText('after', RENAME_HELP)
    .action(async (word: string, name: string, options: RenameOptions) => {
      const { id, keepId } = options;
      const wish = { verb: 'rename', word, name, id, keepId } as const;
      if (await isOfGroups(word, wish, options, context)) return;
      await run(word, 'rename', options, context, async (codebook, code) => {
        const { wantedRename } = await import('../../codebook/change/wanted-change.js');
        return wantedRename(codebook, code, name, options);
      });
    });
  addMigrateOptions(rename);
  declareMove(command, context);
  declareRetire(command, context);
  declareMerge(command, context);
  declareSplit(command, context);
}

function declareMove(command: Command, context: CommandContext): void {
  for (const action of ['move', 'promote'] as const) {
    const [about, help] = MOVE_WORDS[action];
    const declared = settle(command.command(action), context.io)
      .description(about)
      .argument('<code>', 'the id or name of the code')
      .argument('<group>', 'the subcategory or category: its id, name, or "Category > Subcategory"')
      .option('--new', 'make the group where it is not there')
      .addHelpText('after', help)
      .action((word: string, group: string, options: MigrateOptions & { new?: boolean }) =>
        run(word, action, options, context, async (codebook, code) => {
          const { wantedMove } = await import('../../codebook/change/wanted-change.js');
          return wantedMove(codebook, action, code, group, { isNew: options.new ?? false });
        }),
      );
    addMigrateOptions(declared);
  }
}

function declareRetire(command: Command, context: CommandContext): void {
  const retire = settle(command.command('retire'), context.io)
    .description('keep a code for what is coded with it, and offer it no more')
    .argument('<code>', 'the id or name of the code')
    .addHelpText('after', RETIRE_HELP)
    .action((word: string, options: MigrateOptions) =>
      run(word, 'retire', options, context, async (_, code) => {
        const { wantedRetirement } = await import('../../codebook/change/wanted-change.js');
        return wantedRetirement(code);
      }),
    );
  addMigrateOptions(retire);
}

function declareMerge(command: Command, context: CommandContext): void {
  const merge = settle(command.command('merge'), context.io)
    .description('make several codes one, or several subcategories or categories')
    .argument('<codes...>', 'ids or names of what becomes part of the other')
    .requiredOption('--into <code>', 'what stays: its id or name')
    .addHelpText('after', MERGE_HELP)
    .action(async (words: string[], options: MigrateOptions & { into: string }) => {
      const wish = { verb: 'merge', words, into: options.into } as const;
      if (await isOfGroups(options.into, wish, options, context)) return;
      await run(options.into, 'merge', options, context, async (codebook, code) => {
        const { findCode, wantedMerge } = await import('../../codebook/change/wanted-change.js');
        const found = words.map((word) => findCode(codebook, word));
        const problem = found.find((each) => 'problem' in each);
        if (problem && 'problem' in problem) return problem;
        return wantedMerge(
          code,
          found.filter((each) => 'id' in each),
          words,
        );
      });
    });
  addMigrateOptions(merge);
}

function declareSplit(command: Command, context: CommandContext): void {
  const split = settle(command.command('split'), context.io)
    .description('make several codes of one, with a list of what to decide again')
    .argument('<code>', 'the id or name of the code')
    .requiredOption('--into <codes...>', 'two or more names of new codes, or codes that are there')
    .addHelpText('after', SPLIT_HELP)
    .action((word: string, options: MigrateOptions & { into: readonly string[] }) =>
      run(word, 'split', options, context, async (codebook, code) => {
        const { wantedSplit } = await import('../../codebook/change/wanted-change.js');
        return wantedSplit(codebook, code, options.into);
      }),
    );
  addMigrateOptions(split);
}

interface RenameOptions extends MigrateOptions {
  readonly id?: string;
  readonly keepId?: boolean;
}

function addMigrateOptions(command: Command): Command {
  return addBecauseOption(command)
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--json', 'print what was done as JSON');
}

/** Does what is asked where the word means a category or subcategory; false where it does not. */
async function isOfGroups(
  word: string,
  wish: GroupWish,
  options: MigrateOptions,
  context: CommandContext,
): Promise<boolean> {
  const { meansGroup, migrateGroup } = await import('./codebook-groups.js');
  if (!(await meansGroup(word, options, context))) return false;
  await migrateGroup(wish, options, context);
  return true;
}

type WantedOf = (codebook: Codebook, code: Code) => Promise<Wanted>;

async function run(
  word: string,
  verb: string,
  options: MigrateOptions,
  context: CommandContext,
  wantedOf: WantedOf,
): Promise<void> {
  const { migrate } = await import('./codebook-migrate.js');
  const { findCode } = await import('../../codebook/change/wanted-change.js');
  const changeOf = async (codebook: Codebook) => {
    const code = findCode(codebook, word);
    const wanted = 'problem' in code ? code : await wantedOf(codebook, code);
    if ('problem' in wanted) throw new InputError(wanted.problem);
    return wanted.change;
  };
  await migrate(changeOf, verb, options, context);
}

const RENAME_HELP = `
Examples:
  $ fga codebook rename trust "Trust in helpers" --dry-run   what would change
  $ fga codebook rename trust "Trust in helpers" --because "Anna and Ben agreed"
  $ fga codebook rename trust Confidence --keep-id
  $ fga codebook rename academic-support "Help with studying"   a subcategory

The codebook keeps its comments and order. Codings of all coders, debriefings
and code: in rules follow, all of it or nothing; codings made elsewhere under
the old id are still read. Next: fga code, fga tables`;

const MOVE_WORDS = {
  move: [
    'put a code into another subcategory or category',
    `
Examples:
  $ fga codebook move stairs-and-lift "The building" --dry-run
  $ fga codebook move stairs-and-lift "Obstacles > Ways in" --new
  $ fga codebook move stairs-and-lift -         into no category

The entry moves with its comments. Codings stay: they name the code by its id;
only tables of categories and subcategories change. Next: fga table 2`,
  ],
  promote: [
    'make a provisional code a full one, under a subcategory',
    `
Examples:
  $ fga codebook promote noise "The building"
  $ fga codebook promote noise "Obstacles > Surroundings" --new

A provisional code is one that a person made while coding. Promoted, all coders
are offered it. Next: define it in the codebook, then fga codebook lint`,
  ],
} as const;

const RETIRE_HELP = `
Examples:
  $ fga codebook retire closed --because "Nobody speaks of it."

Codings of a retired code stay and are counted; rules propose it no more, and
coders are not offered it. To take it back, delete status: retired. Next: fga
code`;

const MERGE_HELP = `
Examples:
  $ fga codebook merge welcome being-greeted --into trust --dry-run
  $ fga codebook merge "Being greeted" --into welcome --because "the same thing"
  $ fga codebook merge the-building --into "Ways in"    two subcategories

Every coding of the merged codes becomes one of the code that stays; two on the
same words become one, with both memos. Units that had both are listed. The
entries that go are kept in the codebook as comments. What is in subcategories
or categories that go moves into the one that stays. Next: fga codebook lint,
fga code`;

const SPLIT_HELP = `
Examples:
  $ fga codebook split stairs-and-lift --into Stairs Lift --dry-run
  $ fga codebook split trust --into "Trust in helpers" "Trust in things"

The code is retired and keeps its codings, since only a person can say which of
the new codes each of them is: split-CODE.csv lists them, of all coders. Its
rules are not applied any more; write some for the new codes. Next: fga review
--coder NAME`;
