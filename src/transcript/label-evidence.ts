// Gathers the evidence for every label of a file: how often it opens a line and in which form,
// whether speech follows, whether it stands where turns begin. One tally per label and form.

import { isLower, isSentenceEnd } from './characters.js';
import { type Candidate, scanLabels } from './label-scan.js';
import { isListHead, type LabelShape, shapeLabel } from './label-shape.js';
import { afterNumber, isBlank, type Layout, type Lines } from './lines.js';
import { scanTimeStamp } from './time-stamp.js';

/** Forms whose labels are judged together. */
export type Family =
  | 'colon'
  | 'mark'
  | 'square'
  | 'heading'
  | 'alone'
  | 'dash'
  | 'equals'
  | 'semicolon'
  | 'tab'
  | 'gap'
  | 'bar'
  | 'dot';

export interface Mention extends Candidate {
  readonly shape: LabelShape;
  readonly family: Family;
  /** It stands where a turn can begin, not within a sentence that runs on from the line before. */
  readonly placed: boolean;
  /** A blank line, or nothing, is above it. */
  readonly apart: boolean;
  /** Speech follows, on the line or below. */
  readonly speech: boolean;
  /** In the opening lines of the file, with a short value, as in `Date: 3 May`. */
  readonly header: boolean;
  /** The rest of the line ends like a sentence. */
  readonly sentence: boolean;
  /** The rest of the line begins with a small letter. */
  readonly lower: boolean;
  /** Nothing follows on the line. */
  readonly bare: boolean;
}

export interface Tally {
  readonly shape: LabelShape;
  readonly family: Family;
  /** Mentions that are no header lines. */
  count: number;
  headers: number;
  placed: number;
  apart: number;
  speech: number;
  sentences: number;
  lower: number;
  /** Mentions with nothing after them on their line. */
  bare: number;
  timed: number;
  bold: number;
  firstLine: number;
}

export interface Evidence {
  /** In the order of the lines; two for one line follow each other. */
  readonly mentions: readonly Mention[];
  readonly tallies: readonly Tally[];
  /** The line on which prose or speech begins. */
  readonly headerEnd: number;
}

const HEADER_LINES = 200;

/** Scans all lines from `from` on and counts their candidates. */
export function gatherEvidence(text: string, lines: Lines, layout: Layout, from: number): Evidence {
  const shapes = new Map<string, LabelShape>();
  const shapeOf = (label: string): LabelShape => {
    let shape = shapes.get(label);
    if (!shape) {
      shape = shapeLabel(label);
      shapes.set(label, shape);
    }
    return shape;
  };
  const mentions: Mention[] = [];
  const header = headerWatch(text, lines, from);
  for (let line = from; line < lines.count; line++) {
    const end = lines.end[line] as number;
    let at = lines.first[line] as number;
    if (at >= end) continue;
    if (layout.numbered) at = afterNumber(text, at, end);
    const found = scanLabels(text, line, at, end);
    const first = found[0] && shapeOf(text.slice(found[0].start, found[0].end));
    header.visit(line, first?.key);
    for (const one of found) {
      const shape = shapeOf(text.slice(one.start, one.end));
      const timed = timedBefore(text, lines, one);
      mentions.push(mentionOf(text, lines, layout, timed, shape, header.within(line)));
    }
  }
  return { mentions, tallies: tally(mentions), headerEnd: header.end() };
}

/** A name alone below a line that holds a time stamp only has that time. */
function timedBefore(text: string, lines: Lines, one: Candidate): Candidate {
  if (one.separator !== 'alone' || one.line === 0) return one;
  const end = lines.end[one.line - 1] as number;
  const stamp = scanTimeStamp(text, lines.first[one.line - 1] as number, end);
  return stamp?.end === end ? { ...one, stamp, separator: 'time' } : one;
}

/** Follows the opening lines of a file until a long line, a sentence or a repeated label. */
function headerWatch(text: string, lines: Lines, from: number) {
  const seen = new Set<string>();
  let over = -1;
  return {
    visit(line: number, key: string | undefined): void {
      if (over !== -1) return;
      const start = lines.first[line] as number;
      const end = lines.end[line] as number;
      const prose = end - start > 120 || (end - start > 24 && endsSentence(text, end));
      if (prose || line - from > HEADER_LINES || (key !== undefined && seen.has(key))) over = line;
      if (key !== undefined) seen.add(key);
    },
    within: (line: number) => over === -1 || line < over,
    end: () => (over === -1 ? lines.count : over),
  };
}

/** The text before `end` closes a sentence. */
export function endsSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && '"”’\'»)]*_| '.includes(text[last] as string)) last--;
  return '.?!…。？！؟۔'.includes(text[last] as string);
}

function familyOf({ separator, wrapper }: Candidate): Family {
  if (separator === 'colon' || separator === 'time') return 'colon';
  if (wrapper === 'heading') return 'heading';
  if (separator !== 'mark') return separator;
  return wrapper === 'square' || wrapper === 'round' ? 'square' : 'mark';
}

function mentionOf(
  text: string,
  lines: Lines,
  layout: Layout,
  candidate: Candidate,
  shape: LabelShape,
  inHeader: boolean,
): Mention {
  const { line, rest } = candidate;
  const end = lines.end[line] as number;
  const apart = line === 0 || isBlank(lines, line - 1);
  const value = end - rest;
  const sentence = value > 0 && (endsSentence(text, end) || candidate.wrapper === 'angle');
  const { at, start, end: labelEnd, separator, wrapper, stamp } = candidate;
  return {
    line,
    at,
    start,
    end: labelEnd,
    rest,
    separator,
    wrapper,
    stamp,
    shape,
    family: familyOf(candidate),
    apart,
    placed: apart || !layout.wrapped || turnCanBegin(text, lines, line),
    speech: value > 0 ? value > 1 : textBelow(lines, line),
    sentence,
    header: inHeader && !sentence && isHeaderLine(candidate, shape, value),
    bare: value <= 0,
    lower: value > 0 && isLower(text.charCodeAt(rest)),
  };
}

/** A short value below or beside a label, as in `Date: 3 May` and `Participants:`. */
function isHeaderLine({ stamp, wrapper }: Candidate, shape: LabelShape, value: number): boolean {
  if (stamp || wrapper === 'angle' || value > 90) return false;
  const heads = shape.document || shape.voice === 'collective';
  return value > 0 || heads || (shape.role === undefined && isListHead(shape.label));
}

/** The line above ends a sentence or stops short of the margin. */
function turnCanBegin(text: string, lines: Lines, line: number): boolean {
  const above = lines.end[line - 1] as number;
  const length = above - (lines.start[line - 1] as number);
  return length < 45 || isSentenceEnd(text.charCodeAt(above - 1));
}

function textBelow(lines: Lines, line: number): boolean {
  for (let below = line + 1; below < lines.count && below < line + 4; below++)
    if (!isBlank(lines, below)) return true;
  return false;
}

function tally(mentions: readonly Mention[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const mention of mentions) {
    const id = `${mention.family} ${mention.shape.key}`;
    let entry = tallies.get(id);
    if (!entry) {
      const { shape, family, line } = mention;
      const none = {
        count: 0,
        headers: 0,
        placed: 0,
        apart: 0,
        speech: 0,
        sentences: 0,
        lower: 0,
        bare: 0,
      };
      entry = { shape, family, ...none, timed: 0, bold: 0, firstLine: line };
      tallies.set(id, entry);
    }
    if (mention.header) entry.headers++;
    else entry.count++;
    if (mention.placed) entry.placed++;
    if (mention.apart) entry.apart++;
    if (mention.speech) entry.speech++;
    if (mention.sentence) entry.sentences++;
    if (mention.lower) entry.lower++;
    if (mention.bare) entry.bare++;
    if (mention.stamp) entry.timed++;
    if (mention.wrapper !== 'none') entry.bold++;
  }
  return [...tallies.values()];
}
