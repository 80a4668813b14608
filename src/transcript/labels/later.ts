// Files of millions of tiny lines, which are no transcripts but must not exhaust the memory: their
// beginning decides which labels there are, and of the rest only the mentions of those are kept.

import type { Layout, Lines } from '../lines/lines.js';
import { type Mention, mentionOf, timedBeside } from './mention.js';
import { scanLine } from './scan.js';
import { type LabelShape, shapeLabel } from './shape.js';

/** Lines that are judged of such a file. */
const SAMPLE = 400_000;
/** Characters a line has on average in files that people write, blank lines among them. */
const TINY = 24;
/** Shapes that are remembered at once. */
const SHAPES = 20_000;

/** All lines of a file, or the first of them where it has more, and shorter ones, than people write. */
export function linesToJudge(text: string, lines: Lines): Lines {
  const tiny = text.length < lines.count * TINY;
  return tiny && lines.count > SAMPLE ? { ...lines, count: SAMPLE } : lines;
}

/** The accepted mentions from a line on, one a line. */
export function laterMentions(
  { text, lines, layout }: { text: string; lines: Lines; layout: Layout },
  from: number,
  accepts: (mention: Mention) => boolean,
): Mention[] {
  const shapes = new Map<string, LabelShape>();
  const shapeOf = (label: string): LabelShape => {
    const known = shapes.get(label);
    if (known) return known;
    if (shapes.size > SHAPES) shapes.clear();
    const shape = shapeLabel(label);
    shapes.set(label, shape);
    return shape;
  };
  const later: Mention[] = [];
  for (let line = from; line < lines.count; line++) {
    for (const one of scanLine(text, lines, layout, line)) {
      const shape = shapeOf(text.slice(one.start, one.end));
      const timed = timedBeside(text, lines, one);
      const mention = mentionOf(text, lines, layout, timed, shape, false);
      if (!accepts(mention)) continue;
      later.push(mention);
      break;
    }
  }
  return later;
}
