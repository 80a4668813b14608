// Where commands put their results and findings: the result to stdout or a file, findings to stderr.

import type { Finding, Severity } from '../../finding/finding.js';
import { findingJson, renderFindings, sortFindings } from '../../finding/render.js';
import type { Io, Output } from '../../io/io.js';
import { renderTable, type TableFormat } from '../../table/render.js';
import type { Table } from '../../table/table.js';
import { renderJson } from '../../text/json.js';
import { visible } from '../../text/visible.js';
import { type CommandContext, exitCodeFor } from './command.js';

/** Whether an output shows colours: on a terminal that has them, unless NO_COLOR says otherwise. */
export function hasColour(io: Io, output: Output): boolean {
  return output.isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}

/** Prints tables to stdout one after the other, or writes them to a file where one is named. */
export async function writeTables(
  io: Io,
  tables: readonly Table[],
  format: TableFormat,
  target: ResultTarget = {},
): Promise<void> {
  const toScreen = isForScreen(target);
  const colour = toScreen && hasColour(io, io.stdout);
  const columns = toScreen ? io.stdout.columns : 100;
  const shape = { format, columns, colour };
  const texts = await Promise.all(tables.map((table) => renderTable(table, shape)));
  const text = texts.join('\n');
  await writeResult(io, toScreen && /^[ct]sv$/.test(format) ? raw(io, text) : text, target);
}

/** Writes a result to the target file, or to stdout for `-` and undefined. */
export async function writeResult(io: Io, text: string, target: ResultTarget = {}): Promise<void> {
  const { output, replace } = target;
  if (output === undefined || output === '-') io.stdout.write(text);
  else {
    const { refuseForeignFile } = await import('../../study/evidence/own-result.js');
    refuseForeignFile(io, { path: output, text, replace });
    io.writeFile(output, text);
  }
}

/** Where a result goes, as the options of a command say it. */
export interface ResultTarget {
  /** A file from the current folder; `-` and undefined are the standard output. */
  readonly output?: string;
  /** Whatever is there may be overwritten. */
  readonly replace?: boolean;
}

function isForScreen({ output }: ResultTarget): boolean {
  return output === undefined || output === '-';
}

/** Data with cells as they are: on a terminal without what could steer it. */
export function raw(io: Io, text: string): string {
  return io.stdout.isTerminal ? text.split('\t').map(visible).join('\t') : text;
}

export interface FindingsOptions {
  /** Findings as JSON lines, for programs: all of them. */
  readonly json: boolean;
  /** Notes (`info`) are left to `fga check`. */
  readonly notes?: boolean;
}

/** Of one kind of finding so many are shown beside a result; the others are counted. */
const MOST_OF_A_KIND = 3;

/** Prints findings to stderr, the worst first. */
export function reportFindings(io: Io, findings: readonly Finding[], options: FindingsOptions) {
  const wanted = findings.filter(({ severity }) => options.notes || severity !== 'info');
  if (options.json) {
    for (const finding of sortFindings(wanted)) {
      io.stderr.write(`${renderJson(findingJson(finding))}\n`);
    }
    return;
  }
  io.stderr.write(renderFindings(wanted, painter(io, io.stderr), MOST_OF_A_KIND));
}

/** Ends a run: prints its findings, and an error among them is exit code 1. */
export function finish(
  { io, exit }: Pick<CommandContext, 'io' | 'exit'>,
  findings: readonly Finding[],
  options: FindingsOptions,
): void {
  reportFindings(io, findings, options);
  exit(exitCodeFor(findings));
}

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** Colours severities on a terminal. Three escape sequences do not merit loading a library. */
export function painter(io: Io, output: Output) {
  const colour = hasColour(io, output);
  return (severity: Severity, text: string) =>
    colour ? `\u001b[${COLOURS[severity]}m${text}\u001b[0m` : text;
}
