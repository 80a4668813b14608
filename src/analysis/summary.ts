// What `fga code` says when it is done: how much was read, how much carries a code, and of what.

import { type Codebook, categoryOf, subcategoryOf } from '../codebook/codebook.js';
import type { Coding } from '../coding/coding.js';
import type { Unit, UnitKind } from '../unit/unit.js';

export interface CodingSummary {
  readonly transcripts: number;
  readonly kinds: Readonly<Record<UnitKind, number>>;
  /** Units that the rules were applied to. */
  readonly codable: number;
  /** Codable units that carry at least one code. */
  readonly coded: number;
  readonly codings: number;
  /** Categories in the order of the codebook, with the units each has. */
  readonly categories: readonly GroupUnits[];
  /** Codes with rules that no unit has. */
  readonly silent: readonly string[];
}

interface GroupUnits {
  readonly name: string;
  readonly units: number;
  readonly subcategories: readonly { readonly name: string; readonly units: number }[];
}

/** One transcript as it was coded. */
export interface CodedUnits {
  readonly units: readonly Unit[];
  readonly codable: number;
  readonly codings: readonly Coding[];
}

/** Adds up what was coded, one transcript after the other. */
export class CodingTally {
  readonly #codebook: Codebook;
  readonly #groupsOf: ReadonlyMap<string, readonly string[]>;
  readonly #kinds = { content: 0, minimal: 0, question: 0, annotation: 0 };
  readonly #units = new Map<string, number>();
  readonly #seen = new Set<string>();
  #transcripts = 0;
  #codable = 0;
  #coded = 0;
  #codings = 0;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    this.#groupsOf = new Map(codebook.codes.map((code) => [code.id, groupKeys(code)]));
  }

  /** Codings of one unit stand next to each other. */
  add({ units, codable, codings }: CodedUnits): void {
    for (const { kind } of units) this.#kinds[kind] += 1;
    this.#transcripts += 1;
    this.#codable += codable;
    this.#codings += codings.length;
    let unit = '';
    let counted = new Set<string>();
    for (const coding of codings) {
      if (coding.unit !== unit) {
        unit = coding.unit;
        this.#coded += 1;
        counted = new Set();
      }
      this.#seen.add(coding.code);
      for (const group of this.#groupsOf.get(coding.code) ?? []) {
        if (counted.has(group)) continue;
        counted.add(group);
        this.#units.set(group, (this.#units.get(group) ?? 0) + 1);
      }
    }
  }

  summary(): CodingSummary {
    return {
      transcripts: this.#transcripts,
      kinds: this.#kinds,
      codable: this.#codable,
      coded: this.#coded,
      codings: this.#codings,
      categories: groupUnits(this.#codebook, this.#units),
      silent: this.#codebook.codes
        .filter(({ rules, status }) => rules.length > 0 && status !== 'retired')
        .filter(({ id }) => !this.#seen.has(id))
        .map(({ name }) => name),
    };
  }
}

function groupKeys(code: Codebook['codes'][number]): string[] {
  return [categoryOf(code), subcategoryOf(code)].filter((id) => id !== undefined);
}

function groupUnits({ groups }: Codebook, units: ReadonlyMap<string, number>): GroupUnits[] {
  return groups
    .filter(({ path }) => path.length === 0)
    .map(({ id, name }) => ({
      name,
      units: units.get(id) ?? 0,
      subcategories: groups
        .filter(({ path }) => path.length === 1 && path[0] === id)
        .map((sub) => ({ name: sub.name, units: units.get(sub.id) ?? 0 })),
    }));
}

/** The summary as lines for a person. */
export function renderSummary(summary: CodingSummary): string {
  const { kinds, codable, coded } = summary;
  const all = kinds.content + kinds.minimal + kinds.question + kinds.annotation;
  const share = codable === 0 ? 0 : Math.round((100 * coded) / codable);
  const widest = Math.max(
    0,
    ...summary.categories.flatMap(({ name, subcategories }) => [
      name.length,
      ...subcategories.map((sub) => sub.name.length + 2),
    ]),
  );
  const line = (name: string, count: number) =>
    `  ${name.padEnd(widest)}  ${String(count).padStart(6)}`;
  const lines = [
    `${number(all)} meaning units in ${summary.transcripts} ${summary.transcripts === 1 ? 'transcript' : 'transcripts'}: ` +
      `${number(kinds.content)} content, ${number(kinds.minimal)} minimal, ${number(kinds.question)} questions, ${number(kinds.annotation)} annotations.`,
    `${number(codable)} are participants' content and were read by the rules: ` +
      `${number(coded)} carry a code (${share} %), ${number(codable - coded)} carry none.`,
    '',
    `${'Units'.padStart(widest + 10)}`,
    ...summary.categories.flatMap(({ name, units, subcategories }) => [
      line(name, units),
      ...subcategories.map((sub) => line(`  ${sub.name}`, sub.units)),
    ]),
  ];
  if (summary.silent.length > 0) lines.push('', `Found nowhere: ${summary.silent.join('; ')}.`);
  return `${lines.join('\n')}\n`;
}

/** Thousands with a comma, on every machine. */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
