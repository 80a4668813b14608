// Changes what categories and subcategories are called in a codebook file, or makes several one. The
// file keeps its comments, order and formatting, and gets an entry in its history and a higher version.

import type { Found } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import type { Code, Codebook, Group } from '../codebook.js';
import { saysAlike } from '../compare/says-alike.js';
import type { HistoryEntry } from '../history.js';
import { type EntryStep, editEntryLines, setKey } from './edit-entries.js';
import { pairOf } from './entry-nodes.js';
import { groupNode, joinGroups } from './join-groups.js';
import type { Occasion } from './migrate.js';
import { addHistory, nextVersion, raiseVersion } from './record-change.js';

/** A change of one group, or of several that become one. */
export type GroupMigration =
  | {
      readonly action: 'rename';
      readonly group: Group;
      readonly name: string;
      /** The id it has afterwards, which may be the one it has. */
      readonly id: string;
    }
  | {
      readonly action: 'merge';
      /** The group that stays. */
      readonly group: Group;
      /** The groups whose codes become part of it. */
      readonly merged: readonly Group[];
    };

/** The text after the change; as it was, with a finding, where that cannot be. */
export async function migrateGroups(
  text: string,
  codebook: Codebook,
  change: GroupMigration,
  { when, because }: Occasion,
): Promise<Found<string>> {
  const version = nextVersion(codebook.version, change.action);
  const ids = groupIdsOf(change);
  const reason = because?.trim();
  const entry: HistoryEntry = {
    action: change.action,
    of: 'group',
    from: change.action === 'merge' ? change.merged.map(({ id }) => id) : [change.group.id],
    to: [change.action === 'rename' ? change.id : change.group.id],
    when,
    version,
    ...(reason && { because: reason }),
  };
  const steps: EntryStep[] = [
    stepOf(change),
    (work) => addHistory(work, entry),
    (work) => raiseVersion(work, version),
  ];
  return editEntryLines(text, codebook.file, steps, (before, after) => {
    const isRecorded =
      after?.version === version && JSON.stringify(after.history?.at(-1)) === JSON.stringify(entry);
    if (!isRecorded) return MISREAD;
    const meant = expected(before, change, ids);
    if (saysAlike(meant, after)) return undefined;
    return saysAlike(withoutConditions(meant), withoutConditions(after)) ? CONDITIONS : MISREAD;
  });
}

const MISREAD = 'the change would not be read back as meant';

const CONDITIONS =
  'unless: or when: of these groups differ, so that the rules of their codes would find something else. Write the conditions of each group at its codes instead, where they are still wanted, and merge then';

function withoutConditions(codebook: Codebook): Codebook {
  const codes = codebook.codes.map((code) => ({ ...code, unless: [], when: [] }));
  return { ...codebook, codes };
}

/** The ids that change: the old with the new. */
export function groupIdsOf(change: GroupMigration): ReadonlyMap<string, string> {
  if (change.action === 'merge')
    return new Map(change.merged.map(({ id }) => [id, change.group.id]));
  return new Map(change.id === change.group.id ? [] : [[change.group.id, change.id]]);
}

/** The id is written out only where it would not be made from the name. */
function stepOf(change: GroupMigration): EntryStep {
  if (change.action === 'merge') return (work) => joinGroups(work, change.group, change.merged);
  const { group, name, id } = change;
  return (work) => {
    const node = groupNode(work, group);
    if (!node) return `“${group.name}” is written in a style that cannot be edited`;
    const hasId = pairOf(node.map, 'id') !== undefined;
    return [
      ...(name === group.name ? [] : setKey(work, node, 'name', name)),
      ...((hasId ? id !== group.id : kebab(name) !== id) ? setKey(work, node, 'id', id) : []),
    ];
  };
}

/** The codebook as the change means it, in any order. */
function expected(
  before: Codebook,
  change: GroupMigration,
  ids: ReadonlyMap<string, string>,
): Codebook {
  const { group } = change;
  const pathNow = (path: readonly string[]) => {
    const at = path.findLastIndex((id) => ids.has(id));
    if (at === -1) return path;
    const here = change.action === 'merge' ? [...group.path, group.id] : null;
    return here ? [...here, ...path.slice(at + 1)] : path.map((id) => ids.get(id) ?? id);
  };
  const placed = <Entry extends Group | Code>(entry: Entry): Entry => ({
    ...entry,
    path: pathNow(entry.path),
  });
  const groups = before.groups
    .filter(({ id }) => change.action === 'rename' || !ids.has(id))
    .map(placed)
    .map((each) =>
      change.action === 'rename' && each.id === group.id
        ? { ...each, id: change.id, name: change.name }
        : each,
    );
  return { ...before, groups, codes: before.codes.map(placed) };
}
