// Live captions roll: each caption repeats the line or the words before it and adds some. The
// repeats are taken out where the file rolls as a whole; that somebody says the same thing twice in
// another file is left alone.

import type { Cue } from './cues.js';

/** Seconds between the end of a caption and the one that repeats it. */
const NEAR = 0.35;
/** The share of captions that repeat the one before, from which on a file rolls. */
const SHARE = 0.3;

/** Cues as they were said, once each. */
export interface Unrolled {
  readonly cues: readonly Cue[];
  /** How many captions repeated words. */
  readonly repeats: number;
}

/** Takes repeated lines out of captions that roll by line, and earlier states of growing ones. */
export function unrollCues(cues: readonly Cue[]): Unrolled {
  const rolled = cues.filter((cue, index) => repeatedLines(cues[index - 1], cue) > 0).length;
  if (rolled >= cues.length * SHARE && rolled > 2) return unrollLines(cues, rolled);
  const grown = cues.filter((cue, index) => isGrown(cues[index - 1], cue)).length;
  if (grown >= cues.length * SHARE && grown > 2) {
    const last = cues.filter((cue, index) => !isGrown(cue, cues[index + 1]));
    return { cues: sinceFirst(cues, last), repeats: grown };
  }
  return { cues, repeats: 0 };
}

/** How many first lines of a caption are the last lines of the one before. */
function repeatedLines(before: Cue | undefined, cue: Cue): number {
  if (!before || !(follows(before, cue) || staysOn(cue))) return 0;
  const [old, now] = [before.lines.map(bare), cue.lines.map(bare)];
  for (let count = Math.min(old.length, now.length); count > 0; count--)
    if (now.slice(0, count).join('\n') === old.slice(-count).join('\n')) return count;
  return 0;
}

function follows(before: Cue, cue: Cue): boolean {
  if (before.end === undefined || cue.start === undefined) return false;
  return cue.start - before.end < NEAR;
}

/** Only the new line has the times of its words; the one above it is still on the screen, after whatever silence. */
function staysOn({ lines: [first, ...rest] }: Cue): boolean {
  return first !== undefined && !wordTime.test(first) && rest.some((line) => wordTime.test(line));
}

const wordTime = /<(?:\d+:)?\d+:\d+\.\d+>/;

/** A line without its tags: the repeat has no word times. */
function bare(line: string): string {
  return line
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function unrollLines(cues: readonly Cue[], repeats: number): Unrolled {
  const unrolled = cues.map((cue, index) => {
    const repeated = repeatedLines(cues[index - 1], cue);
    return repeated === 0 ? cue : { ...cue, lines: cue.lines.slice(repeated) };
  });
  return { cues: unrolled, repeats };
}

/** The caption goes on from the one before: the same words, then more. */
function isGrown(before: Cue | undefined, cue: Cue | undefined): boolean {
  if (!before || !cue || !follows(before, cue) || before.lines.length === 0) return false;
  const [old, now] = [bare(before.lines.join(' ')), bare(cue.lines.join(' '))];
  return now.length >= old.length && now.startsWith(old) && old !== '';
}

/** The last state of each caption with the time of its first. */
function sinceFirst(cues: readonly Cue[], last: readonly Cue[]): Cue[] {
  let start: number | undefined;
  const kept = new Set(last);
  return cues.flatMap((cue, index) => {
    if (!isGrown(cues[index - 1], cue)) start = cue.start;
    return kept.has(cue) ? [{ ...cue, start }] : [];
  });
}
