// A text of a YAML file that remembers where and how it was written, so that a stretch of it, such
// as one word of a rule, has an exact place of its own.

import type { Place } from '../finding/finding.js';

/** A text with the place it stands at. */
export interface Placed<Text extends string = string> {
  readonly text: Text;
  readonly place: Place;
  /** As written, quotes included, where that is one line of the file; see `placeInside`. */
  readonly source?: string;
}

/**
 * The place of a stretch inside a text: exact where the text stands on one line, quoted or not; the
 * place of the whole text otherwise.
 */
export function placeInside(placed: Placed, offset: number, length: number): Place {
  const { place, source } = placed;
  if (source === undefined || place.column === undefined) return place;
  const starts = characterStarts(source, placed.text);
  if (!starts) return place;
  const last = starts.length - 1;
  const from = starts[Math.min(offset, last)] as number;
  const to = starts[Math.min(offset + length, last)] as number;
  const column = place.column + [...source.slice(0, from)].length;
  return { ...place, column, length: Math.max(1, [...source.slice(from, to)].length) };
}

/**
 * For each UTF-16 unit of the text, and for its end, the offset in the source it was written at;
 * undefined where the source does not read as the text, so that a guess is never shown as exact.
 */
function characterStarts(source: string, text: string): readonly number[] | undefined {
  const quote = source[0];
  if (quote !== "'" && quote !== '"') {
    return source === text ? Array.from({ length: text.length + 1 }, (_, at) => at) : undefined;
  }
  const starts: number[] = [];
  let at = 1;
  while (at < source.length - 1) {
    const width = quote === "'" ? singleQuotedWidth(source, at) : doubleQuotedWidth(source, at);
    const units = width > 2 && source[at + 1] === 'U' ? astralUnits(source, at) : 1;
    for (let unit = 0; unit < units; unit += 1) starts.push(at);
    at += width;
  }
  starts.push(source.length - 1);
  return starts.length === text.length + 1 ? starts : undefined;
}

function singleQuotedWidth(source: string, at: number): number {
  return source.startsWith("''", at) ? 2 : 1;
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleQuotedWidth(source: string, at: number): number {
  if (source[at] !== '\\') return 1;
  return 2 + (hexDigits[source[at + 1] ?? ''] ?? 0);
}

function astralUnits(source: string, at: number): number {
  return Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1;
}
