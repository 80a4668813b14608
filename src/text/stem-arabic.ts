// A light stemmer for Arabic after light10 of Larkey, Ballesteros and Connell (2007, Arabic
// Computational Morphology, ch. 12): the conjunction, articles with their prepositions, and endings of
// gender, number and possession. Roots and broken plurals are left alone. Words come in folded, so
// that `ي` is `ی`, `ة` is `ه` and the forms of alif are one.

const articles = ['وال', 'بال', 'کال', 'فال', 'ال', 'لل'];
const endings = ['ها', 'ان', 'ات', 'ون', 'ین', 'یه', 'ه', 'ی'];

/** The stem of a folded Arabic word; at least two letters remain. */
export function stemArabic(word: string): string {
  let stem = word.startsWith('و') && word.length > 3 ? word.slice(1) : word;
  const article = articles.find((each) => stem.startsWith(each) && stem.length >= each.length + 2);
  if (article !== undefined) stem = stem.slice(article.length);
  for (const ending of endings)
    if (stem.endsWith(ending) && stem.length >= ending.length + 2)
      stem = stem.slice(0, -ending.length);
  return stem;
}
