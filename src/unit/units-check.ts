// Checks the rows of a units file against each other: overlaps, words in no unit, questions that
// are none.

import type { Finding, Found } from '../finding/finding.js';
import type { Span } from '../text/span.js';
import type { Transcript } from '../transcript/transcript.js';
import { unitFindings } from './findings.js';
import type { Unit } from './unit.js';
import { byPosition } from './units-render.js';
import { wordSpans } from './words.js';

export interface ReadUnit {
  readonly unit: Unit;
  /** Line of the units file. */
  readonly line: number;
}

/** The units in the order of the text; one that overlaps the unit before it is left out. */
export function checkUnits(
  read: readonly ReadUnit[],
  transcript: Transcript,
  file: string,
): Found<Unit[]> {
  const findings: Finding[] = [];
  const units: Unit[] = [];
  const ids = new Set(read.map(({ unit }) => unit.id));
  for (const { unit, line } of [...read].sort((a, b) => byPosition(a.unit, b.unit))) {
    const before = units.at(-1);
    if (before && unit.start < before.end) {
      const args = { id: unit.id, other: before.id };
      findings.push(unitFindings.make('overlap', { file, line }, args));
      continue;
    }
    if (unit.question !== '' && !ids.has(unit.question)) {
      const args = { id: unit.id, question: unit.question };
      findings.push(unitFindings.make('unknown-question', { file, line }, args));
    }
    units.push(unit);
  }
  findings.push(...uncovered(units, transcript, file));
  return { value: units, findings };
}

/** Words of turns that stand in no unit. */
function uncovered(units: readonly Unit[], transcript: Transcript, file: string): Finding[] {
  const findings: Finding[] = [];
  let next = 0;
  for (const turn of transcript.turns) {
    const gaps: Span[] = [];
    let from = turn.start;
    for (; next < units.length && (units[next]?.start ?? 0) < turn.end; next += 1) {
      const unit = units[next] as Unit;
      if (unit.start > from) gaps.push({ start: from, end: unit.start });
      from = Math.max(from, unit.end);
    }
    if (from < turn.end) gaps.push({ start: from, end: turn.end });
    for (const gap of gaps) {
      const words = speechIn(transcript, turn.spans, gap);
      if (words !== '') findings.push(unitFindings.make('uncovered', { file }, { words }));
    }
  }
  return findings;
}

/** The words of a turn's blocks within a gap, shortened; labels and markup do not count. */
function speechIn({ text }: Transcript, spans: readonly Span[], gap: Span): string {
  const parts = spans
    .map(({ start, end }) => ({ start: Math.max(start, gap.start), end: Math.min(end, gap.end) }))
    .filter(({ start, end }) => start < end && wordSpans(text, start, end).length > 0)
    .map(({ start, end }) => text.slice(start, end).trim());
  const words = parts.join(' ').replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
