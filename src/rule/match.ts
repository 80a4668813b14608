// Matches all rules against one turn at a time: one pass over its words finds all hits, the hits
// name the rules to try, and those are tried unit by unit, a step of codes after the other.

import type { Span } from '../text/span.js';
import { Evaluator, turnRange, unitRange } from './evaluate.js';
import { type CodeExplanation, explainUnit } from './explain.js';
import { beginningOf, type Hit, spansOf } from './hit.js';
import type { Passage } from './passage.js';
import type { RuleText } from './problem-list.js';
import type { CompiledRule, RuleIndex, RuleSet, RuleStep } from './rule-set.js';
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
  /** Per unit of the turn: what was found, by number of the code; undefined where nothing was. */
  #found: (Map<number, Found> | undefined)[] = [];
  /** Per rule: the visit in which it was last listed, so that it is listed once. */
  readonly #listed: Int32Array;
  #visit = 0;

  constructor(rules: RuleSet) {
    this.#rules = rules;
    this.#turn = new Turn(rules);
    this.#listed = new Int32Array(rules.rules.length);
    this.#evaluator = new Evaluator(this.#turn, (code, unit) => this.#found[unit]?.get(code)?.hits);
  }

  /** The matches of every unit of a turn, in codebook order. */
  match(passage: Passage): readonly (readonly Match[])[] {
    this.#turn.read(passage);
    this.#found = new Array(passage.units.length).fill(undefined);
    for (const step of this.#rules.steps) this.#apply(step);
    return this.#found.map((found) => (found ? this.#matchesOf(found) : NO_MATCHES));
  }

  /** Why each code was or was not given to a unit of the turn that was matched last. */
  explain(unit: number): CodeExplanation[] {
    this.#evaluator.reset();
    return explainUnit(unit, {
      turn: this.#turn,
      evaluator: this.#evaluator,
      given: (code) => this.#found[unit]?.get(code)?.rule,
    });
  }

  #apply(step: RuleStep): void {
    this.#evaluator.reset();
    if (!step.unit.isEmpty) {
      const { units, hits } = this.#turn;
      let hit = 0;
      for (const [unit, { start, end }] of units.entries()) {
        while (hit > 0 && (hits.starts[hit - 1] as number) >= start) hit--;
        while (hit < hits.count && (hits.starts[hit] as number) < start) hit++;
        const from = hit;
        while (hit < hits.count && (hits.starts[hit] as number) < end) hit++;
        this.#tryUnit(unit, this.#candidates(step.unit, from, hit, [unit]));
      }
    }
    if (!step.turn.isEmpty) this.#tryTurn(step.turn);
  }

  /** The rules to try, in codebook order, given hits and the units whose codes count. */
  #candidates(index: RuleIndex, from: number, to: number, units: Iterable<number>): number[] {
    const visit = ++this.#visit;
    const listed: number[] = [];
    const list = (rule: number) => {
      if (this.#listed[rule] === visit) return;
      this.#listed[rule] = visit;
      listed.push(rule);
    };
    const { atoms } = this.#turn.hits;
    for (let hit = from; hit < to; hit++) {
      const atom = atoms[hit] as number;
      const end = index.offsets[atom + 1] as number;
      for (let at = index.offsets[atom] as number; at < end; at++) list(index.rules[at] as number);
    }
    index.always.forEach(list);
    if (index.byCode.size > 0) {
      for (const unit of units) {
        for (const code of this.#found[unit]?.keys() ?? []) index.byCode.get(code)?.forEach(list);
      }
    }
    return listed.length > 1 ? listed.sort((a, b) => a - b) : listed;
  }

  #tryUnit(unit: number, candidates: readonly number[]): void {
    for (const order of candidates) {
      const rule = this.#rules.rules[order] as CompiledRule;
      if (this.#found[unit]?.has(rule.code)) continue;
      const hits = this.#evaluator.evaluate(rule.node, unitRange(this.#turn, unit));
      if (hits) this.#keep(unit, rule, hits);
    }
  }

  /** Rules that look at the turn code the unit of their first hit. */
  #tryTurn(index: RuleIndex): void {
    const units = [...this.#turn.units.keys()];
    for (const order of this.#candidates(index, 0, this.#turn.hits.count, units)) {
      const rule = this.#rules.rules[order] as CompiledRule;
      const { node } = rule;
      const isWholeTurn = node.kind === 'scope' && node.scope === 'turn';
      const ranges = isWholeTurn
        ? [turnRange(this.#turn)]
        : units.map((unit) => unitRange(this.#turn, unit));
      for (const range of ranges) {
        const hits = this.#evaluator.evaluate(node, range);
        const unit = hits ? this.#unitOf(hits) : -1;
        if (hits && unit >= 0) this.#keep(unit, rule, hits);
      }
    }
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
  #keep(unit: number, rule: CompiledRule, hits: readonly Hit[]): void {
    const found = this.#found[unit]?.get(rule.code);
    if (found && found.rule.order <= rule.order) return;
    if (!found && !this.#isAllowed(unit, rule.code)) return;
    this.#found[unit] ??= new Map();
    this.#found[unit]?.set(rule.code, { rule, hits });
  }

  /** Whether all conditions of a code hold for a unit. */
  #isAllowed(unit: number, code: number): boolean {
    const { when, unless } = this.#rules.codes[code] ?? { when: [], unless: [] };
    if (when.length === 0 && unless.length === 0) return true;
    const range = unitRange(this.#turn, unit);
    return (
      when.every((node) => this.#evaluator.evaluate(node, range)) &&
      !unless.some((node) => this.#evaluator.evaluate(node, range))
    );
  }

  #matchesOf(found: ReadonlyMap<number, Found>): readonly Match[] {
    const inOrder = [...found.values()].sort((a, b) => a.rule.order - b.rule.order);
    return inOrder.map(({ rule, hits }) => ({
      code: this.#rules.codes[rule.code]?.code ?? '',
      rule: rule.source,
      spans: spansOf(hits, this.#turn.tokens),
    }));
  }
}
