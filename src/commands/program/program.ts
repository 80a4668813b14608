// The command line as a whole: global options, main help, and the one verb that was called.

import { Command, CommanderError, Option } from 'commander';
import type { Finding } from '../../finding/finding.js';
import { FgaError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { type CommandContext, exitCodeFor, type Verb } from './command.js';
import { watchLeaks } from './leak-watch.js';
import { settle } from './settle.js';
import { VERBS } from './verbs.js';

const USAGE_EXIT_CODE = 2;

interface ProgramOptions {
  readonly version: string;
  /** Tells builds of one version apart. */
  readonly build: string;
  /** Called once the verb is loaded, before it runs. */
  readonly onLoaded?: (() => void) | undefined;
}

/** Runs one command line and returns the exit code. Usage mistakes are explained on stderr. */
export async function runProgram(
  argv: readonly string[],
  given: Io,
  { version, build, onLoaded }: ProgramOptions,
): Promise<number> {
  const { io, leaks } = watchLeaks(given, argv, calledVerb(argv));
  const program = createProgram(io, version);
  let exitCode = 0;
  let folder: string | undefined;
  const context: CommandContext = {
    io,
    version,
    program: `${version} ${build}`,
    studyFolder: () => folder ?? program.opts<{ study?: string }>().study,
    exit: (code) => {
      exitCode = code;
    },
  };
  for (const verb of VERBS) {
    const command = addVerb(program, verb, io);
    if (verb.name !== calledVerb(argv)) continue;
    (await verb.load()).declare(command, context);
    acceptStudy(command, (named) => {
      folder = named;
    });
    onLoaded?.();
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    const found = await leaks();
    await reportLeaks(given, found);
    return exitCode || exitCodeFor(found);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT_CODE;
    // What is said of it in the end is printed by others.
    await reportLeaks(given, await leaks(error instanceof FgaError ? error.message : ''));
    throw error;
  }
}

async function reportLeaks(io: Io, found: readonly Finding[]): Promise<void> {
  if (found.length === 0) return;
  const { reportFindings } = await import('./output.js');
  reportFindings(io, found, { json: false });
}

/** `-C` may stand behind the verb too. */
function acceptStudy(command: Command, found: (folder: string) => void): void {
  const sub = command.commands.filter((each) => each.name() !== 'help');
  for (const each of sub.length > 0 ? sub : [command]) {
    if (each.name() === 'init') continue;
    each
      .addOption(new Option('-C, --study <folder>', 'the study to work on').hideHelp())
      .on('option:study', found);
  }
}

function createProgram(io: Io, version: string): Command {
  const program = settle(new Command('fga'), io)
    .description('Qualitative analysis of focus groups: from transcripts to Table 1 and Table 2.')
    .version(version, '--version', 'print the version')
    .option(
      '-C, --study <folder>',
      'the study to work on (else the nearest folder above with fga.yaml or transcripts/)',
    )
    .helpOption('-h, --help', 'print this help, or that of a command: fga code --help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText(
      'after',
      `
Examples:
  $ fga init my-study --example      copy the sample study
  $ cd my-study && fga code          code its transcripts by its codebook
  $ fga table 2                      print the categories and subcategories
  $ fga tables -o out --format csv   write every table as CSV

Data stays on this machine: fga never uses the network.`,
    )
    .showSuggestionAfterError(true)
    .enablePositionalOptions();
  return program;
}

function addVerb(program: Command, verb: Verb, io: Io): Command {
  const command = program.command(verb.name).description(verb.summary).helpGroup(verb.group);
  return settle(command, io);
}

/** The first argument that is no option and no value of `-C`. */
function calledVerb(argv: readonly string[]): string | undefined {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '-C' || word === '--study') at += 1;
    else if (word === 'help') continue;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}
