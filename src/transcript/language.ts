// Guesses the language of a text from its script, and for Latin letters from its smallest words.

import { isLetter } from './lines/characters.js';

const smallWords: Readonly<Record<string, string>> = {
  en: 'the and was that of to it is in you they we have with this not are',
  de: 'und die der das ich nicht ist auch mit ein eine wir aber für es sie',
  fr: 'le les des est et je pas que une dans pour avec vous nous mais qui',
  es: 'el los que y en es la de por con una pero para no lo muy',
  it: 'il che di è non una sono per con gli anche ma ho della più',
  pt: 'o que de não uma é com para os eu mas muito foi isso você',
  nl: 'de het een ik niet is van en dat ook maar wij met voor zijn',
  sv: 'och det att jag inte är som en på vi med för har man',
  tr: 've bir bu çok için de da ama ben ne gibi daha',
  pl: 'nie to się że na jest do jak ale dla',
};

const languagesByWord = new Map<string, string[]>();
for (const [language, list] of Object.entries(smallWords))
  for (const word of list.split(' '))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);

const SAMPLE = 4000;

/** A BCP 47 tag; `und` where the text tells too little. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  return languageOfScript(sample) ?? languageOfWords(sample);
}

/** Languages of one script, which the guess tells apart by few letters. */
const NEAR: readonly string[] = ['fa ar', 'ru uk', 'zh ja'];

/** The language a text is evidently in where another was stated; undefined where that may be right. */
export function otherLanguage(text: string, stated: string): string | undefined {
  const own = stated.toLowerCase().split('-')[0] ?? '';
  const guessed = guessLanguage(text);
  const isKnown = own in smallWords || SCRIPTS.has(own);
  if (!isKnown || guessed === 'und' || guessed === own) return undefined;
  if (NEAR.some((pair) => pair.includes(own) && pair.includes(guessed))) return undefined;
  if (SCRIPTS.has(own) || SCRIPTS.has(guessed)) return guessed;
  const { scores } = countSmallWords(text.slice(0, SAMPLE));
  const [most, stands] = [scores.get(guessed) ?? 0, scores.get(own) ?? 0];
  return most > 9 && most > stands * 2 ? guessed : undefined;
}

const SCRIPTS: ReadonlySet<string> = new Set('fa ar he ja ko zh uk ru el'.split(' '));

function countSmallWords(sample: string) {
  const words = sample.toLowerCase().split(/[\s.,;:!?"“”()[\]*]+/);
  const scores = new Map<string, number>();
  for (const word of words)
    for (const language of languagesByWord.get(word) ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1);
  return { words: words.length, scores };
}

/** The language of a script that has one, by the share of its letters; Latin has none. */
function languageOfScript(sample: string): string | undefined {
  const counts = { fa: 0, ar: 0, he: 0, ja: 0, ko: 0, zh: 0, uk: 0, ru: 0, el: 0, hi: 0, latin: 0 };
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 0x370) counts.latin += isLetter(code) ? 1 : 0;
    else counts[scriptOf(code)]++;
  }
  const { fa, ar, he, ja, ko, zh, uk, ru, el, hi, latin } = counts;
  const letters = fa + ar + he + ja + ko + zh + uk + ru + el + hi + latin;
  if (letters < 20) return 'und';
  if (fa + ar > letters / 3) return fa * 25 > letters ? 'fa' : 'ar';
  if (ja + zh + ko > letters / 4) return ko > ja + zh ? 'ko' : ja * 12 > letters ? 'ja' : 'zh';
  if (he > letters / 3) return 'he';
  if (ru + uk > letters / 3) return uk * 50 > letters ? 'uk' : 'ru';
  if (hi > letters / 3) return 'hi';
  return el > letters / 3 ? 'el' : undefined;
}

function scriptOf(code: number) {
  if (code <= 0x3ff) return 'el';
  if (code <= 0x52f) return code === 0x456 || code === 0x457 || code === 0x454 ? 'uk' : 'ru';
  if (code >= 0x5d0 && code <= 0x5ea) return 'he';
  if (code >= 0x621 && code <= 0x64a) return 'ar';
  if ([0x67e, 0x686, 0x698, 0x6a9, 0x6af, 0x6cc].includes(code)) return 'fa';
  if (code >= 0x900 && code <= 0x97f) return 'hi';
  if (code >= 0x3040 && code <= 0x30ff) return 'ja';
  if (code >= 0x4e00 && code <= 0x9fff) return 'zh';
  return code >= 0xac00 && code <= 0xd7af ? 'ko' : 'latin';
}

function languageOfWords(sample: string): string {
  const { words, scores } = countSmallWords(sample);
  let best = 'und';
  let most = Math.max(3, words / 20);
  for (const [language, score] of scores) if (score > most) [best, most] = [language, score];
  return best;
}
