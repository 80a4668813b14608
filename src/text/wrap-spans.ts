// Wraps a text into lines of a given width and says where in the text each line begins and ends, so
// that parts of it can be marked on the screen.

import { clustersOf } from './clusters.js';
import type { Span } from './span.js';
import { visible } from './visible.js';

/**
 * The lines of a text: broken at its own newlines, else after spaces and between wide letters, and
 * inside a word only where it is wider than a line. Spaces at a break belong to no line.
 */
export function wrapSpans(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let taken = 0;
  let stop: { readonly end: number; readonly next: number; readonly taken: number } | undefined;
  const push = (end: number, next: number) => {
    lines.push({ start, end });
    start = next;
    stop = undefined;
  };
  for (const cluster of clustersOf(text)) {
    const first = text.charCodeAt(cluster.start);
    if (first === 10) {
      push(cluster.start, cluster.end);
      taken = 0;
      continue;
    }
    const own = columnsOf(text, cluster.start, cluster.end, cluster.width);
    if (taken + own > width && cluster.start > start && !isSpace(first)) {
      if (stop && stop.next > start) {
        taken -= stop.taken;
        push(stop.end, stop.next);
      } else {
        push(cluster.start, cluster.start);
        taken = 0;
      }
    }
    if (isSpace(first) && cluster.start === start && lines.length > 0 && follows(text, start)) {
      start = cluster.end;
      continue;
    }
    taken += own;
    const end = isSpace(first) ? cluster.start : cluster.end;
    if (isSpace(first) || cluster.width === 2 || isHyphen(text, cluster.start)) {
      stop = { end, next: cluster.end, taken };
    }
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** True where a line begins by wrapping and not after a newline of the text. */
function follows(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) !== 10;
}

/** A hyphen between two letters; `--suggest` is kept whole. */
function isHyphen(text: string, at: number): boolean {
  return text[at] === '-' && /^[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(text.slice(at - 1, at + 3));
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function columnsOf(text: string, start: number, end: number, width: number): number {
  const code = text.charCodeAt(start);
  if (code >= 32 && code < 127) return width;
  const piece = text.slice(start, end);
  const shown = visible(piece);
  return shown === piece ? width : shown.length;
}
