// From the signs of an RTF file to its text: which groups hold words, in which encoding, and what
// of them is bold, hidden, deleted, a note or a comment.

import { movedSpan } from '../speech/row-order.js';
import type { Remark } from '../transcript.js';
import { type DocumentText, documentText, type FinishedText } from './document-text.js';
import { decodePage, pageOfCharset } from './rtf-code-pages.js';
import type { RtfToken } from './rtf-tokens.js';

export interface RtfText extends FinishedText {
  readonly remarks: readonly Remark[];
  readonly counts: RtfCounts;
  /** Groups are open at the end. */
  readonly isCut: boolean;
  /** What the pages have on top and at the bottom. */
  readonly pages: readonly string[];
}

interface RtfCounts {
  insertions: number;
  deletions: number;
  hidden: number;
}

/** Where the words of a group go. */
type Target =
  | { readonly kind: 'body' | 'skip' | 'fonts' }
  | { readonly kind: 'aside'; readonly of: 'page' | Remark['kind']; readonly out: DocumentText }
  | { readonly kind: 'author'; readonly words: string[] };

/** What a group inherits and may change for itself. */
interface Group {
  target: Target;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  page: number | undefined;
  /** How many characters follow `\u` for programs that do not know it. */
  fallback: number;
  /** Nothing was met in the group yet. */
  fresh: boolean;
  /** The group begins with `\*`: it may be passed over where it is not known. */
  optional: boolean;
}

const BODY: Target = { kind: 'body' };
const SKIP: Target = { kind: 'skip' };
const FONTS: Target = { kind: 'fonts' };

/** Groups without words, and words that are the word processor's own. */
const SKIPPED = new Set([
  ...[
    'stylesheet',
    'colortbl',
    'info',
    'pict',
    'listtext',
    'pntext',
    'shprslt',
    'nonshppict',
    'sp',
  ],
  ...[
    'xe',
    'tc',
    'rxe',
    'txe',
    'bxe',
    'ixe',
    'fldinst',
    'objdata',
    'filetbl',
    'revtbl',
    'listtable',
  ],
  ...['themedata', 'datastore', 'generator', 'atnid', 'atndate', 'atnref', 'atntime', 'atnicn'],
  ...[
    'pgdsctbl',
    'do',
    'private',
    'formfield',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
  ],
]);

/** Groups that may be passed over by their `\*`, but hold words. */
const KNOWN = new Set(['shpinst', 'shptxt', 'ud', 'annotation', 'atnauthor', 'nesttableprops']);

const PAGE = /^(?:header|footer)[lrf]?$/;

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“' },
  ...{ rdblquote: '”', bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
  ...{ '~': '\u00a0', _: '-', zwj: '\u200d', zwnj: '\u200c', ltrmark: '\u200e', rtlmark: '\u200f' },
};

export function rtfReader() {
  const out = documentText();
  const counts: RtfCounts = { insertions: 0, deletions: 0, hidden: 0 };
  const remarks: Remark[] = [];
  const pages: string[] = [];
  const fonts = new Map<number, number>();
  const groups: Group[] = [];
  let group: Group = {
    ...{ target: BODY, bold: false, hidden: false, deleted: false, inserted: false },
    ...{ page: undefined, fallback: 1, fresh: false, optional: false },
  };
  let documentPage = 1252;
  let font = 0;
  let heading: number | undefined;
  let skipping = 0; // characters that stand in for a \u
  let bytes: number[] = [];
  let author: string | undefined;
  let unicode = '';
  const row = rowOf(out);
  return { take, finish };

  function take(token: RtfToken): void {
    if (token.kind !== 'byte') flushBytes();
    switch (token.kind) {
      case 'open':
        flushUnicode();
        skipping = 0;
        groups.push(group);
        group = { ...group, fresh: true, optional: false };
        break;
      case 'close':
        flushUnicode();
        skipping = 0;
        closeGroup();
        break;
      case 'byte':
        if (skipping > 0) skipping--;
        else bytes.push(token.byte);
        group.fresh = false;
        break;
      case 'text': {
        const passed = Math.min(skipping, token.text.length);
        skipping -= passed;
        if (passed < token.text.length) write(token.text.slice(passed));
        group.fresh = false;
        break;
      }
      case 'word':
        word(token.name, token.value);
    }
  }

  function closeGroup(): void {
    const { target } = group;
    const before = groups.pop();
    if (before === undefined) return;
    group = before;
    if (target === before.target) return;
    if (target.kind === 'author') author = target.words.join('').trim();
    if (target.kind !== 'aside') return;
    const text = target.out.finish().text.trim();
    if (text === '') return;
    if (target.of === 'page') pages.push(text.replace(/\s+/g, ' '));
    else {
      const by = target.of === 'comment' && author ? { author } : {};
      remarks.push({ kind: target.of, start: out.offset, end: out.offset, text, ...by });
    }
  }

  /** The first word of a group says what it is. */
  function destination(name: string): boolean {
    const { fresh, optional } = group;
    if (name === '*') {
      group.optional = true;
      return true;
    }
    group.fresh = false;
    if (group.target.kind === 'skip') return true;
    if (name === 'fonttbl') group.target = FONTS;
    else if (SKIPPED.has(name)) group.target = SKIP;
    else if (PAGE.test(name)) group.target = { kind: 'aside', of: 'page', out: documentText() };
    else if (name === 'footnote')
      group.target = { kind: 'aside', of: 'footnote', out: documentText() };
    else if (name === 'annotation')
      group.target = { kind: 'aside', of: 'comment', out: documentText() };
    else if (name === 'atnauthor') group.target = { kind: 'author', words: [] };
    else if (name === 'upr') group.target = SKIP;
    else if (fresh && optional && !KNOWN.has(name)) group.target = SKIP;
    else return false;
    return true;
  }

  function word(name: string, value: number | undefined): void {
    // The Unicode half of a text that is given twice.
    if (name === 'ud' && group.optional) {
      group.target = groups.at(-2)?.target ?? BODY;
      group.fresh = false;
      return;
    }
    if (group.fresh || group.optional) {
      if (destination(name)) return;
    }
    group.optional = false;
    if (group.target.kind === 'fonts') fontWord(name, value ?? 0);
    if (group.target.kind === 'fonts' || group.target.kind === 'skip') return;
    if (skipping > 0 && name !== 'u') {
      skipping--;
      return;
    }
    if (name !== 'u') flushUnicode();
    else {
      skipping = group.fallback;
      unicode += String.fromCharCode((value ?? 63) & 0xffff);
      return;
    }
    const character = CHARACTERS[name];
    if (character !== undefined) write(character);
    else format(name, value);
  }

  function fontWord(name: string, value: number): void {
    if (name === 'f') font = value;
    const page = name === 'fcharset' ? pageOfCharset(value) : name === 'cpg' ? value : undefined;
    if (page !== undefined) fonts.set(font, page);
  }

  function format(name: string, value: number | undefined): void {
    const on = value !== 0;
    switch (name) {
      case 'par':
      case 'sect':
        endParagraph();
        break;
      case 'line':
      case 'page':
      case 'column':
        target()?.breakLine();
        break;
      case 'cell':
      case 'nestcell':
        flushUnicode();
        if (group.target.kind === 'body') row.endCell();
        break;
      case 'row':
      case 'nestrow':
        if (group.target.kind === 'body') row.end();
        break;
      case 'intbl':
        row.isIn = true;
        break;
      case 'pard':
        heading = undefined;
        row.isIn = false;
        break;
      case 'outlinelevel':
        heading = (value ?? 9) < 9 ? (value ?? 0) + 1 : undefined;
        break;
      case 'plain':
        Object.assign(group, { bold: false, hidden: false, deleted: false, inserted: false });
        group.page = undefined;
        break;
      case 'b':
      case 'ab':
        group.bold = on;
        break;
      case 'v':
        group.hidden = on;
        break;
      case 'deleted':
        if (on && !group.deleted) counts.deletions++;
        group.deleted = on;
        break;
      case 'revised':
        if (on && !group.inserted) counts.insertions++;
        group.inserted = on;
        break;
      case 'ftnalt':
        if (group.target.kind === 'aside') group.target = { ...group.target, of: 'endnote' };
        break;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        break;
      case 'f':
        group.page = fonts.get(value ?? 0);
        break;
      case 'ansicpg':
        documentPage = value ?? 1252;
        break;
      case 'mac':
        documentPage = 10000;
        break;
      default:
    }
  }

  function target(): DocumentText | undefined {
    flushUnicode();
    if (group.target.kind === 'body') return out;
    return group.target.kind === 'aside' ? group.target.out : undefined;
  }

  function endParagraph(): void {
    const into = target();
    into?.endParagraph(into === out ? heading : undefined);
  }

  function flushBytes(): void {
    if (bytes.length === 0) return;
    const text = decodePage(bytes, group.page ?? documentPage);
    bytes = [];
    write(text);
  }

  function flushUnicode(): void {
    if (unicode === '') return;
    const text = unicode;
    unicode = '';
    put(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  }

  function write(text: string): void {
    flushUnicode();
    put(text);
  }

  function put(text: string): void {
    const { target: into, hidden, deleted, bold } = group;
    if (into.kind === 'author') into.words.push(text);
    if (hidden && !deleted && into.kind === 'body' && text.trim() !== '') counts.hidden++;
    if (hidden || deleted) return;
    if (into.kind === 'aside') into.out.write(text);
    if (into.kind !== 'body') return;
    row.beforeWords();
    out.write(text, bold);
  }

  function finish(): RtfText {
    flushBytes();
    flushUnicode();
    row.end();
    const finished = out.finish();
    const placed = remarks.map((remark) => movedSpan(remark, finished.moves));
    return { ...finished, remarks: placed, counts, isCut: groups.length > 0, pages };
  }
}

/** Rows and cells are opened by their first words, since RTF marks their ends only. */
function rowOf(out: DocumentText) {
  let isRowOpen = false;
  let isCellOpen = false;
  const open = () => {
    if (!isRowOpen) out.openRow();
    if (!isCellOpen) out.openCell();
    isRowOpen = true;
    isCellOpen = true;
  };
  const end = () => {
    if (isCellOpen) out.closeCell();
    if (isRowOpen) out.closeRow();
    isRowOpen = false;
    isCellOpen = false;
  };
  return {
    /** The paragraph belongs to a table. */
    isIn: false,
    beforeWords(): void {
      if (this.isIn) open();
      else if (isRowOpen) end();
    },
    endCell(): void {
      open();
      out.closeCell();
      isCellOpen = false;
    },
    end,
  };
}
