// An English-like vocabulary: real function words, made-up families of content words
// (bromand, bromands, bromanded, bromandable …), and set phrases of two to four words.

import { createSampler, zipfWeights } from './random.js';

const FAMILIES = 9_000;
const PHRASES = 3_000;

const FUNCTION_WORDS =
  `the and I to a of you that it in was we is so they but for my with have this what like just
  not be on me she he at as if or had them because were about there when one do would all know are
  from then your can think our some by who how it's don't up out also him her did more very us said
  no been could even other I'm get got which really their an has will than time way people too first
  that's only into didn't something go make much well now these where after any see good many our
  those most should before two never always each still while through why being here over again same
  they're there's wasn't couldn't I'd we'd back lot down off such own both between during another`
    .split(/\s+/)
    .filter((word, index, words) => words.indexOf(word) === index);

const ONSETS =
  'b c d f g h j l m n p r s t v w br cl cr dr fl fr gl gr pl pr sc sh sl sp st str th tr ch qu'.split(
    ' ',
  );
const VOWELS = 'a e i o u a e i o ea ai ou oo ee'.split(' ');
const CODAS = 'n r l t d m nd nt st rt ck p g sh ct lt mp rm b k'.split(' ');

/** Suffixes that English inflection and derivation add, with how common each form is. */
const SUFFIXES = [
  ['', 42],
  ['s', 20],
  ['ed', 12],
  ['ing', 12],
  ['er', 4],
  ['ers', 2],
  ['able', 2],
  ['ation', 2],
  ['ations', 1],
  ['ment', 2],
  ['ness', 1],
  ['ly', 3],
  ['ful', 1],
];

/**
 * @typedef {object} Vocabulary
 * @property {readonly string[]} functionWords
 * @property {readonly string[]} stems the base form of each family, most frequent first
 * @property {readonly (readonly string[])[]} phrases lower-case words; most frequent first
 * @property {() => number} nextFamily
 * @property {(family: number) => string} nextForm a form of a family
 * @property {() => string} nextFunctionWord
 * @property {() => number} nextPhrase
 */

/**
 * @param {() => number} random
 * @returns {Vocabulary}
 */
export function createVocabulary(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const stems = createStems(pick, random);
  const nextSuffix = createSampler(
    SUFFIXES.map(([, weight]) => weight),
    random,
  );
  const functionWord = createSampler(zipfWeights(FUNCTION_WORDS.length, 2.7, 1), random);
  const nextFamily = createSampler(zipfWeights(FAMILIES, 5, 1.15), random);
  const nextFunctionWord = () => FUNCTION_WORDS[functionWord()];
  const phrases = Array.from({ length: PHRASES }, () => createPhrase());
  function createPhrase() {
    const size = 2 + Math.floor(random() * 3);
    const words = Array.from({ length: size }, () =>
      random() < 0.5 ? nextFunctionWord() : stems[nextFamily()],
    );
    words[Math.floor(random() * size)] = stems[nextFamily()];
    return words;
  }
  return {
    functionWords: FUNCTION_WORDS,
    stems,
    phrases,
    nextFamily,
    nextForm: (family) => stems[family] + SUFFIXES[nextSuffix()][0],
    nextFunctionWord,
    nextPhrase: createSampler(zipfWeights(PHRASES, 1, 0.95), random),
  };
}

/** Distinct stems; the frequent ones are shorter, as in every language. */
function createStems(pick, random) {
  const taken = new Set(FUNCTION_WORDS);
  const stems = [];
  while (stems.length < FAMILIES) {
    const syllables = 1 + Number(random() < stems.length / 1_500) + Number(random() < 0.1);
    let stem = '';
    for (let count = 0; count < syllables; count += 1) stem += pick(ONSETS) + pick(VOWELS);
    stem += pick(CODAS);
    if (stem.length < 3 || taken.has(stem)) continue;
    taken.add(stem);
    stems.push(stem);
  }
  return stems;
}
