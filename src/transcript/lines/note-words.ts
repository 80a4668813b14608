// Words of transcribers' notes: sounds, silence, what could not be heard, and talk at once. Matched
// by their beginning, so that `laughs`, `laughing` and `laughter` need one entry.

import { latinTwin } from '../../text/latin-twin.js';

const stems = `laugh chuckl giggl paus silen cough sigh sneez sniff clap applau cheer cry cries crying sob whisper shout yell scream
  smil nod shak shrug gestur point grin gasp groan hum humm sing singing breath inhal exhal yawn clear throat snap tap knock door phone ring beep
  music noise background mumbl murmur mutter stutter hesitat interrupt applause agree agrees enters leaves break beat recording redact anonymi bleep
  sarcastic ironic joking emphas gap unison thinking thinks long short brief loud soft quiet
  lach lacht gelächter schmunzel seufz räusper hust pause schweig nick klatsch flüster stöhn zustimmung
  risa risas ríe rie silencio pausa tose suspir aplaus llora asiente carraspe
  rire rires rit silence souffle souffl tousse soupir applaud pleure acquiesce
  ride risata risate silenzio sospira tossisce
  смех смеется смеётся пауза молч вздох кашл
  خنده میخندد میخندند سکوت مکث سرفه آه تشویق گریه
  يضحك ضحك صمت سعال
  צחוק צוחק צוחקת שתיקה הפסקה
  笑 沉默 停顿 停頓 咳嗽 鼓掌 叹气 拍手 沈黙 咳 웃음 침묵`;

const unclearStems = `inaudible unintelligible unclear indistinct incomprehensible unsure unverst unverständlich inaudib ininteligible inentendible
  inaudible incompréhensible incomprensibile неразборчиво نامفهوم غیرقابل نامشخص غير לאברור 听不清 聽不清 不清 聞き取れ 聞取 불분명 guess sp spelling phonetic`;

const overlapStems = `overlap crosstalk cross simultaneous together everyone all talking speaking several multiple durcheinander gleichzeitig überlapp
  solap superpos chevauch همزمان همهمه`;

const split = (list: string): readonly string[] => list.split(/\s+/).map((s) => s.normalize('NFC'));
const noteStems = split(stems);
const unclear = split(unclearStems);
const overlap = split(overlapStems);

/** Words that nobody writes in a note about sounds: with them, parentheses hold speech. */
const speechWords = new Set(
  split(`i i'm me my mine we we're us our you you're your it it's that's that which who whose because but if was were am had have did didn't
  don't would could should ich wir du mir mich mein weil aber wenn war yo nosotros mi porque pero je nous mon parce mais من ما که چون`),
);

export type NoteKind = 'note' | 'unclear' | 'overlap';

const cache = new Map<string, NoteKind | 'speech'>();

/**
 * What bracketed words are: a note of which kind, or speech. Only short texts are notes; where they
 * fill their block, a few words are one whatever they say, unless somebody says `I` or `you`.
 */
export function judgeNote(content: string, fills = false): NoteKind | 'speech' {
  if (content.length > 80) return 'speech';
  if (fills && isShortNote(content))
    return judgeNote(content) === 'speech' ? 'note' : judgeNote(content);
  const known = cache.get(content);
  if (known) return known;
  const judged = judge(content);
  if (cache.size > 5000) cache.clear();
  cache.set(content, judged);
  return judged;
}

const onlySigns = latinTwin(String.raw`^[?\uff1f\s\p{P}\p{S}]*$`, 'u');

function judge(content: string): NoteKind | 'speech' {
  const plain = content
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, '')
    .trim();
  if (onlySigns(plain).test(plain)) return /[?？]/.test(plain) || plain === '' ? 'unclear' : 'note';
  if (
    /^\d+([.,]\d+)?\s*(s|sec|secs|seconds?|sek|sekunden|min|minutes?|segundos|secondes)?\.?$/.test(
      plain,
    )
  )
    return 'note';
  const words = plain.split(/[\s,;:.!?/()–—-]+/).filter((word) => word !== '');
  if (words.some((word) => speechWords.has(word))) return 'speech';
  const lettered = words.filter((word) => !/^\d/.test(word));
  if (lettered.length > 5) return 'speech';
  if (lettered.some((word) => begins(word, unclear))) return 'unclear';
  if (
    begins(lettered[0] ?? '', overlap) &&
    /talk|speak|cross|overlap|at once|gleich|همه/.test(plain)
  )
    return 'overlap';
  if (
    lettered.some(
      (word) => begins(word, overlap) && /overlap|crosstalk|durcheinander|همزمان/.test(word),
    )
  )
    return 'overlap';
  return lettered.some((word) => begins(word, noteStems)) ? 'note' : 'speech';
}

function isShortNote(content: string): boolean {
  const words = content
    .toLowerCase()
    .split(/[\s,.!?]+/)
    .filter(Boolean);
  return (
    words.length < 4 && !words.some((word) => speechWords.has(word)) && /^\P{Lu}/u.test(content)
  );
}

function begins(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => (stem.length < 4 ? word === stem : word.startsWith(stem)));
}
