// `Q12 Chair: …`, as records of committees number the questions that are put: the number rises by
// one from question to question, and is no part of the label behind it; so do `Anf. 12` of speeches.

import { latinTwin } from '../../text/latin-twin.js';
import { isDigit, isUpper } from './characters.js';

const numberBefore = latinTwin(
  String.raw`^(\*\*)?(?:Q\.? ?|\p{Lu}\p{Ll}{1,4}\. |\p{Lu}\p{Ll}{2,9} (?=\p{Nd}{1,4} [-\u2013\u2014|]))?(\p{Nd}{1,4})[.):]?(\*\*)?\s+(?:[-\u2013\u2014|]\s+)?((?:\*\*)?\p{Lu}[^:\uff1a\t|]{0,50}[:\uff1a])(?=\*\*|\s|$)`,
  'u',
);
const numberWithin = latinTwin(String.raw`^(?:Q\.? ?)?\p{Nd}{1,4}[.):]?\s+(?=\p{Lu})`, 'u');

/** How far into a line the number and the label behind it are looked for. */
const REACH = 80;

interface Numbered {
  readonly number: number;
  readonly label: string;
  /** Where the label begins; the line's first character where bold letters hold both. */
  readonly after: number;
}

function numberedLabel(text: string, at: number, end: number): Numbered | undefined {
  const code = text.charCodeAt(at);
  if (code !== 81 && code !== 42 && !isDigit(code) && !isCounted(text, at)) return undefined;
  const line = text.slice(at, Math.min(end, at + REACH));
  const found = numberBefore(line).exec(line);
  if (!found) return undefined;
  const [whole, opened, digits = '', closed, label = ''] = found;
  const isWhole = opened === undefined || closed !== undefined;
  const after = isWhole ? at + whole.length - label.length : at;
  return { number: Number.parseInt(digits, 10), label: label.replaceAll('*', ''), after };
}

/** `Anf. 12 `, `Turn 12 `, as a record counts what is said. */
function isCounted(text: string, at: number): boolean {
  if (!isUpper(text.charCodeAt(at))) return false;
  const blank = text.indexOf(' ', at + 3);
  return blank !== -1 && blank < at + 11 && isDigit(text.charCodeAt(blank + 1));
}

/** Numbers that rise by one stand before labels, which recur, in the lines from `first` to `end`. */
export function hasRunningNumbers(text: string, first: Int32Array, end: Int32Array): boolean {
  const labels = new Set<string>();
  let numbers = 0;
  let steps = 0;
  let last = -1;
  for (let line = 0; line < first.length; line++) {
    const found = numberedLabel(text, first[line] as number, end[line] as number);
    if (!found) continue;
    numbers++;
    if (found.number === last + 1) steps++;
    last = found.number;
    labels.add(found.label);
  }
  return numbers > 2 && labels.size < numbers && steps * 10 >= (numbers - 1) * 8;
}

/** Where the label behind a running number begins; the line's first character where none is. */
export function afterRunningNumber(text: string, at: number, end: number): number {
  return numberedLabel(text, at, end)?.after ?? at;
}

/** Where a label begins that stands with its number in bold letters: `**Q12 Chair:**`. */
export function afterNumberWithin(text: string, start: number, end: number): number {
  const label = text.slice(start, end);
  return start + (numberWithin(label).exec(label)?.[0].length ?? 0);
}
