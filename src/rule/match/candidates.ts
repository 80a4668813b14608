// The rules to try on a unit or turn: each once, in codebook order. Memory is used again.

import type { NeedTable } from '../compile/needs.js';
import type { RuleIndex } from '../compile/rule-set.js';
import type { HitList } from './hits.js';

export class CandidateList {
  /** Orders of the rules; `count` are in use. */
  rules = new Int32Array(64);
  count = 0;
  /** Per rule: the visit in which it was last listed. */
  readonly #listed: Int32Array;
  /** Per need: the visit in which it was last met. */
  readonly #met: Int32Array;
  readonly #needs: NeedTable;
  #visit = 0;

  constructor(rules: number, needs: NeedTable) {
    this.#listed = new Int32Array(rules);
    this.#met = new Int32Array(needs.count);
    this.#needs = needs;
  }

  /** Begins a new list with the rules that a range of hits calls for. */
  begin(index: RuleIndex, hits: HitList, from: number, to: number): void {
    this.count = 0;
    this.#visit++;
    this.#meetNeeds(hits, from, to);
    const listed = this.#listed;
    const visit = this.#visit;
    for (let hit = from; hit < to; hit++) {
      const atom = hits.atoms[hit] as number;
      const end = index.offsets[atom + 1] as number;
      for (let at = index.offsets[atom] as number; at < end; at++) {
        const rule = index.rules[at] as number;
        if (listed[rule] !== visit) this.add(rule);
      }
    }
    for (const rule of index.always) this.add(rule);
  }

  /** Notes which needs the hits meet. */
  #meetNeeds(hits: HitList, from: number, to: number): void {
    const { atomOffsets, ofAtoms } = this.#needs;
    const met = this.#met;
    const visit = this.#visit;
    for (let hit = from; hit < to; hit++) {
      const atom = hits.atoms[hit] as number;
      const end = atomOffsets[atom + 1] as number;
      for (let at = atomOffsets[atom] as number; at < end; at++) {
        met[ofAtoms[at] as number] = visit;
      }
    }
  }

  /** Lists a rule unless it is listed, or misses what it needs. */
  add(rule: number): void {
    if (this.#listed[rule] === this.#visit) return;
    this.#listed[rule] = this.#visit;
    const { ruleOffsets, ofRules } = this.#needs;
    const end = ruleOffsets[rule + 1] as number;
    for (let at = ruleOffsets[rule] as number; at < end; at++) {
      if (this.#met[ofRules[at] as number] !== this.#visit) return;
    }
    if (this.count === this.rules.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.rules);
      this.rules = larger;
    }
    this.rules[this.count++] = rule;
  }

  /** Puts the rules into codebook order: by insertion where they are few. */
  sort(): void {
    const { rules, count } = this;
    if (count > 32) {
      rules.subarray(0, count).sort();
      return;
    }
    for (let next = 1; next < count; next++) {
      const rule = rules[next] as number;
      let at = next;
      for (; at > 0 && (rules[at - 1] as number) > rule; at--) rules[at] = rules[at - 1] as number;
      rules[at] = rule;
    }
  }
}
