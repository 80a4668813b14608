// The names that people write on the command line of `fga table`: of kinds, splits, groups and cells.
// What is not known is refused with what is, and with what is near it.

import type { Command } from 'commander';
import type { NoSuchCell } from '../../analysis/find-cell.js';
import type { Codebook } from '../../codebook/codebook.js';
import { codesNow, groupsNow } from '../../codebook/history.js';
import { UsageError } from '../../io/errors.js';
import { nearest, nearestName } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import { TABLE_KINDS, type TableKind } from './table-kinds.js';

/** The kinds of table, with the numbers that papers give them. */
export function kindNames(): string[] {
  return TABLE_KINDS.map(({ name, alias }) => (alias ? `${name} (${alias})` : name));
}

/** The kind by its name or number. */
export function readKind(word: string, command: Command): TableKind {
  const names = TABLE_KINDS.flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
  const kind = TABLE_KINDS.find(({ name, alias }) => name === word || alias === word);
  if (kind) return kind;
  const near = nearest(
    word,
    names.filter((name) => name.length > 1),
  );
  return command.error(
    `fga: there is no table '${word}'.${didYouMean(near)} Tables are ${kindNames().join(', ')}.`,
  );
}

/** Throws where the counts cannot be split by this. */
export function checkSplit(by: string, attributes: readonly string[]): void {
  const known = ['role', 'session', 'participant', ...attributes];
  if (known.includes(by)) return;
  const near = nearest(by, known);
  throw new UsageError(
    `There is no column ${by} in participants.csv to tell people by.${didYouMean(near)} Known are ${known.join(', ')}.`,
  );
}

/** A code, subcategory or category by its id or its name. */
export function readGroupName(wanted: string, codebook: Codebook): string {
  const { groups, codes } = codebook;
  const known = [...groups, ...codes];
  const [groupNow, codeNow] = [groupsNow(codebook)(wanted), codesNow(codebook)(wanted)];
  const found =
    known.find(({ id }) => id === wanted) ??
    groups.find(({ id }) => id === groupNow) ??
    codes.find(({ id }) => id === codeNow) ??
    known.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (found) return found.id;
  const near =
    nearest(
      wanted,
      known.map(({ id }) => id),
    ) ??
    nearestName(
      wanted,
      known.map(({ name }) => name),
    );
  throw new UsageError(
    `The codebook has no code, subcategory or category ${wanted}.${didYouMean(near)} fga codebook show lists them.`,
  );
}

/** What is said of a cell that there is not. */
export function noSuchCell({ missing, wanted, known }: NoSuchCell): string {
  const asked = missing === 'row' ? wanted : (wanted.split(/[:,/@]/).at(-1) ?? '').trim();
  const near = nearest(asked, known);
  const names = [...new Set(known)].map((name) => `“${name}”`).join(', ');
  const hint = 'Name a cell as "row: column", or D3 as a spreadsheet does.';
  return `The table has no ${missing} ${asked}.${didYouMean(near)} ${missing === 'row' ? 'Rows' : 'Columns'} are ${names}. ${hint}`;
}
