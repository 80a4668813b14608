// A packet for member checking: what one participant said, cut to their own words, and what it was
// taken for, as questions that they can answer. It is made anew from the codings each time.

import type { CodedUnit, Evidence, SessionName } from '../analysis/evidence.js';
import type { CodeLevel } from '../codebook/codebook.js';
import { groupBy } from '../text/group-by.js';
import { singleSpaced } from '../text/white-space.js';
import type { Unit, UnitId } from '../unit/unit.js';
import { chooseUnits } from './choose-units.js';
import type { Masked } from './mask.js';
import { type Meaning, meaningsIn } from './meaning.js';
import { questionMark } from './question-marks.js';
import { readUnits } from './read-units.js';

/** One thing a participant is asked: about the words, or about one reading of them. */
export interface Question {
  /** Names the question; another where the words, the reading or the person are others. */
  readonly mark: string;
  /** What the words were taken for; undefined where the question is about the words themselves. */
  readonly meaning: Meaning | undefined;
}

/** Words of the participant, with the questions about them: the words first, then each reading. */
export interface PacketQuote {
  readonly transcript: string;
  readonly unit: UnitId;
  readonly session: SessionName;
  /** In one line, without what belongs to others. */
  readonly quote: string;
  /** What the same person said before and after it in one breath; empty where nothing. */
  readonly before: string;
  readonly after: string;
  readonly translation: string;
  readonly questions: readonly Question[];
}

export interface Packet {
  /** The participant's id, which is the name of the packet's file. */
  readonly participant: string;
  readonly quotes: readonly PacketQuote[];
  /** Coded units of this person that the packet does not ask about. */
  readonly left: number;
  /** Names, and turns, of others that were made unreadable in it; not for the participant. */
  readonly masked: readonly string[];
}

/** What packets are made from beside the codings. */
export interface PacketSources {
  readonly level: CodeLevel;
  /** At most so many quotes for each category; undefined: all. */
  readonly atMost: number | undefined;
  /** Whose packet a unit belongs in; undefined for those that nobody is asked about. */
  readonly participantOf: (coded: CodedUnit) => string | undefined;
  /** All units of a transcript, in order. */
  readonly unitsIn: (transcript: string) => readonly Unit[];
  /** The text without words and names of others than the speaker of the unit. */
  readonly mask: (text: string, unit: Unit) => Masked;
}

/** A packet for everybody who has a coded unit, sorted by participant in the order of the evidence. */
export function makePackets(evidence: Evidence, sources: PacketSources): Packet[] {
  const people = groupBy(evidence.coded, sources.participantOf);
  return [...people].map(([participant, coded]) =>
    makePacket(participant, coded, evidence, sources),
  );
}

function makePacket(
  participant: string,
  coded: readonly CodedUnit[],
  evidence: Evidence,
  sources: PacketSources,
): Packet {
  const meanings = meaningsIn(evidence.codebook, sources.level);
  const read = readUnits(coded, (code) => meanings(code));
  const chosen = chooseUnits(read, sources.atMost);
  const masked: string[] = [];
  const mask = (text: string, unit: Unit) => {
    const done = sources.mask(text, unit);
    masked.push(...done.masked);
    return singleSpaced(done.text);
  };
  const quotes = chosen.map(({ coded: { unit, session }, meanings: own }): PacketQuote => {
    const [before, after] = neighbours(unit, sources.unitsIn(unit.transcript));
    const markOf = (meaning: string) => questionMark(participant, unit, meaning);
    return {
      transcript: unit.transcript,
      unit: unit.id,
      session: { ...session, label: mask(session.label, unit) },
      quote: mask(unit.text, unit),
      before: before ? mask(before.text, before) : '',
      after: after ? mask(after.text, after) : '',
      translation: unit.translation === '' ? '' : mask(unit.translation, unit),
      questions: [
        { mark: markOf(''), meaning: undefined },
        ...own.map((meaning) => ({
          mark: markOf(meaning.id),
          // A definition may speak of somebody.
          meaning: { ...meaning, definition: mask(meaning.definition, unit) },
        })),
      ],
    };
  });
  return { participant, quotes, left: read.length - chosen.length, masked };
}

/** What the same person said next to it in the same turn: their own words, as a reminder. */
function neighbours(unit: Unit, all: readonly Unit[]): readonly (Unit | undefined)[] {
  const at = all.findIndex(({ id }) => id === unit.id);
  return [all[at - 1], all[at + 1]].map((other) =>
    at >= 0 && other?.turn === unit.turn && other.speaker === unit.speaker ? other : undefined,
  );
}
