// What stands before the first turn: front matter, title, header lines, participant lists and
// legends. It is no speech, but it names speakers and says who is who.

import { isListHead, labelKey, shapeLabel } from '../labels/shape.js';
import { surnames } from '../labels/words.js';
import { isBlank, type Lines } from '../lines/lines.js';

const FRONT_MATTER_LINES = 400;
const LIST_LINES = 60;
/** How far down `Participants:` may stand where sentences precede it. */
const HEADER_LINES = 60;

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
  const limit = Math.max(headerEnd, Math.min(lines.count, HEADER_LINES));
  for (let line = 0; line < limit; line++) {
    const written = lineText(text, lines, line);
    if (written.length > 400) continue;
    const [head, tail] = splitPair(written) ?? [written.replace(/[:：]\s*$/, ''), ''];
    if (!isListHead(head)) continue;
    if (line >= headerEnd && shapeLabel(head).voice !== 'collective') continue;
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
    const [name] = splitPair(written) ?? [written];
    if (!isDocumentHead(name)) names.push(...namesIn(name));
  }
  return names;
}

/** `Transcript` right below the names; `Price` is a name there. */
function isDocumentHead(written: string): boolean {
  const { document, key } = shapeLabel(written);
  return document && !surnames.has(key);
}

/** Keys of the names in a list, and of the initials in parentheses after them. */
export function namesIn(list: string): string[] {
  return list
    .split(/[,;،、]|\s(?:and|und|y|et|e|и|و|&)\s/u)
    .flatMap((name) => (isOpen(name) ? name.split(/[()]/) : [name]))
    .map((name) => bare(name))
    .filter((name) => name !== '' && name.length < 60 && name.split(/\s+/).length < 6)
    .flatMap((name) => {
      const { base, inner } = shapeLabel(name);
      return inner === undefined
        ? [labelKey(name)]
        : [labelKey(name), labelKey(base), labelKey(inner)];
    });
}

/** Half of a pair of parentheses, as of `two mentees (Sara, Omid)` cut at its comma. */
function isOpen(name: string): boolean {
  return name.includes('(') !== name.includes(')');
}
