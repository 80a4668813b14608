// The history of a codebook: which codes and groups became which. Codings made before a change, by other
// coders or on other branches, are read through it.

/** What can be done to a code so that everything coded follows. */
export const MIGRATIONS = ['rename', 'move', 'retire', 'promote', 'merge', 'split'] as const;

export type Migration = (typeof MIGRATIONS)[number];

/** One change, as the codebook remembers it. */
export interface HistoryEntry {
  readonly action: Migration;
  /** Present where categories or subcategories changed; else codes did. */
  readonly of?: 'group';
  /** Ids before and after. */
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
  return idsNow(codes, historyOf('code', history));
}

/** What groups that were named by earlier ids are now. */
export function groupsNow({
  groups,
  history = [],
}: {
  readonly groups: readonly { readonly id: string }[];
  readonly history?: readonly HistoryEntry[];
}): (id: string) => string {
  return idsNow(groups, historyOf('group', history));
}

/** The ids that codes and groups had before, by the id they have now. */
export function earlierIds(codebook: {
  readonly codes: readonly { readonly id: string }[];
  readonly groups: readonly { readonly id: string }[];
  readonly history?: readonly HistoryEntry[];
}): ReadonlyMap<string, readonly string[]> {
  const [codeNow, groupNow] = [codesNow(codebook), groupsNow(codebook)];
  const earlier = new Map<string, readonly string[]>();
  for (const { of, from } of codebook.history ?? []) {
    for (const id of from) {
      const now = of === 'group' ? groupNow(id) : codeNow(id);
      if (now !== id) earlier.set(now, [...(earlier.get(now) ?? []), id]);
    }
  }
  return earlier;
}

/** The changes of codes, or those of groups: an id may have been of one and then of the other. */
export function historyOf(
  what: 'code' | 'group',
  history: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  return history.filter(({ of = 'code' }) => of === what);
}

function idsNow(
  entries: readonly { readonly id: string }[],
  history: readonly HistoryEntry[],
): (id: string) => string {
  if (history.length === 0) return (id) => id;
  const ids = new Set(entries.map(({ id }) => id));
  const known = new Map<string, string>();
  return (id) => {
    const now = known.get(id) ?? currentId(id, history, (each) => ids.has(each));
    known.set(id, now);
    return now;
  };
}
