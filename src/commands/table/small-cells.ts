// Warns of places of tables that stand for too few people. Only of tables that leave the screen: what a
// researcher looks at alone tells nobody anything.

import { type Command, Option } from 'commander';
import type { Finding } from '../../finding/finding.js';
import type { StudyEvidence } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import { tableFindings } from '../../table/findings.js';
import { readCount } from '../program/options.js';
import type { TableKind, TableOptions } from './table-kinds.js';

/** A group of one can be told by everybody who was there. */
const DEFAULT_SMALLEST = 2;

/** `--smallest-group`, for commands that write tables. */
export function addSmallestGroupOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--smallest-group <n>',
      'warn where fewer people stand behind a place of a table (else 2)',
    ).argParser(readCount),
  );
}

export interface SmallestGroup {
  readonly study: Study;
  /** As named on the command line. */
  readonly smallest: number | undefined;
  /** The file that the table is written to. */
  readonly file: string | undefined;
}

/** One finding for all such places of a table; none where it sorts nobody by what they are. */
export function smallCells(
  kind: TableKind,
  evidence: StudyEvidence,
  options: TableOptions,
  { study, smallest, file }: SmallestGroup,
): readonly Finding[] {
  const least = smallest ?? study.settings.smallestGroup ?? DEFAULT_SMALLEST;
  const cells = options.trace === undefined ? (kind.small?.(evidence, options, least) ?? []) : [];
  if (cells.length === 0) return [];
  const place = file === undefined ? undefined : { file };
  return [tableFindings.make('small-cell', place, { cells, smallest: least })];
}
