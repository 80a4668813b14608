// From the signs of an RTF file to its text: which groups hold words, in which encoding, and what
// of them is bold, hidden, deleted, a note or a comment.

import { movedSpan } from '../speech/tables/row-order.js';
import type { Remark } from '../transcript.js';
import type { FinishedText } from './document-text.js';
import { decodePage } from './rtf-code-pages.js';
import { type Group, targetOf } from './rtf-groups.js';
import { applyFormat, type RtfCounts, type RtfState, rtfState } from './rtf-state.js';
import type { RtfToken } from './rtf-tokens.js';

export interface RtfText extends FinishedText {
  readonly remarks: readonly Remark[];
  readonly counts: RtfCounts;
  /** Groups are open at the end. */
  readonly isCut: boolean;
  /** What the pages have on top and at the bottom. */
  readonly pages: readonly string[];
}

/** Groups within groups; what is nested deeper belongs to the last of them. */
const DEEPEST = 1000;

// A map, since control words may be called like what every object has.
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“' },
    ...{ rdblquote: '”', bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
    ...{
      '~': '\u00a0',
      _: '-',
      zwj: '\u200d',
      zwnj: '\u200c',
      ltrmark: '\u200e',
      rtlmark: '\u200f',
    },
  }),
);

export function rtfReader() {
  const state = rtfState();
  const groups: Group[] = [];
  let deeper = 0;
  let skipping = 0; // characters that stand in for a \u
  let bytes: number[] = [];
  let unicode = '';
  return { take, finish };

  function take(token: RtfToken): void {
    if (token.kind !== 'byte') flushBytes();
    if (token.kind === 'word') word(token.name, token.value);
    else if (token.kind === 'byte') {
      if (skipping > 0) skipping--;
      else bytes.push(token.byte);
      state.group.fresh = false;
    } else if (token.kind === 'text') {
      const passed = Math.min(skipping, token.text.length);
      skipping -= passed;
      if (passed < token.text.length) write(token.text.slice(passed));
      state.group.fresh = false;
    } else {
      flushUnicode();
      skipping = 0;
      if (token.kind === 'open') openGroup();
      else closeGroup();
    }
  }

  function openGroup(): void {
    if (groups.length === DEEPEST) {
      deeper++;
      return;
    }
    groups.push(state.group);
    state.group = { ...state.group, fresh: true, optional: false };
  }

  function closeGroup(): void {
    const before = deeper > 0 ? undefined : groups.pop();
    if (deeper > 0) deeper--;
    if (before === undefined) return;
    const { target } = state.group;
    state.group = before;
    if (target !== before.target) leaveTarget(state, target);
  }

  /** The first word of a group says what it is. */
  function isDestination(name: string): boolean {
    const { group } = state;
    // The Unicode half of a text that is given twice.
    const target = name === 'ud' && group.optional ? groups.at(-2)?.target : undefined;
    if (name === '*') {
      group.optional = true;
      return true;
    }
    const found = target ?? (group.target.kind === 'skip' ? group.target : targetOf(name, group));
    group.fresh = false;
    if (found === undefined) return false;
    group.target = found;
    return true;
  }

  function word(name: string, value: number | undefined): void {
    const { group, tables } = state;
    if ((group.fresh || group.optional) && isDestination(name)) return;
    group.optional = false;
    const { kind } = group.target;
    if (kind === 'fonts') tables.takeFont(name, value ?? 0);
    if (kind === 'styles') tables.takeStyle(name, value ?? 0);
    if (kind === 'fonts' || kind === 'styles' || kind === 'skip') return;
    if (name === 'u') {
      skipping = group.fallback;
      unicode += String.fromCharCode((value ?? 63) & 0xffff);
      return;
    }
    if (skipping > 0) {
      skipping--;
      return;
    }
    const character = CHARACTERS.get(name);
    if (character !== undefined) write(character);
    else {
      flushUnicode();
      applyFormat(state, name, value);
    }
  }

  function flushBytes(): void {
    if (bytes.length === 0) return;
    const text = decodePage(bytes, state.group.page ?? state.documentPage);
    bytes = [];
    write(text);
  }

  function flushUnicode(): void {
    if (unicode === '') return;
    const text = unicode;
    unicode = '';
    writeWords(state, text.replace(/\p{Surrogate}/gu, '\ufffd'));
  }

  function write(text: string): void {
    flushUnicode();
    writeWords(state, text);
  }

  function finish(): RtfText {
    flushBytes();
    flushUnicode();
    const { out, row, counts, pages, remarks } = state;
    row.end();
    const finished = out.finish();
    const placed = remarks.map((remark) => movedSpan(remark, finished.moves));
    return { ...finished, remarks: placed, counts, isCut: groups.length > 0, pages };
  }
}

/** A note, a comment or the like is complete. */
function leaveTarget(state: RtfState, target: Group['target']): void {
  if (target.kind === 'author') state.author = target.words.join('').trim();
  if (target.kind !== 'aside') return;
  const text = target.out.finish().text.trim();
  if (text === '') return;
  const { offset } = state.out;
  if (target.of === 'page') state.pages.push(text.replace(/\s+/g, ' '));
  else {
    const by = target.of === 'comment' && state.author ? { author: state.author } : {};
    state.remarks.push({ kind: target.of, start: offset, end: offset, text, ...by });
  }
}

function writeWords({ group, out, row, counts }: RtfState, text: string): void {
  const { target, hidden, deleted, bold } = group;
  if (target.kind === 'author') target.words.push(text);
  if (hidden && !deleted && target.kind === 'body' && text.trim() !== '') counts.hidden++;
  if (hidden || deleted) return;
  if (target.kind === 'aside') target.out.write(text);
  if (target.kind !== 'body') return;
  row.beforeWords();
  out.write(text, bold);
}
