// The English stemmer of M. F. Porter (An algorithm for suffix stripping, Program 14/3, 1980), step by
// step as `natural` has it, and with the same results, but without regular expressions: every
// distinct word of a study goes through it, and `natural` takes ten times as long on a cold start.

/** The stem of a word in small letters. */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  return doubleL(finalE(step4(step3(step2(step1c(step1b(step1a(word))))))));
}

function isVowel(word: string, at: number): boolean {
  const letter = word.charCodeAt(at);
  if (letter === Y) return at > 0 && !isAeiouy(word.charCodeAt(at - 1));
  return isAeiouy(letter);
}

const Y = 121;

function isAeiouy(unit: number): boolean {
  return unit === 97 || unit === 101 || unit === 105 || unit === 111 || unit === 117 || unit === Y;
}

/**
 * Twice Porter's measure of the word's first letters: groups of vowels and of consonants, without a
 * first group of consonants and a last one of vowels. A `y` as vowel is a group by itself; -1 for none.
 */
function groups(word: string, end = word.length): number {
  if (end === 0) return -1;
  let count = 0;
  let last: 'V' | 'C' | 'Y' | undefined;
  for (let at = 0; at < end; at++) {
    const kind = !isVowel(word, at) ? 'C' : word.charCodeAt(at) === Y ? 'Y' : 'V';
    if (kind !== last || kind === 'Y') count++;
    last = kind;
  }
  if (!isVowel(word, 0)) count--;
  return last === 'C' ? count : count - 1;
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (isVowel(word, at)) return true;
  return false;
}

/** Consonant, vowel, consonant that is no w, x or y, ending before a place. */
function isShort(word: string, end: number): boolean {
  if (end < 3 || 'wxy'.includes(word.charAt(end - 1))) return false;
  return !isVowel(word, end - 3) && isVowel(word, end - 2) && !isVowel(word, end - 1);
}

function without(word: string, count: number): string {
  return word.slice(0, word.length - count);
}

function step1a(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return without(word, 2);
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 2 ? without(word, 1) : word;
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return groups(word, word.length - 3) > 0 ? without(word, 1) : word;
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const end = word.length - ending;
  if (ending === 0 || !hasVowel(word, end)) return word;
  const stem = word.slice(0, end);
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`;
  const last = stem.charAt(end - 1);
  const isDouble = end > 1 && stem.charAt(end - 2) === last && !'aeiou'.includes(last);
  if (isDouble && !'lsz'.includes(last)) return without(stem, 1);
  return groups(stem) === 2 && isShort(stem, end) ? `${stem}e` : stem;
}

function step1c(word: string): string {
  return word.endsWith('y') && hasVowel(word, word.length - 1) ? `${without(word, 1)}i` : word;
}

/** Endings with what replaces them, by their last letter; most words have none. */
type Endings = ReadonlyMap<string, readonly (readonly [string, string])[]>;

function endingsOf(list: string): Endings {
  const endings = new Map<string, [string, string][]>();
  for (const pair of list.split(' ')) {
    const [ending = '', replacement = ''] = pair.split('>');
    const last = ending.slice(-1);
    endings.set(last, [...(endings.get(last) ?? []), [ending, replacement]]);
  }
  return endings;
}

const endings2 = endingsOf(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
);
const endings3 = endingsOf('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const endings4 = endingsOf(
  'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou',
);

function replaced(word: string, endings: Endings): string {
  let result = word;
  for (const [ending, replacement] of endings.get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(ending) || groups(word, word.length - ending.length) <= 0) continue;
    if (result.endsWith(ending)) result = without(result, ending.length) + replacement;
  }
  return result;
}

function step2(word: string): string {
  return replaced(word, endings2);
}

function step3(word: string): string {
  return replaced(word, endings3);
}

function step4(word: string): string {
  for (const [ending] of endings4.get(word.charAt(word.length - 1)) ?? []) {
    if (word.length <= ending.length || !word.endsWith(ending)) continue;
    const end = word.length - ending.length;
    return groups(word, end) > 2 ? word.slice(0, end) : word;
  }
  const isIon = word.length > 4 && (word.endsWith('sion') || word.endsWith('tion'));
  return isIon && groups(word, word.length - 3) > 2 ? without(word, 3) : word;
}

function finalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const end = word.length - 1;
  const size = groups(word, end);
  return size > 2 || (size === 2 && !isShort(word, end)) ? without(word, 1) : word;
}

function doubleL(word: string): string {
  return word.endsWith('ll') && groups(word) > 2 ? without(word, 1) : word;
}
