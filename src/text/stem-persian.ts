// A light stemmer for Persian: plural and possessive endings, comparison and the verbal prefix, as
// written with or without the zero-width non-joiner. It is cautious: an ending that is not set off
// by a non-joiner is taken off only where a word of three letters remains.

const NON_JOINER = '\u200c';

const prefix = /^(?:ن?می)\u200c/;
const setOff =
  /\u200c(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ام|ات|اش|ایم|اید|اند|ای|مان|تان|شان|تر|ترین|تری)$/;
const attached = /^(.{3,})(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ترین)$/u;

/** The stem of a folded Persian word. */
export function stemPersian(word: string): string {
  const bare = word.replace(prefix, '').replace(setOff, '').replaceAll(NON_JOINER, '');
  return bare.replace(attached, '$1') || word;
}
