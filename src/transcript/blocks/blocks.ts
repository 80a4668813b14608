// Cuts the lines after the header into blocks: a label and what follows it, down to the next.
// Labels, time stamps on lines of their own, headings, separators, list and quote marks and line
// numbers stay outside the blocks' spans; every stretch that does is recorded with its kind.

import { beforeTag, type Mention } from '../labels/mention.js';
import { skipFurniture } from '../labels/scan.js';
import { skipSpaces } from '../lines/characters.js';
import { closingStamp } from '../lines/closing-stamp.js';
import { afterNumber, isBlank } from '../lines/lines.js';
import { scanSecondsPair } from '../lines/seconds-pair.js';
import { scanStampLine } from '../lines/stamp-line.js';
import { scanTimeStamp } from '../lines/time-stamp.js';
import { type BlockInput, type Cut, type State, stateOf } from './block-state.js';
import { outsideKind } from './outside-line.js';
import { speechEnd } from './speech-end.js';

/** Cuts the lines from `input.from` on. */
export function cutBlocks(input: BlockInput): Cut {
  const { lines, openings, sections, from } = input;
  const labelled = openings.length > 0;
  const state = stateOf(input);
  const questions = new Map<number, Mention>();
  for (const mention of input.mentions)
    if (sections.get(mention.line) === 'question' && isHeading(mention, questions))
      questions.set(mention.line, mention);
  for (const mention of input.asked) questions.set(mention.line, mention);
  for (let line = from; line < lines.count; line++) {
    if (isBlank(lines, line)) continue;
    const mention = state.opening.get(line);
    const question = questions.get(line);
    if (mention) openBlock(state, mention, false);
    else if (question && (labelled || input.asked.length > 0)) {
      openBlock(state, question, true);
      if (!labelled) state.lastSpanLine = -1;
    } else {
      if (input.unnamed.has(line)) openUnnamed(state, line);
      visitLine(state, line);
    }
  }
  return { blocks: state.blocks, outside: state.outside };
}

/** Of several candidates of a line, the one whose words head a question. */
function isHeading({ line, shape }: Mention, found: ReadonlyMap<number, Mention>): boolean {
  const other = found.get(line)?.shape;
  return other === undefined || (!other.question && shape.question);
}

/** A block that is nobody's, whose words follow. */
function openUnnamed(state: State, line: number): void {
  const seconds = state.pending;
  state.pending = undefined;
  state.blocks.push({ mention: undefined, question: false, line, spans: [], times: [], seconds });
  state.lastSpanLine = -1;
}

function openBlock(state: State, mention: Mention, question: boolean): void {
  const { text, lines } = state;
  const { line, rest, stamp } = mention;
  const first = lines.first[line] as number;
  const end = speechEnd(text, mention, first, lines.end[line] as number);
  state.outside.push({ kind: question ? 'heading' : 'label', start: first, end: rest });
  const seconds = stamp?.seconds ?? state.pending;
  state.pending = undefined;
  const said = beforeStamp(state, line, rest, end);
  // Made with its span: a list that grows from nothing takes eight times the memory.
  const spans = rest < said.end ? [{ start: rest, end: said.end }] : [];
  const times = said.times;
  state.blocks.push({ mention, question, line, spans, times, seconds: seconds ?? said.seconds });
  if (rest < said.end) state.lastSpanLine = line;
  if (end < (lines.end[line] as number))
    state.outside.push({ kind: 'markup', start: end, end: lines.end[line] as number });
}

/** The words of a paragraph end before a time stamp that closes it. */
function beforeStamp(state: State, line: number, start: number, end: number) {
  const { text, outside } = state;
  const stamp = isLastLine(state, line) ? closingStamp(text, start, end) : undefined;
  if (stamp === undefined) return { end, times: [], seconds: undefined };
  const time = { start: stamp.start, end };
  outside.push({ kind: 'time', ...time });
  return { end: stamp.wordsEnd, times: [time], seconds: stamp.seconds };
}

/** No line follows that may run on from it. */
function isLastLine({ lines, layout, opening }: State, line: number): boolean {
  const next = line + 1;
  return !layout.wrapped || next >= lines.count || isBlank(lines, next) || opening.has(next);
}

function visitLine(state: State, line: number): void {
  const { text, lines, layout } = state;
  const first = lines.first[line] as number;
  const end = lines.end[line] as number;
  const number = layout.numbered ? afterNumber(text, first, end) : first;
  if (number > first) state.outside.push({ kind: 'number', start: first, end: number });
  const at = layout.paired
    ? afterPair(state, number, end)
    : layout.stamped
      ? afterStamp(state, number, end)
      : number;
  if (at >= end) return;
  const kind = outsideKind(state, line, at, end);
  if (kind === 'heading' && visitTime(state, at, end)) return;
  if (kind) state.outside.push({ kind, start: at, end });
  else if (!visitTime(state, at, end)) continueBlock(state, line, at, end);
}

/** After the seconds between which a line was spoken, in a file whose lines begin with them. */
function afterPair({ text, outside, blocks }: State, at: number, end: number): number {
  const pair = scanSecondsPair(text, at, end);
  if (!pair) return at;
  const time = { start: at, end: pair.end };
  outside.push({ kind: 'time', ...time });
  blocks.at(-1)?.times.push(time);
  return skipSpaces(text, pair.end, end);
}

/** After the time at which a line was spoken, in a file whose lines begin with it. */
function afterStamp(state: State, at: number, end: number): number {
  const stamp = scanTimeStamp(state.text, at, end);
  if (stamp?.seconds === undefined || stamp.end >= end) return at;
  const time = { start: at, end: stamp.end };
  state.outside.push({ kind: 'time', ...time });
  if (state.openings.length > 0) state.blocks.at(-1)?.times.push(time);
  state.pending = stamp.seconds;
  return skipSpaces(state.text, stamp.end, end);
}

/** Paragraphs of a file without labels; what follows so many is one. */
const MOST = 200_000;

/** A line that holds a time stamp only belongs to the block around it, or to the next. */
function visitTime(state: State, at: number, end: number): boolean {
  const stamp = scanStampLine(state.text, at, end);
  if (!stamp) return false;
  state.outside.push({ kind: 'time', start: at, end });
  const block = state.blocks.at(-1);
  block?.times.push({ start: at, end });
  // Between a label and its words it is theirs.
  if (block?.spans.length === 0) block.seconds ??= stamp.seconds;
  state.pending = stamp.seconds;
  state.lastSpanLine = -1;
  return true;
}

function continueBlock(state: State, line: number, at: number, lineEnd: number): void {
  const { text, lines, openings } = state;
  const end = Math.max(at, beforeTag(text, lineEnd));
  if (end < lineEnd) state.outside.push({ kind: 'markup', start: end, end: lineEnd });
  const start = skipFurniture(text, afterColon(state, at, end), end);
  const said = beforeStamp(state, line, start, end);
  const paragraph = state.lastSpanLine !== line - 1 || !state.layout.wrapped;
  const full = state.blocks.length >= MOST && openings.length === 0;
  if (openings.length === 0 && !full && (paragraph || state.blocks.length === 0)) {
    const seconds = state.pending;
    state.blocks.push({ mention: undefined, question: false, line, spans: [], times: [], seconds });
  }
  state.pending = undefined;
  if (start > at) state.outside.push({ kind: 'markup', start: at, end: start });
  const whole = start === (lines.first[line] as number);
  const last = state.blocks.at(-1)?.spans.at(-1);
  if ((full || !paragraph) && whole && last && start < said.end) {
    last.end = said.end;
    state.lastSpanLine = line;
  } else if (start < said.end) addSpan(state, line, start, said.end);
  const block = state.blocks.at(-1);
  if (block === undefined || said.times.length === 0) return;
  block.times.push(...said.times);
  block.seconds ??= said.seconds;
}

function addSpan(state: State, line: number, start: number, end: number): void {
  state.blocks.at(-1)?.spans.push({ start, end });
  state.lastSpanLine = line;
}

/** Markdown opens what is said below a name on its own line with a colon. */
function afterColon({ text, blocks, openings }: State, at: number, end: number): number {
  const isFirst = openings.length > 0 && blocks.at(-1)?.spans.length === 0;
  const isMark = isFirst && text[at] === ':' && (text[at + 1] === ' ' || text[at + 1] === '\t');
  return isMark && at + 2 < end ? at + 2 : at;
}
