// A place in a YAML file, and the steps that reading what people write takes from there.

import type { Place } from '../finding/finding.js';

/** Thrown where a file is not certainly read as the `yaml` package reads it, which it is left to then. */
export class Unusual extends Error {}

/** Moves on and never back. Lines are parted by `\n`, and no character has two units. */
export class PlainCursor {
  readonly text: string;
  readonly file: string;
  /** Deeper nesting is unusual. */
  readonly levels: number;
  /** Offset of the next character, and the line it stands in. */
  at = 0;
  line = 1;
  lineStart = 0;
  /** Where the last match began. */
  begin = 0;

  constructor(text: string, file: string, levels: number) {
    this.text = text;
    this.file = file;
    this.levels = levels;
  }

  /** The next character; empty at the end. */
  get sign(): string {
    return this.text[this.at] ?? '';
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Steps over what a sticky pattern finds here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    this.begin = this.at;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Inside brackets: to the next sign, which stands further in than what the brackets belong to. */
  skipSpace(column: number): void {
    for (;;) {
      while (this.sign === ' ') this.at += 1;
      if (this.sign !== '\n') break;
      this.nextLine();
    }
    if (this.column() <= column) throw new Unusual();
  }

  /** Passes over the rest of the line, and over blank lines and comments. */
  skipToContent(): void {
    const text = this.text;
    for (;;) {
      if (this.at > this.lineStart && text[this.at] === '\n') this.nextLine();
      let at = this.at;
      while (text[at] === ' ') at += 1;
      if (text[at] === '#') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
      else if (at < text.length && text[at] !== '\n') {
        this.at = at;
        return;
      }
      this.at = at;
      if (at >= text.length) return;
      this.nextLine();
    }
  }

  /** From the end of a line to the beginning of the next. */
  nextLine(): void {
    this.at += 1;
    this.line += 1;
    this.lineStart = this.at;
  }

  /** Passes over the lines from here on that stand exactly so far in, and over empty ones between and behind them. */
  skipLines(indent: number): void {
    const { text } = this;
    const margin = ' '.repeat(indent);
    while (text.startsWith(margin, this.at)) {
      const sign = text[this.at + indent];
      if (sign === undefined || sign === ' ' || sign === '\n') return;
      const end = text.indexOf('\n', this.at);
      this.at = end < 0 ? text.length : end;
      while (text[this.at] === '\n') this.nextLine();
    }
  }

  /** Whether something stands in that column; what stands further in is not for us to read. */
  isNextAt(column: number): boolean {
    if (this.isAtEnd) return false;
    const own = this.column();
    if (own > column) throw new Unusual();
    return own === column;
  }

  /** 0-based. */
  column(): number {
    return this.at - this.lineStart;
  }

  #lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }

  /** The place from here to the end of the line. */
  placeToLineEnd(): Place {
    return this.placeOf(this.at, this.#lineEnd() - this.at);
  }

  /** A place on this line. */
  placeOf(start: number, length: number): Place {
    const column = start - this.lineStart + 1;
    return { file: this.file, line: this.line, column, length: Math.max(1, length) };
  }
}
