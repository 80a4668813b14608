// Finds the line and column of an offset, so that a finding can say where it is.

/** Offsets at which the lines of a text begin; the text's newlines are `\n`. */
export type LineIndex = readonly number[];

/** 1-based line and column; the column counts Unicode code points. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function lineColumnAt(text: string, index: LineIndex, offset: number): LineColumn {
  let low = 0;
  let high = index.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const before = text.slice(index[low] ?? 0, offset);
  return { line: low + 1, column: [...before].length + 1 };
}
