// Finds speakers' labels that captions write into their text (`Anna: Good morning`). Captions are cut
// by length, so they are first run together into paragraphs, as they might stand in a plain
// transcript; the labels are then judged by the evidence of the whole file, as there.

import { commonNouns } from '../../labels/admit.js';
import { gatherEvidence } from '../../labels/evidence.js';
import { judgeLabels } from '../../labels/judge.js';
import type { Mention } from '../../labels/mention.js';
import { scanLabels } from '../../labels/scan.js';
import { labelKey } from '../../labels/shape.js';
import { describeLayout, splitLines } from '../../lines/lines.js';
import { judgeNote } from '../../lines/note-words.js';
import type { TranscriptHints } from '../../reading-text.js';
import { endsSentence, joined } from '../gather-speech.js';
import type { Speech } from '../speech.js';
import {
  colonOpener,
  type FreshLine,
  freshLines,
  isSelf,
  isTitled,
  type OpenerHabit,
  openerHabit,
} from './cue-openers.js';
import { isTurnLabel, markedTurnHabit, recurringOpeners } from './cue-turns.js';

/** Captions that make one paragraph where no label may begin. */
const RUN = 10;

/** A line of a caption; `opens` where a mark says that somebody else speaks. */
export interface CueLine extends Speech {
  readonly opens: boolean;
  readonly first: boolean;
}

interface Paragraph {
  text: string;
  readonly from: CueLine;
  end: number | undefined;
  cues: number;
}

/**
 * Speech with the labels taken out of it; a caption without a label goes on from the one before.
 * Undefined where the file has no labels.
 */
export function labelledSpeech(
  lines: readonly CueLine[],
  hints: TranscriptHints,
): Speech[] | undefined {
  const fresh = freshLines(lines);
  const habit = openerHabit(fresh.filter((_, index) => lines[index]?.first));
  if (habit) return openedSpeech(lines, habit);
  const paragraphs = paragraphsOf(lines);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const labels = withoutMidSentence(paragraphs, findLabels(text, hints));
  const turns = turnHabit(fresh, labels, hints);
  if (turns) return openedSpeech(lines, turns);
  if (labels.size === 0) return undefined;
  let speaker: string | undefined;
  let at = 0;
  return paragraphs.map(({ text: whole, from, end }) => {
    const label = labels.get(at);
    const start = at;
    at += whole.length + 2;
    if (label) speaker = text.slice(label.start, label.end);
    else if (from.opens) speaker = undefined;
    const words = label ? text.slice(label.rest, start + whole.length) : whole;
    const opens = from.opens && label === undefined;
    return { speaker, text: words, start: from.start, end, line: from.line, opens };
  });
}

/**
 * Labels by offset without those of clauses (`Look, / it was not simple: there was`): a turn seldom
 * begins within a sentence, so that what never stands after a finished one must look like those that do.
 */
function withoutMidSentence(
  paragraphs: readonly Paragraph[],
  labels: ReadonlyMap<number, Mention>,
): ReadonlyMap<number, Mention> {
  const placed: { at: number; mention: Mention; before: string }[] = [];
  let at = 0;
  for (const [index, { text, from }] of paragraphs.entries()) {
    const mention = labels.get(at);
    const before = from.opens ? '.' : (paragraphs[index - 1]?.text ?? '.');
    if (mention) placed.push({ at, mention, before });
    at += text.length + 2;
  }
  const fresh = placed.filter(({ before }) => endsSentence(before) || /[-–—]$/.test(before));
  // Captions without punctuation say nothing.
  if (fresh.length * 5 < placed.length * 3) return labels;
  const known = new Set(fresh.map(({ mention }) => mention.shape.key));
  const kinds = new Set(fresh.map(({ mention }) => mention.shape.kind));
  const longest = Math.max(1, ...fresh.map(({ mention }) => wordCount(mention)));
  const isLike = (mention: Mention) =>
    kinds.has(mention.shape.kind) && wordCount(mention) <= longest;
  const kept = placed.filter(({ mention, before }) => {
    if (known.has(mention.shape.key)) return true;
    return isLike(mention) && !/[,;:،、，؛]$/.test(before);
  });
  return new Map(kept.map((one) => [one.at, one.mention]));
}

function wordCount({ shape }: Mention): number {
  return shape.label.split(/\s+/).length;
}

function paragraphsOf(lines: readonly CueLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !mayBegin(last, line)) {
      last.text = joined(last.text, line.text);
      last.end = line.end;
      if (line.first) last.cues++;
    } else paragraphs.push({ text: line.text, from: line, end: line.end, cues: 1 });
  }
  return paragraphs;
}

function mayBegin(last: Paragraph, line: CueLine): boolean {
  if (line.opens) return true;
  const ended = endsSentence(last.text);
  if (last.cues >= RUN && line.first && ended) return true;
  if (!line.first && !ended) return false;
  const found = scanLabels(line.text, 0, 0, line.text.length);
  return found.some(({ separator, wrapper }) => separator === 'colon' || wrapper !== 'none');
}

/** Speech of a file that has the habit of opening captions with labels. */
function openedSpeech(lines: readonly CueLine[], { open, keys }: OpenerHabit): Speech[] {
  let speaker: string | undefined;
  return lines.map((line) => {
    const found = open(line.text);
    const isLabel = found !== undefined && keys.has(found.key);
    if (isLabel) speaker = found.label;
    else if (line.opens) speaker = undefined;
    return {
      ...line,
      speaker,
      text: isLabel ? found.rest : line.text,
      opens: line.opens && !isLabel,
    };
  });
}

/**
 * The habit of a file that labels turns only, where the evidence missed somebody: what else recurs
 * before turns is a label too, if others are, or if the file opens with it.
 */
function turnHabit(
  lines: readonly FreshLine[],
  labels: ReadonlyMap<number, Mention>,
  { labels: told = [] }: TranscriptHints,
): OpenerHabit | undefined {
  const judged = [...labels.values()];
  if (judged.some(({ family, wrapper }) => family !== 'colon' || wrapper !== 'none'))
    return undefined;
  const known = new Set(judged.map(({ shape }) => shape.key));
  if (known.size === 0) {
    const marked = markedTurnHabit(lines);
    if (marked) return marked;
  }
  const listed = new Set(told.map(labelKey));
  const more = [...recurringOpeners(lines)].filter(
    ([key, one]) => !known.has(key) && (listed.has(key) || isTurnLabel(one)),
  );
  const opening = colonOpener(lines[0]?.text ?? '')?.key;
  const isListed = more.some(([key]) => listed.has(key));
  const isSure =
    known.size > 0 || isListed || (more.length > 1 && more.some(([key]) => key === opening));
  if (more.length === 0 || !isSure) return undefined;
  return { open: colonOpener, keys: new Set([...known, ...more.map(([key]) => key)]) };
}

/** Labels by the offset of their line: those that the evidence speaks for. */
function findLabels(text: string, { labels = [] }: TranscriptHints): Map<number, Mention> {
  const lines = splitLines(text);
  const layout = describeLayout(text, lines);
  const evidence = gatherEvidence(text, lines, layout, 0);
  const listed = new Set(labels.map(labelKey));
  const { accepts } = judgeLabels({ text, layout, evidence, listed, nouns: commonNouns(text) });
  const found = new Map<number, Mention>();
  for (const mention of evidence.mentions) {
    const at = lines.start[mention.line] as number;
    if (!found.has(at) && accepts(mention) && !isSpeech(mention)) found.set(at, mention);
  }
  return found;
}

/** `And I said:`, `(laughs)`: captions are no paragraphs, so that little stands against such words. */
function isSpeech({ shape, wrapper }: Mention): boolean {
  const isNote = wrapper === 'round' || wrapper === 'square';
  return (
    (isNote && judgeNote(shape.label) !== 'speech') ||
    (shape.sentence && !isTitled(shape.label) && !isSelf(shape.label))
  );
}
