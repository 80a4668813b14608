// Lays a transcript out for the rules: one passage per turn that has units to code, with the speech
// of the turn, its sentences and what filters may ask about its speaker.

import { factsOf, type Passage } from '../rule/passage.js';
import { segmentSentences } from '../text/sentences.js';
import { type SentenceStyle, sentenceStyle } from '../text/sentences-style.js';
import type { Span } from '../text/span.js';
import type { Speaker, Transcript, Turn } from '../transcript/transcript.js';
import type { Unit } from '../unit/unit.js';

/** A transcript with its units, and what is known about who speaks. */
export interface Reading {
  readonly transcript: Transcript;
  /** In order of their start. */
  readonly units: readonly Unit[];
  /** What filters may compare besides the unit's own columns: session, attributes; by column name. */
  readonly factsOf?: (unit: Unit) => Iterable<readonly [string, readonly string[]]>;
}

/** What rules leave out unless it is asked for: whose talk, and which kinds of units. */
export type Inclusion = 'moderator' | 'observer' | 'minimal' | 'question' | 'annotation';

export const INCLUSIONS: readonly Inclusion[] = [
  'moderator',
  'observer',
  'minimal',
  'question',
  'annotation',
];

/** True for units that rules code: content of participants, and what else is included. */
export function isCodable(unit: Unit, include: ReadonlySet<Inclusion>): boolean {
  const { kind, role } = unit;
  const isModeration = role === 'moderator' || role === 'observer';
  if (isModeration && !include.has(role)) return false;
  return kind === 'content' || include.has(kind) || (kind === 'question' && isModeration);
}

/** A turn's passage and the units it is cut into. */
export interface TurnReading {
  readonly passage: Passage;
  readonly units: readonly Unit[];
}

/** The turns that have units to code, in order. */
export function* passagesOf(
  reading: Reading,
  include: ReadonlySet<Inclusion>,
): Generator<TurnReading> {
  const { transcript } = reading;
  const speakers = new Map(
    transcript.speakers.flatMap((speaker) =>
      [speaker.label, ...speaker.variants].map((label) => [label, speaker] as const),
    ),
  );
  const style = styleOf(transcript);
  for (const [index, units] of codableByTurn(reading.units, include)) {
    const turn = transcript.turns[index];
    const [unit] = units;
    if (!turn || !unit) continue;
    const passage: Passage = {
      text: transcript.text,
      speech: speechOf(turn),
      units,
      sentences: () =>
        turn.spans.flatMap((span) => segmentSentences(transcript.text, span, style())),
      facts: factsOf([
        ...ownFacts(unit, speakers.get(unit.speaker)),
        ...(reading.factsOf?.(unit) ?? []),
      ]),
    };
    yield { passage, units };
  }
}

function codableByTurn(
  units: readonly Unit[],
  include: ReadonlySet<Inclusion>,
): Map<number, Unit[]> {
  const byTurn = new Map<number, Unit[]>();
  for (const unit of units) {
    if (!isCodable(unit, include)) continue;
    const listed = byTurn.get(unit.turn);
    if (listed) listed.push(unit);
    else byTurn.set(unit.turn, [unit]);
  }
  return byTurn;
}

function ownFacts(unit: Unit, speaker: Speaker | undefined): [string, readonly string[]][] {
  return [
    ['role', [unit.role, speaker?.role ?? '']],
    ['speaker', [unit.speaker, speaker?.label ?? '']],
    ['participant', [unit.participant]],
  ];
}

/** How the transcript writes sentences, judged when a rule first asks. */
function styleOf({ text, language }: Transcript): () => SentenceStyle {
  let style: SentenceStyle | undefined;
  return () => {
    style ??= sentenceStyle(text, language);
    return style;
  };
}

/** What was said in a turn: its blocks without notes, time stamps and the like, in order. */
export function speechOf(turn: Turn): Span[] {
  if (turn.annotations.length === 0) return [...turn.spans];
  const notes = [...turn.annotations].sort((a, b) => a.start - b.start);
  const speech: Span[] = [];
  let note = 0;
  for (const block of turn.spans) {
    let { start } = block;
    while (note < notes.length && (notes[note]?.end ?? 0) <= start) note++;
    for (let next = note; next < notes.length; next++) {
      const { start: from, end: to } = notes[next] as Span;
      if (from >= block.end) break;
      if (from > start) speech.push({ start, end: from });
      start = Math.max(start, to);
    }
    if (start < block.end) speech.push({ start, end: block.end });
  }
  return speech;
}
