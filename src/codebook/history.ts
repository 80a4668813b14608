// The history of a codebook: which codes became which. Codings made before a change, by other coders or
// on other branches, are read through it.

/** What can be done to a code so that everything coded follows. */
export const MIGRATIONS = ['rename', 'move', 'retire', 'promote', 'merge', 'split'] as const;

export type Migration = (typeof MIGRATIONS)[number];

/** One change, as the codebook remembers it. */
export interface HistoryEntry {
  readonly action: Migration;
  /** Ids of the codes before and after. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The day: `2026-01-15`. */
  readonly when: string;
  /** The version of the codebook that the change made. */
  readonly version: string;
  readonly because?: string;
}

/**
 * Follows an id through renames and merges to the code it is now. An id that the codebook has stays as
 * it is, and so does one that leads nowhere. Entries may stand in any order, since two branches may
 * have added to one history; a circle ends where it began.
 */
export function currentId(
  id: string,
  history: readonly HistoryEntry[],
  has: (id: string) => boolean,
): string {
  const seen = new Set<string>();
  let now = id;
  while (!has(now)) {
    if (seen.has(now)) return id;
    seen.add(now);
    const next = history.findLast(({ action, from, to }) => {
      const [only, ...others] = to;
      const isOne = (action === 'rename' || action === 'merge') && others.length === 0;
      return isOne && only !== now && from.includes(now);
    });
    const [to] = next?.to ?? [];
    if (to === undefined) return id;
    now = to;
  }
  return now;
}

/** What codings that were made under earlier ids are read by. */
export function codesNow({
  codes,
  history = [],
}: {
  readonly codes: readonly { readonly id: string }[];
  readonly history?: readonly HistoryEntry[];
}): (id: string) => string {
  if (history.length === 0) return (id) => id;
  const ids = new Set(codes.map(({ id }) => id));
  const known = new Map<string, string>();
  return (id) => {
    const now = known.get(id) ?? currentId(id, history, (each) => ids.has(each));
    known.set(id, now);
    return now;
  };
}
