// From the tags and texts of an HTML page to its reading text: blocks become paragraphs, table rows
// lines, blanks collapse as on the screen, what is not shown is left out.

import { documentText, type FinishedText } from '../documents/document-text.js';
import { BLOCKS, headingLevel, isBold, passedOver, VOID } from './html-elements.js';
import type { HtmlAttributes, HtmlToken } from './html-tokens.js';

export interface HtmlText extends FinishedText {
  readonly counts: HtmlCounts;
}

interface HtmlCounts {
  deleted: number;
  hidden: number;
  comments: number;
  /** Footers and asides of the page, and what the first one says. */
  furniture: number;
  sample: string;
}

/** An element that is passed over with all that is in it. */
interface Passing {
  readonly name: string;
  readonly isFurniture: boolean;
  depth: number;
  /** What it says, as far as it is a page's furniture. */
  words: string;
}

interface Frame {
  readonly name: string;
  readonly bold: boolean;
  readonly pre: boolean;
  readonly heading: number | undefined;
}

/** Characters of a footer that are kept to tell of it. */
const SAMPLE = 200;
/** Beyond it elements are read as if they were not nested. */
const DEEPEST = 500;

/** Elements whose opening closes an open one, and how far up that is looked for. */
const SIBLINGS: Readonly<Record<string, readonly [closes: readonly string[], until: string]>> = {
  li: [['li'], 'ul ol'],
  dt: [['dt', 'dd'], 'dl'],
  dd: [['dt', 'dd'], 'dl'],
  td: [['td', 'th'], 'tr table'],
  th: [['td', 'th'], 'tr table'],
  tr: [['tr'], 'table'],
};

export function htmlWriter() {
  const out = documentText();
  const counts: HtmlCounts = {
    ...{ deleted: 0, hidden: 0, comments: 0, furniture: 0, sample: '' },
  };
  const stack: Frame[] = [];
  let passing: Passing | undefined;
  let blank = true; // nothing but blanks since the line began
  let written = false; // words stand in the paragraph
  let beyond = 0; // open elements that were not put on the stack
  return { take, finish };

  function take(token: HtmlToken): void {
    if (passing) pass(token, passing);
    else if (token.kind === 'text') write(token.text);
    else if (token.kind === 'open') open(token.name, token.attributes);
    else close(token.name);
  }

  function pass(token: HtmlToken, within: Passing): void {
    if (token.kind === 'text') {
      if (within.isFurniture && within.words.length < SAMPLE) within.words += ` ${token.text}`;
      return;
    }
    if (token.name !== within.name) return;
    within.depth += token.kind === 'open' ? 1 : -1;
    if (within.depth > 0) return;
    passing = undefined;
    const words = within.words.replace(/\s+/g, ' ').trim();
    if (words === '') return;
    counts.furniture++;
    if (counts.sample === '') counts.sample = words;
  }

  function open(name: string, attributes: HtmlAttributes): void {
    const reason = passedOver(name, attributes);
    if (reason !== undefined && !VOID.has(name)) {
      if (reason === 'deleted') counts.deleted++;
      if (reason === 'hidden') counts.hidden++;
      if (reason === 'comment') counts.comments++;
      passing = { name, depth: 1, isFurniture: reason === 'furniture', words: '' };
      return;
    }
    if (name === 'br') {
      out.breakLine();
      blank = true;
      return;
    }
    const [closes, until] = Object.hasOwn(SIBLINGS, name) ? (SIBLINGS[name] ?? []) : [];
    if (closes && until) closeNearest(closes, until.split(' '));
    if (BLOCKS.has(name) && name !== 'td') endParagraph();
    if (VOID.has(name)) return;
    if (name === 'time') setApart();
    if (stack.length >= DEEPEST) {
      beyond++;
      return;
    }
    const above = stack.at(-1);
    const bold = isBold(name, attributes) ?? above?.bold ?? false;
    const pre = name === 'pre' || (above?.pre ?? false);
    stack.push({ name, bold, pre, heading: headingLevel(name) ?? above?.heading });
    if (name === 'tr') out.openRow();
    if (name === 'td' || name === 'th') {
      out.openCell();
      blank = true;
    }
  }

  function close(name: string): void {
    const isOpen = stack.some((frame) => frame.name === name);
    if (name === 'p' && !isOpen) endParagraph();
    else if (beyond > 0) beyond--;
    else while (isOpen && closeTop() !== name);
  }

  function closeNearest(names: readonly string[], until: readonly string[]): void {
    for (let at = stack.length - 1; at >= 0; at--) {
      const { name } = stack[at] as Frame;
      if (until.includes(name)) return;
      if (!names.includes(name)) continue;
      while (stack.length > at) closeTop();
      return;
    }
  }

  function closeTop(): string {
    const { name, heading } = stack.at(-1) as Frame;
    if (BLOCKS.has(name) || name === 'td' || name === 'th') endParagraph(heading);
    if (name === 'td' || name === 'th') out.closeCell();
    if (name === 'tr') out.closeRow();
    if (name === 'time') setApart();
    stack.pop();
    return name;
  }

  function endParagraph(heading?: number): void {
    if (written) out.endParagraph(heading);
    written = false;
    blank = true;
  }

  function write(text: string): void {
    const { bold = false, pre = false } = stack.at(-1) ?? {};
    if (pre) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) out.breakLine();
        put(line, bold);
      }
      return;
    }
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    put(blank ? collapsed.replace(/^ /, '') : collapsed, bold);
  }

  /** Pages set a time apart from the words beside it by style, not by a blank. */
  function setApart(): void {
    if (written && !blank) put(' ', stack.at(-1)?.bold ?? false);
  }

  function put(words: string, bold: boolean): void {
    if (words === '' || (!written && /^[\s\u00a0]*$/.test(words))) return;
    out.write(words, bold);
    written = true;
    blank = words.endsWith(' ');
  }

  function finish(): HtmlText {
    while (stack.length > 0) closeTop();
    endParagraph();
    return { ...out.finish(), counts };
  }
}
