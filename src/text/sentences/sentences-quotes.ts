// Quoted speech: whether a terminator within a quotation ends the sentence around it, and whether
// the words after a quotation tell who said it. Only marks that show their direction are looked at.

import { latinTwin } from '../latin-twin.js';
import { terminatorClass } from './sentences-characters.js';

/** How far off the marks of a quotation are looked for. */
const REACH = 160;

const closings: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”' };

/**
 * True within a quotation that ends without a full stop of its own, `he said «wait. I come» and
 * went`: to cut there would leave half of a quotation on either side.
 */
export function splitsQuotation(text: string, sentence: number, at: number, limit: number) {
  const opener = openedBefore(text, Math.max(sentence, at - REACH), at);
  const closing = opener === undefined ? undefined : closings[opener];
  if (closing === undefined) return false;
  const until = Math.min(limit, at + REACH);
  for (let next = at + 1; next < until; next += 1) {
    const character = text[next] as string;
    if (closing.includes(character)) return terminatorClass[text.charCodeAt(next - 1)] === 0;
    if (character === opener) return false;
  }
  return false;
}

/** The mark of a quotation that is open at an offset. */
function openedBefore(text: string, from: number, at: number): string | undefined {
  for (let before = at - 1; before >= from; before -= 1) {
    const character = text[before] as string;
    if (character === '»' || character === '”') return undefined;
    // German ends a quotation with the mark that opens one in English.
    if (character === '“' && text.slice(from, before).includes('„')) return undefined;
    if (character in closings) return character;
  }
  return undefined;
}

const person =
  '(?:[我你您他她它咱]们?|[我你他她]們|大家|人家|有人|妈妈|媽媽|爸爸|[老小]\\p{Script=Han}|\\p{Script=Han}{0,2}(?:老师|老師|医生|醫生|护士|護士|先生|女士|太太|阿姨|叔叔|同学|同學|主任|老板|老闆))';
const manner = '(?:就|又|也|都|便|还|還|只|才|笑着|笑著|大声|大聲|小声|小聲|轻声|輕聲|马上|馬上)?';
const chineseSpeaker = latinTwin(
  `^${person}${manner}(?:[说說](?!得|不)|[问問](?![题題])|[喊叫讲講]|(?:回)?答)`,
  'u',
);

/** `“…？”我问她`: a person and a verb of saying right after a Chinese quotation. */
export function tellsChineseSpeaker(text: string, next: number, limit: number): boolean {
  const words = text.slice(next, Math.min(limit, next + 12));
  return chineseSpeaker(words).test(words);
}

const arabicScriptSpeaker =
  /^(?:من |او |ما |آن‌?ها |هو |هي |أنا )?(?:گفت(?:م|ی|یم|ید|ند)?|پرسید(?:م|ی|یم|ید|ند)?|قال(?:ت|وا)?|قلت|سأل(?:ت|وا)?)(?=[\s.،!؟]|$)(?!\s*(?:که|:|«|إن|أن|له|لي))/u;

/** `«…؟» او پرسید`: a verb of saying in Persian or Arabic that brings no speech of its own. */
export function tellsWrittenSpeaker(rest: string): boolean {
  return rest.charCodeAt(0) >= 0x600 && arabicScriptSpeaker.test(rest);
}
