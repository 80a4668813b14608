// The groups of an RTF file: where the words of each go, which the first sign of a group says.

import type { Remark } from '../transcript.js';
import { type DocumentText, documentText } from './document-text.js';

/** Where the words of a group go. */
export type Target =
  | { readonly kind: 'body' | 'skip' | 'fonts' | 'styles' }
  | { readonly kind: 'aside'; readonly of: 'page' | Remark['kind']; readonly out: DocumentText }
  | { readonly kind: 'author'; readonly words: string[] };

/** What a group inherits and may change for itself. */
export interface Group {
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

export const OUTERMOST: Group = {
  ...{ target: BODY, bold: false, hidden: false, deleted: false, inserted: false },
  ...{ page: undefined, fallback: 1, fresh: false, optional: false },
};

/** Groups without words, and words that are the word processor's own. */
const SKIPPED = new Set(
  `colortbl info pict listtext pntext shprslt nonshppict sp xe tc rxe txe bxe ixe fldinst objdata
   filetbl revtbl listtable listoverridetable themedata datastore generator atnid atndate atnref
   atntime atnicn pgdsctbl do private formfield ftnsep ftnsepc ftncn aftnsep aftnsepc upr`.split(
    /\s+/,
  ),
);

/** Groups that may be passed over by their `\*`, but hold words. */
const KNOWN = new Set(['shpinst', 'shptxt', 'ud', 'annotation', 'atnauthor', 'nesttableprops']);

const PAGE = /^(?:header|footer)[lrf]?$/;

/** Where the words of a group go that begins with a control word; undefined where it only formats. */
export function targetOf(name: string, { fresh, optional }: Group): Target | undefined {
  if (name === 'fonttbl') return { kind: 'fonts' };
  if (name === 'stylesheet') return { kind: 'styles' };
  if (SKIPPED.has(name)) return SKIP;
  if (PAGE.test(name)) return { kind: 'aside', of: 'page', out: documentText() };
  if (name === 'footnote') return { kind: 'aside', of: 'footnote', out: documentText() };
  if (name === 'annotation') return { kind: 'aside', of: 'comment', out: documentText() };
  if (name === 'atnauthor') return { kind: 'author', words: [] };
  return fresh && optional && !KNOWN.has(name) ? SKIP : undefined;
}
