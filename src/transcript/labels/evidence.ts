// Gathers the evidence for every label of a file: how often it opens a line and in which form,
// whether speech follows, whether it stands where turns begin. One tally per label and form.

import { afterNumber, type Layout, type Lines } from '../lines.js';
import {
  endsAbbreviation,
  endsSentence,
  type Family,
  type Mention,
  mentionOf,
  timedBefore,
} from './mention.js';
import { type Candidate, scanLabels } from './scan.js';
import { type LabelShape, shapeLabel } from './shape.js';

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
    header.visit(line, first?.key, found.some(isMarked));
    for (const one of found) {
      const shape = shapeOf(text.slice(one.start, one.end));
      const timed = timedBefore(text, lines, one);
      mentions.push(mentionOf(text, lines, layout, timed, shape, header.within(line)));
    }
  }
  return { mentions, tallies: tally(mentions), headerEnd: header.end() };
}

/** A label with a mark of its own, not a stretch of a sentence that might be one. */
function isMarked({ separator }: Candidate): boolean {
  return separator === 'colon' || separator === 'time' || separator === 'mark';
}

/** Follows the opening lines of a file until a label before a long line or sentence, or a repeated label. */
function headerWatch(text: string, lines: Lines, from: number) {
  const seen = new Set<string>();
  let over = -1;
  let last = -1;
  let labelled = false; // a label stands in the paragraph
  return {
    visit(line: number, key: string | undefined, marked: boolean): void {
      if (over !== -1) return;
      const start = lines.first[line] as number;
      const end = lines.end[line] as number;
      const prose =
        end - start > 120 ||
        (end - start > 24 && endsSentence(text, end) && !endsAbbreviation(text, start, end));
      const below = line === last + 1;
      last = line;
      labelled = marked || (labelled && below);
      const id = `${marked} ${key}`;
      const cell = text.charCodeAt(start) === 124 && marked; // a field of a table
      const again = key !== undefined && !cell && seen.has(id);
      if ((prose && labelled) || again || line - from > HEADER_LINES) over = line;
      seen.add(id);
    },
    within: (line: number) => over === -1 || line < over,
    end: () => (over === -1 ? lines.count : over),
  };
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
