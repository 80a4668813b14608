// What the elements of HTML mean for a text: which begin a new line, which are not shown, which are
// bold.

import type { HtmlAttributes } from './html-tokens.js';

export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);

/** Elements without a closing tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

const NOT_SHOWN: ReadonlySet<string> = new Set(
  'applet audio button canvas datalist head iframe map nav noscript object rp rt script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Why an element is passed over with all that is in it; undefined where it is read. */
export function passedOver(
  name: string,
  attributes: HtmlAttributes,
): 'part' | 'furniture' | 'deleted' | 'hidden' | 'comment' | undefined {
  if (NOT_SHOWN.has(name)) return 'part';
  if (name === 'footer' || name === 'aside') return 'furniture';
  if (name === 'del' || (name === 's' && attributes.has('cite'))) return 'deleted';
  const kind = attributes.get('class') ?? '';
  if (/\bmsoDel\b/i.test(kind)) return 'deleted';
  const style = attributes.get('style') ?? '';
  if (/mso-element:\s*comment/i.test(style) || /\bmsocomanchor\b/i.test(kind)) return 'comment';
  if (/mso-element:\s*(?:header|footer)/i.test(style)) return 'part';
  if (attributes.has('hidden') || /display:\s*none|mso-hide:\s*all/i.test(style)) return 'hidden';
  return undefined;
}

/** Whether an element makes its text bold, or takes bold away; undefined where it says nothing. */
export function isBold(name: string, attributes: HtmlAttributes): boolean | undefined {
  const weight = /font-weight:\s*(\w+)/i.exec(attributes.get('style') ?? '')?.[1];
  if (weight !== undefined) return /^bold/i.test(weight) || Number(weight) >= 600;
  // A cited name or a term is a label, and shown in a form of its own.
  return /^(?:b|strong|th|dt|cite)$/.test(name) ? true : undefined;
}

/** The level of `h1` to `h6`. */
export function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}
