// Puts printed lines together to paragraphs. A line ends a paragraph where the next line's first
// word would still have fitted on it, where the distance grows, where the indent says so, or where a
// label of the file opens the next line.

import { hyphenJoiner } from './pdf-hyphens.js';
import type { PdfLine } from './pdf-lines.js';

export interface PdfParagraph {
  readonly text: string;
  /** How many characters at its beginning are in a font of their own; all of a line that is. */
  readonly lead: number;
  readonly lines: number;
}

export interface PdfParagraphs {
  readonly paragraphs: readonly PdfParagraph[];
  /** Words that were put together again at line ends. */
  readonly hyphens: number;
}

interface Measures {
  /** Distance of lines within a paragraph. */
  readonly pitch: number;
  /** Where full lines of the same column end, for each line. */
  readonly edges: ReadonlyMap<PdfLine, number>;
  /** Opening words with a colon that several lines have. */
  readonly labels: ReadonlySet<string>;
  /** The font of most letters. */
  readonly font: string;
  /** Times open lines so often that each is a beginning. */
  readonly isTimed: boolean;
}

/** The paragraphs of lines, by the measures of all lines among which they stand. */
export function pdfParagraphs(
  lines: readonly PdfLine[],
  among: readonly PdfLine[] = lines,
): PdfParagraphs {
  const measures = measure(among);
  const groups: PdfLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[index - 1];
    if (!group || !before || opensParagraph(line, before, group, measures)) groups.push([line]);
    else group.push(line);
  }
  const join = hyphenJoiner(lines.map(({ text }) => text));
  let hyphens = 0;
  const paragraphs = groups.map((group) => {
    let text = group[0]?.text ?? '';
    for (const { text: next } of group.slice(1)) {
      const joint = join(text, next);
      if (joint.isJoined) hyphens++;
      text = joint.text;
    }
    const [first] = group;
    const isApart = group.every(({ lead, font }) => lead === 0 && font !== measures.font);
    return { text, lead: isApart ? text.length : (first?.lead ?? 0), lines: group.length };
  });
  return { paragraphs, hyphens };
}

function measure(lines: readonly PdfLine[]): Measures {
  const pitches: number[] = [];
  const labels = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const drop = before && before.page === line.page ? before.y - line.y : 0;
    if (drop > 0 && drop < line.size * 4) pitches.push(drop);
    const label = labelOf(line);
    if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const often = [...labels].filter(([, count]) => count > 1).map(([label]) => label);
  return {
    pitch: usualPitch(pitches),
    edges: columnEdges(lines),
    labels: new Set(often),
    font: usualFont(lines),
    isTimed: lines.filter(isTimedLine).length > 3,
  };
}

/** `00:01:02 Sara`, `[12:05] Sara: yes`: a time and more. */
function isTimedLine({ text }: PdfLine): boolean {
  return /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?\s+\S/.test(text);
}

function usualFont(lines: readonly PdfLine[]): string {
  const counts = new Map<string, number>();
  for (const { font, text, lead } of lines)
    if (lead === 0) counts.set(font, (counts.get(font) ?? 0) + text.length);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])[0];
}

/** Columns that begin this near to each other are the same on another page. */
const SAME_COLUMN = 40;

/** Lines that go down one page without a jump up are a column's; those that begin alike end alike. */
function columnEdges(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, number> {
  const runs: PdfLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const goesOn = before?.page === line.page && line.y <= before.y + line.size;
    if (goesOn) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  const columns = new Map<number, PdfLine[]>();
  for (const run of runs) {
    const left = Math.min(...run.slice(0, 500).map((line) => line.left));
    const same = [...columns.keys()].find((each) => Math.abs(each - left) < SAME_COLUMN);
    const column = columns.get(same ?? left);
    if (column) for (const line of run) column.push(line);
    else columns.set(left, run);
  }
  const edges = new Map<PdfLine, number>();
  for (const column of columns.values()) {
    const rights = column.map(({ right }) => right).sort((a, b) => a - b);
    const edge = rights[Math.floor(rights.length * 0.97)] ?? 0;
    for (const line of column) edges.set(line, edge);
  }
  return edges;
}

/** The commonest distance of lines; where two are about as common, the smaller. */
function usualPitch(pitches: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const pitch of pitches) {
    const rounded = Math.round(pitch * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const usual = [...counts].filter(([, count]) => count * 3 >= most).map(([pitch]) => pitch);
  return usual.length > 0 ? Math.min(...usual) : 0;
}

/** What may be the label of a line: its first words before a colon or gap, in their own font, or `Q.`. */
function labelOf({ text, lead }: PdfLine): string | undefined {
  if (lead > 0 && lead <= 40) return text.slice(0, lead).replace(/\s*[:：]?$/, '');
  const named = /^([^\s:：][^:：\t]{0,40}?)(?:[:：](?:\s|$)|\t)/.exec(text)?.[1];
  return named ?? /^(\p{Lu}{1,3}\d{0,2}\.)\s/u.exec(text)?.[1];
}

function opensParagraph(
  line: PdfLine,
  before: PdfLine,
  group: readonly PdfLine[],
  { pitch, edges, labels, font, isTimed }: Measures,
): boolean {
  if (labels.has(labelOf(line) ?? '') || /[:：]$/.test(line.text.slice(0, line.lead))) return true;
  if (isTimed && isTimedLine(line)) return true;
  const em = Math.max(line.size, 4);
  const drop = before.y - line.y;
  const isNextPage = line.page !== before.page;
  // Upwards on the same page: the next column.
  if (!isNextPage && drop > 0 && pitch > 0 && drop > pitch * 1.3) return true;
  if (Math.abs(line.size - before.size) > em * 0.15) return true;
  // A line in a font of its own is a title or a label, and so is the one before it.
  const isApart = (each: PdfLine) => each.lead === 0 && each.font !== font;
  if (isApart(line) !== isApart(before) && before.lead === 0 && line.lead === 0) return true;
  const indent = line.left - before.left;
  const isSecond = group.length === 1;
  if (!isNextPage && drop > 0 && Math.abs(indent) > em * 0.8 && !isSecond) return true;
  return hadRoom(line, before, edges.get(before) ?? 0);
}

/** The first word of the next line would have fitted at the end of the line before. */
function hadRoom(line: PdfLine, before: PdfLine, edge: number): boolean {
  const [word = ''] = line.text.split(/\s/, 1);
  const perCharacter = (line.right - line.left) / Math.max(1, line.text.length);
  const needed = (word.length + 1) * perCharacter;
  return before.right + needed < edge - line.size * 0.5;
}
