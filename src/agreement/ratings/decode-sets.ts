// Cells of a ratings file as sets of codes.

import type { Found } from '../../finding/finding.js';
import { compareText } from '../../text/order.js';
import type { CellTexts, Decoded } from './decode-scale.js';
import { MISSING } from './ratings.js';

export interface CodeSets {
  readonly codes: readonly string[];
  readonly sets: readonly (readonly number[])[];
}

/** Cells as sets of codes; `{}` is the empty set, and braces around a set are allowed. */
export function decodeSets(
  cells: CellTexts,
  separator: string,
  missing: readonly string[],
): Found<Decoded<CodeSets>> {
  const parts = cells.texts.map((text) => codesOf(text, separator));
  const isMissing = (cell: number) => missing.includes(cells.texts[cell] ?? '');
  const codes = [...new Set(parts.filter((_, cell) => !isMissing(cell)).flat())].sort(compareText);
  const placeIn = new Map(codes.map((code, place) => [code, place]));
  const sets = new Map<string, { readonly id: number; readonly set: readonly number[] }>();
  const idOf = Int32Array.from(parts, (own, cell) => {
    if (isMissing(cell)) return MISSING;
    const set = [...new Set(own.map((code) => placeIn.get(code) ?? 0))].sort((a, b) => a - b);
    const known = sets.get(set.join());
    if (known) return known.id;
    sets.set(set.join(), { id: sets.size, set });
    return sets.size - 1;
  });
  const scale = { codes, sets: [...sets.values()].map(({ set }) => set) };
  return { value: { scale, idOf }, findings: [] };
}

export function codesOf(text: string, separator: string): string[] {
  const inner = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
  return inner
    .split(separator)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
