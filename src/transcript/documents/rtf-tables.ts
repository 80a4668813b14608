// The tables at the head of an RTF file that its text refers to by number: the code page of each
// font, and the heading level of each paragraph style.

import { pageOfCharset } from './rtf-code-pages.js';

export interface RtfTables {
  takeFont(name: string, value: number): void;
  takeStyle(name: string, value: number): void;
  pageOf(font: number): number | undefined;
  /** The level from 1; undefined where the style is none of a heading. */
  headingOf(style: number): number | undefined;
}

export function rtfTables(): RtfTables {
  const pages = new Map<number, number>();
  const levels = new Map<number, number>();
  let font = 0;
  let style = 0;
  return {
    takeFont(name, value) {
      if (name === 'f') font = value;
      const page = name === 'fcharset' ? pageOfCharset(value) : name === 'cpg' ? value : undefined;
      if (page !== undefined) pages.set(font, page);
    },
    takeStyle(name, value) {
      if (name === 's') style = value;
      // The first style may go without its number, which is 0: no heading is.
      const level = headingLevel(value);
      if (name === 'outlinelevel' && style > 0 && level !== undefined) levels.set(style, level);
    },
    pageOf: (number) => pages.get(number),
    headingOf: (number) => levels.get(number),
  };
}

/** Of `\outlinelevel`, which counts from 0; 9 is the body of the text. */
export function headingLevel(value: number): number | undefined {
  return value < 9 ? value + 1 : undefined;
}
