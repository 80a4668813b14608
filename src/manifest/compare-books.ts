// What has changed in what tables show of a codebook: categories and codes that are new, gone, called
// otherwise, moved, in another order; and which codebook it is.

import type { BookChange } from './change.js';
import type { BasisCodebook, BasisEntry } from './manifest.js';

/** `codeNow` gives the id that a code of earlier has now. */
export function compareBooks(
  before: BasisCodebook,
  after: BasisCodebook,
  codeNow: (code: string) => string,
): BookChange[] {
  const book = { kind: 'codebook', id: after.title, names: [] } as const;
  const changes: BookChange[] = [];
  if (before.file !== after.file) {
    changes.push({ ...book, what: 'file', from: before.file, to: after.file });
  }
  if (before.title !== after.title) {
    changes.push({ ...book, what: 'renamed', from: before.title, to: after.title });
  }
  if (before.version !== after.version) {
    changes.push({ ...book, what: 'version', from: before.version, to: after.version });
  }
  const groups = new Map(Object.entries({ ...before.groups, ...after.groups }));
  const nameOf = (group: string) => groups.get(group)?.[0] ?? group;
  const groupNow = groupsNow(before, after, codeNow);
  const entryNow = (id: string, [name = id, ...path]: BasisEntry) => [name, ...path.map(groupNow)];
  const codes = Object.entries(before.codes).map(
    ([id, entry]) => [codeNow(id), entryNow(id, entry)] as const,
  );
  const oldGroups = Object.entries(before.groups).map(
    ([id, entry]) => [groupNow(id), entryNow(id, entry)] as const,
  );
  return [
    ...changes,
    ...compareEntries('group', oldGroups, after.groups, nameOf),
    ...compareEntries('code', codes, after.codes, nameOf),
  ];
}

/**
 * The id that a group of earlier has now. A category that is called otherwise has another id, unless
 * the codebook states one; it is known by its codes, which are still those that it had.
 */
function groupsNow(
  before: BasisCodebook,
  after: BasisCodebook,
  codeNow: (code: string) => string,
): (group: string) => string {
  const gone = Object.keys(before.groups).filter((id) => !Object.hasOwn(after.groups, id));
  const added = Object.keys(after.groups).filter((id) => !Object.hasOwn(before.groups, id));
  const codesIn = ({ codes }: BasisCodebook, group: string, idOf: (id: string) => string) =>
    Object.entries(codes)
      .flatMap(([id, [, ...path]]) => (path.includes(group) ? [idOf(id)] : []))
      .sort()
      .join('\n');
  const depth = ({ groups }: BasisCodebook, id: string) => groups[id]?.length;
  const now = new Map<string, string>();
  for (const id of gone) {
    const codes = codesIn(before, id, codeNow);
    const same = added.filter(
      (other) =>
        depth(before, id) === depth(after, other) &&
        codes === codesIn(after, other, (code) => code),
    );
    const [only, ...others] = same;
    if (codes !== '' && only !== undefined && others.length === 0) now.set(id, only);
  }
  return (group) => now.get(group) ?? group;
}

function compareEntries(
  kind: 'group' | 'code',
  before: readonly (readonly [string, BasisEntry])[],
  after: Readonly<Record<string, BasisEntry>>,
  nameOf: (group: string) => string,
): BookChange[] {
  const old = new Map(before);
  const own = new Map(Object.entries(after));
  const kept = [...old].flatMap(([id, entry]) => {
    const now = own.get(id);
    return compareEntry({ kind, id }, entry, now, nameOf);
  });
  const added = [...own]
    .filter(([id]) => !old.has(id))
    .map(([id, entry]): BookChange => {
      const [name = id, ...path] = entry;
      return { kind, what: 'added', id, to: name, names: [[name], path.map(nameOf).reverse()] };
    });
  const order = [...own.keys()].filter((id) => old.has(id)).join('\n');
  const isMoved = order !== [...old.keys()].filter((id) => own.has(id)).join('\n');
  return [
    ...kept,
    ...added,
    ...(isMoved ? [{ kind, what: 'order', id: '', names: [] } as const] : []),
  ];
}

function compareEntry(
  which: { readonly kind: 'group' | 'code'; readonly id: string },
  [name = which.id, ...path]: BasisEntry,
  now: BasisEntry | undefined,
  nameOf: (group: string) => string,
): BookChange[] {
  if (!now)
    return [{ ...which, what: 'gone', from: name, names: [[name, ...path.map(nameOf).reverse()]] }];
  const [nameNow = which.id, ...pathNow] = now;
  const names = [
    [name, ...path.map(nameOf).reverse()],
    [nameNow, ...pathNow.map(nameOf).reverse()],
  ];
  const changes: BookChange[] = [];
  if (name !== nameNow) changes.push({ ...which, what: 'renamed', from: name, to: nameNow, names });
  if (path.join('/') !== pathNow.join('/')) {
    const [from, to] = [path, pathNow].map((ids) => ids.map(nameOf).join(' › '));
    changes.push({ ...which, what: 'moved', from: from ?? '', to: to ?? '', names });
  }
  return changes;
}
