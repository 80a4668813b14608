// Cuts a transcript into meaning units. Every word of every turn is in exactly one unit; units are
// slices of the reading text, in order, and within a block except for the strategy `turn`.

import { segmentSentences } from '../../text/sentences/sentences.js';
import { type SentenceStyle, sentenceStyle } from '../../text/sentences/sentences-style.js';
import type { Span } from '../../text/span.js';
import type { Role, Transcript, Turn } from '../../transcript/transcript.js';
import { cleanSpeech } from '../clean/clean.js';
import { blankNotes, notesWithin } from '../clean/speech.js';
import { unitId } from '../ids.js';
import type { Strategy, Unit } from '../unit.js';
import { type UnitVoice, voiceFinder } from '../voices.js';
import { unitKind } from './kind.js';
import { segmentMeaning } from './meaning.js';
import { segmentAsking } from './moderation.js';
import { asks, isProbe } from './questions.js';

export interface SegmentOptions {
  /** `meaning` unless said. */
  readonly strategy?: Strategy;
  /** BCP 47 tag; the transcript's unless said. */
  readonly language?: string;
  /** Number of the first unit's id; 1 unless said. */
  readonly firstId?: number;
}

/** What is settled once per transcript. */
interface Cutting {
  readonly transcript: Transcript;
  readonly strategy: Strategy;
  readonly language: string;
  readonly style: SentenceStyle;
  readonly punctuated: boolean;
}

/** The units of a transcript; roles and participants are those of `voices`, else the transcript's. */
export function segmentTranscript(
  transcript: Transcript,
  voices?: ReadonlyMap<string, UnitVoice>,
  options: SegmentOptions = {},
): Unit[] {
  const language = options.language ?? transcript.language;
  const cutting: Cutting = {
    transcript,
    strategy: options.strategy ?? 'meaning',
    language,
    style: sentenceStyle(transcript.text, language),
    punctuated: /[?؟？\u037e]/.test(transcript.text),
  };
  const voiceOf = voiceFinder(transcript, voices);
  const cutter = new Cutter(cutting, options.firstId ?? 1);
  for (let index = 0; index < transcript.turns.length; index += 1) {
    const turn = transcript.turns[index] as Turn;
    cutter.cut(turn, index, voiceOf(turn.speaker));
  }
  return cutter.units;
}

/** Cuts one turn after the other, numbers the units and follows the moderator's questions. */
class Cutter {
  readonly units: Unit[] = [];
  readonly #cutting: Cutting;
  #number: number;
  /** Id of the last question. */
  #question = '';

  constructor(cutting: Cutting, firstId: number) {
    this.#cutting = cutting;
    this.#number = firstId;
  }

  cut(turn: Turn, index: number, voice: UnitVoice): void {
    const spans = cutTurn(this.#cutting, turn, voice.role);
    for (let next = 0; next < spans.length; next += 1) {
      this.units.push(this.#unitAt(spans[next] as Span, turn, index, voice));
    }
  }

  #unitAt(span: Span, turn: Turn, index: number, { participant, role }: UnitVoice): Unit {
    const { transcript, language } = this.#cutting;
    const text = transcript.text.slice(span.start, span.end);
    const speech = blankNotes(text, notesWithin(turn.annotations, span));
    const isAsking = role === 'moderator' && isAskingSpan(this.#cutting, span);
    const kind = unitKind(speech, role, isAsking);
    const id = unitId(this.#number++);
    return {
      id,
      transcript: transcript.path,
      start: span.start,
      end: span.end,
      turn: index,
      speaker: turn.speaker ?? '',
      participant: participant?.id ?? '',
      role,
      kind,
      question: kind === 'question' ? this.#asked(id, speech) : this.#answered(role),
      text,
      clean: cleanSpeech(speech, language),
      condensed: '',
      translation: '',
    };
  }

  /** The question that a unit answers. */
  #answered(role: Role): string {
    return role === 'moderator' ? '' : this.#question;
  }

  /** The question that a question follows up; else it is the one that is answered from now on. */
  #asked(id: string, speech: string): string {
    if (this.#question !== '' && isProbe(speech)) return this.#question;
    this.#question = id;
    return '';
  }
}

function cutTurn(cutting: Cutting, turn: Turn, role: Role): readonly Span[] {
  if (cutting.strategy === 'turn') return trimmed(cutting.transcript.text, turn);
  const [only] = turn.spans;
  if (only && turn.spans.length === 1) return cutBlock(cutting, only, role);
  const spans: Span[] = [];
  for (const block of turn.spans) spans.push(...cutBlock(cutting, block, role));
  return spans;
}

function cutBlock(cutting: Cutting, block: Span, role: Role): readonly Span[] {
  const { text } = cutting.transcript;
  if (cutting.strategy === 'paragraph') return trimmed(text, block);
  const sentences = segmentSentences(text, block, cutting.style);
  if (cutting.strategy === 'sentence') return sentences;
  if (role === 'moderator') return segmentAsking(text, sentences, cutting.punctuated);
  return segmentMeaning(text, sentences, cutting.language);
}

function trimmed(text: string, { start, end }: Span): readonly Span[] {
  const slice = text.slice(start, end);
  const first = start + slice.length - slice.trimStart().length;
  const last = end - slice.length + slice.trimEnd().length;
  return first < last ? [{ start: first, end: last }] : [];
}

/** True where one of the sentences of a moderator's unit asks. */
function isAskingSpan({ transcript, style, punctuated }: Cutting, span: Span): boolean {
  return segmentSentences(transcript.text, span, style).some(({ start, end }) =>
    asks(transcript.text.slice(start, end), punctuated),
  );
}
