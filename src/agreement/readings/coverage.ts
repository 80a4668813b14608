// What a comparison covers: how many units, of which sessions, which share of all that could be
// coded, and how far it rests on suggestions.

import type { ComparedUnit, Comparison } from './compare.js';

interface SessionCoverage {
  readonly id: string;
  readonly label: string;
  /** Units that are compared, and of them the codable ones; and all codable units. */
  readonly compared: number;
  readonly comparedCodable: number;
  readonly codable: number;
}

interface CoderCoverage {
  readonly coder: string;
  readonly read: number;
  /** Units that this coder has read and that are not compared, for want of another reader. */
  readonly alone: number;
  /** Units set aside because a coding on them no longer fits. */
  readonly unfit: number;
  /** Codes applied on the compared units, and how many took up a suggestion. */
  readonly codings: number;
  readonly suggested: number;
  /** Suggestions refused on them: they were seen, too. */
  readonly refused: number;
}

export interface Coverage {
  readonly compared: number;
  readonly comparedCodable: number;
  readonly codable: number;
  /** Units that all coders have read. */
  readonly readByAll: number;
  /** Codable units that nobody has read. */
  readonly unread: number;
  readonly sessions: readonly SessionCoverage[];
  readonly coders: readonly CoderCoverage[];
}

export function coverageOf(comparison: Comparison): Coverage {
  const { units, left, all, coders } = comparison;
  const sessions = sessionCoverage(comparison);
  const sum = (key: 'codable' | 'comparedCodable') =>
    sessions.reduce((total, session) => total + session[key], 0);
  const codableRead = [...units, ...left].filter(({ isCodable }) => isCodable).length;
  return {
    compared: units.length,
    comparedCodable: sum('comparedCodable'),
    codable: sum('codable'),
    readByAll: units.filter(({ readings }) => !readings.includes(undefined)).length,
    unread: all.filter(({ isCodable }) => isCodable).length - codableRead,
    sessions,
    coders: coders.map(({ coder, unfit }, at) => {
      const count = (some: readonly ComparedUnit[]) =>
        some.filter(({ readings }) => readings[at]).length;
      const own = units.flatMap(({ readings }) => readings[at] ?? []);
      return {
        coder,
        read: count(units) + count(left),
        alone: count(left),
        unfit: unfit.size,
        codings: own.reduce((total, { codes }) => total + codes.length, 0),
        suggested: own.reduce((total, { suggested }) => total + suggested, 0),
        refused: own.reduce((total, { refused }) => total + refused, 0),
      };
    }),
  };
}

function sessionCoverage({ all, units }: Comparison): SessionCoverage[] {
  const sessions = new Map<
    string,
    { label: string; compared: number; comparedCodable: number; codable: number }
  >();
  for (const { session, isCodable } of all) {
    const own = sessions.get(session.id) ?? {
      label: session.label,
      compared: 0,
      comparedCodable: 0,
      codable: 0,
    };
    sessions.set(session.id, own);
    if (isCodable) own.codable += 1;
  }
  for (const { session, isCodable } of units) {
    const own = sessions.get(session.id);
    if (!own) continue;
    own.compared += 1;
    if (isCodable) own.comparedCodable += 1;
  }
  return [...sessions].map(([id, counts]) => ({ id, ...counts }));
}
