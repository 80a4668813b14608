// What a person asks of categories and subcategories, as a change of the codebook.

import { kebab } from '../../text/kebab.js';
import { singleSpaced } from '../../text/white-space.js';
import type { Codebook, Group } from '../codebook.js';
import { isSafeId } from '../decode/ids.js';
import { groupsNow } from '../history.js';
import type { GroupMigration } from './migrate-groups.js';

/** A change, or the sentence that says why there is none. */
export type WantedOfGroups = { readonly change: GroupMigration } | { readonly problem: string };

/**
 * The group of an id, a name in any case, or a path of names (`Support > From mentors`); undefined where
 * none is meant: the word is an id of a code, a name that codes have alone, or nothing at all.
 */
export function findGroup(
  codebook: Codebook,
  word: string,
): Group | { readonly problem: string } | undefined {
  const { codes, groups } = codebook;
  const wanted = singleSpaced(word).toLowerCase();
  const byId = new Map(groups.map((group) => [group.id, group]));
  if (codes.some(({ id }) => id === wanted)) return undefined;
  const found = byId.get(wanted) ?? byId.get(groupsNow(codebook)(wanted));
  if (found) return found;
  const path = wanted.split('>').map((part) => part.trim());
  const fullOf = ({ path: above, name }: Group) =>
    [...above.map((id) => byId.get(id)?.name ?? id), name].map((each) => each.toLowerCase());
  const named = groups.filter(
    (group) => fullOf(group).slice(-path.length).join('\n') === path.join('\n'),
  );
  const called = codes.filter(({ name }) => name.toLowerCase() === wanted);
  const [only] = named;
  if (!only) return undefined;
  if (named.length + called.length === 1) return only;
  const ids = [...named, ...called].map(({ id }) => id).join(', ');
  return { problem: `Several groups or codes are called “${only.name}”. Give the id: ${ids}.` };
}

/** The id follows the name unless it is given, or `keepId` says that it stays. */
export function wantedGroupRename(
  codebook: Codebook,
  group: Group,
  wanted: string,
  options: { readonly id?: string | undefined; readonly keepId?: boolean | undefined },
): WantedOfGroups {
  const name = singleSpaced(wanted);
  const id = options.keepId ? group.id : (options.id ?? kebab(name));
  if (name === '') return { problem: 'The new name is empty.' };
  if (!isSafeId(id))
    return { problem: `“${id}” cannot be an id. Give one with --id: words-with-hyphens.` };
  if (name === group.name && id === group.id)
    return { problem: `“${group.name}” is called that already; nothing is to be done.` };
  const other = [...codebook.codes, ...codebook.groups].find(
    (entry) => entry.id === id && entry !== group,
  );
  if (other) {
    return {
      problem: `The id ${id} is that of “${other.name}” already. Give another name, another id with --id, or merge the two: fga codebook merge ${group.id} --into ${other.id}`,
    };
  }
  return { change: { action: 'rename', group, name, id } };
}

/** What is in several groups becomes part of one. */
export function wantedGroupMerge(target: Group, groups: readonly Group[]): WantedOfGroups {
  const merged = [...new Set(groups)];
  if (merged.length === 0)
    return { problem: 'Name the groups whose codes shall become part of it.' };
  for (const group of merged) {
    if (group === target)
      return { problem: `“${target.name}” is to be merged into itself. Leave it out.` };
    const above = [target, ...merged].find(({ path }) => path.includes(group.id));
    if (above)
      return {
        problem: `“${above.name}” stands in “${group.name}”. Merge the inner one into the outer, or one after the other.`,
      };
  }
  return { change: { action: 'merge', group: target, merged } };
}
