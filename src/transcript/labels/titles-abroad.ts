// `O Sr. Presidente`, `A Sr.ª Paula Dias`, `De heer Bos`, `M. le président`, `Ministr zemědělství Petr Hora`,
// `LEA CONTI, Ministra dell'Ambiente`, `Иванова А. П.`: how records of parliaments and courts write who speaks, where
// the label reads like the beginning of a sentence or a phrase.

import { latinTwin } from '../../text/latin-twin.js';
import { wordSet } from '../../text/word-set.js';
import { nameParticles } from './words.js';

const articles = wordSet('o a os as el la los las le de het il lo der die den');

/** Titles that a name follows. */
const titles =
  wordSet(`sr sra srs sras srta senhor senhora señor señora señorita heer heren signor signora deputado deputada diputado diputada
  senador senadora député députée`);

/** Offices that need no name. */
const offices =
  wordSet(`presidente presidenta président présidente voorzitter präsident präsidentin vorsitzende vorsitzender minister ministro ministra ministre
  secretario secretaria secretário secretária secrétaire staatssecretaris relator relatora rapporteur juez jueza juiz juíza juge fiscal promotor
  promotora procurador procuradora testigo testemunha ordfører talman talmannen moderador moderadora intendente alcalde alcaldesa prefeito prefeita
  burgemeester wethouder sottosegretario sottosegretaria viceministro`);

/** Offices alone on their line or before a full stop. */
const single = wordSet('председательствующий председатель ведущий головуючий');

/** Offices of a department, which stands between them and the name. */
const heads =
  wordSet(`minister ministro ministra ministre ministr ministryně ministerka minister-president premier vicepremier secretary secretario secretaria
  sekretarz wiceminister státní náměstek náměstkyně poseł posłanka předseda předsedkyně místopředseda místopředsedkyně`);

/** `M. le président`, `Mme la ministre`. */
const addressed = wordSet('m mm mme mmes mlle');

const capital = latinTwin(String.raw`^\P{L}*\p{Lu}`, 'u');
const initials = latinTwin(String.raw`^\p{Lu}[\p{L}'\u2019-]+ \p{Lu}\. ?\p{Lu}\.(?=$|\s)`, 'u');
const upperName = latinTwin(
  String.raw`^\p{Lu}[\p{Lu}'\u2019.-]+(?: \p{Lu}[\p{Lu}'\u2019.-]*){1,4}, \p{L}`,
  'u',
);
const MOST_WORDS = 9;

/** How many characters a surname with two initials has at the beginning of a text; 0 where none is. */
export function lengthOfInitials(text: string): number {
  return initials(text).exec(text)?.[0].length ?? 0;
}

/** An article or `M. le`, and an office, or a title and a name; an office and a name; a name and an office. */
export function isTitledAbroad(label: string): boolean {
  if (label.length < 5 || !capital(label).test(label)) return false;
  const tokens = label.split(' ');
  if (tokens.length > MOST_WORDS) return false;
  const words = tokens.map((token) => token.toLowerCase().replace(/[.ªº,]+/g, ''));
  if (tokens.length === 1) return single.has(words[0] as string);
  return (
    isWithArticle(tokens, words) ||
    isHead(tokens, words) ||
    lengthOfInitials(label.endsWith('.') ? label : `${label}.`) >= label.length ||
    (upperName(label).test(label) && words.some((word) => heads.has(word) || offices.has(word)))
  );
}

function isWithArticle(tokens: readonly string[], words: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = words;
  const isFrench = addressed.has(first) && (second === 'le' || second === 'la');
  const place = isFrench ? 2 : 1;
  const word = isFrench ? third : second;
  if (!isFrench && !articles.has(first)) return false;
  const isOffice = offices.has(word);
  if (!isOffice && !titles.has(word)) return false;
  const rest = tokens.slice(place + 1);
  const isName = rest.every(
    (token, at) =>
      capital(token).test(token) ||
      nameParticles.has(token.toLowerCase()) ||
      offices.has(words[place + 1 + at] ?? ''),
  );
  return isName && (isOffice || rest.length > 0);
}

/** The office first, the name last, each word of it with a capital. */
function isHead(tokens: readonly string[], words: readonly string[]): boolean {
  if (tokens.length < 4 || !heads.has(words[0] as string)) return false;
  return tokens.slice(-2).every((token) => /^\p{Lu}\p{Ll}/u.test(token));
}
