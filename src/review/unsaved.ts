// Work that is not saved yet, where the coder's file was changed by somebody else meanwhile.

import type { WorksContext } from './load-works.js';
import type { ReviewState, Work } from './model.js';
import { workOf } from './state.js';

type Works = ReadonlyMap<string, Work>;

interface Unsaved {
  readonly state: ReviewState;
  readonly context: Pick<WorksContext, 'units'>;
  /** The work as the file had it when it was last read or written. */
  readonly saved: Works;
}

/** Puts unsaved work on top of a file read anew, where the file left its unit alone; else it is lost. */
export function unsavedOnTop(
  read: Works,
  { state, context, saved }: Unsaved,
): { readonly works: Works; readonly lost: readonly string[] } {
  const works = new Map(read);
  const lost: string[] = [];
  for (const key of state.unsaved) {
    const unit = context.units.get(key);
    if (!unit) continue;
    const there = workOf({ works: read }, unit);
    if (isSame(there, workOf({ works: saved }, unit))) works.set(key, workOf(state, unit));
    else lost.push(key);
  }
  return { works, lost };
}

function isSame(a: Work, b: Work): boolean {
  const text = ({ rows }: Work) => JSON.stringify(rows.map(({ cells }) => cells.map(String)));
  return text(a) === text(b);
}
