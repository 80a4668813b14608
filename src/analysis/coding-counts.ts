// Counts what rules coded, one transcript at a time. Counts are plain values and add up, so that
// transcripts may be coded apart from each other.

import { type Code, type Codebook, categoryOf, subcategoryOf } from '../codebook/codebook.js';
import type { MatchedUnit } from '../coding/apply.js';
import type { Match } from '../rule/match/match.js';
import type { Unit, UnitKind } from '../unit/unit.js';

export interface CodingCounts {
  /** Those with units; one that could not be read has none. */
  readonly transcripts: number;
  readonly kinds: Readonly<Record<UnitKind, number>>;
  /** Units that the rules were applied to. */
  readonly codable: number;
  /** Codable units that carry at least one code. */
  readonly coded: number;
  readonly codings: number;
  /** Units by category and subcategory, then by ungrouped codes: all, and each. See `CodingCounter`. */
  readonly units: readonly number[];
  /** Ids of all codes that a unit has. */
  readonly codes: ReadonlySet<string>;
}

/** The codes that belong to no category yet, in the order of the codebook. */
export function ungroupedCodes<Each extends Pick<Code, 'path'>>({
  codes,
}: {
  readonly codes: readonly Each[];
}): readonly Each[] {
  return codes.filter(({ path }) => path.length === 0);
}

/**
 * Counts transcripts coded by one codebook. A group's number is its place in the codebook; the next
 * number is that of all ungrouped codes together, the following ones are theirs in their order.
 */
export class CodingCounter {
  readonly #groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly #size: number;

  constructor(codebook: Codebook) {
    const { groups, codes } = codebook;
    const numbers = new Map(groups.map(({ id }, index) => [id, index]));
    const loose = ungroupedCodes(codebook);
    this.#size = groups.length + 1 + loose.length;
    this.#groupsOf = new Map([
      ...codes.map((code): [string, number[]] => [
        code.id,
        [categoryOf(code), subcategoryOf(code)].flatMap((id) => numbers.get(id ?? '') ?? []),
      ]),
      ...loose.map(({ id }, index): [string, number[]] => [
        id,
        [groups.length, groups.length + 1 + index],
      ]),
    ]);
  }

  /** Begins to count a transcript. */
  begin(): TranscriptCount {
    return new TranscriptCount(this.#groupsOf, this.#size);
  }
}

/** Counts the coded units of one transcript as they come. */
export class TranscriptCount {
  readonly #groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly #units: number[];
  /** By group: the last unit counted, and its number, so that each is counted once. */
  readonly #counted: Int32Array;
  readonly #codes = new Map<string, readonly number[]>();
  #coded = 0;
  #codings = 0;

  constructor(groupsOf: ReadonlyMap<string, readonly number[]>, size: number) {
    this.#groupsOf = groupsOf;
    this.#units = new Array<number>(size).fill(0);
    this.#counted = new Int32Array(size);
  }

  add({ matches }: MatchedUnit): void {
    const unit = ++this.#coded;
    this.#codings += matches.length;
    for (let index = 0; index < matches.length; index++) {
      const { code } = matches[index] as Match;
      const groups = this.#codes.get(code) ?? this.#met(code);
      for (let next = 0; next < groups.length; next++) {
        const group = groups[next] as number;
        if (this.#counted[group] === unit) continue;
        this.#counted[group] = unit;
        this.#units[group] = (this.#units[group] as number) + 1;
      }
    }
  }

  /** All counts; `codable` of the units were coded by rule. */
  counts(all: readonly Unit[], codable: number): CodingCounts {
    const kinds = { content: 0, minimal: 0, question: 0, annotation: 0 };
    for (let index = 0; index < all.length; index++) kinds[(all[index] as Unit).kind] += 1;
    return {
      transcripts: all.length > 0 ? 1 : 0,
      kinds,
      codable,
      coded: this.#coded,
      codings: this.#codings,
      units: this.#units,
      codes: new Set(this.#codes.keys()),
    };
  }

  /** The groups of a code, which is met for the first time. */
  #met(code: string): readonly number[] {
    const groups = this.#groupsOf.get(code) ?? [];
    this.#codes.set(code, groups);
    return groups;
  }
}

/** The counts of no transcript. */
export const NO_COUNTS: CodingCounts = {
  transcripts: 0,
  kinds: { content: 0, minimal: 0, question: 0, annotation: 0 },
  codable: 0,
  coded: 0,
  codings: 0,
  units: [],
  codes: new Set(),
};

/** The counts of two sets of transcripts together; both by the same codebook. */
export function addCounts(one: CodingCounts, other: CodingCounts): CodingCounts {
  const [longer, shorter] = one.units.length >= other.units.length ? [one, other] : [other, one];
  return {
    transcripts: one.transcripts + other.transcripts,
    kinds: {
      content: one.kinds.content + other.kinds.content,
      minimal: one.kinds.minimal + other.kinds.minimal,
      question: one.kinds.question + other.kinds.question,
      annotation: one.kinds.annotation + other.kinds.annotation,
    },
    codable: one.codable + other.codable,
    coded: one.coded + other.coded,
    codings: one.codings + other.codings,
    units: longer.units.map((count, group) => count + (shorter.units[group] ?? 0)),
    codes: new Set([...one.codes, ...other.codes]),
  };
}
