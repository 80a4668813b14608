// Cuts WebVTT and SubRip into cues. Both are led by their timing lines, since real files leave out
// numbers and blank lines, or have blank lines within a caption; what WebVTT files hold besides cues
// (notes, styles, regions) is kept apart.

import { type CueTiming, parseCueTiming } from './cue-timing.js';

/** A caption as it stands in the file, its lines trimmed. */
export interface Cue {
  /** The line above the timing, where there is one. */
  readonly id: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly lines: readonly string[];
  /** 1-based line of the timing. */
  readonly line: number;
}

/** A block that is no caption: what it is, and its words. */
export interface CueBlock {
  readonly kind: 'note' | 'style' | 'header' | 'stray';
  readonly text: string;
  readonly line: number;
}

export interface CueFile {
  readonly cues: readonly Cue[];
  readonly blocks: readonly CueBlock[];
  /** Lines with an arrow that hold no times. */
  readonly broken: readonly number[];
}

interface Timed {
  readonly index: number;
  /** Undefined where the line has the arrow, but no times. */
  readonly timing: CueTiming | undefined;
}

/** Reads the cues of a decoded file; `isVtt` says whether notes and styles may stand in it. */
export function parseCues(text: string, isVtt: boolean): CueFile {
  const lines = text.split('\n').map((line) => line.trim());
  const timed: Timed[] = [];
  const broken: number[] = [];
  for (const [index, line] of lines.entries()) {
    const timing = parseCueTiming(line);
    if (timing) timed.push({ index, timing });
    else if (/^[\d:.,x?_-]*\d[\d:.,x?_-]*\s*-->/i.test(line)) {
      timed.push({ index, timing: undefined });
      broken.push(index + 1);
    }
  }
  const blocks: CueBlock[] = [];
  const cues = timed.map(({ index, timing }, number): Cue => {
    const id = idLine(lines, index, isVtt);
    const next = timed[number + 1];
    const end = next ? (idLine(lines, next.index, isVtt) ?? next.index) : lines.length;
    const payload = withoutBlocks(lines, index + 1, end, isVtt ? blocks : undefined);
    return {
      id: id === undefined ? '' : (lines[id] ?? ''),
      start: timing?.start,
      end: timing?.end,
      lines: payload,
      line: index + 1,
    };
  });
  const first = timed[0] ? (idLine(lines, timed[0].index, isVtt) ?? timed[0].index) : lines.length;
  const head = withoutBlocks(lines, 0, first, isVtt ? blocks : undefined).filter(
    (line, index) => index > 0 || !/^WEBVTT\b/.test(line),
  );
  if (head.length > 0) blocks.unshift({ kind: 'header', text: head.join('\n'), line: 1 });
  return { cues, blocks, broken };
}

/** The line right above a timing that names its cue: a number, or in WebVTT any text below a blank line. */
function idLine(lines: readonly string[], timing: number, isVtt: boolean): number | undefined {
  const above = lines[timing - 1] ?? '';
  if (timing === 0 || above === '' || /^WEBVTT\b/.test(above)) return undefined;
  const opens = timing === 1 || lines[timing - 2] === '';
  if (/^#?\p{Nd}+[.:]?$/u.test(above)) return opens || !isVtt ? timing - 1 : undefined;
  return isVtt && opens && !parseCueTiming(above) ? timing - 1 : undefined;
}

/** The filled lines of a stretch; blocks of WebVTT that begin below a blank line are put aside. */
function withoutBlocks(
  lines: readonly string[],
  from: number,
  to: number,
  blocks: CueBlock[] | undefined,
): string[] {
  const kept: string[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at] as string;
    if (line === '') continue;
    const kind = blocks && (at === 0 || lines[at - 1] === '') ? blockKind(line) : undefined;
    if (!blocks || !kind) {
      kept.push(line);
      continue;
    }
    const first = at;
    while (at + 1 < to && lines[at + 1] !== '') at++;
    blocks.push({ kind, text: lines.slice(first, at + 1).join('\n'), line: first + 1 });
  }
  return kept;
}

function blockKind(line: string): CueBlock['kind'] | undefined {
  if (/^NOTE(?:\s|$)/.test(line)) return 'note';
  return /^(?:STYLE|REGION)\s*$/.test(line) ? 'style' : undefined;
}
