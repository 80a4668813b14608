// Cuts a transcript into meaning units. Every word of every turn is in exactly one unit; units are
// slices of the reading text, in order, and within a block except for the strategy `turn`.

import { segmentSentences } from '../text/sentences.js';
import { type SentenceStyle, sentenceStyle } from '../text/sentences-style.js';
import type { Span } from '../text/span.js';
import type { Role, Transcript, Turn } from '../transcript/transcript.js';
import { cleanSpeech } from './clean.js';
import { unitId } from './ids.js';
import { unitKind } from './kind.js';
import { segmentMeaning } from './meaning.js';
import { segmentAsking } from './moderation.js';
import { asks, isProbe } from './questions.js';
import { blankNotes, notesWithin } from './speech.js';
import type { Strategy, Unit } from './unit.js';
import { type UnitVoice, voiceFinder } from './voices.js';

export interface SegmentOptions {
  /** `meaning` unless said. */
  readonly strategy?: Strategy;
  /** BCP 47 tag; the transcript's unless said. */
  readonly language?: string;
  /** Number of the first unit's id; 1 unless said. */
  readonly firstId?: number;
  /** False leaves `clean` empty, for runs that do not write units. */
  readonly withClean?: boolean;
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
  const units: Unit[] = [];
  let number = options.firstId ?? 1;
  let question = '';
  transcript.turns.forEach((turn, index) => {
    const { participant, role } = voiceOf(turn.speaker);
    for (const span of cutTurn(cutting, turn, role)) {
      const text = transcript.text.slice(span.start, span.end);
      const notes = notesWithin(turn.annotations, span);
      const speech = blankNotes(text, notes);
      const isAsking = role === 'moderator' && isAskingSpan(cutting, span);
      const kind = unitKind(speech, role, isAsking);
      const id = unitId(number);
      number += 1;
      let answers = role === 'moderator' ? '' : question;
      if (kind === 'question') {
        if (question !== '' && isProbe(speech)) answers = question;
        else question = id;
      }
      units.push({
        id,
        transcript: transcript.path,
        start: span.start,
        end: span.end,
        turn: index,
        speaker: turn.speaker ?? '',
        participant: participant?.id ?? '',
        role,
        kind,
        question: answers,
        text,
        clean: options.withClean === false ? '' : cleanSpeech(speech, language),
        condensed: '',
        translation: '',
      });
    }
  });
  return units;
}

function cutTurn(cutting: Cutting, turn: Turn, role: Role): readonly Span[] {
  if (cutting.strategy === 'turn') return trimmed(cutting.transcript.text, turn);
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
