// The codes in the cells of one row: one or several to a cell, by name, id or way.

import type { CodeWord, CodeWords } from './code-words.js';
import { plainWord } from './plain-word.js';
import type { CellProblem } from './report.js';

export interface RowCodes {
  /** Sorted, each once. */
  readonly ids: readonly string[];
  readonly suggested: readonly string[];
  readonly newCodes: ReadonlyMap<string, string>;
  readonly problems: readonly CellProblem[];
  readonly isPartial: boolean;
}

interface CodeCells {
  readonly columns: {
    readonly codes: readonly number[];
    readonly fields: ReadonlyMap<string, number>;
  };
  readonly cells: readonly string[];
}

interface CodeReader {
  readonly words: CodeWords;
  readonly forced: ReadonlySet<string>;
  /** Ids that are known on this unit beside those of the codebook. */
  readonly own: ReadonlySet<string>;
}

/** Reads all code cells of a row. */
export function cellsOfCodes({ columns, cells }: CodeCells, reader: CodeReader): RowCodes {
  const ids = new Set<string>();
  const newCodes = new Map<string, string>();
  const problems: CellProblem[] = [];
  for (const column of columns.codes) {
    for (const { word, found } of readCell(cells[column] ?? '', reader)) {
      if (found.kind === 'known') {
        ids.add(found.id);
        if (found.isRetired)
          problems.push({ column, kind: 'retired-code', args: { code: found.id }, isLeft: false });
      } else if (found.kind === 'new') {
        ids.add(found.id);
        newCodes.set(found.id, found.name);
      } else problems.push(problemOf(word, found, column));
    }
  }
  const proposed = readCell(cells[columns.fields.get('suggested') ?? -1] ?? '', reader);
  const suggested = proposed.flatMap(({ found }) => (found.kind === 'known' ? [found.id] : []));
  const isPartial = problems.some(({ isLeft }) => isLeft);
  return { ids: [...ids].sort(), suggested, newCodes, problems, isPartial };
}

type Unclear = Exclude<CodeWord, { readonly kind: 'known' | 'new' }>;

function problemOf(word: string, found: Unclear, column: number): CellProblem {
  switch (found.kind) {
    case 'near':
      return { column, kind: 'near-code', args: { word, likely: found.label }, isLeft: true };
    case 'several':
      return { column, kind: 'several-codes', args: { word, labels: found.labels }, isLeft: true };
    case 'group':
      return { column, kind: 'group-not-code', args: { word, labels: found.labels }, isLeft: true };
    case 'unusable':
      return { column, kind: 'unusable-code', args: { word: word.slice(0, 60) }, isLeft: true };
  }
}

/** The cell as a whole is a code where it can be one; else the codes between its semicolons. */
function readCell(cell: string, reader: CodeReader) {
  const whole = cell.trim();
  if (whole === '') return [];
  const asWhole = findWord(whole, reader);
  if (asWhole.kind === 'known') return [{ word: whole, found: asWhole }];
  const parts = split(whole, /[;\n|؛；]/).flatMap((part) => {
    const byComma = split(part, /[,،、]/);
    const areKnown = byComma.every((word) => findWord(word, reader).kind === 'known');
    return areKnown && findWord(part, reader).kind !== 'known' ? byComma : [part];
  });
  return parts.map((word) => ({ word, found: findWord(word, reader) }));
}

function split(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function findWord(word: string, { words, forced, own }: CodeReader): CodeWord {
  const found = words.find(word);
  if (found.kind === 'known') return found;
  if (own.has(word)) return { kind: 'known', id: word, isRetired: false };
  if (found.kind === 'near' && forced.has(plainWord(word))) return words.asNew(word);
  return found;
}
