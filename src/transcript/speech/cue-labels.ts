// Finds speakers' labels that captions write into their text (`Anna: Good morning`). Captions are cut
// by length, so they are first run together into paragraphs, as they might stand in a plain
// transcript; the labels are then judged by the evidence of the whole file, as there.

import { commonNouns } from '../labels/admit.js';
import { gatherEvidence } from '../labels/evidence.js';
import { judgeLabels } from '../labels/judge.js';
import type { Mention } from '../labels/mention.js';
import { scanLabels } from '../labels/scan.js';
import { labelKey, shapeLabel } from '../labels/shape.js';
import { describeLayout, splitLines } from '../lines.js';
import type { TranscriptHints } from '../reading-text.js';
import { endsSentence, joined } from './gather-speech.js';
import type { Speech } from './speech.js';

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
  const paragraphs = paragraphsOf(lines);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const habit = habitual(lines);
  const labels = findLabels(text, habit.size > 0 ? habit : undefined, hints);
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

/** Keys of what opens most captions with a colon: there even a single speaker is labelled. */
function habitual(lines: readonly CueLine[]): ReadonlySet<string> {
  const first = lines.filter((line) => line.first);
  const shapes = first.flatMap(({ text }) => {
    const [found] = scanLabels(text, 0, 0, text.length);
    if (found?.separator !== 'colon') return [];
    const shape = shapeLabel(text.slice(found.start, found.end));
    return shape.sentence || shape.interjection || shape.document ? [] : [shape];
  });
  const names = shapes.filter(({ kind }) => kind === 'name' || kind === 'code');
  const recurring = names.length > new Set(names.map(({ key }) => key)).size;
  if (!recurring || names.length * 2 <= first.length) return new Set();
  // Where nearly all captions have one, anything may be a name: `iPhone 12:`.
  const all = names.length * 4 > first.length * 3 ? shapes : names;
  return new Set(all.map(({ key }) => key));
}

/**
 * Labels by the offset of their line: those that the file has the habit of, else those that the
 * evidence speaks for.
 */
function findLabels(
  text: string,
  habit: ReadonlySet<string> | undefined,
  { labels = [] }: TranscriptHints,
): Map<number, Mention> {
  const lines = splitLines(text);
  const layout = describeLayout(text, lines);
  const evidence = gatherEvidence(text, lines, layout, 0);
  const listed = new Set(labels.map(labelKey));
  const { accepts } = habit
    ? { accepts: ({ shape, family }: Mention) => family === 'colon' && habit.has(shape.key) }
    : judgeLabels({ text, layout, evidence, listed, nouns: commonNouns(text) });
  const found = new Map<number, Mention>();
  for (const mention of evidence.mentions) {
    const at = lines.start[mention.line] as number;
    if (!found.has(at) && accepts(mention)) found.set(at, mention);
  }
  return found;
}
