// What `fga code` says when it is done: how much was read, how much carries a code, and of what.

import type { Code, Codebook, Group } from '../codebook/codebook.js';
import { isolated } from '../text/direction.js';
import { displayWidth, padTo } from '../text/display-width.js';
import { listed } from '../text/wording.js';
import type { UnitKind } from '../unit/unit.js';
import { type CodingCounts, ungroupedCodes } from './coding-counts.js';

export interface CodingSummary {
  readonly transcripts: number;
  readonly kinds: Readonly<Record<UnitKind, number>>;
  /** Units that the rules were applied to. */
  readonly codable: number;
  /** Codable units that carry at least one code. */
  readonly coded: number;
  readonly codings: number;
  /** Categories in the order of the codebook, with the units each has; last the ungrouped codes. */
  readonly categories: readonly GroupUnits[];
  /** Codes with rules that no unit has. */
  readonly silent: readonly string[];
}

/** What the summary needs of a codebook; plain values, which can be kept. */
export interface CodebookOutline {
  readonly groups: readonly Pick<Group, 'id' | 'name' | 'path'>[];
  readonly codes: readonly (Pick<Code, 'id' | 'name' | 'path'> & {
    /** It has rules and is not retired. */
    readonly isApplied: boolean;
  })[];
}

export function outlineOf({ groups, codes }: Codebook): CodebookOutline {
  return {
    groups: groups.map(({ id, name, path }) => ({ id, name, path })),
    codes: codes.map(({ id, name, path, rules, status }) => ({
      id,
      name,
      path,
      isApplied: rules.length > 0 && status !== 'retired',
    })),
  };
}

interface GroupUnits {
  readonly name: string;
  readonly units: number;
  readonly subcategories: readonly { readonly name: string; readonly units: number }[];
}

/** What the counts of all transcripts come to. */
export function summarizeCodings(codebook: CodebookOutline, counts: CodingCounts): CodingSummary {
  const units = new Map(codebook.groups.map(({ id }, group) => [id, counts.units[group] ?? 0]));
  return {
    transcripts: counts.transcripts,
    kinds: counts.kinds,
    codable: counts.codable,
    coded: counts.coded,
    codings: counts.codings,
    categories: [...groupUnits(codebook, units), ...ungroupedUnits(codebook, counts)],
    silent: codebook.codes
      .filter(({ id, isApplied }) => isApplied && !counts.codes.has(id))
      .map(({ name }) => name),
  };
}

function groupUnits({ groups }: CodebookOutline, units: ReadonlyMap<string, number>): GroupUnits[] {
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

/** The codes found that belong to no category yet; nothing where there are none. */
function ungroupedUnits(codebook: CodebookOutline, { units }: CodingCounts): GroupUnits[] {
  const all = codebook.groups.length;
  const found = ungroupedCodes(codebook)
    .map(({ name }, index) => ({ name, units: units[all + 1 + index] ?? 0 }))
    .filter((code) => code.units > 0);
  if (found.length === 0) return [];
  return [{ name: 'In no category yet', units: units[all] ?? 0, subcategories: found }];
}

/** So many codes that were found nowhere are named. */
const MOST_NAMED = 20;

/** The summary as lines for a person; `included` is what was read beside participants' content. */
export function renderSummary(summary: CodingSummary, included: readonly string[] = []): string {
  const { kinds, codable, coded } = summary;
  const all = kinds.content + kinds.minimal + kinds.question + kinds.annotation;
  const share = codable === 0 ? 0 : Math.round((100 * coded) / codable);
  const widest = Math.max(
    0,
    ...summary.categories.flatMap(({ name, subcategories }) => [
      displayWidth(name),
      ...subcategories.map((sub) => displayWidth(sub.name) + 2),
    ]),
  );
  const line = (name: string, count: number) =>
    `  ${isolated(padTo(name, widest))}  ${number(count).padStart(7)}`;
  const read = ["participants' content", ...included].join(', ');
  const lines = [
    `${counted(all, 'meaning unit')} in ${counted(summary.transcripts, 'transcript')}:`,
    `  ${number(kinds.content)} content, ${number(kinds.minimal)} minimal, ${counted(kinds.question, 'question')}, ${counted(kinds.annotation, 'annotation')}`,
    `The rules read ${number(codable)} of them (${read}):`,
    `  ${number(coded)} with a code (${share} %), ${number(codable - coded)} without`,
    ...(summary.categories.length > 0 ? ['', `${'Units'.padStart(widest + 11)}`] : []),
    ...summary.categories.flatMap(({ name, units, subcategories }) => [
      line(name, units),
      ...subcategories.map((sub) => line(`  ${sub.name}`, sub.units)),
    ]),
  ];
  const { silent } = summary;
  if (silent.length > 0) {
    lines.push('', `Found nowhere: ${listed(silent, MOST_NAMED, '; ')}.`);
  }
  return `${lines.join('\n')}\n`;
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Thousands with a comma, on every machine. */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
