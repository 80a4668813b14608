// Finds which rows of two tables are the same row: those that are alike tie the tables together, and
// between them those belong together whose leading cells, or most of all cells, are the same.

/** Indices of a row before and after; one is absent where the row was added or is gone. */
export interface RowPair {
  readonly before?: number;
  readonly after?: number;
}

/** Beyond this many comparisons rows are paired by their place. */
const MOST_COMPARISONS = 4_000_000;

/** Whether two cells that differ may be one: asked of rows that have no other. */
export type AlikeCells = (before: string, after: string) => boolean;

/** Pairs the rows of two tables, in order. Rows are lists of marks of cells. */
export function alignRows(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
  isAlike: AlikeCells = () => true,
): RowPair[] {
  const [a, b] = [before, after].map((rows) => rows.map((row) => row.join(' '))) as [
    string[],
    string[],
  ];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const same = commonRows(a.slice(start, endA), b.slice(start, endB));
  const ties = [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...same.map(([x, y]) => [x + start, y + start] as const),
    ...Array.from({ length: a.length - endA }, (_, at) => [endA + at, endB + at] as const),
    [a.length, b.length] as const,
  ];
  const isSame = rowJudge(before, after, isAlike);
  const pairs: RowPair[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of ties) {
    const gap = pairGap(before.slice(x, nextX), after.slice(y, nextY), isSame);
    pairs.push(...gap.map((pair) => shifted(pair, x, y)));
    if (nextX < a.length) pairs.push({ before: nextX, after: nextY });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return pairs;
}

/** The longest common subsequence of two lists, as pairs of indices. */
function commonRows(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > MOST_COMPARISONS) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (x: number, y: number) => lengths[x * width + y] ?? 0;
  for (let x = a.length - 1; x >= 0; x -= 1) {
    for (let y = b.length - 1; y >= 0; y -= 1) {
      lengths[x * width + y] =
        a[x] === b[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (a[x] === b[y]) pairs.push([x++, y++]);
    else if (at(x + 1, y) >= at(x, y + 1)) x += 1;
    else y += 1;
  }
  return pairs;
}

type Rows = readonly (readonly string[])[];
type RowJudge = (row: readonly string[], other: readonly string[]) => boolean;

/** Rows between two ties, in order. */
function pairGap(before: Rows, after: Rows, isSame: RowJudge): RowPair[] {
  const pairs: RowPair[] = [];
  let next = 0;
  for (const [index, row] of before.entries()) {
    const found = after.findIndex((other, at) => at >= next && isSame(row, other));
    if (found < 0) {
      pairs.push({ before: index });
      continue;
    }
    for (; next < found; next += 1) pairs.push({ after: next });
    pairs.push({ before: index, after: found });
    next = found + 1;
  }
  for (; next < after.length; next += 1) pairs.push({ after: next });
  return pairs;
}

function shifted({ before, after }: RowPair, x: number, y: number): RowPair {
  return {
    ...(before !== undefined && { before: before + x }),
    ...(after !== undefined && { after: after + y }),
  };
}

/** Rows are the same by the leading cells that no two rows share; else by half of their cells. */
function rowJudge(before: Rows, after: Rows, isAlike: AlikeCells): RowJudge {
  const widest = Math.max(0, ...before.map((row) => row.length), ...after.map((row) => row.length));
  const keyOf = (row: readonly string[], length: number) => row.slice(0, length).join(' ');
  const isKey = (length: number) =>
    [before, after].every(
      (rows) => new Set(rows.map((row) => keyOf(row, length))).size === rows.length,
    );
  const lengths = Array.from({ length: Math.max(0, widest - 1) }, (_, at) => at + 1);
  const key = lengths.find(isKey);
  return (row, other) => {
    const [one = '', ...others] = row;
    if (others.length === 0 && other.length === 1) return isAlike(one, other[0] ?? '');
    if (key !== undefined && keyOf(row, key) === keyOf(other, key)) return true;
    const shared = row.filter((cell, at) => cell === other[at]).length;
    return shared * 2 >= Math.max(row.length, other.length);
  };
}
