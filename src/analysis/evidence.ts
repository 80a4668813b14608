// What a table counts: one coder's codings joined with the units, speakers and sessions they are on.

import type { Codebook } from '../codebook/codebook.js';
import { RULES_CODER } from '../coding/coding.js';
import { plural } from '../text/wording.js';
import type { Unit } from '../unit/unit.js';
import { unitKey } from '../unit/unit-key.js';

/** A session as tables name it. */
export interface SessionName {
  readonly id: string;
  readonly label: string;
}

/** One code on one unit. */
export interface CodedUnit {
  readonly code: string;
  readonly unit: Unit;
  readonly session: SessionName;
  /**
   * Who of the participants said it: an id, or a label within its session; undefined for several or
   * unknown speakers, and for moderators and observers.
   */
  readonly person?: string;
  /** Attributes of the unit's participant: every column of participants.csv, gender included. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A row of a table that counts codings: what names it, and all that stands behind it. */
export interface CountedRow {
  /** Its own name and id, then those of what it is part of. */
  readonly names: readonly string[];
  readonly coded: readonly CodedUnit[];
}

export interface Evidence {
  readonly codebook: Codebook;
  readonly coder: string;
  /** Versions of the codebook the codings were made under, sorted. */
  readonly versions: readonly string[];
  /** Sorted by session, transcript and place. */
  readonly coded: readonly CodedUnit[];
  /** All sessions that have a transcript, in the study's order. */
  readonly sessions: readonly SessionName[];
  /** Codings that no longer fit their text and are left out. */
  readonly unfit: number;
  /** Where the consensus is counted: what people have read beside it. */
  readonly outside?: OutsideConsensus;
}

/** Units that people have read and the consensus does not have. */
export interface OutsideConsensus {
  /** All units that somebody has read. */
  readonly read: number;
  readonly outside: number;
  /** Those of them that one person has read alone. */
  readonly alone: number;
}

/** The sentences that every table of codings ends with: whose coding, under which codebook. */
export function evidenceNotes(evidence: Evidence): string[] {
  const { codebook, coder, versions, unfit, outside } = evidence;
  const named = versionsOf(codebook.version, versions);
  const notes = [
    coder === RULES_CODER
      ? `Coder: rules. This is the unreviewed work of the rules of the codebook "${codebook.title}"${named}.`
      : `Coder: ${coder}. Codebook: "${codebook.title}"${named}.`,
  ];
  if (unfit > 0) {
    notes.push(
      `Left out: ${plural(unfit, 'coding')} that cannot be read or no longer fit the transcript (see fga check).`,
    );
  }
  if (outside) notes.push(outsideNote(outside));
  return notes;
}

function outsideNote({ read, outside, alone }: OutsideConsensus): string {
  const have = `Not counted: ${outside} of the ${plural(read, 'unit')} that people have read, since the consensus does not have ${outside === 1 ? 'it' : 'them'}.`;
  if (alone === 0) return `${have} ${outside === 1 ? 'It is' : 'They are'} open: fga debrief.`;
  return `${have} ${alone} ${alone === 1 ? 'was' : 'were'} read by one person alone; fga debrief --apply WORKSHEET --alone takes ${alone === 1 ? 'it' : 'them'} in.`;
}

/** The version that groups the codes, and those the codings were made under where these are others. */
function versionsOf(now: string, versions: readonly string[]): string {
  if (versions.length === 0) return '';
  const isSame = versions.length === 1 && versions[0] === now;
  return isSame ? ` ${now}` : ` ${now}, coded under ${versions.join(' and ')}`;
}

/** How many units, participants and sessions stand behind some coded units, each counted once. */
export interface Reach {
  readonly units: number;
  readonly participants: number;
  readonly sessions: number;
}

export function reachOf(coded: readonly CodedUnit[]): Reach {
  return {
    units: new Set(coded.map(({ unit }) => unitKey(unit.transcript, unit.id))).size,
    participants: new Set(coded.flatMap(({ person }) => person ?? [])).size,
    sessions: new Set(coded.map(({ session }) => session.id)).size,
  };
}
