// Gathers stretches of speech into contributions: consecutive ones of one speaker are joined, cut
// sentences are made whole again. Pauses after sentences part long speech into paragraphs, and
// speech that names nobody into contributions.

import type { Contribution, Speech, SpeechFile } from './speech.js';

/** Seconds of silence after a sentence that part speech. */
const PAUSE = 2;
/** Characters after which speech is parted at the next sentence end. */
const LONG = 900;
/** A paragraph of a named speaker is no shorter, whatever pauses are made. */
const SHORT = 240;

interface Open {
  readonly speaker: string | undefined;
  readonly paragraphs: string[];
  readonly time: number | undefined;
  readonly line: number | undefined;
  end: number | undefined;
}

/** Contributions in the file's order; stretches without a word make none. */
export function gatherSpeech({
  speech,
  flow,
}: Pick<SpeechFile, 'speech' | 'flow'>): Contribution[] {
  const named = speech.some(({ speaker }) => speaker !== undefined);
  const gathered: Open[] = [];
  for (const one of speech) {
    const lines = paragraphsOf(one.text, flow);
    if (lines.length === 0) continue;
    const last = gathered.at(-1);
    if (last === undefined || last.speaker !== one.speaker || parts(last, one, { named, flow })) {
      const { speaker, start, line, end } = one;
      gathered.push({ speaker, paragraphs: lines, time: start, line, end });
    } else append(last, one, lines, flow);
  }
  return gathered;
}

function paragraphsOf(text: string, flow: SpeechFile['flow']): string[] {
  if (flow === 'running') {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? [] : [line];
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether unnamed speech begins a new contribution. */
function parts(
  last: Open,
  next: Speech,
  { named, flow }: { readonly named: boolean; readonly flow: SpeechFile['flow'] },
): boolean {
  if (next.speaker !== undefined) return false;
  if (next.opens) return true;
  if (flow === 'whole') return endsSentence(last.paragraphs.at(-1) ?? '');
  if (named) return false;
  return isRest(last, next, 0);
}

/** A sentence has ended, and a pause or the length of the paragraph says that it may end too. */
function isRest(last: Open, next: Speech, least: number): boolean {
  const text = last.paragraphs.at(-1) ?? '';
  if (text.length < least || !endsSentence(text)) return false;
  const pause =
    last.end !== undefined && next.start !== undefined && next.start - last.end >= PAUSE;
  return pause || text.length > LONG;
}

function append(last: Open, next: Speech, lines: readonly string[], flow: SpeechFile['flow']) {
  const [first = '', ...others] = lines;
  const before = last.paragraphs.at(-1) ?? '';
  const goesOn = flow === 'running' ? !isRest(last, next, SHORT) : !endsSentence(before);
  if (goesOn) last.paragraphs[last.paragraphs.length - 1] = joined(before, first);
  else last.paragraphs.push(first);
  for (const line of others) last.paragraphs.push(line);
  last.end = next.end;
}

/** A text closes a sentence, in any of the scripts that mark it, or a note. */
export function endsSentence(text: string): boolean {
  return /[.?!…。．！？؟۔।॥։።]["'”’»«)\]}』」】*_]*$|[\])}）】]$/u.test(text);
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，！？；：「」『』（）・ー…]/u;

/** Two stretches as one: with a space, or without one where the script writes none. */
export function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const last = [...before.slice(-2)].at(-1) ?? '';
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
  return unspaced.test(last) && unspaced.test(first) ? before + after : `${before} ${after}`;
}
