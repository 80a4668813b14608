// Codebooks for the generated corpus: one rule a code, half of them single stems, half phrases of
// two to four words, chosen by frequency so that all rules together hit about as often at any size.

const HITS_PER_1000 = 110;
const PHRASE_SHARE = 0.35;
const SPREAD = 18;
/** Phrases with these words are warned of: they look like operators in small letters. */
const OPERATOR = /\b(?:and|or|not|near|before)\b/;

/**
 * The rules of a codebook of `size` rules, each a list of words.
 * @param {import('./corpus.js').Corpus} corpus
 * @param {number} size
 * @returns {string[][]}
 */
export function chooseRules(corpus, size) {
  const wanted = (HITS_PER_1000 / 1000) * corpus.words;
  const half = size / 2;
  const perPhrase = (wanted * PHRASE_SHARE) / half;
  const usable = [...corpus.phraseCounts].filter(([key]) => !OPERATOR.test(key));
  const [pairs, longer] = partition(usable, ([key]) => key.split(' ').length === 2);
  const phrases = [
    ...chooseByCount(pairs, Math.ceil(half / 2), perPhrase),
    ...chooseByCount(longer, Math.floor(half / 2), perPhrase),
  ];
  const rest = wanted - phrases.reduce((sum, { count }) => sum + count, 0);
  const stems = chooseByCount(corpus.stemCounts, half, rest / half);
  return [...stems, ...phrases].map(({ key }) => key.split(' '));
}

/** `size` entries whose counts are spread widely around `mean`, each the nearest not yet taken. */
function chooseByCount(counts, size, mean) {
  const entries = [...counts].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const relative = Array.from({ length: size }, (_, index) => SPREAD ** ((index + 0.5) / size));
  const scale = mean / (relative.reduce((sum, value) => sum + value, 0) / size);
  const chosen = [];
  let at = entries.length;
  for (const value of relative.reverse()) {
    at -= 1;
    while (at > relative.length - chosen.length && entries[at - 1][1] >= value * scale) at -= 1;
    const [key, count] = entries[at];
    chosen.push({ key, count });
  }
  return chosen;
}

function partition(items, test) {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/**
 * The codebook file of these rules: ten categories of five subcategories, a code for each rule.
 * @param {readonly (readonly string[])[]} rules
 */
export function renderCodebook(rules) {
  const lines = ['title: Generated', 'version: 1.0.0', 'language: en', 'categories:'];
  const perGroup = Math.max(1, Math.ceil(rules.length / 50));
  for (let group = 0; group * perGroup < rules.length; group += 1) {
    if (group % 5 === 0) lines.push(`  - name: Category ${group / 5 + 1}`, '    subcategories:');
    lines.push(`      - name: Subcategory ${group + 1}`, '        codes:');
    rules.slice(group * perGroup, (group + 1) * perGroup).forEach((words, index) => {
      lines.push(`          - name: Code ${group * perGroup + index + 1}`);
      lines.push(`            definition: ${JSON.stringify(`Talk of ${words.join(' ')}.`)}`);
      lines.push(`            rules: [${JSON.stringify(words.join(' '))}]`);
    });
  }
  return `${lines.join('\n')}\n`;
}
