// What a command is to the program: a verb with a summary, whose file is loaded only when called.

import type { Command } from 'commander';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';

/** A verb as the main help lists it. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** The heading it stands under in the main help. */
  readonly group: string;
  readonly load: () => Promise<VerbModule>;
}

/** A command file: declares arguments, options and help on `command`, and what it does. */
interface VerbModule {
  readonly declare: (command: Command, context: CommandContext) => void;
}

/** What a command gets beside its own arguments. */
export interface CommandContext {
  readonly io: Io;
  readonly version: string;
  /** The program as a record of its results names it: version, build, Unicode version of its engine. */
  readonly program: string;
  /** The folder named with `-C`. */
  readonly studyFolder: () => string | undefined;
  /** Sets the exit code the run ends with; 0 unless set. */
  readonly exit: (code: number) => void;
}

/** Commands that go on with errors in the data end with this exit code. */
export function exitCodeFor(findings: readonly Finding[]): number {
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}
