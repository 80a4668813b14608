// What stands before the first turn: front matter, title, header lines, participant lists and
// legends. It is no speech, but it names speakers and says who is who.

import type { Evidence, Mention } from './label-evidence.js';
import { isListHead, labelKey, shapeLabel } from './label-shape.js';
import { descriptionWords, interjections, nameParticles, sentenceWords } from './label-words.js';
import { isBlank, type Lines } from './lines.js';
import { roleOfWord } from './role-words.js';

const FRONT_MATTER_LINES = 400;
const LIST_LINES = 60;

/** The first line after YAML front matter; 0 where there is none. */
export function afterFrontMatter(text: string, lines: Lines): number {
  let line = 0;
  while (line < lines.count && isBlank(lines, line)) line++;
  if (line >= lines.count || lineText(text, lines, line) !== '---') return 0;
  const limit = Math.min(lines.count, line + FRONT_MATTER_LINES);
  let keys = 0;
  for (let next = line + 1; next < limit; next++) {
    const written = lineText(text, lines, next);
    if (written === '---' || written === '...') return keys > 0 ? next + 1 : 0;
    if (/^[\w-]+\s*:/.test(written)) keys++;
  }
  return 0;
}

/** A line of the text, blanks around it trimmed. */
export function lineText(text: string, lines: Lines, line: number): string {
  return text.slice(lines.first[line], lines.end[line]);
}

/** Keys of the names that front matter and lists such as `Participants: Anna, Ben` contain. */
export function listedNames(text: string, lines: Lines, headerEnd: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let line = 0; line < headerEnd; line++) {
    const written = lineText(text, lines, line);
    if (written.length > 400) continue;
    const [head, tail] = splitPair(written) ?? [written.replace(/[:：]\s*$/, ''), ''];
    if (!isListHead(head)) continue;
    if (tail !== '') for (const name of namesIn(tail)) keys.add(name);
    else for (const name of namesBelow(text, lines, line + 1)) keys.add(name);
  }
  return keys;
}

/** Left and right of the first `=`, colon, tab or spaced dash; undefined where there is none. */
export function splitPair(written: string): readonly [string, string] | undefined {
  const match = /^([^=:：\t]{1,60}?)\s*(?:[=:：\t]|\s[-–—]\s)\s*(\S.*)$/.exec(written);
  return match ? [bare(match[1] ?? ''), bare(match[2] ?? '')] : undefined;
}

function bare(written: string): string {
  return written.replace(/^[\s>*+•"'_[-]+|[\s*"'_\]]+$/g, '');
}

function namesBelow(text: string, lines: Lines, from: number): string[] {
  const names: string[] = [];
  for (let line = from; line < lines.count && line < from + LIST_LINES; line++) {
    if (isBlank(lines, line)) break;
    const written = bare(lineText(text, lines, line));
    if (written.length > 80 || /[.?!]$/.test(written)) break;
    names.push(...namesIn((splitPair(written) ?? [written])[0]));
  }
  return names;
}

/** Keys of the names in a list, and of the initials in parentheses after them. */
export function namesIn(list: string): string[] {
  return list
    .split(/[,;،、]|\s(?:and|und|y|et|e|и|و|&)\s/u)
    .map((name) => bare(name))
    .filter((name) => name !== '' && name.length < 60 && name.split(/\s+/).length < 6)
    .flatMap((name) => {
      const { base, inner } = shapeLabel(name);
      return inner === undefined
        ? [labelKey(name)]
        : [labelKey(name), labelKey(base), labelKey(inner)];
    });
}

/** The first of the accepted mentions that opens speech; those before it are lines of a legend. */
export function firstSpoken(
  text: string,
  lines: Lines,
  evidence: Evidence,
  accepted: readonly Mention[],
): number {
  const legend = new Set<number>();
  const candidates = new Map(evidence.mentions.filter((m) => m.header).map((m) => [m.line, m]));
  const totals = new Map<string, number>();
  for (const { shape } of accepted) totals.set(shape.key, (totals.get(shape.key) ?? 0) + 1);
  const index = accepted.findIndex((mention) => {
    const total = totals.get(mention.shape.key) ?? 0;
    const is = mention.header && isLegend(text, lines, mention, { candidates, legend, total });
    if (is) legend.add(mention.line);
    return !is;
  });
  return index === -1 ? accepted.length : index;
}

interface LegendContext {
  readonly candidates: ReadonlyMap<number, Mention>;
  readonly legend: ReadonlySet<number>;
  /** How often the label opens a line in the whole file. */
  readonly total: number;
}

function isLegend(text: string, lines: Lines, mention: Mention, context: LegendContext): boolean {
  const value = text.slice(mention.rest, lines.end[mention.line]);
  if (isListHead(mention.shape.label) && context.total === 1 && (value === '' || isNames(value)))
    return true;
  if (value === '') return false;
  if (isDescription(value)) return true;
  if (!isNames(value)) return false;
  return (
    hasHeaderNeighbour(text, lines, mention.line, context) ||
    isNameBlock(text, lines, mention, context)
  );
}

/** `female, 24, teacher`, `Interviewer`: a role or what a person is, and no clause. */
export function isDescription(value: string): boolean {
  const words = wordsOf(value);
  if (words.length === 0 || words.length > 8 || /[.?!…]$/.test(value)) return false;
  if (words.some((word) => interjections.has(word) || sentenceWords.has(word))) return false;
  return words.some((word) => roleOfWord(word) !== undefined || descriptionWords.has(word));
}

/** One name or several: capital letters throughout, no greeting. */
function isNames(value: string): boolean {
  const words = wordsOf(value);
  if (words.length === 0 || words.length > 24 || /[.?!…]$/.test(value)) return false;
  if (words.some((word) => interjections.has(word))) return false;
  return value
    .split(/[\s,;()/]+/)
    .filter((word) => /\p{L}/u.test(word))
    .every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || nameParticles.has(word));
}

function wordsOf(value: string): string[] {
  return value
    .toLowerCase()
    .replace(/\u200c/g, '')
    .split(/[\s,;()/–-]+/)
    .filter(Boolean);
}

/** The same paragraph holds another header line, or hangs below `Participants:`. */
function hasHeaderNeighbour(
  text: string,
  lines: Lines,
  line: number,
  { candidates, legend }: LegendContext,
): boolean {
  for (const step of [-1, 1])
    for (let next = line + step; next >= 0 && next < lines.count; next += step) {
      if (isBlank(lines, next)) break;
      if (legend.has(next)) return true;
      const other = candidates.get(next);
      if (other?.shape.document) return true;
      if (isListHead(lineText(text, lines, next).replace(/[:：]$/, '')) && step < 0) return true;
      if (!other) break;
    }
  return false;
}

/** A paragraph of two or more lines that all read `label: name`. */
function isNameBlock(
  text: string,
  lines: Lines,
  mention: Mention,
  context: LegendContext,
): boolean {
  let from = mention.line;
  while (from > 0 && !isBlank(lines, from - 1)) from--;
  const keys = new Set<string>();
  let line = from;
  for (; line < lines.count && !isBlank(lines, line); line++) {
    const other = context.candidates.get(line);
    if (!other || keys.has(other.shape.key)) return false;
    if (!isNames(text.slice(other.rest, lines.end[line]))) return false;
    keys.add(other.shape.key);
  }
  return line - from > 1 && line < lines.count;
}
