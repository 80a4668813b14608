// `O Sr. Presidente`, `A Sr.ª Paula Dias`, `El señor Ruiz`, `De heer Bos`, `De voorzitter`, `M. le président`: how
// records of parliaments and courts write who speaks where an article or a small letter stands before the office,
// so that the label reads like the beginning of a sentence.

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
  burgemeester wethouder`);

/** `M. le président`, `Mme la ministre`. */
const addressed = wordSet('m mm mme mmes mlle');

const capital = latinTwin(String.raw`^\P{L}*\p{Lu}`, 'u');
const MOST_WORDS = 9;

/** An article or `M. le`, and an office, or a title and a name. */
export function isTitledAbroad(label: string): boolean {
  if (label.length < 5 || !capital(label).test(label)) return false;
  const tokens = label.split(' ');
  if (tokens.length < 2 || tokens.length > MOST_WORDS) return false;
  const words = tokens.map((token) => token.toLowerCase().replace(/[.ªº,]+/g, ''));
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
