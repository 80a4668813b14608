// Lines between turns that open no speaker's block: questions of the guide, section headings,
// separators, and the stage directions of an indented script.

import { endsSentence, type Mention } from '../labels/mention.js';
import { headingDepth } from '../labels/scan.js';
import { isLetter, isUpper } from '../lines/characters.js';
import { isBlank, type Layout, type Lines } from '../lines/lines.js';

/** A line by number: a guide's question, whose text a moderator reads out, or a heading. */
export type SectionKind = 'question' | 'heading';

/** `Question 3.`, `Topic 2: Belonging`, `**Warm-up**`, found among the candidates for labels. */
export function findSections(
  text: string,
  lines: Lines,
  layout: Layout,
  mentions: readonly Mention[],
  openings: ReadonlySet<number>,
): ReadonlyMap<number, SectionKind> {
  const sections = new Map<number, SectionKind>();
  for (const mention of mentions) {
    const { line, family, shape, placed, apart, rest } = mention;
    if (openings.has(line) || sections.has(line) || !placed || (layout.wrapped && !apart)) continue;
    const numbered = shape.number !== undefined || /\d$/.test(shape.label);
    const end = lines.end[line] as number;
    if (shape.question && numbered) sections.set(line, 'question');
    else if (shape.document && numbered && end - mention.at < 100) {
      const asks = '?؟？'.includes(text[end - 1] as string);
      if (asks || !endsSentence(text, end)) sections.set(line, asks ? 'question' : 'heading');
    } else if (
      (family === 'colon' || family === 'mark') &&
      shape.document &&
      rest >= end &&
      apart &&
      isBelowBlank(lines, line)
    )
      sections.set(line, 'heading');
    else if (isTitle(text, lines, mention, openings)) sections.set(line, 'heading');
  }
  return sections;
}

function isBelowBlank(lines: Lines, line: number): boolean {
  return line + 1 >= lines.count || isBlank(lines, line + 1);
}

/** A line of its own in bold or underlined, right above the next speaker's. */
function isTitle(
  text: string,
  lines: Lines,
  { line, family, rest, apart }: Mention,
  openings: ReadonlySet<number>,
): boolean {
  if (family !== 'mark' || rest < (lines.end[line] as number) || !apart) return false;
  if (text[lines.first[line] as number] === '<') return false;
  let below = line + 1;
  while (below < lines.count && isBlank(lines, below)) below++;
  return openings.has(below);
}

/** A Markdown heading, or a short line in capitals between blank lines. */
export function isHeadingLine(text: string, lines: Lines, line: number): boolean {
  const at = lines.first[line] as number;
  const end = lines.end[line] as number;
  if (headingDepth(text, at, end) > 0) return true;
  const below = line + 1 >= lines.count || isBlank(lines, line + 1);
  const apart = line === 0 || isBlank(lines, line - 1);
  if (!below || !apart || end - at > 60 || end - at < 6 || endsSentence(text, end)) return false;
  let letters = 0;
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    if (!isLetter(code)) {
      if (code === 91 || code === 40) return false;
      continue;
    }
    if (!isUpper(code)) return false;
    letters++;
  }
  return letters > 5;
}

const pageLine =
  /^[-–—\s]*(?:(?:page|pg\.?|p\.|seite|página|pagina|page|стр\.?|صفحه|頁|第)\s*\d{1,4}(?:\s*(?:\/|of|von|de|sur|از|页|頁)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])[-–—\s]*$/iu;

/** A page number on a line of its own: `1/6`, `Page 2 of 3`, `- 4 -`. */
export function isPageLine(text: string, at: number, end: number): boolean {
  return end > at && end - at < 24 && pageLine.test(text.slice(at, end));
}

/** Three or more of the same rule-drawing characters and nothing else. */
export function isSeparatorLine(text: string, at: number, end: number): boolean {
  if (end - at < 3 || !'=-_*~#—–─═+•|'.includes(text[at] as string)) return false;
  for (let next = at + 1; next < end; next++) {
    const char = text[next] as string;
    if (!'=-_*~#—–─═+•|:'.includes(char) && char !== ' ') return false;
  }
  return true;
}

/** The indent below which lines of a script are directions; undefined where indents tell nothing. */
export function directionIndent(lines: Lines, openings: readonly Mention[]): number | undefined {
  if (openings.length < 2 || openings.some(({ family }) => family !== 'alone')) return undefined;
  let deeper = 0;
  let body = Number.POSITIVE_INFINITY;
  for (const { line } of openings) {
    const below = indentOf(lines, line + 1);
    if (indentOf(lines, line) > below && below > 0) deeper++;
    if (below > 0) body = Math.min(body, below);
  }
  return deeper * 5 >= openings.length * 4 ? body : undefined;
}

export function indentOf(lines: Lines, line: number): number {
  return line < lines.count ? (lines.first[line] as number) - (lines.start[line] as number) : 0;
}
