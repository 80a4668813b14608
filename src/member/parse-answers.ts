// Reads a packet back that somebody has filled in: ticked in any way, lines deleted or joined, text
// below or beside, the quote itself rewritten, all of it quoted in a mail. Judges nothing: what is not
// clear is given as it was found.

import type { Place } from '../finding/finding.js';
import { singleSpaced } from '../text/white-space.js';
import type { MemberAnswer } from './answer.js';
import { decideAnswer } from './decide-answer.js';
import { WORDINGS } from './wording.js';

/** What is written about one question. */
export interface WrittenAnswer {
  readonly mark: string;
  /** More than one where it is not clear; none where nothing is marked. */
  readonly answers: readonly MemberAnswer[];
  readonly text: string;
  /** The words the file shows for the quote, where the question is the first about it; else empty. */
  readonly quote: string;
  readonly place: Place;
}

export interface WrittenAnswers {
  /** Whom the file is for; undefined where that line is gone. */
  readonly participant: string | undefined;
  readonly answers: readonly WrittenAnswer[];
}

interface Line {
  readonly number: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Lines of one question, behind its mark. */
interface Asked {
  readonly mark: string;
  readonly number: number;
  readonly lines: string[];
}

/** Everything about one quote. */
interface Section {
  readonly asked: Asked[];
  /** Lines of the quote, and others before the first question. */
  readonly quoted: string[];
  readonly before: string[];
  readonly own: string[];
}

const MARK = /\(?\s*\b(m[0-9a-f]{9})\b\s*\)?/i;

export function parseAnswers(text: string, file: string): WrittenAnswers {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => isSection(line) || line.isQuoted || MARK.test(line.text));
  const head = lines.slice(0, first < 0 ? lines.length : first);
  const sections = sectionsOf(first < 0 ? [] : lines.slice(first));
  return {
    participant: participantIn(head),
    answers: sections.flatMap((section) => answersOf(section, file)),
  };
}

function linesOf(text: string): Line[] {
  const written = text
    .replace(/^\ufeff/, '')
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .split(/\r\n|\n|\r/);
  const filled = written.filter((line) => line.trim() !== '');
  const isMail = filled.length > 0 && filled.every((line) => /^\s*>/.test(line));
  return written.flatMap((line, at) => {
    const inner = isMail ? line.replace(/^\s*>[ \t]?/, '') : line;
    const isQuoted = /^\s*>/.test(inner);
    const plain = inner.replace(/^[\s>]+/, '').replaceAll(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, '$1');
    return boxes(plain).map((part) => ({ number: at + 1, text: part.trim(), isQuoted }));
  });
}

/** Answers that a word processor has joined to one line stand apart again. */
function boxes(line: string): string[] {
  const parts = line.split(/(?<=\S)\s+(?=(?:[-*+]\s+)?(?:\[[^\]]{0,3}\]|[☐☑☒])\s*\p{L})/u);
  return parts.length > 0 ? parts : [''];
}

/** `### 3`, and what is left of it where the marks of headings are gone. */
function isSection({ text, isQuoted }: Line): boolean {
  return !isQuoted && /^#{0,6}\s*\**\d{1,4}[.)]?\**$/.test(text);
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  let section = newSection();
  let [isOwn, isTaken] = [false, false];
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
    if (line.text === '') isTaken = false;
    if (found !== undefined && !line.isQuoted) {
      [isOwn, isTaken] = [false, false];
      const rest = withoutPrinted(line.text.replace(found, ' '));
      section.asked.push({ mark: mark.toLowerCase(), number: line.number, lines: [rest] });
    } else if (line.isQuoted) section.quoted.push(line.text);
    else if (ownWords(line.text) !== undefined) {
      isOwn = true;
      section.own.push(ownWords(line.text) ?? '');
    } else if (isTaken || /^#{1,3}\s/.test(line.text) || isThanks(line.text)) continue;
    else if (beginsReading(line.text)) isTaken = true;
    else if (isOwn) section.own.push(line.text);
    else if (current) current.lines.push(withoutPrinted(line.text));
    else section.before.push(withoutPrinted(line.text));
  }
  return sections.filter(({ asked }) => asked.length > 0);
}

function newSection(): Section {
  return { asked: [], quoted: [], before: [], own: [] };
}

function answersOf(section: Section, file: string): WrittenAnswer[] {
  const { asked, own, quoted, before } = section;
  // Without marks of a quotation, the first paragraph is the quote.
  const quote = quoted.length > 0 ? quoted : before;
  const remarks = quoted.length > 0 ? before : [];
  const decided = asked.map(({ mark, number, lines }, at) => ({
    ...decideAnswer(at === 0 ? [...remarks, ...lines] : lines),
    mark,
    quote: at === 0 ? singleSpaced(quote.join(' ')) : '',
    place: { file, line: number, column: 1 },
  }));
  const written = paragraphs(own);
  const open = decided.filter(({ answers, text }) => answers.includes('amended') && text === '');
  const heirs = open.length > 0 ? open : decided.slice(0, 1);
  return decided.map((one) => {
    const isHeir = written !== '' && heirs.includes(one);
    return isHeir ? { ...one, text: one.text === '' ? written : `${one.text}\n${written}` } : one;
  });
}

function paragraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function participantIn(head: readonly Line[]): string | undefined {
  for (const { text } of head) {
    for (const wording of WORDINGS) {
      if (text.startsWith(`${wording.for}:`)) return text.slice(wording.for.length + 1).trim();
    }
  }
  return undefined;
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
