// Options that several commands share, and the readers of their values.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../../io/errors.js';
import { TABLE_FORMATS, type TableFormat } from '../../table/render.js';

/** `--format` and its short form `--json`. */
export function addFormatOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print the result').choices([...formats]))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'));
}

export interface FormatOptions {
  readonly format?: string;
  readonly json?: boolean;
  /** The file to write to, where the command has one. */
  readonly output?: string;
  /** Whatever is there may be overwritten. */
  readonly replace?: boolean;
}

export const TABLE_FORMAT_NAMES = Object.keys(TABLE_FORMATS) as TableFormat[];

/** The format asked for; else the one of `formats` that the ending of the output says; else text. */
export function chosenFormat(options: FormatOptions): TableFormat;
export function chosenFormat(options: FormatOptions, formats: readonly string[]): string;
export function chosenFormat(
  { format, json, output = '' }: FormatOptions,
  formats: readonly string[] = TABLE_FORMAT_NAMES,
): string {
  if (json) return 'json';
  const name = output.toLowerCase();
  if (format === undefined) refuseEnding(output, formats);
  const said = TABLE_FORMAT_NAMES.find((each) => name.endsWith(TABLE_FORMATS[each]));
  return format ?? (said !== undefined && formats.includes(said) ? said : 'text');
}

/** `-o` and `--replace`, for commands whose result can go to a file. */
export function addOutputOption(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write to a file, in the format its ending says')
    .option('--replace', 'overwrite the file of -o, whatever it is');
}

/** Endings that promise another program a file of its own kind. */
const OTHER_KINDS = /\.(xlsx?|ods|docx?|odt|rtf|pdf|html?|tex)$/i;

/** Throws where the ending of a file is none of the formats: text in it would not open. */
export function refuseEnding(output: string, formats: readonly string[]): void {
  const ending = OTHER_KINDS.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined || formats.includes(ending === 'htm' ? 'html' : ending)) return;
  const known = formats.map((each) => (each === 'text' ? 'txt' : each)).join(', ');
  throw new UsageError(
    `${output} would not open: this command writes no .${ending} files. It writes ${known}; docs/tables.md says how these come into Excel and Word.`,
  );
}

/** `--coder`, for commands that count codings. */
export function addCoderOption(command: Command): Command {
  return command.option('--coder <name>', 'count the coding of this coder');
}

/** `--because`, for commands that the research log tells of. */
export function addBecauseOption(command: Command): Command {
  return command.option('--because <reason>', 'why, for the log of the study');
}

/** Why a command that writes about transcripts cannot run. */
export const NO_TRANSCRIPTS =
  'There is no transcript yet. Put the transcripts of the sessions into transcripts/.';

/** Throws where what is to be stored comes from the standard input, which has no name to store it under. */
export function refuseUnnamed(paths: readonly string[], instead: string): void {
  if (!paths.includes('-')) return;
  throw new UsageError(
    `What comes from the standard input has no name to store its units under. Save it as a file${instead}.`,
  );
}

/** Reads a whole number of at least 1. */
export function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('It must be a whole number from 1.');
  }
  return count;
}

/** Collects the values of a repeatable option. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** The same, where several may stand in one word: `role,gender`. */
export function collectList(value: string, earlier: readonly string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim());
  return [...new Set([...earlier, ...words.filter((word) => word !== '')])];
}
