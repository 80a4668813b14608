// Gathers the evidence for every label of a file: how often it opens a line and in which form,
// whether speech follows, whether it stands where turns begin. One tally per label and form.

import { isBlank, type Layout, type Lines } from '../lines/lines.js';
import { HeaderWatch } from './header-watch.js';
import { type Family, type Mention, mentionOf, timedBeside } from './mention.js';
import { type Candidate, scanLine } from './scan.js';
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
  framed: number;
  bold: number;
  /** Mentions behind a circle: `○議長`. */
  circled: number;
  firstLine: number;
}

export interface Evidence {
  /** In the order of the lines; two for one line follow each other. */
  readonly mentions: readonly Mention[];
  readonly tallies: readonly Tally[];
  /** The line on which prose or speech begins. */
  readonly headerEnd: number;
}

/** Scans all lines from `from` on and counts their candidates. */
export function gatherEvidence(text: string, lines: Lines, layout: Layout, from: number): Evidence {
  const scan = new LineScan(text, lines, layout, from);
  for (let line = from; line < lines.count; line++) scan.visit(line);
  const { mentions } = scan;
  return { mentions, tallies: tally(mentions), headerEnd: scan.headerEnd };
}

class LineScan {
  readonly mentions: Mention[] = [];
  readonly #text: string;
  readonly #lines: Lines;
  readonly #layout: Layout;
  readonly #header: HeaderWatch;
  readonly #shapes = new Map<string, LabelShape>();

  constructor(text: string, lines: Lines, layout: Layout, from: number) {
    this.#text = text;
    this.#lines = lines;
    this.#layout = layout;
    this.#header = new HeaderWatch(text, lines, from);
  }

  get headerEnd(): number {
    return this.#header.end;
  }

  visit(line: number): void {
    const text = this.#text;
    const lines = this.#lines;
    if (isBlank(lines, line)) return;
    const found = scanLine(text, lines, this.#layout, line);
    const first = found[0] && this.#shapeOf(found[0]);
    this.#header.visit(line, first?.key, found.some(isMarked));
    for (const one of found) {
      const shape = this.#shapeOf(one);
      const timed = timedBeside(text, lines, one);
      const inHeader = this.#header.within(line);
      this.mentions.push(mentionOf(text, lines, this.#layout, timed, shape, inHeader));
    }
  }

  #shapeOf({ start, end }: Candidate): LabelShape {
    const label = this.#text.slice(start, end);
    const known = this.#shapes.get(label);
    if (known) return known;
    const shape = shapeLabel(label);
    this.#shapes.set(label, shape);
    return shape;
  }
}

/** A label with a mark of its own, not a stretch of a sentence that might be one. */
function isMarked({ separator }: Candidate): boolean {
  return separator === 'colon' || separator === 'time' || separator === 'mark';
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
      entry = { shape, family, ...none, timed: 0, framed: 0, bold: 0, circled: 0, firstLine: line };
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
    if (mention.framed) entry.framed++;
    if (mention.wrapper !== 'none') entry.bold++;
    if (mention.wrapper === 'circle') entry.circled++;
  }
  return [...tallies.values()];
}

/** The keys of the labels. */
export function keysOf(tallies: readonly Tally[]): Set<string> {
  return new Set(tallies.map(({ shape }) => shape.key));
}
