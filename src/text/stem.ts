// Stems: the part that the forms of a word share. English stems are Porter's by the package `stemmer`
// (as `natural` gives for every written word tried, in a sixth of the time at start), those of other languages by `natural`,
// loaded one language at a time by leaf file; Arabic and Persian have light stemmers of our own. Words come in folded. English genitives lose their 's, French and
// Italian words their elided article.

export interface Stemmer {
  /** Primary language subtag, `en`. */
  readonly language: string;
  /** False where the language has no stemmer: then `stem` gives the word back as it is. */
  readonly known: boolean;
  stem(word: string): string;
  /** The word without an elided article before it (`l'examen`), or the word itself. */
  base(word: string): string;
}

interface Algorithm {
  stem(word: string): string;
}

const algorithms: Readonly<Record<string, () => Promise<{ readonly default: Algorithm }>>> = {
  ar: async () => ({ default: { stem: (await import('./stem-arabic.js')).stemArabic } }),
  de: () => import('natural/lib/natural/stemmers/porter_stemmer_de.js'),
  en: async () => ({ default: { stem: (await import('stemmer')).stemmer } }),
  es: () => import('natural/lib/natural/stemmers/porter_stemmer_es.js'),
  fa: async () => ({ default: { stem: (await import('./stem-persian.js')).stemPersian } }),
  fr: () => import('natural/lib/natural/stemmers/porter_stemmer_fr.js'),
  id: () => import('natural/lib/natural/stemmers/indonesian/stemmer_id.js'),
  it: () => import('natural/lib/natural/stemmers/porter_stemmer_it.js'),
  nl: () => import('natural/lib/natural/stemmers/porter_stemmer_nl.js'),
  no: () => import('natural/lib/natural/stemmers/porter_stemmer_no.js'),
  pt: () => import('natural/lib/natural/stemmers/porter_stemmer_pt.js'),
  ru: () => import('natural/lib/natural/stemmers/porter_stemmer_ru.js'),
  sv: () => import('natural/lib/natural/stemmers/porter_stemmer_sv.js'),
  uk: () => import('natural/lib/natural/stemmers/porter_stemmer_uk.js'),
};

const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|dell|all|nell|sull|dall|un|quell|quest|bell|sant)'(?=.)/;
const elidingLanguages = new Set(['fr', 'it', 'ca', 'oc']);
const genitiveLanguages = new Set(['en', 'de', 'nl', 'sv', 'no', 'da']);

/** Languages (primary subtags) for which words are matched by stem, in alphabetical order. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(algorithms);

/** Primary subtag of a BCP 47 tag, the two written standards of Norwegian as one: `pt-BR` is `pt`. */
export function primaryLanguage(tag: string): string {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === 'nb' || primary === 'nn') return 'no';
  return primary === 'prs' ? 'fa' : primary;
}

/** True where words of the language are matched by stem; elsewhere a word matches its own form only. */
export function hasStemmer(language: string): boolean {
  return Object.hasOwn(algorithms, primaryLanguage(language));
}

/** The stemmer of a language; one that changes nothing where there is none. */
export async function loadStemmer(tag: string): Promise<Stemmer> {
  const language = primaryLanguage(tag);
  const algorithm = hasStemmer(language) ? (await algorithms[language]?.())?.default : undefined;
  const elides = elidingLanguages.has(language);
  const base = (word: string) => (elides ? word.replace(elided, '') : word);
  const hasGenitive = genitiveLanguages.has(language);
  const stem = (word: string) => {
    const bare = hasGenitive && word.endsWith("'s") ? word.slice(0, -2) : base(word);
    if (!algorithm || bare.includes("'")) return bare;
    const found = algorithm.stem(bare) || bare;
    return language === 'en' ? apartFromParticles(bare, found) : found;
  };
  return { language, known: algorithm !== undefined, stem, base };
}

const shortStem = /^[aeiou][^aeiou]$/;

/** Porter's stems of `one`, `used` and `eyes` are `on`, `us` and `ey`: other words of their own. They get their `e` back. */
function apartFromParticles(word: string, stem: string): string {
  if (stem.length !== 2 || word.length < 3 || word === `${stem}s`) return stem;
  return shortStem.test(stem) ? `${stem}e` : stem;
}
