// Tells the lines of a legend or a list of participants, which look like turns (`P1: female, 24`),
// from the first turn.

import { latinTwin } from '../../text/latin-twin.js';
import { lineText, namesIn } from '../blocks/header.js';
import { isBlank, type Lines } from '../lines/lines.js';
import { roleOfWord } from '../people/role-words.js';
import type { Evidence } from './evidence.js';
import { afterLateHeader } from './late-header.js';
import type { Mention } from './mention.js';
import { isListHead } from './shape.js';
import { isTitleLine } from './title-line.js';
import { descriptionWords, interjections, nameParticles, sentenceWords } from './words.js';

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
  const index = accepted.findIndex((mention, at) => {
    const total = totals.get(mention.shape.key) ?? 0;
    const is =
      (total === 1 && (isListLine(mention) || isRoll(text, lines, mention, totals))) ||
      (total === 1 && at === 0 && isTitleLine(text, lines, mention, accepted[1])) ||
      (mention.header &&
        isLegend(text, lines, mention, { candidates, legend, total, spoken: totals }));
    if (is) legend.add(mention.line);
    return !is;
  });
  return index === -1
    ? accepted.length
    : afterLateHeader(lines, evidence.mentions, accepted, index);
}

/** `Participants: six mentees, one moderator`, before anybody has spoken, whatever follows. */
function isListLine({ shape }: Mention): boolean {
  return shape.voice === 'collective' && isListHead(shape.label);
}

const LONGEST_ROLL = 1000;

/** `Witnesses: Dr Anwar and Helen Pryce.`: who is in the room, and speaks below. */
function isRoll(
  text: string,
  lines: Lines,
  { shape, rest, line }: Mention,
  spoken: ReadonlyMap<string, number>,
): boolean {
  if (!isListHead(shape.label)) return false;
  const value = text.slice(rest, lines.end[line]).replace(/\.$/, '');
  if (value.length > LONGEST_ROLL || /[?!…]/.test(value)) return false;
  return hasCapitals(value) && namesIn(value).some((name) => spoken.has(name));
}

interface LegendContext {
  readonly candidates: ReadonlyMap<number, Mention>;
  readonly legend: ReadonlySet<number>;
  /** Keys of the labels that were accepted. */
  readonly spoken: { has(key: string): boolean };
  /** How often the label opens a line in the whole file. */
  readonly total: number;
}

function isLegend(text: string, lines: Lines, mention: Mention, context: LegendContext): boolean {
  const value = text.slice(mention.rest, lines.end[mention.line]);
  if (isListHead(mention.shape.label) && context.total === 1 && (value === '' || isNames(value)))
    return true;
  if (value === '') return false;
  if (isDescription(value) || isHeaderBlock(lines, mention, context)) return true;
  if (isEntryBelow(value, mention, context)) return true;
  if (!isNames(value)) return false;
  return (
    hasHeaderNeighbour(text, lines, mention.line, context) ||
    isNameBlock(text, lines, mention, context)
  );
}

/** `female, 24, teacher`, `Interviewer`: a role or what a person is, and no clause. */
function isDescription(value: string): boolean {
  const words = wordsOf(value);
  if (!isPhrase(words, value)) return false;
  return words.some((word) => roleOfWord(word) !== undefined || descriptionWords.has(word));
}

function isPhrase(words: readonly string[], value: string): boolean {
  if (words.length === 0 || words.length > 8 || /[.?!…]$/.test(value)) return false;
  return !words.some((word) => interjections.has(word) || sentenceWords.has(word));
}

/** `P5 - unemployed, 36`, right below such a line: a list of particulars, and no clause. */
function isEntryBelow(value: string, mention: Mention, { legend }: LegendContext): boolean {
  const parts = value.split(/[,;]/).map((part) => part.trim());
  const isLong = parts.some((part) => part === '' || part.split(/\s+/).length > 4);
  if (!legend.has(mention.line - 1) || parts.length < 2 || isLong) return false;
  return !/[.?!…]$/.test(value) && isPhrase(wordsOf(parts[0] ?? ''), value);
}

const letter = latinTwin(String.raw`\p{L}`, 'u');
const initialCapital = latinTwin(String.raw`^[\p{Lu}\p{Lt}\p{Lo}]`, 'u');

/** One name or several: capital letters throughout, no greeting. */
function isNames(value: string): boolean {
  const words = wordsOf(value);
  if (words.length === 0 || words.length > 24 || /[.?!…]$/.test(value)) return false;
  return !words.some((word) => interjections.has(word)) && hasCapitals(value);
}

/** Every word but the small ones of names begins with a capital letter. */
function hasCapitals(value: string): boolean {
  return value
    .split(/[\s,;()/]+/)
    .filter((word) => letter(word).test(word))
    .every((word) => initialCapital(word).test(word) || nameParticles.has(word));
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

/** A paragraph of three or more lines with a label each, two of which head no other line of the file. */
function isHeaderBlock(
  lines: Lines,
  mention: Mention,
  { candidates, spoken }: LegendContext,
): boolean {
  let line = mention.line;
  while (line > 0 && !isBlank(lines, line - 1) && candidates.has(line - 1)) line--;
  const keys = new Set<string>();
  let silent = 0;
  for (; line < lines.count && !isBlank(lines, line); line++) {
    const key = candidates.get(line)?.shape.key;
    if (key === undefined || keys.has(key)) return false;
    keys.add(key);
    if (!spoken.has(key)) silent++;
  }
  return keys.size > 2 && silent > 1;
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
