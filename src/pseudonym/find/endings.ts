// The endings that names take in a text: possessives, plurals, cases, small words that are written
// together with the name. What is not listed is found by what people add to the list themselves.

import { wordSet } from '../../text/word-set.js';

/** How names change in a language. */
export interface Endings {
  /** Put behind the whole name; they stay behind the pseudonym. */
  readonly after: ReadonlySet<string>;
  /** Written in front of it as one word; they stay. */
  readonly before: ReadonlySet<string>;
  /** Put where the last vowel of the name was; they go with it. */
  readonly instead: ReadonlySet<string>;
}

const ROMANCE = 's es ito ita inho inha';
const SLAVIC =
  'а я ы и у ю е о ой ей ою ёй ом ем ём ам ям ами ями ах ях ів ов ев ін ин ина иной ову ова a ą ę y i u o e ie ou em ou ów ami om ach ovi owi ów ův ova ové iem';
const GREEK = 'α η ας ης ου ο ε ος ων ους ες';

const AFTER: Readonly<Record<string, string>> = {
  en: 's es ish',
  de: 's es n en ns ens i chen lein sche schen scher sches',
  nl: 's en je tje',
  sv: 's en n',
  da: 's en et',
  nb: 's en et',
  es: ROMANCE,
  pt: ROMANCE,
  it: '',
  fr: 's',
  fa: 'م ت ش ی را رو ها های هایی هام هات هاش هاست ام ات اش مان تان شان ست یی ای و جان خانم',
  ar: 'ي ك ه ها نا كم هم',
  tr: 'ın in un ün nın nin nun nün a e ya ye ı i u ü yı yi yu yü da de ta te dan den tan ten la le yla yle lar ler',
  fi: 'n a ä ta tä lla llä lle lta ltä ssa ssä sta stä an en in on än ön kin han hän',
  hu: 't k nak nek ban ben val vel hoz hez höz tól től ról ről ra re nál nél ék ot et öt at é',
  et: 'i le l lt s st ga ta',
};

const BEFORE: Readonly<Record<string, string>> = {
  ar: 'و ف ب ل ك وب ول فل لل',
  he: 'ו ה ב ל מ ש כ וה ול וב',
  fa: '',
};

const INSTEAD: Readonly<Record<string, string>> = {
  ru: SLAVIC,
  uk: SLAVIC,
  bg: SLAVIC,
  sr: SLAVIC,
  pl: SLAVIC,
  cs: SLAVIC,
  sk: SLAVIC,
  hr: SLAVIC,
  sl: SLAVIC,
  bs: SLAVIC,
  mk: SLAVIC,
  el: GREEK,
};

/** The endings of a language (BCP 47), and those of English, which names take in many texts. */
export function endingsOf(language: string): Endings {
  const [primary = ''] = language.toLowerCase().split('-');
  return {
    after: new Set([...wordSet(AFTER.en ?? ''), ...wordSet(AFTER[primary] ?? '')]),
    before: wordSet(BEFORE[primary] ?? ''),
    instead: wordSet(INSTEAD[primary] ?? ''),
  };
}

/** What stands behind an apostrophe or a non-joiner after a name, of any language. */
export const SET_APART = /^['\u200c\u00ad].{0,8}$/u;

/** The name without the vowel that cases change; undefined where it does not end in one. */
export function stemOfName(folded: string): string | undefined {
  const stem = folded.replace(/(?:[aeiouyąęáéíýаеёиіоуыэюяйь]|ος|ης|ας|α|η)$/u, '');
  return stem.length < folded.length && stem.length >= 2 ? stem : undefined;
}

/** Shorter names take only endings that are set apart: `Al` is not in `Als`. */
export const SHORTEST_WITH_ENDING = 3;
