// Applies compiled rules to the units of a transcript: the codings of the coder `rules`.

import { contextAround } from '../anchor/context.js';
import { hashText } from '../anchor/hash.js';
import { type Match, TurnMatcher } from '../rule/match.js';
import type { RuleSet } from '../rule/rule-set.js';
import type { Span } from '../text/span.js';
import type { Unit } from '../unit/unit.js';
import type { Coding } from './coding.js';
import { type Inclusion, passagesOf, type Reading } from './passages.js';

/** A coding by rule, with the places of the words it rests on in the reading text. */
export interface RuleCoding extends Coding {
  readonly matches: readonly Span[];
}

export interface ApplyOptions {
  /** Version of the codebook. */
  readonly version: string;
  readonly include?: Iterable<Inclusion>;
}

/** Codes units by rule, transcript after transcript; keeps its memory between them. */
export class RuleCoder {
  readonly #matcher: TurnMatcher;
  readonly #version: string;
  readonly #include: ReadonlySet<Inclusion>;

  constructor(rules: RuleSet, options: ApplyOptions) {
    this.#matcher = new TurnMatcher(rules);
    this.#version = options.version;
    this.#include = new Set(options.include ?? []);
  }

  /** The codings of one transcript, by start, end and code. */
  code(reading: Reading): RuleCoding[] {
    const codings: RuleCoding[] = [];
    for (const { passage, units } of passagesOf(reading, this.#include)) {
      for (const [index, matches] of this.#matcher.match(passage).entries()) {
        const unit = units[index];
        if (!unit || matches.length === 0) continue;
        codings.push(...codingsOf(unit, matches, passage.text, this.#version));
      }
    }
    return codings.sort(
      (a, b) =>
        a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
  }
}

function codingsOf(
  unit: Unit,
  matches: readonly Match[],
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
    rule: oneLine(rule.text),
    matched: spans.map((span) => oneLine(text.slice(span.start, span.end))).join('; '),
    memo: '',
    matches: spans,
  }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
