// What differs between two versions of a codebook. Codes and groups are recognised by their ids, through
// the history, or by a name that only one on either side has.

import { kebab } from '../../text/kebab.js';
import type { Placed } from '../../yaml/placed.js';
import type { Code, Codebook, Group } from '../codebook.js';
import { currentId, type HistoryEntry, historyOf } from '../history.js';

type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'new-id'
  | 'merged'
  | 'split'
  | 'moved'
  | 'status'
  | 'changed';

/** One difference. `before` and `after` are texts: names, ids, or what a field holds. */
export interface CodebookChange {
  readonly kind: ChangeKind;
  readonly what: 'codebook' | 'word list' | 'category' | 'subcategory' | 'code';
  /** The name in the newer codebook, or in the older where it is gone. */
  readonly name: string;
  readonly id: string;
  /** Which field, where the kind is `changed`. */
  readonly field?: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Entry = Code | Group;

const HEAD = ['title', 'version', 'language', 'description'] as const;

/** All differences: the head, word lists, groups, codes, each in the order of the newer file. */
export function compareCodebooks(before: Codebook, after: Codebook): readonly CodebookChange[] {
  const book = { kind: 'changed', what: 'codebook', name: after.title, id: '' } as const;
  const history = after.history ?? [];
  return [
    ...HEAD.flatMap((field) => changed(book, field, [before[field]], [after[field]])),
    ...compareLists(before, after),
    ...compareEntries(before, after, before.groups, after.groups, historyOf('group', history)),
    ...compareEntries(before, after, before.codes, after.codes, historyOf('code', history)),
  ];
}

type Subject = Pick<CodebookChange, 'what' | 'name' | 'id'>;

function changed(
  subject: Subject,
  field: string,
  before: readonly string[],
  after: readonly string[],
): CodebookChange[] {
  const [old, now] = [before, after].map((texts) => texts.filter((text) => text !== ''));
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const { what, name, id } = subject;
  return [{ kind: 'changed', what, name, id, field, before: old ?? [], after: now ?? [] }];
}

function compareLists(before: Codebook, after: Codebook): CodebookChange[] {
  const names = new Set([...before.lists.keys(), ...after.lists.keys()]);
  return [...names].flatMap((name): CodebookChange[] => {
    const [old, now] = [before.lists.get(name), after.lists.get(name)];
    const subject = { what: 'word list', name: `@${name}`, id: name } as const;
    if (!old || !now) {
      return [{ kind: old ? 'removed' : 'added', ...subject, before: [], after: [] }];
    }
    return changed(subject, 'words', texts(old), texts(now));
  });
}

function texts(entries: readonly Placed[]): readonly string[] {
  return entries.map(({ text }) => text);
}

function compareEntries(
  before: Codebook,
  after: Codebook,
  old: readonly Entry[],
  now: readonly Entry[],
  history: readonly HistoryEntry[],
): CodebookChange[] {
  const pairs = pairEntries(old, now, history);
  const earlierOf = new Map([...pairs].map(([earlier, entry]) => [entry, earlier]));
  const gone = old.filter((entry) => !pairs.has(entry));
  return [
    ...now.flatMap((entry): CodebookChange[] => {
      const earlier = earlierOf.get(entry);
      if (earlier) return compareEntry(before, after, earlier, entry);
      return [{ kind: 'added', ...subjectOf(entry), before: [], after: [pathOf(after, entry)] }];
    }),
    ...gone.map((entry) => goneChange(before, entry, { now, history })),
  ];
}

/** The older entries with the newer they became; each newer one once. */
function pairEntries(
  old: readonly Entry[],
  now: readonly Entry[],
  history: readonly HistoryEntry[],
): Map<Entry, Entry> {
  const byId = new Map(now.map((entry) => [entry.id, entry]));
  const has = (id: string) => byId.has(id);
  const pairs = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const pair = (entry: Entry, found: Entry | undefined) => {
    if (!found || taken.has(found) || pairs.has(entry)) return;
    pairs.set(entry, found);
    taken.add(found);
  };
  for (const entry of old) pair(entry, byId.get(entry.id));
  const merged = new Set(history.flatMap(({ action, from }) => (action === 'merge' ? from : [])));
  for (const entry of old) {
    if (!merged.has(entry.id)) pair(entry, byId.get(currentId(entry.id, history, has)));
  }
  for (const entry of old) {
    if (pairs.has(entry) || currentId(entry.id, history, has) !== entry.id) continue;
    const isSame = (other: Entry) => kebab(other.name) === kebab(entry.name);
    const [found, ...more] = now.filter((other) => !taken.has(other) && isSame(other));
    const isOnly = old.filter((other) => !pairs.has(other) && isSame(other)).length === 1;
    if (more.length === 0 && isOnly) pair(entry, found);
  }
  return pairs;
}

interface Remains {
  readonly now: readonly Entry[];
  readonly history: readonly HistoryEntry[];
}

/** What became of an entry that is nobody's older self: merged, split, or simply gone. */
function goneChange(before: Codebook, entry: Entry, { now, history }: Remains): CodebookChange {
  const id = currentId(entry.id, history, (each) => now.some((other) => other.id === each));
  const target = now.find((other) => other.id === id);
  const subject = subjectOf(entry);
  if (target) return { kind: 'merged', ...subject, before: [entry.name], after: [target.name] };
  const parts = history.findLast(
    ({ action, from }) => action === 'split' && from.includes(entry.id),
  );
  const names = (parts?.to ?? []).map((to) => now.find((other) => other.id === to)?.name ?? to);
  if (names.length > 0) return { kind: 'split', ...subject, before: [entry.name], after: names };
  return { kind: 'removed', ...subject, before: [pathOf(before, entry)], after: [] };
}

function compareEntry(before: Codebook, after: Codebook, old: Entry, now: Entry): CodebookChange[] {
  const subject = subjectOf(now);
  const one = (kind: ChangeKind, from: string, to: string): CodebookChange[] =>
    from === to ? [] : [{ kind, ...subject, before: [from], after: [to] }];
  const rules = 'rules' in old && 'rules' in now ? compareRules(before, after, old, now) : [];
  return [
    ...one('renamed', old.name, now.name),
    ...one('new-id', old.id, now.id),
    ...one('moved', pathOf(before, old), pathOf(after, now)),
    ...changed(subject, 'definition', [old.definition], [now.definition]),
    ...changed(subject, 'include', old.include, now.include),
    ...changed(subject, 'exclude', old.exclude, now.exclude),
    ...changed(subject, 'colour', [old.colour ?? ''], [now.colour ?? '']),
    ...rules,
  ];
}

function compareRules(before: Codebook, after: Codebook, old: Code, now: Code): CodebookChange[] {
  const subject = subjectOf(now);
  const status: CodebookChange[] =
    old.status === now.status
      ? []
      : [{ kind: 'status', ...subject, before: [old.status], after: [now.status] }];
  const fields = ['rules', 'unless', 'when', 'examples'] as const;
  // Conditions of groups stand on every code below: they are told where the group is the same.
  const isMoved = pathOf(before, old) !== pathOf(after, now);
  return [
    ...status,
    ...fields.flatMap((field) =>
      isMoved && (field === 'unless' || field === 'when')
        ? []
        : changed(subject, field, texts(old[field]), texts(now[field])),
    ),
  ];
}

function subjectOf(entry: Entry): Subject {
  const group = entry.path.length === 0 ? 'category' : 'subcategory';
  return { what: 'status' in entry ? 'code' : group, name: entry.name, id: entry.id };
}

/** Where an entry stands, by names: `Support > From mentors`; empty at the top. */
function pathOf({ groups }: Codebook, { path }: Entry): string {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return path.map((id) => names.get(id) ?? id).join(' > ');
}
