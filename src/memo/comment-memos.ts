// Comments that somebody wrote into a transcript in their word processor are memos on its units.

import { hashText } from '../anchor/hash.js';
import type { Remark, Transcript } from '../transcript/transcript.js';
import type { Unit } from '../unit/unit.js';

/** A memo that came as a comment. */
export interface CommentMemo {
  /** `c1a2b3c4d5`: the same for the same comment, wherever its words have moved to. */
  readonly id: string;
  readonly transcript: string;
  /** Ids of the units it is about, in order; empty where it stands beside none. */
  readonly units: readonly string[];
  /** Empty where the file does not say. */
  readonly author: string;
  /** As the file states it, the day only; empty where it does not. */
  readonly date: string;
  /** The words it is about; empty where it points to a place only. */
  readonly quote: string;
  readonly text: string;
}

/** Whether a transcript has any, without looking at its units. */
export function hasComments({ remarks = [] }: Pick<Transcript, 'remarks'>): boolean {
  return remarks.some(({ kind }) => kind === 'comment');
}

/** In the order of their places. */
export function commentMemos(
  { path, text, remarks = [] }: Pick<Transcript, 'path' | 'text' | 'remarks'>,
  units: readonly Unit[],
): CommentMemo[] {
  const seen = new Map<string, number>();
  return remarks
    .filter(({ kind }) => kind === 'comment')
    .map((remark) => {
      const said = [remark.author ?? '', remark.date ?? '', remark.text].join('\n');
      // The same words of the same person twice, as "?" is, are two comments.
      const before = seen.get(said) ?? 0;
      seen.set(said, before + 1);
      return {
        id: `c${hashText(before === 0 ? said : `${said}\n${before}`).slice(0, 9)}`,
        transcript: path,
        units: unitsAt(remark, units),
        author: remark.author ?? '',
        date: /^\d{4}-\d{2}-\d{2}/.exec(remark.date ?? '')?.[0] ?? remark.date ?? '',
        quote: text.slice(remark.start, remark.end),
        text: remark.text,
      };
    });
}

/** The units that a comment touches; for one on a place only, the unit around it or right before it. */
function unitsAt({ start, end }: Remark, units: readonly Unit[]): readonly string[] {
  const touched = units.filter((unit) => unit.start < end && start < unit.end);
  if (touched.length > 0 || end > start) return touched.map(({ id }) => id);
  const around = units.find((unit) => unit.start <= start && start <= unit.end);
  return around ? [around.id] : [];
}
