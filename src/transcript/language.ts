// Guesses the language of a text from its script, and for Latin letters from its smallest words.

const scripts: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['fa', /[\u067e\u0686\u0698\u06af\u06cc\u06a9]/g],
  ['ar', /[\u0621-\u064a]/g],
  ['he', /[\u05d0-\u05ea]/g],
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['uk', /[іїєґ]/g],
  ['ru', /[\u0430-\u044f]/g],
  ['el', /[\u03b1-\u03c9]/g],
];

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
  pl: 'nie to się że na jest do jak dla ale',
};

const SAMPLE = 20_000;

/** A BCP 47 tag; `und` where the text tells too little. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return 'und';
  for (const [language, pattern] of scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'ar' || language === 'ru' || language === 'zh' ? 0.3 : 0.04))
      return language;
  }
  const counts = new Map<string, number>();
  for (const word of sample.split(/[^\p{L}']+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = 'und';
  let most = 3;
  for (const [language, list] of Object.entries(smallWords)) {
    const score = list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (score > most) [best, most] = [language, score];
  }
  return best;
}
