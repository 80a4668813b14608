// Lays a transcript out for the rules: one passage per turn that has units to code, with the speech
// of the turn, its sentences and what filters may ask about its speaker.

import { type Facts, factsOf, type Passage } from '../rule/match/passage.js';
import { segmentSentences } from '../text/sentences/sentences.js';
import { type SentenceStyle, sentenceStyle } from '../text/sentences/sentences-style.js';
import type { Span } from '../text/span.js';
import type { Speaker, Transcript, Turn } from '../transcript/transcript.js';
import type { Unit } from '../unit/unit.js';
import type { Inclusion } from './inclusion.js';

/** A transcript with its units, and what is known about who speaks. */
export interface Reading {
  readonly transcript: Transcript;
  /** In order of their start. */
  readonly units: readonly Unit[];
  /** What filters may compare besides the unit's own columns: session, attributes; by column name. */
  readonly factsOf?: (unit: Unit) => Iterable<readonly [string, readonly string[]]>;
}

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

/** The turns that have units to code, in order, each laid out when it is asked for. */
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
  const layout: Layout = { reading, speakers, style: styleOf(transcript) };
  const codable = reading.units.filter((unit) => isCodable(unit, include));
  for (const units of isInOrder(codable) ? runsOfTurn(codable) : byTurn(codable)) {
    const turn = transcript.turns[units[0]?.turn ?? -1];
    if (turn) yield { passage: new TurnPassage(layout, turn, units), units };
  }
}

/** True where units come as they were cut: each begins after the one before, turn after turn. */
export function isInOrder(units: readonly Unit[]): boolean {
  for (let index = 1; index < units.length; index++) {
    const [last, unit] = [units[index - 1] as Unit, units[index] as Unit];
    if (unit.start <= last.start || unit.turn < last.turn) return false;
  }
  return true;
}

/** Units in order, those of one turn together. */
function* runsOfTurn(units: readonly Unit[]): Generator<readonly Unit[]> {
  for (let from = 0, to = 0; from < units.length; from = to) {
    const { turn } = units[from] as Unit;
    while (to < units.length && (units[to] as Unit).turn === turn) to++;
    yield units.slice(from, to);
  }
}

/** What all passages of a transcript share. */
interface Layout {
  readonly reading: Reading;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly style: () => SentenceStyle;
}

/** Works sentences and facts out when a rule first asks: most never do. */
class TurnPassage implements Passage {
  readonly text: string;
  readonly speech: readonly Span[];
  readonly units: readonly Unit[];
  readonly #layout: Layout;
  readonly #turn: Turn;
  #facts: Facts | undefined;

  constructor(layout: Layout, turn: Turn, units: readonly Unit[]) {
    this.text = layout.reading.transcript.text;
    this.speech = speechOf(turn);
    this.units = units;
    this.#layout = layout;
    this.#turn = turn;
  }

  sentences(): Span[] {
    const style = this.#layout.style();
    return this.#turn.spans.flatMap((span) => segmentSentences(this.text, span, style));
  }

  get facts(): Facts {
    this.#facts ??= this.#factsOf(this.units[0]);
    return this.#facts;
  }

  #factsOf(unit: Unit | undefined): Facts {
    if (!unit) return new Map();
    const { reading, speakers } = this.#layout;
    const own = ownFacts(unit, speakers.get(unit.speaker));
    return factsOf([...own, ...(reading.factsOf?.(unit) ?? [])]);
  }
}

/** Units of one turn need not stand together: stored ones may be in any order. */
function byTurn(units: readonly Unit[]): Iterable<readonly Unit[]> {
  const turns = new Map<number, Unit[]>();
  for (const unit of units) {
    const known = turns.get(unit.turn);
    if (known) known.push(unit);
    else turns.set(unit.turn, [unit]);
  }
  return turns.values();
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
export function speechOf(turn: Turn): readonly Span[] {
  if (turn.annotations.length === 0) return turn.spans;
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
