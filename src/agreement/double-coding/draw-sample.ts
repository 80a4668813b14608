// Draws the double-coding sample: the units that a second coder reads too. Whole strata (session and
// role) are sampled by themselves, so that nobody's voice is missing from what agreement covers.

import { groupBy } from '../../text/group-by.js';
import { seededRandom } from '../coefficients/random.js';
import type { StudyUnit } from '../readings/coder-reading.js';

export interface SampleOptions {
  /** Above 0, up to 1. */
  readonly share: number;
  readonly seed: number;
  /** Whether single units are drawn, or whole turns. */
  readonly of: 'units' | 'turns';
}

export interface Stratum {
  readonly session: { readonly id: string; readonly label: string };
  readonly role: string;
  /** The units of the stratum, and those that were drawn, in the study's order. */
  readonly units: readonly StudyUnit[];
  readonly drawn: readonly StudyUnit[];
}

/**
 * At least the share is drawn of each stratum, and one at least. A stratum's draw depends on the
 * seed and its own units only: a session that is added later leaves the others alone, and a greater
 * share of the same seed holds the smaller one.
 */
export function drawSample(units: readonly StudyUnit[], options: SampleOptions): Stratum[] {
  const strata = groupBy(units, stratumOf);
  return [...strata].map(([key, own]) => {
    const [one] = own;
    const drawn = new Set(drawFrom(own, key, options));
    const inOrder = own.filter((each) => drawn.has(each));
    return { session: one.session, role: one.unit.role, units: own, drawn: inOrder };
  });
}

/** Units of one session and role are drawn from together. */
export function stratumOf({ session, unit }: StudyUnit): string {
  return `${session.id}\n${unit.role}`;
}

function drawFrom(
  units: readonly StudyUnit[],
  stratum: string,
  { share, seed, of }: SampleOptions,
): readonly StudyUnit[] {
  const groups = of === 'turns' ? turnsOf(units) : units.map((unit) => [unit]);
  const random = seededRandom((seed ^ hashOf(stratum)) >>> 0);
  const order = shuffled(groups, random.below);
  // Rounding must not turn 20 % of 5 into 2.
  return order.slice(0, Math.ceil(share * groups.length - 1e-9)).flat();
}

function turnsOf(units: readonly StudyUnit[]): StudyUnit[][] {
  return [...groupBy(units, ({ unit }) => `${unit.transcript}\n${unit.turn}`).values()];
}

/** Fisher & Yates; the first n of the result are a random sample of n. */
function shuffled<Item>(items: readonly Item[], below: (limit: number) => number): Item[] {
  const order = [...items];
  for (let at = 0; at < order.length - 1; at += 1) {
    const other = at + below(order.length - at);
    [order[at], order[other]] = [order[other] as Item, order[at] as Item];
  }
  return order;
}

/** FNV-1a (32 bits) over the UTF-8 bytes. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}
