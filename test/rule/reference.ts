// A slow matcher that follows docs/rules.md to the letter, one rule and one unit at a time, to check
// the fast one against. It shares with it the parser, folding, stems and the negation words only.

import { negationWords } from '../../src/rule/compile/negation-words.js';
import type { Passage } from '../../src/rule/match/passage.js';
import type { Expression, Word } from '../../src/rule/syntax/ast.js';
import { parseRule } from '../../src/rule/syntax/parse.js';
import { foldWord } from '../../src/text/fold.js';
import type { Span } from '../../src/text/span.js';
import type { Stemmer } from '../../src/text/stem.js';

interface Found {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
  readonly isStretch?: boolean;
}

export interface ReferenceCode {
  readonly code: string;
  readonly rules: readonly string[];
  readonly unless: readonly string[];
  readonly when: readonly string[];
}

export interface ReferenceMatch {
  readonly code: string;
  readonly rule: string;
  readonly spans: readonly Span[];
}

/** Codes must come after those they ask for with `code:`. */
export function referenceMatches(
  codes: readonly ReferenceCode[],
  passage: Passage,
  options: { stemmer: Stemmer; lists: ReadonlyMap<string, readonly string[]> },
): ReferenceMatch[][] {
  const reference = new Reference(passage, options.stemmer, options.lists);
  for (const code of codes) reference.apply(code);
  return reference.results;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’_\u200c][\p{L}\p{M}\p{N}]+)*/gu;

class Reference {
  readonly results: ReferenceMatch[][];
  readonly passage: Passage;
  readonly stemmer: Stemmer;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly #tokens: { word: string; start: number; end: number }[] = [];

  constructor(passage: Passage, stemmer: Stemmer, lists: ReadonlyMap<string, readonly string[]>) {
    this.passage = passage;
    this.stemmer = stemmer;
    this.lists = lists;
    this.results = passage.units.map(() => []);
    for (const { start, end } of passage.speech) {
      for (const match of passage.text.slice(start, end).matchAll(wordPattern)) {
        const at = start + match.index;
        this.#tokens.push({ word: foldWord(match[0]), start: at, end: at + match[0].length });
      }
    }
  }

  apply({ code, rules, unless, when }: ReferenceCode): void {
    const holds = (text: string, unit: number) =>
      this.evaluate(parse(text, 'condition'), this.#unit(unit), unit) !== undefined;
    const given: (ReferenceMatch & { unit: number })[] = [];
    for (const rule of rules) {
      const expression = parse(rule, 'rule');
      for (const unit of this.passage.units.keys()) {
        const found = this.evaluate(expression, this.#unit(unit), unit);
        if (!found) continue;
        const spans = unique(found.flatMap((one) => one.spans));
        const target = this.#target(found);
        if (target < 0 || given.some((match) => match.unit === target)) continue;
        const isAllowed =
          when.every((text) => holds(text, target)) && !unless.some((text) => holds(text, target));
        if (isAllowed) given.push({ unit: target, code, rule, spans });
      }
    }
    for (const { unit, ...match } of given) this.results[unit]?.push(match);
  }

  #target(found: readonly Found[]): number {
    const first = Math.min(...found.flatMap(({ spans }) => spans.map(({ start }) => start)));
    return this.passage.units.findIndex(({ start, end }) => start <= first && first < end);
  }

  #unit(unit: number): Span {
    return this.#words(this.passage.units[unit] as Span);
  }

  /** The words in a stretch of text. */
  #words({ start, end }: Span): Span {
    const before = this.#tokens.filter((token) => token.start < start).length;
    return { start: before, end: this.#tokens.filter((token) => token.start < end).length };
  }

  evaluate(expression: Expression, range: Span, unit: number): Found[] | undefined {
    const of = (part: Expression, within = range, at = unit) => this.evaluate(part, within, at);
    switch (expression.kind) {
      case 'word':
      case 'phrase':
      case 'list':
        return some(this.#phrases(expression, range));
      case 'and': {
        const parts = expression.items.map((item) => of(item));
        return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
      }
      case 'or': {
        const parts = expression.items.map((item) => of(item)).filter((part) => part !== undefined);
        return parts.length > 0 ? parts.flat() : undefined;
      }
      case 'not':
        return of(expression.item) ? undefined : [];
      case 'near':
      case 'before': {
        const found: Found[] = [];
        for (const left of of(expression.left) ?? []) {
          for (const right of of(expression.right) ?? []) {
            if (expression.kind === 'before' && right.from < left.to) continue;
            if (distance(left, right) <= expression.within) found.push(stretch(left, right));
          }
        }
        return some(found);
      }
      case 'scope':
        return this.#scope(expression, range, unit);
      case 'affirmed':
      case 'negated':
        return some(
          (of(expression.item) ?? []).filter(
            (found) => this.#isDenied(found) === (expression.kind === 'negated'),
          ),
        );
      case 'filter':
        return this.passage.facts.get(expression.key)?.includes(expression.value) ? [] : undefined;
      case 'code': {
        const units = unit >= 0 ? [unit] : [...this.passage.units.keys()];
        const spans = units.flatMap((one) =>
          (this.results[one] ?? [])
            .filter(({ code }) => code === expression.code)
            .map((m) => m.spans),
        );
        return spans.length > 0 ? [{ from: -1, to: -1, spans: spans.flat() }] : undefined;
      }
      case 'pattern':
        throw new Error('patterns have their own tests');
    }
  }

  #scope(
    { scope, item }: Expression & { kind: 'scope' },
    range: Span,
    unit: number,
  ): Found[] | undefined {
    const whole = { start: 0, end: this.#tokens.length };
    if (scope === 'turn') return this.evaluate(item, whole, -1);
    const places =
      scope === 'sentence'
        ? (this.passage.sentences?.() ?? this.passage.units)
            .map((sentence) => this.#words(sentence))
            .map(({ start, end }) => ({
              place: { start: Math.max(start, range.start), end: Math.min(end, range.end) },
              at: unit,
            }))
            .filter(({ place }) => place.start < place.end)
        : (unit >= 0 ? [unit] : [...this.passage.units.keys()]).map((one) => ({
            place: this.#unit(one),
            at: one,
          }));
    const parts = places
      .map(({ place, at }) => this.evaluate(item, place, at))
      .filter((part) => part !== undefined);
    return parts.length > 0 ? parts.flat() : undefined;
  }

  #phrases(expression: Expression, range: Span): Found[] {
    const found: Found[] = [];
    for (let from = range.start; from < range.end; from++) {
      for (const to of this.#endsAt(expression, from, range.end)) {
        const start = this.#tokens[from]?.start ?? 0;
        found.push({ from, to, spans: [{ start, end: this.#tokens[to - 1]?.end ?? 0 }] });
      }
    }
    return found;
  }

  /** The word numbers at which an expression can end that begins at a word. */
  #endsAt(expression: Expression, from: number, limit: number): number[] {
    switch (expression.kind) {
      case 'word':
        return from < limit && this.#fits(expression, this.#tokens[from]?.word ?? '')
          ? [from + 1]
          : [];
      case 'list':
        return (this.lists.get(expression.name) ?? []).flatMap((entry) =>
          this.#endsAt(parse(entry, 'list'), from, limit),
        );
      case 'or':
        return expression.items.flatMap((item) => this.#endsAt(item, from, limit));
      case 'phrase':
        return expression.items.reduce(
          (ends, item) => ends.flatMap((end) => this.#endsAt(item, end, limit)),
          [from],
        );
      default:
        return [];
    }
  }

  #fits(word: Word, token: string): boolean {
    if (word.match === 'exact') return token === word.text;
    if (word.match === 'stem') return this.stemmer.stem(token) === this.stemmer.stem(word.text);
    const pattern = word.text.replaceAll('*', '.*').replaceAll('?', '.');
    return new RegExp(`^${pattern}$`, 'su').test(token);
  }

  #isDenied({ from }: Found): boolean {
    const sentences = (this.passage.sentences?.() ?? this.passage.units).map((s) => this.#words(s));
    const sentence = sentences.find(({ start, end }) => start <= from && from < end);
    const words = negationWords('en');
    for (let at = from - 1; at >= Math.max(sentence?.start ?? 0, from - 10); at--) {
      const { word, end } = this.#tokens[at] as { word: string; end: number };
      const next = this.#tokens[at + 1];
      if (/[,;:.!?()–—]/.test(this.passage.text.slice(end, next?.start))) return false;
      const after = next?.word ?? '';
      if (words?.end.has(word) || (words?.joins.has(word) && words.subjects.has(after)))
        return false;
      if (!words?.deny.has(word) && !words?.denyPattern?.test(word)) continue;
      if (words.only.has(after) || (from - at > 6 && !words.says.has(after))) continue;
      return true;
    }
    return false;
  }
}

function parse(text: string, as: 'rule' | 'condition' | 'list'): Expression {
  const { expression } = parseRule(text, { as });
  if (!expression) throw new Error(`The test's rule is wrong: ${text}`);
  return expression;
}

function some(found: Found[]): Found[] | undefined {
  return found.length > 0 ? found : undefined;
}

function distance(one: Found, other: Found): number {
  if (other.from >= one.to) return other.from - one.to + 1;
  if (one.from >= other.to) return one.from - other.to + 1;
  return one.isStretch || other.isStretch ? 0 : Number.POSITIVE_INFINITY;
}

function stretch(left: Found, right: Found): Found {
  return {
    from: Math.min(left.from, right.from),
    to: Math.max(left.to, right.to),
    spans: [...left.spans, ...right.spans],
    isStretch: true,
  };
}

function unique(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    ({ start, end }, at) => start !== sorted[at - 1]?.start || end !== sorted[at - 1]?.end,
  );
}
