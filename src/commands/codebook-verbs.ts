// Declares the verbs of `fga codebook` that change codes: rename, move, retire, promote.

import type { Command } from 'commander';
import type { Code, Codebook } from '../codebook/codebook.js';
import type { Wanted } from '../codebook/wanted-change.js';
import { InputError } from '../io/errors.js';
import type { MigrateOptions } from './codebook-migrate.js';
import type { CommandContext } from './command.js';
import { addBecauseOption } from './options.js';
import { settle } from './settle.js';

export function declareMigrations(command: Command, context: CommandContext): void {
  const rename = settle(command.command('rename'), context.io)
    .description('give a code another name, in every file of the study')
    .argument('<code>', 'the id or name of the code')
    .argument('<name>', 'its new name')
    .option('--id <id>', 'its new id, where it is not to be made from the name')
    .option('--keep-id', 'leave the id as it is: only tables show the new name')
    .addHelpText('after', RENAME_HELP)
    .action((word: string, name: string, options: RenameOptions) =>
      run(word, 'rename', options, context, async (codebook, code) => {
        const { wantedRename } = await import('../codebook/wanted-change.js');
        return wantedRename(codebook, code, name, options);
      }),
    );
  addMigrateOptions(rename);
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

type WantedOf = (codebook: Codebook, code: Code) => Promise<Wanted>;

async function run(
  word: string,
  verb: string,
  options: MigrateOptions,
  context: CommandContext,
  wantedOf: WantedOf,
): Promise<void> {
  const { migrate } = await import('./codebook-migrate.js');
  const { findCode } = await import('../codebook/wanted-change.js');
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

The codebook keeps its comments and order. Codings of all coders, debriefings and
code: in rules follow, all of it or nothing; codings made elsewhere under the old
id are still read. Next: fga code, fga tables`;
