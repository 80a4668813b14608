// The marks by which questions of packets are known: another one wherever the words, what they were
// taken for, or the person are others.

import type { CodedUnit, Evidence } from '../analysis/evidence.js';
import { hashText } from '../anchor/hash.js';
import { earlierIds } from '../codebook/history.js';
import type { Unit } from '../unit/unit.js';
import { ASKED_LEVELS, meaningsIn } from './meaning.js';

/**
 * The mark of a question about a meaning of the unit, or with an empty one about its words. A letter in
 * front, lest a spreadsheet takes it for a number.
 */
export function questionMark(participant: string, unit: Unit, meaning: string): string {
  const parts = [participant, unit.transcript, unit.id, meaning, unit.text];
  return `m${hashText(parts.join('\n')).slice(0, 9)}`;
}

/** Marks of every question that these codings could give, at all levels, also under earlier ids. */
export function questionMarks(
  { codebook, coded }: Pick<Evidence, 'codebook' | 'coded'>,
  participantOf: (coded: CodedUnit) => string | undefined,
): ReadonlySet<string> {
  const levels = ASKED_LEVELS.map((level) => meaningsIn(codebook, level));
  const earlier = earlierIds(codebook);
  const marks = new Set<string>();
  for (const one of coded) {
    const participant = participantOf(one);
    if (participant === undefined) continue;
    marks.add(questionMark(participant, one.unit, ''));
    for (const meaningOf of levels) {
      const meaning = meaningOf(one.code);
      if (!meaning) continue;
      for (const id of [meaning.id, ...(earlier.get(meaning.id) ?? [])])
        marks.add(questionMark(participant, one.unit, id));
    }
  }
  return marks;
}
