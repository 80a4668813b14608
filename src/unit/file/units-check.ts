// Checks the rows of a units file against each other: overlaps, words in no unit, questions that
// are none.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { lineAt, lineIndex } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import type { Transcript } from '../../transcript/transcript.js';
import { unitFindings } from '../findings.js';
import type { Unit } from '../unit.js';
import { wordSpans } from '../words.js';
import type { UnitColumn } from './units-columns.js';
import { byPosition } from './units-render.js';

export interface ReadUnit {
  readonly unit: Unit;
  /** Line of the units file. */
  readonly line: number;
}

/** Where a cell of the file stands, by the line of its row. */
export type UnitCellPlace = (line: number, column: UnitColumn) => Place;

/** The units in the order of the text; one that overlaps the unit before it is left out. */
export function checkUnits(
  read: readonly ReadUnit[],
  transcript: Transcript,
  placeOf: UnitCellPlace,
): Found<Unit[]> {
  const findings: Finding[] = [];
  const units: Unit[] = [];
  const lines: number[] = [];
  const ids = new Set(read.map(({ unit }) => unit.id));
  for (const { unit, line } of [...read].sort((a, b) => byPosition(a.unit, b.unit))) {
    const before = units.at(-1);
    if (before && unit.start < before.end) {
      const args = { id: unit.id, other: before.id };
      findings.push(unitFindings.make('overlap', placeOf(line, 'start'), args));
      continue;
    }
    if (unit.question !== '' && !ids.has(unit.question)) {
      const args = { id: unit.id, question: unit.question };
      findings.push(unitFindings.make('unknown-question', placeOf(line, 'question'), args));
    }
    units.push(unit);
    lines.push(line);
  }
  for (const gap of gapsIn(units, transcript)) {
    // The row of the unit before the gap; of the first where it is at the beginning.
    const place = placeOf(lines[Math.max(0, gap.index - 1)] ?? 1, 'unit');
    findings.push(unitFindings.make('uncovered', place, gap));
  }
  return { value: units, findings };
}

interface Gap {
  readonly words: string;
  /** Line of the transcript. */
  readonly line: number;
  /** Of the unit that follows. */
  readonly index: number;
}

/** Words of turns that stand in no unit. */
function gapsIn(units: readonly Unit[], transcript: Transcript): Gap[] {
  const found: Gap[] = [];
  let next = 0;
  for (const turn of transcript.turns) {
    const gaps: (Span & { readonly index: number })[] = [];
    let from = turn.start;
    for (; next < units.length && (units[next]?.start ?? 0) < turn.end; next += 1) {
      const unit = units[next] as Unit;
      if (unit.start > from) gaps.push({ start: from, end: unit.start, index: next });
      from = Math.max(from, unit.end);
    }
    if (from < turn.end) gaps.push({ start: from, end: turn.end, index: next });
    for (const gap of gaps) {
      const words = speechIn(transcript, turn.spans, gap);
      if (words === '') continue;
      const line = lineAt(lineIndex(transcript.text), gap.start);
      found.push({ words, line, index: gap.index });
    }
  }
  return found;
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
