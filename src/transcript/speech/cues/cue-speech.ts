// Who speaks in which caption: by voice tags, by the name in the cue's number line (Webex), by the
// record that a caption may hold (Teams), or by labels in the text.

import type { TranscriptHints } from '../../reading-text.js';
import { endsSentence } from '../gather-speech.js';
import { isNote } from '../note.js';
import type { Speech } from '../speech.js';
import { type CueLine, labelledSpeech } from './cue-labels.js';
import { firstLineNames, numberLineNames } from './cue-names.js';
import { freshLines } from './cue-openers.js';
import { voiceParts } from './cue-text.js';
import { passedOver } from './cue-turns.js';
import type { Cue } from './cues.js';

export interface CueSpeech {
  readonly speech: readonly Speech[];
  /** Captions without a voice of their own that were read as going on from the one before. */
  readonly carried: number;
  readonly firstCarried: number | undefined;
  /** What comes back before colons as labels do, but was read as speech. */
  readonly doubt?: { readonly label: string; readonly count: number } | undefined;
}

interface Part extends Speech {
  readonly voice: string | undefined;
  readonly first: boolean;
}

/** Speech in the order of the captions. */
export function cueSpeech(cues: readonly Cue[], hints: TranscriptHints): CueSpeech {
  const names = numberLineNames(cues);
  const read = cues.flatMap((cue, index) => partsOf(cue, names[index]));
  const isVoiced = read.some(({ voice }) => voice !== undefined && voice !== '');
  const parts = (isVoiced ? undefined : firstLineNames(read)) ?? read;
  if (parts.some(({ voice }) => voice !== undefined && voice !== '')) return voiced(parts);
  const lines = parts.flatMap(linesOf);
  const speech = labelledSpeech(lines, hints) ?? lines;
  const speakers = new Set(speech.map(({ speaker }) => speaker));
  const doubt = passedOver(freshLines(lines), speakers);
  return { speech, carried: 0, firstCarried: undefined, doubt };
}

function partsOf({ start, end, lines, line }: Cue, named: string | undefined): Part[] {
  const place = { start, end, line };
  const record = teamsRecord(lines);
  if (record) return [{ ...place, ...record, first: true }];
  return voiceParts(lines).map(({ voice, text }, index) => ({
    ...{ ...place, text, first: index === 0, voice: voice ?? named },
  }));
}

/** `{"speakerName": …, "spokenText": …}`: a caption of Teams with its data. */
function teamsRecord(lines: readonly string[]): { voice: string; text: string } | undefined {
  if (!lines[0]?.startsWith('{') || !lines.at(-1)?.endsWith('}')) return undefined;
  try {
    const record: unknown = JSON.parse(lines.join(' '));
    if (typeof record !== 'object' || record === null) return undefined;
    const { speakerName, spokenText } = record as Record<string, unknown>;
    if (typeof spokenText !== 'string') return undefined;
    return { voice: typeof speakerName === 'string' ? speakerName : '', text: spokenText };
  } catch {
    return undefined;
  }
}

/** Seconds within which a caption without a voice may go on from the one before. */
const NEAR = 2;

function voiced(parts: readonly Part[]): CueSpeech {
  const opening = parts.filter(({ first }) => first);
  const sparse = namesTurnsOnly(opening);
  let before: Speech | undefined;
  let carried = 0;
  let firstCarried: number | undefined;
  const speech = parts.map(({ voice, text, start, end, line }): Speech => {
    const place = { text, start, end, line };
    const goesOn = voice === undefined && before !== undefined;
    if (goesOn && (sparse || isNote(text) || runsOn(before as Speech, start))) {
      carried++;
      firstCarried ??= line;
      before = { ...place, speaker: before?.speaker };
    } else before = { ...place, speaker: voice === '' ? undefined : voice };
    return before;
  });
  return { speech, carried: sparse ? 0 : carried, firstCarried };
}

/** Few captions have a voice, or none has the voice of the one that was named before it. */
function namesTurnsOnly(parts: readonly Part[]): boolean {
  const voices = parts.flatMap(({ voice }) => voice || []);
  if (voices.length * 2 < parts.length) return true;
  const again = voices.filter((voice, index) => voice === voices[index - 1]).length;
  return voices.length > 2 && again * 20 < voices.length && voices.length * 10 < parts.length * 9;
}

function runsOn({ text, end }: Speech, start: number | undefined): boolean {
  const near = end === undefined || start === undefined || start - end < NEAR;
  return near && !endsSentence(text);
}

/** `>>` and, where a caption has several, dashes say that somebody else speaks. */
function linesOf({ text, start, end, line, first }: Part): CueLine[] {
  const lines = text.split('\n');
  const dialogue = lines.filter((each) => /^[-–—‐]\s?\S/.test(each)).length > 1;
  return lines.map((each, index): CueLine => {
    const mark = /^(?:>{2,}|»)\s*/.exec(each) ?? (dialogue ? /^[-–—‐]\s?/.exec(each) : null);
    const words = mark ? each.slice(mark[0].length) : each;
    const opens = mark !== null;
    return { text: words, start, end, line, opens, first: first && index === 0 };
  });
}
