// The consensus as codings: what coders agreed on or decided, each with where it comes from in its
// memo, on the span that those who gave the code marked, or else on the whole unit.

import { contextAround } from '../../anchor/context.js';
import { hashText } from '../../anchor/hash.js';
import type { Coding } from '../../coding/coding.js';
import { groupBy } from '../../text/group-by.js';
import { singleSpaced } from '../../text/white-space.js';
import { unitKey } from '../../unit/unit-key.js';
import type { CoderReading, StudyUnit } from '../readings/coder-reading.js';
import type { Outcome } from './replay.js';

/** A unit that one coder has read alone, taken as they coded it. */
export interface Alone {
  readonly kind: 'alone';
  readonly coder: string;
  readonly codes: readonly string[];
}

export interface ConsensusContext {
  /** The reading text of the unit's transcript. */
  readonly text: string;
  /** Version of the codebook that decisions are made under. */
  readonly version: string;
  /** The codings that coders have on the unit. */
  readonly codings: readonly Coding[];
}

/** Empty where the unit is open. */
export function consensusCodings(
  { unit }: StudyUnit,
  outcome: Outcome | Alone,
  { text, version, codings }: ConsensusContext,
): Coding[] {
  if (outcome.kind === 'open') return [];
  const memo = provenance(outcome);
  const hash = hashText(unit.text);
  const codes = outcome.codes.length === 0 ? [''] : outcome.codes;
  return codes.map((code): Coding => {
    const own = codings.filter((coding) => coding.code === code && coding.status === 'coded');
    const { start, end } = sharedSpan(own) ?? unit;
    return {
      ...{ transcript: unit.transcript, unit: unit.id, start, end, code },
      status: code === '' ? 'none' : 'coded',
      source: 'consensus',
      quote: text.slice(start, end),
      ...contextAround(text, start, end),
      hash,
      codebook: version,
      ...{ rule: '', matched: '', memo },
    };
  });
}

function sharedSpan([first, ...others]: readonly Coding[]) {
  const isShared = others.every(({ start, end }) => start === first?.start && end === first.end);
  return isShared ? first : undefined;
}

/** `Both mean the friendship. [anna, ben; 2026-01-20; debriefing 2026-01-15-anna-ben]` */
function provenance(outcome: Exclude<Outcome, { kind: 'open' }> | Alone): string {
  switch (outcome.kind) {
    case 'agreed':
      return `[agreed: ${outcome.coders.join(', ')}]`;
    case 'alone':
      return `[read by ${outcome.coder} alone]`;
    case 'decided': {
      const { reason, who, when } = outcome.written;
      const from = [who, when].map(singleSpaced).filter((part) => part !== '');
      const parts = [...from, `debriefing ${outcome.record}`];
      return `${reason === '' ? '' : `${reason} `}[${parts.join('; ')}]`;
    }
  }
}

/** The codings of coders by unit. */
export function codingsByUnit(coders: readonly CoderReading[]): ReadonlyMap<string, Coding[]> {
  const all = coders.flatMap(({ codings }) => codings ?? []);
  return groupBy(all, ({ transcript, unit }) => unitKey(transcript, unit));
}
