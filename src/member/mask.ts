// Takes out of somebody's words what belongs to others: turns of others that a transcriber put into
// theirs, and others' names. It takes out too much rather than too little; what the study does not know
// as a name it cannot find, so people still read every packet.

import { applyEdits } from '../anchor/carry-by-edits.js';
import { nameFinder } from '../pseudonym/find/find-names.js';
import { nameOf } from '../pseudonym/name.js';
import { escapeRegex } from '../text/escape-regex.js';
import { compareText } from '../text/order.js';

/** A text without what was taken out of it. */
export interface Masked {
  readonly text: string;
  /** What was taken out, as it stood there. */
  readonly masked: readonly string[];
}

export interface Masks {
  /** Labels that others speak under. */
  readonly labels: readonly string[];
  /** Labels that the speaker speaks under. */
  readonly own: readonly string[];
  /** Names of others, as `namesIn` gives them. */
  readonly names: ReadonlySet<string>;
  /** What stands for a name: `[name]`. */
  readonly nameMark: string;
  /** Language of the words, for the endings of names; else English. */
  readonly language?: string;
}

/** What stands for words of others. */
const CUT = '[…]';

/** A masking function for one speaker: patterns are made once. */
export function masker({
  labels,
  own,
  names,
  nameMark,
  language = 'en',
}: Masks): (text: string) => Masked {
  const ownLabel = labelled(own, 'gu');
  const otherLabel = labelled(
    labels.filter((label) => !own.includes(label)),
    'u',
  );
  const name = namePattern(names);
  const overlap = overlapped(labels);
  const rows = [...names].map((find) => nameOf({ find, replace: nameMark, decision: 'replace' }));
  const find = nameFinder(rows, language);
  return (written) => {
    const masked: string[] = [];
    const taken = (mark: string) => (found: string) => {
      masked.push(found);
      return mark;
    };
    let text = written.normalize('NFC');
    text = text.replace(BRACKETED_TURN, taken(CUT)).replace(OVERLAP, taken(CUT));
    if (overlap) text = text.replace(overlap, taken(CUT));
    if (ownLabel) text = text.replace(ownLabel, '$1');
    const other = otherLabel?.exec(text);
    if (other) {
      masked.push(text.slice(other.index).trim());
      text = `${text.slice(0, other.index)}${other[1] ?? ''}${CUT}`;
    }
    // With endings, joiners and line ends in them; then letter by letter.
    const hits = find(text).map((hit) => ({ ...hit, text: nameMark }));
    masked.push(...hits.map(({ start, end }) => text.slice(start, end)));
    text = applyEdits(text, hits);
    if (name) text = text.replace(name, taken(nameMark));
    return { text, masked };
  };
}

/** `(P2: mm-hm)`, `[Moderator: go on]`: a short label and a colon behind a bracket. */
const BRACKETED_TURN =
  /[[(<{（［【][ \t]*[\p{L}][\p{L}\p{M}\p{N} .'’_\u200c-]{0,29}[:：](?!\d)[^\])>}）］】]*(?:[\])>}）］】]|$)/gu;

/** `//P2: mm-hm//`, `=Ben: yes=`: what somebody says over the speaker's words, to the second sign or the line's end. */
const OVERLAP =
  /(?<![:/\p{L}\p{N}])(\/{1,2}|[=|~])[ \t]*[\p{L}][\p{L}\p{M}\p{N} .'’_\u200c-]{0,29}[:：](?![\d/])[^\n]*?(?:\1|$)/gmu;

/** The same behind a dash, which may be anything, where the label is known. */
function overlapped(labels: readonly string[]): RegExp | undefined {
  const known = labels.map((label) => label.normalize('NFC').trim()).filter((one) => one !== '');
  if (known.length === 0) return undefined;
  const any = longestFirst(known).map(escaped).join('|');
  return new RegExp(`[–—][ \\t]*(?:${any})[ \\t]*[:：](?!\\d)[^\\n–—]*(?:[–—]|$)`, 'gmu');
}

/** A label with its colon, where a turn may begin: at a line's start, or behind the end of a sentence. */
function labelled(labels: readonly string[], flags: string): RegExp | undefined {
  const spellings = labels
    .map((label) => label.normalize('NFC').trim())
    .filter((one) => one !== '');
  if (spellings.length === 0) return undefined;
  const any = longestFirst(spellings).map(escaped).join('|');
  return new RegExp(
    `(^|[.?!…؟。！？)\\]"”’-][ \\t]+|\\n[ \\t]*)[*_]*(?:${any})[*_]*[ \\t]*[:：][*_]*[ \\t]*`,
    flags,
  );
}

/** Whole words; an s behind a name is its genitive (`Anna’s`, `Annas`). */
function namePattern(names: ReadonlySet<string>): RegExp | undefined {
  const all = [...names].filter((one) => one !== '');
  if (all.length === 0) return undefined;
  const any = longestFirst(all).map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?=s?(?![\\p{L}\\p{M}\\p{N}]))`, 'gu');
}

function longestFirst(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => b.length - a.length || compareText(a, b));
}

function escaped(text: string): string {
  return escapeRegex(text).replace(/\s+/g, '\\s+');
}
