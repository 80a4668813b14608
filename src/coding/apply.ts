// Applies compiled rules to the units of a transcript: the codings of the coder `rules`.

import { contextAround } from '../anchor/context.js';
import { hashText } from '../anchor/hash.js';
import type { RuleSet } from '../rule/compile/rule-set.js';
import { type Match, TurnMatcher } from '../rule/match/match.js';
import type { Span } from '../text/span.js';
import type { Unit } from '../unit/unit.js';
import type { Coding } from './coding.js';
import type { Inclusion } from './inclusion.js';
import { matchedText, matchedWords } from './matched-words.js';
import { isInOrder, passagesOf, type Reading, type TurnReading } from './passages.js';

/** A coding by rule, with the places of the words it rests on in the reading text. */
export interface RuleCoding extends Coding {
  readonly matches: readonly Span[];
}

/** A unit that rules gave codes to. */
export interface MatchedUnit {
  readonly unit: Unit;
  /** One per code, by the code's id. */
  readonly matches: readonly Match[];
}

export interface ApplyOptions {
  readonly include?: Iterable<Inclusion>;
}

/** Codes units by rule, transcript after transcript; keeps its memory between them. */
export class RuleCoder {
  readonly #matcher: TurnMatcher;
  readonly #include: ReadonlySet<Inclusion>;

  constructor(rules: RuleSet, options: ApplyOptions = {}) {
    this.#matcher = new TurnMatcher(rules);
    this.#include = new Set(options.include ?? []);
  }

  /** The units of one transcript that get codes, by start and end. */
  code(reading: Reading): MatchedUnit[] {
    const coded: MatchedUnit[] = [];
    this.codeEach(reading, (one) => coded.push(one));
    return coded;
  }

  /** The same one by one, so that memory holds no more than a turn where units are in order. */
  codeEach(reading: Reading, take: (one: MatchedUnit) => void): void {
    const { units } = reading;
    if (isInOrder(units)) {
      for (const turn of passagesOf(reading, this.#include)) this.#codeTurn(turn, take);
      return;
    }
    const coded: MatchedUnit[] = [];
    for (const turn of passagesOf(reading, this.#include)) {
      this.#codeTurn(turn, (one) => coded.push(one));
    }
    coded.sort(byPlace).forEach(take);
  }

  #codeTurn({ passage, units }: TurnReading, take: (one: MatchedUnit) => void): void {
    const found = this.#matcher.match(passage);
    for (let index = 0; index < found.length; index++) {
      const unit = units[index];
      const matches = found[index];
      if (!unit || !matches || matches.length === 0) continue;
      take({ unit, matches: byCode(matches) });
    }
  }
}

function byPlace({ unit: one }: MatchedUnit, { unit: other }: MatchedUnit): number {
  return one.start - other.start || one.end - other.end;
}

/** By insertion: there are few, and the engine's own sort takes a kilobyte and a half each time. */
function byCode(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const sorted = matches.slice();
  for (let next = 1; next < sorted.length; next++) {
    const match = sorted[next] as Match;
    let at = next;
    for (; at > 0 && (sorted[at - 1] as Match).code > match.code; at--) {
      sorted[at] = sorted[at - 1] as Match;
    }
    sorted[at] = match;
  }
  return sorted;
}

/** The codings of a unit; `text` is the reading text, `version` the codebook's. */
export function codingsOf(
  { unit, matches }: MatchedUnit,
  text: string,
  version: string,
): RuleCoding[] {
  const { transcript, id, start, end } = unit;
  const quote = text.slice(start, end);
  const anchor = { quote, ...contextAround(text, start, end), hash: hashText(unit.text) };
  return matches.map(({ code, rule, spans }) => ({
    transcript,
    unit: id,
    start,
    end,
    code,
    status: 'coded',
    source: 'rule',
    ...anchor,
    codebook: version,
    rule: matchedText(rule.text),
    matched: matchedWords(spans, text),
    memo: '',
    matches: spans,
  }));
}
