// A packet that somebody has filled in, taken apart: a section for each quote, in it the lines below each
// question, the quote as it stands there, and what was written in own words.

import { writtenLines } from '../text/written-lines.js';
import { joinPrinted } from './join-lines.js';
import { WORDINGS } from './wording.js';

export interface PacketLine {
  readonly number: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Lines of one question, behind its mark. */
interface AskedLines {
  readonly mark: string;
  readonly number: number;
  readonly lines: string[];
}

/** Everything about one quote. */
export interface PacketSection {
  readonly asked: AskedLines[];
  /** Lines of the quote, and others before the first question. */
  readonly quoted: string[];
  readonly before: string[];
  /** Lines below the quote without a blank line between. */
  readonly lazy: string[];
  readonly own: string[];
}

/** The name of a question, as packets print it. */
export const MARK = /\(?\s*\b(m[0-9a-f]{9})\b\s*\)?/i;

/** Lines without what mail and word processors put around them. */
export function linesOf(text: string): PacketLine[] {
  const written = writtenLines(text.replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, ''));
  const filled = written.filter((line) => line.trim() !== '');
  const isMail = filled.length > 0 && filled.every((line) => /^\s*>/.test(line));
  const lines = written.flatMap((line, at) => {
    const inner = isMail ? line.replace(/^\s*>[ \t]?/, '') : line;
    const isQuoted = /^\s*>/.test(inner);
    const plain = inner.replace(/^[\s>]+/, '').replaceAll(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, '$1');
    return boxes(plain).map((part) => ({ number: at + 1, text: part.trim(), isQuoted }));
  });
  return joinPrinted(lines);
}

/** Answers that a word processor has joined to one line stand apart again. */
function boxes(line: string): string[] {
  const [bullet = ''] = /^\s*(?:[-*+]\s+)?/.exec(line) ?? [];
  const [first = '', ...more] = line.slice(bullet.length).split(JOINED);
  return [bullet + first, ...more];
}

/** A box with an answer behind it, after something else. */
const JOINED = /(?<=[^\s*+-])\s+(?=(?:[-*+]\s+)?(?:\[[^\]]{0,3}\]|[☐☑☒])\s*\p{L})/u;

/** `### 3`, and what is left of it where the marks of headings are gone. */
export function isSection({ text, isQuoted }: PacketLine): boolean {
  return !isQuoted && /^#{0,6}\s*\**\d{1,4}[.)]?\**$/.test(text);
}

/** The sections in which something was asked. */
export function sectionsOf(lines: readonly PacketLine[]): PacketSection[] {
  const sections: PacketSection[] = [];
  let section = newSection();
  let [isOwn, isTaken, isBelow] = [false, false, false];
  sections.push(section);
  for (const line of lines) {
    const hasBegun = section.asked.length > 0;
    if (isSection(line) || (line.isQuoted && hasBegun)) {
      section = newSection();
      sections.push(section);
      [isOwn, isTaken] = [false, false];
      if (!line.isQuoted) continue;
    }
    const current = section.asked.at(-1);
    const [found, mark = ''] = MARK.exec(line.text) ?? [];
    if (line.text === '') [isTaken, isBelow] = [false, false];
    if (found !== undefined && !line.isQuoted) {
      [isOwn, isTaken] = [false, false];
      const rest = withoutPrinted(line.text.replace(found, ' '));
      section.asked.push({ mark: mark.toLowerCase(), number: line.number, lines: [rest] });
    } else if (line.isQuoted) {
      section.quoted.push(line.text);
      isBelow = true;
    } else if (ownWords(line.text) !== undefined) {
      isOwn = true;
      section.own.push(ownWords(line.text) ?? '');
    } else if (isTaken || /^#{1,3}\s/.test(line.text) || isThanks(line.text)) continue;
    else if (beginsReading(line.text)) isTaken = true;
    else if (isOwn) section.own.push(line.text);
    else if (current) current.lines.push(withoutPrinted(line.text));
    else (isBelow ? section.lazy : section.before).push(withoutPrinted(line.text));
  }
  return sections.filter(({ asked }) => asked.length > 0);
}

function newSection(): PacketSection {
  return { asked: [], quoted: [], lazy: [], before: [], own: [] };
}

/** What stands behind the words that announce free text; undefined for other lines. */
function ownWords(text: string): string | undefined {
  const plain = text.replaceAll(/[*_]/g, '');
  const own = WORDINGS.map((wording) => wording.own).find((words) => plain.startsWith(words));
  return own === undefined ? undefined : plain.slice(own.length).replace(/^\s*[:：]?\s*/, '');
}

function beginsReading(text: string): boolean {
  return WORDINGS.some(({ taken }) => text.startsWith(taken));
}

function isThanks(text: string): boolean {
  const plain = text.replaceAll(/[*_]/g, '');
  return WORDINGS.some(({ thanks }) => plain === thanks);
}

/** A line without the question that the packet prints there. */
function withoutPrinted(text: string): string {
  const asked = WORDINGS.flatMap(({ aboutWords, aboutReading }) => [aboutWords, aboutReading]);
  const printed = asked.find((question) => text.startsWith(question));
  return (printed === undefined ? text : text.slice(printed.length)).trim();
}
