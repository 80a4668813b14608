// What `fga code` says when it is done: how much was read, how much carries a code, and of what.

import type { Codebook } from '../codebook/codebook.js';
import type { UnitKind } from '../unit/unit.js';
import type { CodingCounts } from './coding-counts.js';

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

/** What the counts of all transcripts come to. */
export function summarizeCodings(codebook: Codebook, counts: CodingCounts): CodingSummary {
  const units = new Map(codebook.groups.map(({ id }, group) => [id, counts.units[group] ?? 0]));
  return {
    transcripts: counts.transcripts,
    kinds: counts.kinds,
    codable: counts.codable,
    coded: counts.coded,
    codings: counts.codings,
    categories: groupUnits(codebook, units),
    silent: codebook.codes
      .filter(({ rules, status }) => rules.length > 0 && status !== 'retired')
      .filter(({ id }) => !counts.codes.has(id))
      .map(({ name }) => name),
  };
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
