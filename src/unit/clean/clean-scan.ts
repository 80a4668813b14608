// One pass over a unit that tells whether there is anything to clean at all. Most units have
// nothing, and this costs a fraction of cleaning them. It may be wrong towards yes, never towards no.

import { FOLDED_ASCII, foldCode, isWordCode } from '../words.js';
import { type Fillers, fillerHashes } from './fillers.js';

const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;

/** True where the text may hold a filler, a doubled word, a false start, or untidy space. */
export function needsCleaning(text: string, fillers: Fillers): boolean {
  const { sounds, asides, maybe } = fillerHashes(fillers);
  const length = text.length;
  // Hashes of the last words, newest last, to see phrases said twice.
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  let h5 = 0;
  let h6 = 0;
  let h7 = 0;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    let folded = foldCode(code);
    if (folded === 0) {
      if (isUntidy(text, at, code)) return true;
      at += 1;
      continue;
    }
    let hash = 0;
    let end = at;
    while (folded !== 0) {
      // `hashStep` and `foldCode` written out: this runs for every letter, mostly before it is machine code.
      hash = (Math.imul(hash, 31) + folded) | 0;
      end += 1;
      if (end === length) break;
      const next = text.charCodeAt(end);
      folded = next < 128 ? (FOLDED_ASCII[next] as number) : foldCode(next);
    }
    if (hash === h1 || (maybe[hash & 4095] === 1 && sounds.has(hash))) return true;
    const pair = (Math.imul(h1, 31) + hash) | 0;
    if (maybe[pair & 4095] === 1 && asides.has(pair)) return true;
    if (maybe[hash & 4095] === 1 && isCommaAt(text, end) && asides.has(hash)) return true;
    if (h1 === h3 && hash === h2) return true;
    if (h1 === h4 && h2 === h5 && hash === h3) return true;
    if (h1 === h5 && h2 === h6 && h3 === h7 && hash === h4) return true;
    h7 = h6;
    h6 = h5;
    h5 = h4;
    h4 = h3;
    h3 = h2;
    h2 = h1;
    h1 = hash;
    at = end;
  }
  return false;
}

function isCommaAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code === COMMA || code === 0x60c;
}

/** A break-off, a line break, doubled space, or space at the edges or before a comma. */
function isUntidy(text: string, at: number, code: number): boolean {
  // 0, as white space, past the end.
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  if (code === HYPHEN || code === 0x2013 || code === 0x2014) {
    if (at === 0 || !isWordCode(text.charCodeAt(at - 1))) return false;
    return code !== HYPHEN || !isWordCode(next);
  }
  if (code < SPACE) return true;
  if (code !== SPACE) return false;
  return at === 0 || !(next > SPACE) || next === COMMA || next === 46 || next === 63 || next === 33;
}
