// The guess of a code page from the letters a file is full of.

import { expect, test } from 'vitest';
import { guessCodePage } from '../../../src/transcript/decode/code-page-guess.js';

/** Bytes of a text in a single-byte code page, found by decoding each byte. */
function encode(text: string, name: string): Uint8Array {
  const all = new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from([...text], (char) => all.indexOf(char));
}

test.each([
  ['windows-1251', 'Мария: Мы приехали осенью, и было холодно. Потом стало тепло.'],
  ['koi8-r', 'Мария: Мы приехали осенью, и было холодно. Потом стало тепло.'],
  ['windows-1253', 'Μαρία: Ήρθαμε το φθινόπωρο και έκανε κρύο. Μετά ήρθε η άνοιξη.'],
  ['windows-1255', 'רות: הגענו בסתיו והיה קר מאוד. אחר כך היה חם ונשארנו שם.'],
  ['windows-1256', 'ليلى: وصلنا في الخريف وكان الجو بارداً. ثم بقينا هناك.'],
  [
    'windows-1250',
    'Ewa: Przyjechałam, było zimno, a później ciepło. Całe życie czekałam na łódź, więc wsiadłam.',
  ],
  [
    'windows-1254',
    'Ayşe: Sonbaharda geldik, hava soğuktu. Sonra ısındı, kaldık. Şimdi yazın çıkıyoruz, kışın dağılıyoruz.',
  ],
])('tells %s by its letters', (name, text) => {
  expect(guessCodePage(encode(text, name))).toBe(name);
});

test.each([
  'Inés: Llegué en otoño, pero ¿qué iba a hacer? ¿Y usted? Mañana, quizás, ¿no?',
  'Jörg: Das wäre schön gewesen, natürlich. Über die Brücke, für später.',
  "Hélène : C'était déjà l'été, même là-bas. Ça va, là ?",
])('has nothing against windows-1252 in %s', (text) => {
  expect(guessCodePage(encode(text, 'windows-1252'))).toBeUndefined();
});
