// A stretch of text: half-open offsets in UTF-16 units, as everywhere inside the program.
// Files and JSON count Unicode code points; `code-points.ts` converts at that boundary.

export interface Span {
  readonly start: number;
  readonly end: number;
}
