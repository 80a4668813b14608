// What one coder has read, and what they said about it: the codings of a file gathered unit by unit.
// A unit that is absent was not read, which is something else than "no code".

import { CONSENSUS_CODER, type Coding, RULES_CODER } from '../../coding/coding.js';
import { groupBy } from '../../text/group-by.js';
import type { Unit } from '../../unit/unit.js';
import { unitKey } from '../../unit/unit-key.js';

/** A meaning unit with its place in the study. */
export interface StudyUnit {
  readonly unit: Unit;
  readonly session: { readonly id: string; readonly label: string };
  /** The transcript's file as the user would write it, and the line the unit begins at. */
  readonly file: string;
  readonly line: number;
  /** Whether rules would code it: content of participants. */
  readonly isCodable: boolean;
}

export interface UnitReading {
  /** Ids of the codes applied, sorted, each once; empty where the unit was read and has none. */
  readonly codes: readonly string[];
  /** How many of them took up a suggestion. */
  readonly suggested: number;
  /** Suggestions refused. */
  readonly refused: number;
  /** Whether a debriefing made any of them. */
  readonly isDebriefed: boolean;
  readonly memos: readonly string[];
}

export interface CoderReading {
  readonly coder: string;
  /** Whether this is the work of the rules, as nobody changed it. */
  readonly isRules: boolean;
  /** Whether these are the decisions of a debriefing, and no reading of one person. */
  readonly isConsensus: boolean;
  /** By `unitKey`. */
  readonly readings: ReadonlyMap<string, UnitReading>;
  /** Units set aside because a coding of this coder no longer fits. */
  readonly unfit: ReadonlySet<string>;
  /** The codings behind the readings, each with its own span; absent where codes are on whole units. */
  readonly codings?: readonly Coding[];
  /** Transcripts that the rules have no coding in: they count as not read by them. */
  readonly silentIn?: readonly string[];
}

/** A coder's codings that fit, and the units on which others do not. */
export interface CoderCodings {
  readonly coder: string;
  readonly codings: readonly Coding[];
  readonly unfit: ReadonlySet<string>;
}

/**
 * A row of any status says that its unit was read; rejected codes are no codes. The rules have read
 * every codable unit of the transcripts they have a coding in.
 */
export function readCodings(
  { coder, codings, unfit }: CoderCodings,
  units: readonly StudyUnit[],
): CoderReading {
  const isRules = isWorkOfRules(coder, codings);
  const readings = new Map<string, UnitReading>();
  const coded = new Set(codings.map(({ transcript }) => transcript));
  if (isRules) {
    for (const { unit, isCodable } of units) {
      if (isCodable && coded.has(unit.transcript)) {
        readings.set(unitKey(unit.transcript, unit.id), NOTHING);
      }
    }
  }
  const byUnit = groupBy(codings, (coding) => unitKey(coding.transcript, coding.unit));
  for (const [key, own] of byUnit) readings.set(key, readingOf(own, coder, isRules));
  for (const key of unfit) readings.delete(key);
  const transcripts = isRules ? [...new Set(units.map(({ unit }) => unit.transcript))] : [];
  const silentIn = transcripts.filter((transcript) => !coded.has(transcript));
  const isConsensus = coder === CONSENSUS_CODER;
  return { coder, isRules, isConsensus, readings, unfit, codings, ...(isRules && { silentIn }) };
}

const NOTHING: UnitReading = { codes: [], suggested: 0, refused: 0, isDebriefed: false, memos: [] };

function isWorkOfRules(coder: string, codings: readonly Coding[]): boolean {
  if (coder === RULES_CODER) return true;
  return codings.length > 0 && codings.every(({ source }) => source === 'rule');
}

function readingOf(codings: readonly Coding[], coder: string, isRules: boolean): UnitReading {
  const applied = codings.filter(({ status }) => status === 'coded');
  const byCode = groupBy(applied, ({ code }) => code);
  const suggested = [...byCode.values()].filter((own) =>
    own.every(({ source }) => source === 'suggestion' || source === 'rule'),
  );
  return {
    codes: [...byCode.keys()].sort(),
    suggested: isRules ? 0 : suggested.length,
    refused: codings.filter(({ status }) => status === 'rejected').length,
    isDebriefed: coder === CONSENSUS_CODER || codings.some(({ source }) => source === 'consensus'),
    memos: [...new Set(codings.map(({ memo }) => memo).filter((memo) => memo !== ''))],
  };
}
