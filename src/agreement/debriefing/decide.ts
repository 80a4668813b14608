// What a decision means: the words that somebody wrote, as codes of the codebook.

import type { Finding } from '../../finding/finding.js';
import { nearest } from '../../text/nearest.js';
import { singleSpaced } from '../../text/white-space.js';
import type { CodeLevels } from '../readings/code-levels.js';
import { debriefFindings } from './findings.js';
import type { WrittenDecision } from './written.js';

/** What a decision is read against. */
export interface DecisionContext {
  readonly levels: CodeLevels;
  /** Codes that coders used, of which the codebook may not know all. */
  readonly used: ReadonlySet<string>;
  readonly coders: readonly string[];
  /** The codes of each coder on the unit; undefined where they have not read it. */
  readonly readings: readonly (readonly string[] | undefined)[];
}

/** Codes, sorted; `open` where nothing was decided; a finding where it cannot be told. */
export type Decided =
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'unclear'; readonly finding: Finding };

const OPEN = /^(?:open|\?+|tbd|later|…|\.{3}|_+|still open|undecided)?$/i;
const NOTHING = /^(?:\(?no ?codes?\)?|\(?none\)?|nothing|uncoded|[-–—]+)$/i;
const EVERYTHING = /^(?:both|all)$/i;
/** The words of a decision that name no code. */
const WORDS = ['no code', 'both', 'all', 'open'];

export function readDecision(written: WrittenDecision, context: DecisionContext): Decided {
  const text = tidy(written.decision);
  const codes = new Set<string>();
  for (const part of partsOf(text, context)) {
    const meant = meaningOf(part, written, context);
    if (meant.kind === 'open') continue;
    if (meant.kind === 'unclear') return meant;
    for (const code of meant.codes) codes.add(code);
    if (meant.codes.length === 0) codes.add('');
  }
  if (codes.size === 0) return { kind: 'open' };
  codes.delete('');
  return { kind: 'codes', codes: [...codes].sort() };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => singleSpaced(line.replace(/^\s*(?:[-*+•·]|\d+[.)])\s+/, '')).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Lines and semicolons separate codes; commas too, unless a name holds one. */
function partsOf(text: string, context: DecisionContext): string[] {
  if (codeOf(text, context) !== undefined) return [text];
  const parts = text.split(/[\n;]/).map((part) => part.trim());
  return parts.flatMap((part) => {
    if (!part.includes(',') || codeOf(part, context) !== undefined) return [part];
    return part.split(',').map((piece) => piece.trim());
  });
}

function meaningOf(part: string, written: WrittenDecision, context: DecisionContext): Decided {
  const { levels, coders, readings, used } = context;
  const { transcript, unit, place } = written;
  const unclear = (finding: Finding): Decided => ({ kind: 'unclear', finding });
  const code = codeOf(part, context);
  if (code !== undefined) return { kind: 'codes', codes: [code] };
  if (OPEN.test(part)) return { kind: 'open' };
  const plain = plainName(part);
  if (NOTHING.test(part) || NOTHING.test(plain)) return { kind: 'codes', codes: [] };
  if (EVERYTHING.test(plain)) return { kind: 'codes', codes: readings.flatMap((own) => own ?? []) };
  const coder = coderOf(part, coders);
  if (coder !== undefined) {
    const own = readings[coder];
    if (own) return { kind: 'codes', codes: own };
    const args = { unit, transcript, coder: coders[coder] ?? part };
    return unclear(debriefFindings.make('not-a-reader', place, args));
  }
  const group = levels.find(plain);
  if (group !== undefined) {
    const below = levels.declared('code').filter((each) => levels.pathOf(each).includes(group));
    const codes = below.map(levels.nameOf).join(', ') || 'its codes';
    const args = { unit, transcript, word: levels.nameOf(group), codes };
    return unclear(debriefFindings.make('group-for-code', place, args));
  }
  const near = nearest(plain, [...levels.known, ...used, ...coders, ...WORDS]);
  const args = { unit, transcript, word: part, nearest: near };
  return unclear(debriefFindings.make('unknown-code', place, args));
}

/** The id of a code by its id or name; what people put around a name is taken off. */
function codeOf(part: string, { levels, used }: DecisionContext): string | undefined {
  for (const word of [part, plainName(part)]) {
    if (word === '') return undefined;
    if (used.has(word) || levels.isCode(word)) return word;
    const found = levels.findCode(word);
    if (found !== undefined) return found;
    const wanted = word.toLowerCase();
    const inUse = [...used].find((code) => code.toLowerCase() === wanted);
    if (inUse !== undefined) return inUse;
  }
  return undefined;
}

function plainName(part: string): string {
  return part
    .replace(/^[\s"'“”„«»‘’`*_[(]+|[\s"'“”„«»‘’`*_\])]+$/g, '')
    .replace(/[.!]$/, '')
    .trim();
}

/** `anna`, `as anna`, `Anna's`. */
function coderOf(part: string, coders: readonly string[]): number | undefined {
  const name = plainName(part)
    .replace(/^(?:as|like)\s+/i, '')
    .replace(/[’']s(?: codes?)?$/i, '');
  const at = coders.findIndex((coder) => coder.toLowerCase() === name.toLowerCase());
  return at === -1 ? undefined : at;
}
