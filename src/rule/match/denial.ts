// Whether a hit is denied: a denying word stands up to six words before it in its sentence, or ten
// with a verb of saying ("can't say"), with no comma, no word like "but" and no new clause ("and
// she") in between. Where the language puts the denying word behind, it is looked for there too.

import type { Span } from '../../text/span.js';
import type { Tokens } from '../../text/tokens.js';
import {
  DENIES,
  ENDS,
  ENDS_BACK,
  JOINS,
  ONLY,
  SAYS,
  SUBJECT,
  type TypeTable,
} from '../compile/type-table.js';
import type { Hit } from './hit.js';

/** How many words ahead a denial reaches. */
const REACH = 6;

/** How many words ahead it reaches with a verb of saying or thinking. */
const REACH_SAYING = 10;

const breaks = /[,;:.!?()–—،؛؟，；。]|\s-\s|--/u;

export interface DenialContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly types: TypeTable;
  /** How many words back a denial reaches. */
  readonly back: number;
}

/** True where a hit is denied within its sentence, given as words. */
export function isDenied(hit: Hit, sentence: Span, context: DenialContext): boolean {
  return isDeniedBefore(hit, sentence, context) || isDeniedAfter(hit, sentence, context);
}

function isDeniedBefore(hit: Hit, sentence: Span, context: DenialContext): boolean {
  const first = Math.max(sentence.start, hit.start - REACH_SAYING);
  let after = flagsOf(hit.start, context);
  for (let word = hit.start - 1; word >= first; word--) {
    if (isBrokenAfter(word, context)) return false;
    const flags = flagsOf(word, context);
    if (flags & ENDS || (flags & JOINS && after & SUBJECT)) return false;
    if (flags & DENIES && !(after & ONLY) && (hit.start - word <= REACH || after & SAYS))
      return true;
    after = flags;
  }
  return false;
}

function isDeniedAfter(hit: Hit, sentence: Span, context: DenialContext): boolean {
  const end = Math.min(sentence.end, hit.end + context.back);
  for (let word = hit.end; word < end; word++) {
    if (isBrokenAfter(word - 1, context)) return false;
    const flags = flagsOf(word, context);
    if (flags & (ENDS | ENDS_BACK)) return false;
    if (flags & DENIES && !isTakenBack(word, context)) return true;
  }
  return false;
}

/** True for the first word of "not only". */
function isTakenBack(word: number, context: DenialContext): boolean {
  if (word + 1 >= context.tokens.count || isBrokenAfter(word, context)) return false;
  return (flagsOf(word + 1, context) & ONLY) !== 0;
}

function flagsOf(word: number, { tokens, types }: DenialContext): number {
  return types.flagsOf(tokens.types[word] as number);
}

/** True where a comma or the like stands between a word and the next. */
function isBrokenAfter(word: number, { text, tokens }: DenialContext): boolean {
  const end = tokens.ends[word] as number;
  const next = tokens.starts[word + 1] as number;
  const between = text.slice(end, next);
  return between !== ' ' && breaks.test(between);
}
