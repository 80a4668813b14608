// Spans that coders chose themselves on one text (the continuum), and the stretches between all
// their boundaries, within which every coder says one thing.

import type { Sample } from '../coefficients/sample.js';

/** Half-open offsets; the unit of length is whatever the offsets count, usually characters. */
export interface CodedSpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

export interface Continuum {
  readonly start: number;
  readonly end: number;
  /** The spans of each coder. */
  readonly coders: readonly (readonly CodedSpan[])[];
}

/** A part of one coder's continuum: a span of the code, or a gap between such spans. */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** Undefined for a gap. */
  readonly code: string | undefined;
}

/** One coder's spans in order with the gaps between them; spans must not overlap. */
export function sectionsOf(spans: readonly CodedSpan[], { start, end }: Continuum): Section[] {
  const sections: Section[] = [];
  let reached = start;
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start > reached) sections.push({ start: reached, end: span.start, code: undefined });
    sections.push(span);
    reached = span.end;
  }
  if (reached < end) sections.push({ start: reached, end, code: undefined });
  return sections;
}

/** Whether no two spans of one coder overlap, as the measures of a partition need it. */
export function isPartition({ coders }: Continuum): boolean {
  return coders.every((spans) => {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    return sorted.every((span, at) => span.start >= (sorted[at - 1]?.end ?? span.start));
  });
}

/** The spans of one code; overlapping ones of one coder become one, adjacent ones stay two. */
export function spansOfCode(spans: readonly CodedSpan[], code: string): CodedSpan[] {
  const merged: CodedSpan[] = [];
  const own = spans.filter((span) => span.code === code && span.end > span.start);
  for (const span of own.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** All codes in use, sorted. */
export function codesOfContinuum({ coders }: Continuum): string[] {
  return [...new Set(coders.flat().map(({ code }) => code))].sort();
}

/** Calls for each stretch between boundaries with the place of each coder's section. */
export function eachStretch(
  sections: readonly (readonly Section[])[],
  visit: (length: number, at: readonly number[]) => void,
): void {
  const bounds = new Set(sections.flat().flatMap(({ start, end }) => [start, end]));
  const sorted = [...bounds].sort((a, b) => a - b);
  const at = sections.map(() => 0);
  for (let index = 1; index < sorted.length; index += 1) {
    const [from = 0, to = 0] = [sorted[index - 1], sorted[index]];
    for (const [coder, own] of sections.entries()) {
      while ((own[at[coder] ?? 0]?.end ?? Number.POSITIVE_INFINITY) <= from) {
        at[coder] = (at[coder] ?? 0) + 1;
      }
    }
    visit(to - from, at);
  }
}

/**
 * Every character as a unit, coded (1) or not coded (0) with one code: what NVivo compares. Its
 * values describe; characters are not independent, so tests and intervals by character mean nothing.
 */
export function characterSample(continuum: Continuum, code: string): Sample {
  const sections = continuum.coders.map((spans) => sectionsOf(spansOfCode(spans, code), continuum));
  const patterns: number[] = [];
  const counts: number[] = [];
  eachStretch(sections, (length, at) => {
    counts.push(length);
    patterns.push(...sections.map((own, coder) => (own[at[coder] ?? 0]?.code === code ? 1 : 0)));
  });
  return {
    coders: continuum.coders.length,
    categories: 2,
    patterns: Int32Array.from(patterns),
    counts: Float64Array.from(counts),
  };
}
