// docs/languages.md says of every language what the program does with it: its table is made here from
// the program, and compared.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordingFor } from '../../src/member/wording.js';
import { negationWords } from '../../src/rule/compile/negation-words.js';
import { segmentSentences } from '../../src/text/sentences/sentences.js';
import { sentenceWords } from '../../src/text/sentences/sentences-abbreviations.js';
import { sentenceStyle } from '../../src/text/sentences/sentences-style.js';
import { STEMMED_LANGUAGES } from '../../src/text/stem.js';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';
import { fillersOf } from '../../src/unit/clean/fillers.js';

/** A language, two labels as people write them, and two sentences. */
type Sample = readonly [name: string, code: string, asks: string, answers: string, said: string];

const SAMPLES: readonly Sample[] = [
  ['Arabic', 'ar', 'الميسر', 'مشارك 1', 'جئت متأخرا. لم أجد أحدا.'],
  ['Burmese', 'my', '', '', 'ကျွန်တော် နောက်ကျတယ်။ ဘယ်သူမှ မရှိဘူး။'],
  ['Chinese', 'zh', '主持人', '受访者1', '我来晚了。没有人在。'],
  ['Czech', 'cs', 'Tazatel', 'Účastník 1', 'Přišel jsem pozdě. Nikdo tam nebyl.'],
  ['Danish', 'da', 'Ordstyrer', 'Deltager 1', 'Jeg kom for sent. Der var ingen.'],
  ['Dutch', 'nl', 'Gespreksleider', 'Deelnemer 1', 'Ik kwam te laat. Er was niemand.'],
  ['English', 'en', 'Moderator', 'Participant 1', 'I came late. Nobody was there.'],
  ['Finnish', 'fi', 'Haastattelija', 'Osallistuja 1', 'Tulin myöhään. Ketään ei ollut.'],
  ['French', 'fr', 'Animatrice', 'Répondante 1', 'Je suis venu tard. Personne.'],
  ['German', 'de', 'Moderatorin', 'Teilnehmerin 1', 'Ich kam zu spät. Niemand war da.'],
  ['Greek', 'el', 'Συντονίστρια', 'Συμμετέχων 1', 'Ήρθα αργά. Δεν ήταν κανείς.'],
  ['Hebrew', 'he', 'מנחה', 'משתתפת 1', 'באתי מאוחר. לא היה אף אחד.'],
  ['Hindi', 'hi', '', '', 'मैं देर से आया। वहाँ कोई नहीं था।'],
  ['Hungarian', 'hu', 'Riporter', 'Résztvevő 1', 'Későn jöttem. Nem volt ott senki.'],
  ['Indonesian', 'id', '', '', 'Saya datang terlambat. Tidak ada orang.'],
  ['Italian', 'it', 'Moderatrice', 'Partecipante 1', 'Sono arrivato tardi. Nessuno.'],
  ['Japanese', 'ja', '司会', '参加者1', '遅れて来ました。誰もいませんでした。'],
  ['Khmer', 'km', '', '', 'ខ្ញុំមកយឺត។ គ្មាននរណាទេ។'],
  ['Korean', 'ko', '진행자', '참가자 1', '늦게 왔어요. 아무도 없었어요.'],
  ['Lao', 'lo', '', '', 'ຂ້ອຍມາຊ້າ ບໍ່ມີໃຜຢູ່'],
  ['Norwegian', 'no', 'Intervjuer', 'Deltaker 1', 'Jeg kom sent. Det var ingen der.'],
  ['Persian', 'fa', 'تسهیلگر', 'شرکت‌کننده 1', 'دیر آمدم. کسی نبود.'],
  ['Polish', 'pl', 'Prowadząca', 'Uczestnik 1', 'Przyszedłem późno. Nie było nikogo.'],
  ['Portuguese', 'pt', 'Entrevistadora', 'Participante 1', 'Cheguei tarde. Não havia ninguém.'],
  ['Russian', 'ru', 'Модератор', 'Участница 1', 'Я пришёл поздно. Никого не было.'],
  ['Spanish', 'es', 'Moderadora', 'Participante 1', 'Llegué tarde. No había nadie.'],
  ['Swedish', 'sv', 'Samtalsledare', 'Deltagare 1', 'Jag kom sent. Ingen var där.'],
  ['Thai', 'th', '', '', 'ฉันมาสาย ไม่มีใครอยู่'],
  ['Turkish', 'tr', 'Görüşmeci', 'Katılımcı 1', 'Geç geldim. Kimse yoktu.'],
  ['Ukrainian', 'uk', 'Модератор', 'Учасниця 1', 'Я прийшов пізно. Нікого не було.'],
  ['Urdu', 'ur', '', '', 'میں دیر سے آیا۔ وہاں کوئی نہیں تھا۔'],
];

const LIGHT = new Set(['ar', 'fa']);
const SNOWBALL = new Set(['nl', 'fr', 'de', 'it', 'no', 'pt', 'ru', 'es', 'sv']);

test('the table of languages says what the program does', () => {
  const table = SAMPLES.map((sample) => `| ${rowOf(sample).join(' | ')} |`).join('\n');
  expect(readFileSync('docs/languages.md', 'utf8')).toContain(`${table}\n\n`);
});

test('the table has every language with a stemmer', () => {
  const codes = SAMPLES.map(([, code]) => code);
  expect(STEMMED_LANGUAGES.filter((code) => !codes.includes(code))).toEqual([]);
});

function rowOf(sample: Sample): string[] {
  const [name, code] = sample;
  const { sounds } = fillersOf(code);
  return [
    `${name} \`${code}\``,
    labelsOf(sample),
    sentencesOf(sample),
    stemmerOf(code),
    negationWords(code) ? 'known' : 'not known',
    [...sounds].some((sound) => sound !== '') ? 'yes' : '',
    wordingFor(code) ? 'yes' : '',
  ];
}

/** The labels whose role the program tells by their word. */
function labelsOf([, code, asks, answers]: Sample): string {
  const text = [1, 2, 3].map((n) => `${asks}: ?\n${answers.replace('1', String(n))}: a b c.`);
  const bytes = Buffer.from(`${text.join('\n')}\n`);
  const { speakers } = parseTranscript({ path: `a.${code}.txt`, bytes }).value;
  const roleOf = (label: string) => {
    const speaker = speakers.find((one) => one.label === label);
    return speaker?.roleReason === 'its label' ? speaker.role : undefined;
  };
  const told = [
    ...(asks !== '' && roleOf(asks) === 'moderator' ? [asks] : []),
    ...(answers !== '' && roleOf(answers) === 'participant' ? [answers] : []),
  ];
  return told.length === 0 ? 'no words of its own' : told.join(', ');
}

function sentencesOf([, code, , , said]: Sample): string {
  const style = sentenceStyle(said, code);
  if (style.engine === 'intl') return 'rules of Unicode';
  expect(segmentSentences(said, { start: 0, end: said.length }, style)).toHaveLength(2);
  return isListed(code) ? 'stops, abbreviations' : 'stops';
}

/** Whether the language has abbreviations of its own. */
function isListed(code: string): boolean {
  const [own, general] = [sentenceWords(code).never, sentenceWords('und').never];
  return own.size !== general.size || [...own].some((word) => !general.has(word));
}

function stemmerOf(code: string): string {
  if (!STEMMED_LANGUAGES.includes(code)) return 'none';
  if (code === 'en') return 'Porter';
  if (LIGHT.has(code)) return 'light';
  return SNOWBALL.has(code) ? 'Snowball' : 'yes';
}
