// Guesses the code page of a text that is not Unicode by the letters its language writes most: in
// the right code page, most characters beyond ASCII are among them.

import { decodeLabelled } from '../../text/windows-1252.js';

/** A code page with the commonest letters of what is written in it. */
const pages: readonly (readonly [name: string, letters: string])[] = [
  ['windows-1251', 'оеаинтсрвлкмдпуяьбгзычхйОНПВ'],
  ['koi8-r', 'оеаинтсрвлкмдпуяьбгзычхйОНПВ'],
  ['windows-1253', 'αοιετσνηυρπκμλάόίςέωγδήύθχώ'],
  ['windows-1255', 'יוהלאתרשבםמנחעדקןפסגכצטז'],
  ['windows-1256', 'اليمنتربوعدهةقفسحكجشىأإیک'],
  [
    'gb18030',
    '的一是不了在人有我他这个们来到时大地为子中你说生国年着就那和要她出也得里后自以会，。：？我没什么都还好对吗能',
  ],
  [
    'big5',
    '的一是不了在人有我他這個們來到時大地為子中你說生國年著就那和要她出也得裡後自以會，。：？沒什麼都還好對嗎能',
  ],
  ['shift_jis', 'いのんをてにとがしなでたすかはまるれもうらりきさっあえ、。：？く'],
  ['euc-jp', 'いのんをてにとがしなでたすかはまるれもうらりきさっあえ、。：？く'],
  ['euc-kr', '이는다가고에요은어그지아도서로하나을거를기한리게자니만들사해면네음데말'],
];

const SAMPLE = 32_768;
/** The share of the characters beyond ASCII that must be common letters. */
const ENOUGH = 0.45;

/** The likeliest code page of bytes that are not UTF-8; undefined where nothing speaks against windows-1252. */
export function guessCodePage(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte > 127) high++;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
  }
  if (high < letters) return high > 0 ? guessLatin(sample) : undefined;
  let best: string | undefined;
  let most = ENOUGH;
  for (const [name, common] of pages) {
    const share = shareOf(decode(sample, name), common);
    if (share > most) [best, most] = [name, share];
  }
  return best;
}

function decode(sample: Uint8Array, name: string): string {
  return decodeLabelled(sample, name);
}

/** Common letters among all characters beyond ASCII; what could not be decoded counts double. */
function shareOf(text: string, common: string): number {
  const set = new Set(common);
  let all = 0;
  let hits = 0;
  for (const char of text) {
    if (char < '\u0080') continue;
    all += char === '\ufffd' ? 2 : 1;
    if (set.has(char)) hits++;
  }
  return all === 0 ? 0 : hits / all;
}

/** Polish and its neighbours, or Turkish, where windows-1252 would put signs between letters. */
function guessLatin(sample: Uint8Array): string | undefined {
  const text = decode(sample, 'windows-1252');
  const all = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  const signs =
    text.match(/[a-z][³¹¿¾¼][a-z]|[a-z][³¹¿¾¼](?=[\s.,?!])|(?<=\s)[³¹¾¼][a-z]/g)?.length ?? 0;
  if (signs > 2 && signs * 12 > all) return 'windows-1250';
  const turkish = text.match(/[ýþð]/g)?.length ?? 0;
  return turkish > 2 && turkish * 3 > all && !/[æá]/.test(text) ? 'windows-1254' : undefined;
}
