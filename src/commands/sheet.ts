// fga sheet: coding by spreadsheet. `export` writes a sheet for one coder, `import` takes it back; with
// `--codes` the same for grouping the codes into subcategories and categories.

import { type Command, Option } from 'commander';
import { INCLUSIONS } from '../coding/inclusion.js';
import { UsageError } from '../io/errors.js';
import { nearest } from '../text/nearest.js';
import { didYouMean } from '../text/wording.js';
import type { CommandContext } from './program/command.js';
import { addBecauseOption, collect } from './program/options.js';
import { settle } from './program/settle.js';
import type { SheetExportCommand } from './sheet/sheet-export.js';
import type { SheetImportCommand } from './sheet/sheet-import.js';

const WORDS = ['export', 'import'];

export function declare(command: Command, context: CommandContext): void {
  const { io } = context;
  command
    .addHelpText('after', HELP)
    .option('--codes', 'write the sheet for grouping codes: the same as export --codes')
    .allowExcessArguments()
    .action(({ codes }: { codes?: boolean }) => {
      const [word] = command.args;
      if (word !== undefined)
        throw new UsageError(
          `There is no fga sheet ${word}.${didYouMean(nearest(word, WORDS))} It is export or import.`,
        );
      return codes ? runExport([], { codes: true }, context) : command.help();
    });
  const out = settle(command.command('export'), io)
    .description('a sheet to code in: Excel with drop-downs, or CSV')
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--coder <name>', 'who will code; only their own codings are in it')
    .option('--codes', 'instead the sheet for grouping codes, a row for each code')
    .option('--sample', 'only units of the double-coding sample')
    .option('--session <id>', 'only units of this session (repeatable)', collect)
    .option('--unread', 'only units that the coder has not read yet')
    .addOption(new Option('--include <what...>', 'also units of').choices([...INCLUSIONS]))
    .option('--suggest', 'a column with what the rules propose, marked as such')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .addOption(new Option('--format <format>', 'what to write').choices(['xlsx', 'csv']))
    .option('-o, --output <file>', 'the file to write; - for the standard output (CSV)')
    .option('--replace', 'overwrite the file where it is there')
    .addHelpText('after', EXPORT_HELP)
    .action((paths: string[], options: SheetExportCommand) => runExport(paths, options, context));
  out.showHelpAfterError();
  const back = settle(command.command('import'), io)
    .description('take a sheet back into the study')
    .argument('<file>', 'the sheet: .xlsx, or CSV in any encoding; - for the standard input')
    .option('--coder <name>', 'whose codings these are; else the sheet says it')
    .option('--codes', 'it is a sheet for grouping codes; else its columns tell')
    .option('--new <code>', 'a new code although it is nearly another (repeatable)', collect)
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', IMPORT_HELP)
    .action((file: string, options: SheetImportCommand) => runImport(file, options, context));
  addBecauseOption(back);
}

async function runExport(
  paths: readonly string[],
  options: SheetExportCommand,
  context: CommandContext,
): Promise<void> {
  const { exportSheet } = await import('./sheet/sheet-export.js');
  await exportSheet(paths, options, context);
}

async function runImport(
  file: string,
  options: SheetImportCommand,
  context: CommandContext,
): Promise<void> {
  const { importSheet } = await import('./sheet/sheet-import.js');
  await importSheet(file, options, context);
}

const HELP = `
Examples:
  $ fga sheet export --coder anna       a sheet to code in: coding-anna.xlsx
  $ fga sheet import coding-anna.xlsx   what anna coded becomes codings/anna.csv
  $ fga sheet --codes                   codes.xlsx: group codes into categories

Coding by spreadsheet from beginning to end: docs/sheets.md
Next: fga diff, fga table 2`;

const EXPORT_HELP = `
Examples:
  $ fga sheet export --coder anna                    coding-anna.xlsx: all units
  $ fga sheet export --coder ben --sample            the double-coding sample
  $ fga sheet export --coder anna --unread fg2.txt   what is left of one
  $ fga sheet export --coder anna --format csv -o anna.csv
  $ fga sheet export --codes                         codes.xlsx: group the codes

Only this coder's codings and new codes are in the sheet, never anybody else's.
Next: fill it in, save it, then fga sheet import coding-anna.xlsx`;

const IMPORT_HELP = `
Examples:
  $ fga sheet import coding-anna.xlsx --dry-run   what would change
  $ fga sheet import coding-anna.xlsx
  $ fga sheet import anna.csv --coder anna --new "trusts"
  $ fga sheet import codes.xlsx                   the grouping of codes

Rows may be sorted, filtered or deleted: what is not in the sheet stays as it
is. A code that is not in the codebook becomes a new, provisional one; one that
is nearly a known code is listed and not taken. What could not be taken is kept
in FILE.leftovers.csv. Next: fga sheet export --codes, fga diff, fga table 2`;
