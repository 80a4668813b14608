// One turn while it is matched: its words, hits and units, and what is worked out only when a rule
// asks for it: sentences, filters, pattern matches. Words are numbered from the turn's first.

import { type FoldedText, foldText } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { clearTokens, createTokens, scanWords } from '../../text/tokens.js';
import type { RuleSet } from '../compile/rule-set.js';
import { matchesWildcard } from '../compile/word-matchers.js';
import type { Hit } from './hit.js';
import { HitFinder } from './hit-finder.js';
import { HitList } from './hits.js';
import type { Passage } from './passage.js';

const NO_PASSAGE: Passage = { text: '', speech: [], units: [], facts: new Map() };

export class Turn {
  readonly rules: RuleSet;
  readonly tokens = createTokens();
  readonly hits: HitList;
  readonly #finder: HitFinder;
  passage: Passage = NO_PASSAGE;
  /** Units as words. */
  units: Span[] = [];
  #sentences: Span[] | undefined;
  #filters = new Map<number, boolean>();
  #folded = new Map<number, FoldedText>();
  #patternHits = new Map<string, readonly Hit[]>();

  constructor(rules: RuleSet) {
    this.rules = rules;
    this.hits = new HitList(rules.trie.lengths.length);
    this.#finder = new HitFinder(rules, this.hits);
  }

  /** Reads the next turn: scans its words and finds all hits. */
  read(passage: Passage): void {
    const { rules, tokens, hits } = this;
    this.passage = passage;
    clearTokens(tokens);
    for (const stretch of passage.speech) {
      scanWords(tokens, passage.text, stretch, rules.vocabulary);
    }
    rules.types.reserve();
    hits.clear();
    this.#finder.find(tokens);
    hits.group();
    this.units = this.#asWords(passage.units);
    this.#sentences = undefined;
    if (this.#filters.size > 0) this.#filters = new Map();
    if (this.#folded.size > 0) this.#folded = new Map();
    if (this.#patternHits.size > 0) this.#patternHits = new Map();
  }

  /** Stretches of the reading text as words: those that follow each other without a search. */
  #asWords(stretches: readonly Span[]): Span[] {
    const { starts, count } = this.tokens;
    const words: Span[] = [];
    let word = 0;
    for (let index = 0; index < stretches.length; index++) {
      const { start, end } = stretches[index] as Span;
      if (word > 0 && (starts[word - 1] as number) >= start)
        word = lowerBound(starts, count, start);
      while (word < count && (starts[word] as number) < start) word++;
      const from = word;
      while (word < count && (starts[word] as number) < end) word++;
      words.push({ start: from, end: word });
    }
    return words;
  }

  /** The words that lie in a stretch of the reading text. */
  wordsOf({ start, end }: Span): Span {
    const { starts, count } = this.tokens;
    const from = lowerBound(starts, count, start);
    const to = lowerBound(starts, count, end);
    return { start: from, end: to };
  }

  /** Sentences as words, in order; units where the passage has no sentences. */
  sentences(): readonly Span[] {
    if (this.#sentences) return this.#sentences;
    const given = this.passage.sentences?.() ?? this.passage.units;
    this.#sentences = given.map((sentence) => this.wordsOf(sentence));
    return this.#sentences;
  }

  /** The sentence a word is in; the whole turn for a word in none. */
  sentenceAt(word: number): Span {
    const sentences = this.sentences();
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Span).start <= word) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low - 1];
    return found && word < found.end ? found : { start: 0, end: this.tokens.count };
  }

  /** Whether a filter lets this turn's speaker pass. */
  passes(filter: number): boolean {
    const known = this.#filters.get(filter);
    if (known !== undefined) return known;
    const { key, value } = this.rules.filters[filter] ?? { key: '', value: '' };
    const values = this.passage.facts.get(key) ?? [];
    const passes = values.some((fact) => matchesWildcard(value, fact));
    this.#filters.set(filter, passes);
    return passes;
  }

  /** What a pattern matches in a unit. */
  patternHits(pattern: number, unit: number): readonly Hit[] {
    const key = `${pattern} ${unit}`;
    const known = this.#patternHits.get(key);
    if (known) return known;
    const folded = this.#foldedUnit(unit);
    const matches = this.rules.patterns[pattern]?.matches(folded.text) ?? [];
    const hits = matches.map(({ start, end }) => this.#patternHit(folded, start, end));
    this.#patternHits.set(key, hits);
    return hits;
  }

  #patternHit({ source, text }: FoldedText, start: number, end: number): Hit {
    const { starts, ends, count } = this.tokens;
    const trimmed = text[end - 1] === ' ' && end - 1 > start ? end - 1 : end;
    const matched = { start: source[start] as number, end: endOf(source, trimmed) };
    const from = lowerBound(ends, count, matched.start + 1);
    const to = Math.max(from, lowerBound(starts, count, matched.end));
    return { start: from, end: to, matched };
  }

  /** A unit's speech on one folded line. */
  #foldedUnit(unit: number): FoldedText {
    const known = this.#folded.get(unit);
    if (known) return known;
    const { start, end } = this.passage.units[unit] ?? { start: 0, end: 0 };
    const said = this.passage.speech
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.start < span.end);
    const folded = foldText(this.passage.text, said);
    this.#folded.set(unit, folded);
    return folded;
  }
}

/** Where a match that ends at a folded offset ends in the source: behind its last character. */
function endOf(source: Int32Array, end: number): number {
  let at = end;
  while (at < source.length - 1 && source[at] === source[end - 1]) at++;
  return source[at] as number;
}

/** Index of the first of the leading values that is at least `wanted`; the values ascend. */
function lowerBound(values: Int32Array, count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
