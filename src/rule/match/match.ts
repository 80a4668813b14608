// Matches all rules against one turn at a time: one pass over its words finds all hits, the hits
// name the rules to try, and those are tried unit by unit, a step of codes after the other.

import type { Span } from '../../text/span.js';
import type { Node } from '../compile/node.js';
import type {
  CompiledCode,
  CompiledRule,
  RuleIndex,
  RuleSet,
  RuleStep,
} from '../compile/rule-set.js';
import type { RuleText } from '../problem-list.js';
import { CandidateList } from './candidates.js';
import { Evaluator } from './evaluate.js';
import { type CodeExplanation, explainUnit } from './explain.js';
import { beginningOf, type Hit, spansOf } from './hit.js';
import type { Passage } from './passage.js';
import { type Range, turnRange, unitRange, unitRanges } from './range.js';
import { Turn } from './turn.js';

/** A code that a unit gets, the first of its rules that matches, and the words it rests on. */
export interface Match {
  readonly code: string;
  readonly rule: RuleText;
  /** Offsets into the reading text, in order, each once. */
  readonly spans: readonly Span[];
}

interface Found {
  readonly rule: CompiledRule;
  readonly hits: readonly Hit[];
}

const NO_MATCHES: readonly Match[] = [];

/** Matches the turns of any number of transcripts against one rule set; not to be used in parallel. */
export class TurnMatcher {
  readonly #rules: RuleSet;
  readonly #turn: Turn;
  readonly #evaluator: Evaluator;
  readonly #candidates: CandidateList;
  /** Rules that look at units are tried in codebook order; then nothing has to be sorted. */
  readonly #isInOrder: boolean;
  /** Per unit of the turn: what was found, one per code; undefined where nothing was. */
  #found: (Found[] | undefined)[] = [];

  constructor(rules: RuleSet) {
    this.#rules = rules;
    this.#turn = new Turn(rules);
    this.#candidates = new CandidateList(rules.rules.length, rules.needs);
    this.#isInOrder = rules.steps.length < 2 && rules.steps.every(({ turn }) => turn.isEmpty);
    this.#evaluator = new Evaluator(this.#turn, (code, unit) => this.#foundFor(code, unit)?.hits);
  }

  /** The matches of every unit of a turn, in codebook order. */
  match(passage: Passage): readonly (readonly Match[])[] {
    this.#turn.read(passage);
    this.#found = new Array(passage.units.length).fill(undefined);
    for (const step of this.#rules.steps) this.#apply(step);
    return this.#found.map(this.#matchesOf, this);
  }

  /** Why each code was or was not given to a unit of the turn that was matched last. */
  explain(unit: number): CodeExplanation[] {
    this.#evaluator.reset();
    return explainUnit(unit, {
      turn: this.#turn,
      evaluator: this.#evaluator,
      given: (code) => this.#foundFor(code, unit)?.rule,
    });
  }

  #foundFor(code: number, unit: number): Found | undefined {
    const found = this.#found[unit];
    if (!found) return undefined;
    for (let index = 0; index < found.length; index++) {
      const one = found[index] as Found;
      if (one.rule.code === code) return one;
    }
    return undefined;
  }

  #apply(step: RuleStep): void {
    this.#evaluator.reset();
    if (!step.unit.isEmpty) {
      const { units, hits } = this.#turn;
      let hit = 0;
      for (let unit = 0; unit < units.length; unit++) {
        const { start, end } = units[unit] as Span;
        while (hit > 0 && (hits.starts[hit - 1] as number) >= start) hit--;
        while (hit < hits.count && (hits.starts[hit] as number) < start) hit++;
        const from = hit;
        while (hit < hits.count && (hits.starts[hit] as number) < end) hit++;
        this.#tryUnit(unit, step.unit, from, hit);
      }
    }
    if (!step.turn.isEmpty) this.#tryTurn(step.turn);
  }

  #tryUnit(unit: number, index: RuleIndex, from: number, to: number): void {
    const candidates = this.#candidates;
    candidates.begin(index, this.#turn.hits, from, to);
    this.#addByCode(index, unit);
    if (candidates.count === 0) return;
    candidates.sort();
    const range = unitRange(this.#turn, unit);
    for (let next = 0; next < candidates.count; next++) {
      const rule = this.#rules.rules[candidates.rules[next] as number] as CompiledRule;
      if (this.#foundFor(rule.code, unit)) continue;
      const hits = this.#evaluator.evaluate(rule.node, range);
      if (hits && this.#isAllowed(unit, rule.code)) this.#add(unit, { rule, hits });
    }
  }

  /** Lists the rules that ask for a code the unit has. */
  #addByCode(index: RuleIndex, unit: number): void {
    if (index.byCode.size === 0) return;
    for (const { rule } of this.#found[unit] ?? []) {
      for (const order of index.byCode.get(rule.code) ?? []) this.#candidates.add(order);
    }
  }

  /** Rules that look at the turn code the unit of their first hit. */
  #tryTurn(index: RuleIndex): void {
    const { hits: all, units } = this.#turn;
    const candidates = this.#candidates;
    candidates.begin(index, all, 0, all.count);
    for (const unit of units.keys()) this.#addByCode(index, unit);
    candidates.sort();
    for (const order of candidates.rules.slice(0, candidates.count)) {
      const rule = this.#rules.rules[order] as CompiledRule;
      for (const range of this.#rangesFor(rule.node)) {
        const hits = this.#evaluator.evaluate(rule.node, range);
        const unit = hits ? this.#unitOf(hits) : -1;
        if (hits && unit >= 0) this.#keep(unit, { rule, hits });
      }
    }
  }

  /** The whole turn for turn(…) alone; else every unit, since other parts look at one. */
  #rangesFor(node: Node): readonly Range[] {
    if (node.kind === 'scope' && node.scope === 'turn') return [turnRange(this.#turn)];
    return unitRanges(this.#turn);
  }

  /** The unit in which the first hit begins that begins in a unit; -1 where none does. */
  #unitOf(hits: readonly Hit[]): number {
    const { tokens, passage } = this.#turn;
    for (const hit of hits) {
      const at = beginningOf(hit, tokens);
      const unit = passage.units.findIndex(({ start, end }) => start <= at && at < end);
      if (unit >= 0) return unit;
    }
    return -1;
  }

  /** Notes a match unless an earlier rule gave the code already or a condition forbids it. */
  #keep(unit: number, found: Found): void {
    const known = this.#foundFor(found.rule.code, unit);
    if (!known) {
      if (this.#isAllowed(unit, found.rule.code)) this.#add(unit, found);
    } else if (found.rule.order < known.rule.order) {
      this.#found[unit] = this.#found[unit]?.map((one) => (one === known ? found : one));
    }
  }

  #add(unit: number, found: Found): void {
    const others = this.#found[unit];
    if (others) others.push(found);
    else this.#found[unit] = [found];
  }

  /** Whether all conditions of a code hold for a unit. */
  #isAllowed(unit: number, code: number): boolean {
    const { when, unless } = this.#rules.codes[code] as CompiledCode;
    if (when.length === 0 && unless.length === 0) return true;
    const range = unitRange(this.#turn, unit);
    return (
      when.every((node) => this.#evaluator.evaluate(node, range)) &&
      !unless.some((node) => this.#evaluator.evaluate(node, range))
    );
  }

  #matchesOf(found: Found[] | undefined): readonly Match[] {
    if (!found) return NO_MATCHES;
    if (found.length > 1 && !this.#isInOrder) found.sort(byOrder);
    return found.map(this.#matchOf, this);
  }

  #matchOf({ rule, hits }: Found): Match {
    const { code } = this.#rules.codes[rule.code] as CompiledCode;
    return { code, rule: rule.source, spans: spansOf(hits, this.#turn.tokens) };
  }
}

function byOrder(one: Found, other: Found): number {
  return one.rule.order - other.rule.order;
}
