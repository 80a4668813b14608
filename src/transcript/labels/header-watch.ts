// Finds where the opening lines of a file end, which are judged by other measures than its talk.

import type { Lines } from '../lines/lines.js';
import { endsAbbreviation, endsSentence } from './mention.js';

const HEADER_LINES = 200;

/** Follows the opening lines of a file until a label before a long line or sentence, or a repeated label. */
export class HeaderWatch {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #from: number;
  readonly #seen = new Set<string>();
  #over = -1;
  #last = -1;
  /** A label stands in the paragraph. */
  #labelled = false;

  constructor(text: string, lines: Lines, from: number) {
    this.#text = text;
    this.#lines = lines;
    this.#from = from;
  }

  get end(): number {
    return this.#over === -1 ? this.#lines.count : this.#over;
  }

  within(line: number): boolean {
    return this.#over === -1 || line < this.#over;
  }

  visit(line: number, key: string | undefined, marked: boolean): void {
    if (this.#over !== -1) return;
    const start = this.#lines.first[line] as number;
    const below = line === this.#last + 1;
    this.#last = line;
    this.#labelled = marked || (this.#labelled && below);
    const id = `${marked} ${key}`;
    const cell = this.#text.charCodeAt(start) === 124 && marked; // a field of a table
    const again = key !== undefined && !cell && this.#seen.has(id);
    const begins = this.#labelled && this.#isProse(line);
    if (begins || again || line - this.#from > HEADER_LINES) this.#over = line;
    this.#seen.add(id);
  }

  #isProse(line: number): boolean {
    const text = this.#text;
    const start = this.#lines.first[line] as number;
    const end = this.#lines.end[line] as number;
    if (end - start > 120) return true;
    return end - start > 24 && endsSentence(text, end) && !endsAbbreviation(text, start, end);
  }
}
