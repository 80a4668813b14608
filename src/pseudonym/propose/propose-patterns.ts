// What tells somebody by its form: telephone numbers, e-mail addresses, links, long numbers, dates,
// institutions with their name. Every expression is linear in the length of the text.

import { foldName } from '../fold-name.js';
import type { NameKind } from '../name.js';
import { STARTERS } from '../ordinary-words.js';

interface Pattern {
  readonly kind: NameKind;
  readonly form: RegExp;
  /** Digits that it must have at least. */
  readonly digits?: number;
}

const MONTH =
  '(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)';

const INSTITUTION =
  'University|Universität|Universidad|Université|College|School|Hospital|Clinic|Klinik|Krankenhaus|Institute|Faculty|Academy|Centre|Center|Kindergarten|Gymnasium';

const PATTERNS: readonly Pattern[] = [
  { kind: 'email', form: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu },
  { kind: 'link', form: /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]{}]{3,300}(?<![.,;:!?])/gu },
  { kind: 'date', form: /(?<![\p{N}.-])\p{N}{4}-\p{N}{2}-\p{N}{2}(?![\p{N}-])/gu },
  { kind: 'date', form: /(?<![\p{N}./-])\p{N}{1,2}[./]\p{N}{1,2}[./]\p{N}{2,4}(?![\p{N}/])/gu },
  {
    kind: 'date',
    form: new RegExp(`(?<![\\p{N}.])\\d{1,2}(?:st|nd|rd|th|\\.)? ${MONTH}\\b(?: \\d{4}\\b)?`, 'gu'),
  },
  {
    kind: 'date',
    form: new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`, 'gu'),
  },
  {
    kind: 'phone',
    form: /(?<![\p{N}\p{L}:,.-])(?=[+(0٠۰]|\p{N}{1,6}[ ()/-])[+(]?\p{N}[\p{N} ()/-]{5,20}\p{N}(?![\p{N}\p{L}:])/gu,
    digits: 7,
  },
  {
    kind: 'number',
    form: /(?<![\p{N}\p{L}.:,-])(?:\p{Lu}{1,3}-?)?\p{N}{6,14}(?![\p{N}\p{L}:])/gu,
    digits: 6,
  },
  {
    kind: 'institution',
    form: new RegExp(
      `\\b(?:\\p{Lu}[\\p{L}'’-]{1,30} ){1,4}(?:${INSTITUTION})\\b(?: of(?: \\p{Lu}[\\p{L}-]{1,30}){1,3})?`,
      'gu',
    ),
  },
  {
    kind: 'institution',
    form: new RegExp(
      `\\b(?:${INSTITUTION}) (?:of|für|de|des|von) (?:the )?\\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?`,
      'gu',
    ),
  },
  {
    kind: 'institution',
    form: /(?<!\p{L})(?:دانشگاه|بیمارستان|دانشکده|مدرسه) (?!(?:های|ما|من|و|که|رو|را|هم|است|بود|خودمون|علوم|دولتی|آزاد|باید|توش|بودم|بودیم|خیلی|اون|این|ولی|اومدم|میریم|رفتم)(?!\p{L}))\p{L}{3,20}/gu,
  },
  {
    kind: 'place',
    form: /(?<!\p{L})(?:شهر|استان|روستای|خیابان) (?!(?:های|ما|من|و|که|رو|را|هم|است|بود|خودم|خودمون)(?!\p{L}))\p{L}{3,20}/gu,
  },
];

/** What a text holds of these forms; in an earlier one a later form is not looked for. */
export function* proposePatterns(
  text: string,
): Generator<{ readonly find: string; readonly kind: NameKind }> {
  const taken: { start: number; end: number }[] = [];
  for (const { kind, form, digits = 0 } of PATTERNS) {
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
      if (
        (match[0].match(/\p{N}/gu)?.length ?? 0) < digits ||
        (kind !== 'date' && isTime(match[0]))
      )
        continue;
      taken.push(span);
      const find = kind === 'institution' ? withoutStarters(match[0]) : match[0];
      if (find !== '') yield { find, kind };
    }
  }
}

/** `The Northfield Clinic` and `Im Krankenhaus`: what begins a sentence is no part of the name. */
function withoutStarters(found: string): string {
  const words = found.split(' ');
  const from = words.findIndex((word) => !STARTERS.has(foldName(word)));
  const own = words.slice(from);
  return own.length < words.length && own.length < 2 ? '' : own.join(' ');
}

/** `00:12:31`, and the day in the name of a file, are no numbers of somebody. */
function isTime(found: string): boolean {
  return /^(?:\p{N}{1,2}[:.]\p{N}{2}(?:[:.]\p{N}{2})?|\p{N}{4}-\p{N}{2}-\p{N}{2})$/u.test(found);
}
