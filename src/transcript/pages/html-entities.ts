// The named characters of HTML that texts hold: those of Latin-1, and the commonest others.

import { decodeWindows1252 } from '../../text/windows-1252.js';

/** Names of the characters from U+00A0 on, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', mdash: '—', ndash: '–' },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹' },
    ...{ rsaquo: '›', bull: '•', euro: '€', trade: '™', dagger: '†', permil: '‰', minus: '−' },
    ...{ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ' },
    ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d' },
    ...{ lrm: '\u200e', rlm: '\u200f', rarr: '→', larr: '←', uarr: '↑', darr: '↓', tilde: '˜' },
    ...{ hyphen: '‐', dash: '‐', horbar: '―', Tab: '\t', NewLine: '\n', colon: ':', lpar: '(' },
    ...{ rpar: ')', lsqb: '[', rsqb: ']', lbrack: '[', rbrack: ']', comma: ',', period: '.' },
  }),
]);

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,10}));?/g;

/** Character references as the characters they stand for; unknown ones stay as they are. */
export function htmlCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff || code < 9 || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
    // Pages in Windows-1252 write its codes as if they were Unicode's.
    if (code >= 128 && code < 160) return decodeWindows1252(Uint8Array.of(code));
    return String.fromCodePoint(code);
  });
}
