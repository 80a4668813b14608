// Merges categories or subcategories in the lines of a codebook: what is in the groups that go moves to
// the end of the one that stays, with its comments; what the groups said of themselves is kept as comments.

import type { Node } from 'yaml';
import type { Group } from '../codebook.js';
import type { EntryWork, Replacement } from './edit-entries.js';
import { afterLine, allEntries, type EntryNode, readEntryNodes } from './entry-nodes.js';
import { asComment } from './merge-entries.js';
import { planJoin } from './move-entries.js';

/** The replacements; a text says why there are none. */
export function joinGroups(
  work: EntryWork,
  target: Group,
  merged: readonly Group[],
): readonly Replacement[] | string {
  const root = readEntryNodes(work.yaml, work.root, work.text);
  const [stays, ...goes] = [target, ...merged].map((group) => groupNode(work, group));
  const missing = [target, ...merged].find((_, at) => ![stays, ...goes][at]);
  if (!stays || missing)
    return `“${(missing ?? target).name}” is written in a style that cannot be edited`;
  const gone = goes.filter((node) => node !== undefined);
  for (const node of gone) {
    if (!node.codes.isBlock || !node.groups.isBlock)
      return `what is in “${node.name}” is written in a style that cannot be moved`;
  }
  const moves = planJoin(work, root, stays, gone);
  if (typeof moves === 'string') return moves;
  const comments = gone.map((node) => asComment(ownLines(work.text, node), stays.column)).join('');
  return [...moves, { start: stays.end, end: stays.end, text: comments, depth: -1 }];
}

/** Where a group is written in the text. */
export function groupNode(work: EntryWork, group: Group): EntryNode | undefined {
  const line = work.codebook.groups.find(({ id }) => id === group.id)?.place.line;
  return allEntries(readEntryNodes(work.yaml, work.root, work.text)).find(
    (node) => node.line === line,
  );
}

/** The lines of a group without those of what is in it. */
function ownLines(text: string, { start, end, codes, groups }: EntryNode): string {
  const lists = [codes, groups]
    .flatMap(({ pair, items }) => {
      if (!pair) return [];
      const [from = 0] = (pair.key as Node).range ?? [];
      const until = items.at(-1)?.end ?? afterLine(text, from);
      return [{ from: text.lastIndexOf('\n', from - 1) + 1, until }];
    })
    .sort((a, b) => a.from - b.from);
  let kept = '';
  let at = start;
  for (const { from, until } of lists) {
    kept += text.slice(at, Math.max(at, from));
    at = Math.max(at, until);
  }
  return kept + text.slice(at, end);
}
