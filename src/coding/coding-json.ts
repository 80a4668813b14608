// A coding as other programs read it, one JSON line each: `fga code -o - --format jsonl`. Offsets
// count code points of the reading text.

import { type Codebook, categoryOf, subcategoryOf } from '../codebook/codebook.js';
import type { CodePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Unit } from '../unit/unit.js';
import type { Coding } from './coding.js';

/** The line of a coding, or of a unit without one where `coding` is undefined. */
export function codingJson(
  unit: Unit,
  coding:
    | { readonly coding: Coding; readonly matches: readonly Span[]; readonly coder: string }
    | undefined,
  context: {
    readonly codebook: Codebook;
    readonly text: string;
    readonly codePoints: CodePointMap;
  },
) {
  const { toCodePoint } = context.codePoints;
  const code = context.codebook.codes.find(({ id }) => id === coding?.coding.code);
  return {
    transcript: unit.transcript,
    unit: unit.id,
    start: toCodePoint(unit.start),
    end: toCodePoint(unit.end),
    speaker: unit.speaker,
    participant: unit.participant,
    role: unit.role,
    code: code?.id ?? null,
    subcategory: (code && subcategoryOf(code)) ?? null,
    category: (code && categoryOf(code)) ?? null,
    coder: coding?.coder ?? null,
    source: coding?.coding.source ?? null,
    rule: coding?.coding.rule ?? null,
    matches: (coding?.matches ?? []).map(({ start, end }) => ({
      start: toCodePoint(start),
      end: toCodePoint(end),
      text: context.text.slice(start, end),
    })),
    text: unit.text,
  };
}
