// The labels that Word itself puts before the paragraphs of a list, where they have words: `P1:`,
// `Question 2.`, `I:`. They stand in no paragraph, so that a transcript would lose its speakers.

import { scanXml } from '../../office/xml.js';

/** Where a paragraph stands in a list. */
interface DocxListPlace {
  readonly list: string;
  readonly level: number;
}

/** Gives the label of the next paragraph of a list; undefined where it has no words. */
export type DocxNumbering = (place: DocxListPlace) => string | undefined;

interface Level {
  /** `P%1:`, where `%1` is the number. */
  text: string;
  format: string;
  start: number;
}

interface Lists {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** The abstract list of each list. */
  readonly lists: ReadonlyMap<string, string>;
}

/** No list goes deeper. */
const LEVELS = 9;

export function docxNumbering(bytes: Uint8Array | undefined, file: string): DocxNumbering {
  const { abstracts, lists } = parseLists(bytes, file);
  const counts = new Map<string, (number | undefined)[]>();
  return ({ list, level }) => {
    const id = lists.get(list) ?? '';
    const levels = abstracts.get(id);
    const own = levels?.get(level);
    if (!own || !/\p{L}/u.test(withoutNumbers(own.text)) || isBullet(own)) return undefined;
    const numbers = counts.get(id) ?? [];
    counts.set(id, numbers);
    const before = numbers[level];
    numbers[level] = before === undefined ? own.start : before + 1;
    numbers.length = level + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = levels?.get(at) ?? {};
      return written(numbers[at] ?? start, format);
    });
  };
}

function withoutNumbers(text: string): string {
  return text.replace(/%[1-9]/g, '');
}

/** The letters of symbol fonts are drawn as dots and arrows: only a mark behind them makes a label. */
function isBullet({ text, format }: Level): boolean {
  return format === 'bullet' && !/\p{L}.*[:：.)]\s*$/u.test(text);
}

function parseLists(bytes: Uint8Array | undefined, file: string): Lists {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let levels = new Map<number, Level>();
  let level: Level | undefined;
  let list: string | undefined;
  if (bytes === undefined) return { abstracts, lists };
  scanXml(
    bytes,
    { file, part: 'numbering.xml' },
    {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') {
          levels = new Map();
          abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
        } else if (name === 'w:lvl') {
          level = { text: '', format: 'decimal', start: 1 };
          const at = Number(attributes['w:ilvl'] ?? 0);
          if (at >= 0 && at < LEVELS && list === undefined) levels.set(at, level);
        } else if (name === 'w:num') list = attributes['w:numId'];
        else if (name === 'w:abstractNumId' && list !== undefined) lists.set(list, value);
        else if (level && name === 'w:lvlText') level.text = value.slice(0, 60);
        else if (level && name === 'w:numFmt') level.format = value;
        else if (level && name === 'w:start') level.start = Math.trunc(Number(value)) || 0;
      },
      close(name) {
        if (name === 'w:lvl') level = undefined;
        if (name === 'w:num') list = undefined;
      },
    },
  );
  return { abstracts, lists };
}

/** A number as the list counts; kinds of counting that are not known count in digits. */
function written(number: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  const letter = number > 0 && number < 27 ? String.fromCharCode(96 + number) : String(number);
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(number: number): string {
  if (number < 1 || number > 399) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}
