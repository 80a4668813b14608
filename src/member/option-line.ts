// One line below a question: an answer with a box before it, as people tick, strike out, stress or
// write behind it.

import { answerOf, type MemberAnswer, openedAnswer } from './answer.js';

export interface OptionLine {
  readonly answer: MemberAnswer;
  /** Behind a box; without one it may have been typed. */
  readonly hasBox: boolean;
  readonly isChecked: boolean;
  /** What was written behind the answer. */
  readonly text: string;
  /** It is one of the sentences that packets print. */
  readonly isPrinted: boolean;
}

const TICK = '[xX✓✔✅☑☒✗✘×■▣◼]';
const EMPTY = /^(?:\[[\s_\u00a0-]*\]|\([\s_]{1,3}\)|[☐□▢◻○])\s*/;
const FULL = new RegExp(
  `^(?:\\[[^\\]\\s][^\\]]{0,3}\\]|\\[\\s+[^\\]\\s]{1,3}\\s*\\]|\\(\\s*${TICK}\\s*\\)|\\[\\s*${TICK}(?=\\s)|${TICK}(?=\\s|\\[))\\s*`,
);
const BEHIND = new RegExp(`\\s+(?:${TICK}|\\[\\s*${TICK}\\s*\\]|(?:<[-=]{1,3}|←).*)$`);

/** The line as an answer; undefined where it is other text, or an answer that was struck out. */
export function optionLine(written: string): OptionLine | undefined | 'struck' {
  let text = written.trim().replace(/^(?:[-*+•·–—]|\d+[.)])\s+/, '');
  let [hasBox, isChecked] = [false, false];
  for (let at = 0; at < MOST_BOXES; at += 1) {
    const [empty] = EMPTY.exec(text) ?? [];
    const [full] = empty === undefined ? (FULL.exec(text) ?? []) : [];
    const box = empty ?? full;
    if (box === undefined) break;
    hasBox = true;
    isChecked ||= full !== undefined && isTick(full);
    text = text.slice(box.length);
  }
  if (STRUCK.test(text)) return 'struck';
  const [behind] = BEHIND.exec(text) ?? [];
  if (behind !== undefined) text = text.slice(0, -behind.length);
  const plain = unstressed(text);
  const opened = openedAnswer(plain, hasBox);
  if (!opened) return undefined;
  const isMarked = isChecked || behind !== undefined || plain !== text.trim();
  return { ...opened, hasBox, isChecked: isMarked };
}

/** Struck out in Markdown or in HTML, or letter by letter as telephones do. */
const STRUCK =
  /^(?:~~?.*~~?|<(del|s|strike)>.*<\/\1>|(?:[\p{L}\p{N}\p{P}]\u0336+\s*)+)[.,;]?\s*$/iu;

/** What stands in the box ticks it, unless it says no, or that somebody does not know. */
function isTick(box: string): boolean {
  const inside = box.replaceAll(/[\s[\]()]/g, '');
  return !/^(?:\?+|n\/?a|[.…-]+|[?؟]+)$/i.test(inside) && answerOf(inside) !== 'declined';
}

/** `x [ ] Yes`, `[ ] x Yes`. */
const MOST_BOXES = 3;

/** Without emphasis that begins the line: who stresses one answer chooses it. */
function unstressed(text: string): string {
  return text
    .trim()
    .replace(/^(\*{1,3}|_{1,3}|==|<u>|<b>)(\S.*?)(?:\1|<\/[ub]>)(?!\w)/, '$2')
    .trim();
}
