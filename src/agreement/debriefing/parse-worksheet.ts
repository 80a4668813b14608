// Reads a worksheet in Markdown back, also after people and word processors had it: reordered, cut,
// with other marks for lists and emphasis, lines joined or wrapped.

import type { Finding, Found } from '../../finding/finding.js';
import { singleSpaced } from '../../text/white-space.js';
import { writtenLines } from '../../text/written-lines.js';
import { debriefFindings } from './findings.js';
import type { Field } from './words.js';
import type { WrittenDecision, WrittenWorksheet } from './written.js';

/** A line without the marks of Markdown, and whether it was a quotation or a heading. */
interface Line {
  readonly number: number;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isHeading: boolean;
}

export function parseWorksheet(text: string, file: string): Found<WrittenWorksheet> {
  const lines = joinWrapped(writtenLines(text).map(plainLine));
  const begins = lines.flatMap((line, at) => (unitOf(line) ? [at] : []));
  const head = lines.slice(0, begins[0] ?? lines.length);
  const decisions = begins.flatMap((from, index): WrittenDecision[] => {
    const announced = unitOf(lines[from]);
    if (!announced) return [];
    const block = lines.slice(from + 1, begins[index + 1] ?? lines.length);
    const decision = block.find(({ text, isQuoted }) => !isQuoted && /^decision\s*:/i.test(text));
    const place = { file, line: (decision ?? lines[from])?.number ?? 1, column: 1 };
    return [{ ...announced, ...fieldsOf(block), codings: codingsIn(block), place }];
  });
  const id = valueIn(head, 'Debriefing');
  const coders = (valueIn(head, 'Coders') ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  // Where coders agree on everything, the head is all there is.
  const isWorksheet = decisions.length > 0 || (id !== undefined && coders.length > 0);
  const findings: readonly Finding[] = isWorksheet
    ? []
    : [debriefFindings.make('nothing-to-read', { file }, undefined)];
  return { value: { id, coders, decisions }, findings };
}

const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

function plainLine(written: string, index: number): Line {
  const spaced = written.replaceAll(INVISIBLE, '');
  const isQuoted = /^\s*>/.test(spaced);
  const isHeading = /^\s*#/.test(spaced);
  const text = singleSpaced(spaced)
    .replace(/^#+\s*/, '')
    .replace(/^(?:[-*+•·–—]|\d+[.)])\s+/, '')
    .replace(/^\[[ xX]?\]\s+/, '');
  return { number: index + 1, text: unmarked(text), isQuoted, isHeading };
}

/** Without emphasis around words, and without the backslashes before punctuation. */
function unmarked(text: string): string {
  return text
    .replaceAll(/(?<![\\\w*])(\*{1,3})([^*]*[^*\s])\1(?!\w)/g, '$2')
    .replaceAll(/(?<![\\\w_])(_{1,3})([^_]*[^_\s])\1(?!\w)/g, '$2')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!<>|~"'$@^:;,=&])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
}

const UNIT = /^unit:?\s+([a-z]\S*)\s+of\s+(.+?)(?:,\s*mark:?\s*([0-9a-z]*))?[.,]?$/i;
const BEGINS_UNIT = /^unit:?\s+[a-z]\S*\d\S*(?:\s+of\b.*)?$/i;

/** A line that announces a unit may have been wrapped before its mark. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    let text = line.text;
    let last = at;
    while (isOpenUnit(line, text) && last - at < 3 && (lines[last + 1]?.text ?? '') !== '') {
      last += 1;
      text = `${text} ${lines[last]?.text}`;
    }
    const isComplete = /,\s*mark:?\s*\w/i.test(text);
    if (last > at && isComplete) {
      joined.push({ ...line, text });
      at = last;
    } else joined.push(line);
  }
  return joined;
}

function isOpenUnit({ isQuoted }: Line, text: string): boolean {
  return !isQuoted && BEGINS_UNIT.test(text) && !/,\s*mark:?\s*\w/i.test(text);
}

function unitOf(line: Line | undefined) {
  if (!line || line.isQuoted || !BEGINS_UNIT.test(line.text)) return undefined;
  const [, unit = '', transcript = '', mark = ''] = UNIT.exec(line.text) ?? [];
  if (unit === '' || transcript === '') return undefined;
  return { unit, transcript: singleSpaced(transcript), mark: mark.toLowerCase() };
}

function valueIn(head: readonly Line[], name: string): string | undefined {
  const begin = `${name.toLowerCase()}:`;
  const line = head.find(({ text }) => text.toLowerCase().startsWith(begin));
  return line?.text.slice(begin.length).trim() || undefined;
}

/** What each coder said, from the list of it. */
function codingsIn(block: readonly Line[]): ReadonlyMap<string, string> {
  const said = block.flatMap(({ text, isQuoted }) => {
    const [, coder = '', codes = ''] = (!isQuoted && /^codes of (.+?): (.*)$/i.exec(text)) || [];
    return coder === '' ? [] : [[coder, codes] as const];
  });
  return new Map(said);
}

const LABEL = /^(decision|reason|who|when)\s*:\s*(.*)$/i;

/** The fields below a unit; each goes on until the next one, the last one until a blank line. */
function fieldsOf(block: readonly Line[]): Record<Field, string> {
  const own = block.filter(({ isQuoted }) => !isQuoted);
  const begins = own.flatMap(({ text }, at) => (LABEL.test(text) ? [at] : []));
  const values: Record<Field, string> = { decision: '', reason: '', who: '', when: '' };
  for (const [index, from] of begins.entries()) {
    const [, label = '', first = ''] = LABEL.exec(own[from]?.text ?? '') ?? [];
    const next = begins[index + 1];
    const rest = own.slice(from + 1, next);
    const stop = rest.findIndex(
      ({ text, isHeading }) =>
        isHeading || /^(?:-{3,}|\*{3,})$/.test(text) || (!next && text === ''),
    );
    const more = (stop === -1 ? rest : rest.slice(0, stop)).map(({ text }) => text);
    const value = [first, ...more]
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
    const field = label.toLowerCase() as Field;
    values[field] = values[field] === '' ? value : `${values[field]}\n${value}`.trim();
  }
  return begins.length === 1 ? splitJoined(values) : values;
}

/** All four on one line, as after a paragraph was filled: `Decision: trust Reason: … Who: … When: …`. */
function splitJoined(values: Record<Field, string>): Record<Field, string> {
  const { decision: text } = values;
  const at: number[] = [];
  for (const label of JOINED) {
    const found = text.indexOf(` ${label}:`, at.at(-1) ?? 0);
    if (found === -1) return values;
    at.push(found);
  }
  const [reason = 0, who = 0, when = 0] = at;
  const part = (from: number, to?: number) => text.slice(text.indexOf(':', from) + 1, to).trim();
  return {
    decision: text.slice(0, reason).trim(),
    reason: part(reason, who),
    who: part(who, when),
    when: part(when),
  };
}

const JOINED = ['Reason', 'Who', 'When'];
