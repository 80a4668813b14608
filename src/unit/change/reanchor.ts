// Re-anchors the units of a transcript that was edited: which stand unchanged, which moved, which were
// edited (fuzzy), which have no sure place. Units keep their ids and what people wrote about them.

import type { Passage, Stretch } from '../../anchor/passage-words.js';
import { placePassages } from '../../anchor/place-passages.js';
import type { Placement } from '../../anchor/placement.js';
import { codePointMap } from '../../text/code-points.js';
import type { Span } from '../../text/span.js';
import { singleSpaced } from '../../text/white-space.js';
import type { Transcript } from '../../transcript/transcript.js';
import { cleanText } from '../clean/clean.js';
import { notesWithin } from '../clean/speech.js';
import type { OldUnit } from '../file/old-units.js';
import type { Unit, UnitKind } from '../unit.js';
import { type UnitVoice, voiceFinder } from '../voices.js';

/**
 * unchanged: same place and words · moved: the same words elsewhere · fuzzy: other words, or several
 * places that come into question · lost: it is nowhere.
 */
export type AnchorState = 'unchanged' | 'moved' | 'fuzzy' | 'lost';

/** What became of a unit. */
export interface ReanchoredUnit {
  readonly old: OldUnit;
  readonly state: AnchorState;
  /** As it stands now; undefined where it has no sure place. */
  readonly unit?: Unit;
  /** Share of its words that are there. */
  readonly likeness: number;
  /** Places that come into question, best first. */
  readonly candidates: readonly Span[];
  /** Its speaker has another label now. */
  readonly isOthers: boolean;
  /** A person said where it is. */
  readonly isByHand?: boolean;
}

/** Places that people have chosen, by unit; undefined: it is to have none. */
export type HandPlaces = ReadonlyMap<string, Span | undefined>;

/** What became of each unit of the old text, in its order. */
export function reanchorUnits(
  old: readonly OldUnit[],
  transcript: Transcript,
  voices?: ReadonlyMap<string, UnitVoice>,
  byHand: HandPlaces = new Map(),
): ReanchoredUnit[] {
  const { text } = transcript;
  const points = codePointMap(text);
  const voiceOf = voiceFinder(transcript, voices);
  const whereItWas = (unit: OldUnit): Span | undefined => {
    if (!(unit.start < unit.end) || unit.isUnplaced) return undefined;
    const span = { start: points.toUtf16(unit.start), end: points.toUtf16(unit.end) };
    return points.toCodePoint(span.end) === unit.end && turnOf(transcript, span) >= 0
      ? span
      : undefined;
  };
  const stands = (unit: OldUnit): Span | undefined => {
    const span = whereItWas(unit);
    const isBlank = unit.text.trim() === '';
    return span && (isBlank || text.slice(span.start, span.end) === unit.text) ? span : undefined;
  };
  const places = old.map(stands);
  const placements = placementsOf(old, places, transcript);
  return old.map((unit, index): ReanchoredUnit => {
    const found = placements[index] as Placement;
    const isByHand = byHand.has(unit.id);
    const span = isByHand ? byHand.get(unit.id) : found.span;
    const { likeness, candidates } = found;
    if (!span) {
      const state = found.kind === 'lost' ? 'lost' : 'fuzzy';
      const offered = found.span ? [found.span] : candidates;
      return { old: unit, state, likeness, candidates: offered, isOthers: false };
    }
    const made = unitAt(unit, span, { transcript, voiceOf });
    const was = places[index];
    const isUnchanged = was !== undefined && was.start === span.start && was.end === span.end;
    const isEqual = singleSpaced(made.text) === singleSpaced(unit.text);
    return {
      old: unit,
      state: isUnchanged ? 'unchanged' : isEqual ? 'moved' : 'fuzzy',
      unit: made,
      likeness,
      candidates: [],
      isOthers: unit.speaker !== '' && unit.speaker !== made.speaker.trim(),
      ...(isByHand && { isByHand }),
    };
  });
}

/**
 * Where all stored units stand, the text is as it was: they stay, those without a place keep the places
 * that came into question, and only what is back word for word is taken. Else all are aligned, but what stands before the first edit.
 */
function placementsOf(
  old: readonly OldUnit[],
  places: readonly (Span | undefined)[],
  transcript: Transcript,
): readonly Placement[] {
  const fixed = (span: Span): Placement => ({ kind: 'same', span, likeness: 1, candidates: [] });
  const standing = old.flatMap((unit, at) => (unit.isUnplaced ? [] : [places[at]]));
  const areStanding =
    standing.every((place) => place !== undefined) && areApart(standing as Span[]);
  if (areStanding && old.every(({ isUnplaced }) => !isUnplaced))
    return places.map((place) => fixed(place as Span));
  if (!areStanding) {
    const found = placePassages(old.map(passageOf), transcript.text, stretchesOf(transcript));
    const head = places.slice(0, Math.max(0, places.indexOf(undefined) - 1)) as Span[];
    const isBefore = areApart(head) ? (at: number) => at < head.length : () => false;
    return found.map((each, at) => (isBefore(at) ? fixed(places[at] as Span) : each));
  }
  const points = codePointMap(transcript.text);
  const isFree = (span: Span) =>
    turnOf(transcript, span) >= 0 &&
    standing.every((place) => !place || place.end <= span.start || span.end <= place.start);
  return old.map((unit, at): Placement => {
    const place = places[at];
    if (place) return fixed(place);
    const back = onlyPlaceOf(unit.text, transcript.text);
    if (back && isFree(back)) return fixed(back);
    const candidates = unit.places
      .map(({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }))
      .filter((span) => span.start < span.end && isFree(span));
    return { kind: candidates.length > 0 ? 'doubtful' : 'lost', likeness: 0, candidates };
  });
}

/** Where a text of some words stands, where that is one place. */
function onlyPlaceOf(words: string, text: string): Span | undefined {
  const at = text.indexOf(words);
  const isTelling = words.split(/\s+/).length > 3;
  if (!isTelling || at < 0 || text.indexOf(words, at + 1) >= 0) return undefined;
  return { start: at, end: at + words.length };
}

function areApart(spans: readonly Span[]): boolean {
  return spans.every((span, at) => at === 0 || span.start >= (spans[at - 1]?.end ?? 0));
}

function passageOf({ text, speaker }: OldUnit): Passage {
  return { text, voice: speaker };
}

function stretchesOf({ turns }: Transcript): Stretch[] {
  return turns.map(({ start, end, spans, speaker = '' }) => ({
    start,
    end,
    spans,
    voice: speaker.trim(),
  }));
}

/** Index of the turn that holds a span whole; -1 where none does. */
export function turnOf({ turns }: Transcript, { start, end }: Span): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (turns[low - 1]?.end ?? -1) ? low - 1 : -1;
}

const KINDS: readonly string[] = ['content', 'minimal', 'question', 'annotation'];

function unitAt(
  { id, cells }: OldUnit,
  { start, end }: Span,
  context: {
    readonly transcript: Transcript;
    readonly voiceOf: ReturnType<typeof voiceFinder>;
  },
): Unit {
  const { transcript, voiceOf } = context;
  const turn = turnOf(transcript, { start, end });
  const spoken = transcript.turns[turn];
  const { participant, role } = voiceOf(spoken?.speaker);
  const text = transcript.text.slice(start, end);
  const notes = notesWithin(spoken?.annotations ?? [], { start, end });
  const kind = (cells.kind ?? '').trim().toLowerCase();
  const parents = (cells.parents ?? '').split(/\s+/).filter(Boolean);
  return {
    id,
    transcript: transcript.path,
    start,
    end,
    turn,
    speaker: spoken?.speaker ?? '',
    participant: participant?.id ?? '',
    role,
    kind: KINDS.includes(kind) ? (kind as UnitKind) : 'content',
    question: (cells.question ?? '').trim(),
    text,
    clean: cleanText(text, transcript.language, notes),
    condensed: cells.condensed ?? '',
    translation: cells.translation ?? '',
    ...(parents.length > 0 && { parents }),
  };
}
