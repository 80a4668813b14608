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
export interface CodedTranscript {
  readonly units: readonly Unit[];
  readonly codable: number;
  readonly codings: readonly Coding[];
}

/** Adds up what was coded, one transcript after the other. */
export function summariseCoding(
  codebook: Codebook,
  coded: readonly CodedTranscript[],
): CodingSummary {
  const kinds = { content: 0, minimal: 0, question: 0, annotation: 0 };
  const units = new Map<string, number>();
  const seen = new Set<string>();
  const groupsOf = new Map(codebook.codes.map((code) => [code.id, groupKeys(code)]));
  let codedUnits = 0;
  for (const one of coded) {
    for (const { kind } of one.units) kinds[kind] += 1;
    const byUnit = new Map<string, Set<string>>();
    for (const { unit, code } of one.codings) {
      seen.add(code);
      const groups = byUnit.get(unit) ?? new Set<string>();
      for (const key of groupsOf.get(code) ?? []) groups.add(key);
      byUnit.set(unit, groups);
    }
    codedUnits += byUnit.size;
    for (const groups of byUnit.values()) {
      for (const key of groups) units.set(key, (units.get(key) ?? 0) + 1);
    }
  }
  return {
    transcripts: coded.length,
    kinds,
    codable: coded.reduce((sum, { codable }) => sum + codable, 0),
    coded: codedUnits,
    codings: coded.reduce((sum, { codings }) => sum + codings.length, 0),
    categories: groupUnits(codebook, units),
    silent: codebook.codes
      .filter(({ id, rules, status }) => rules.length > 0 && status !== 'retired' && !seen.has(id))
      .map(({ name }) => name),
  };
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
