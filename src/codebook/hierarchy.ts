// The codebook as an ordered tree, for tables and for printing. A code that belongs nowhere yet
// stands at the top, after the categories.

import { groupBy } from '../text/group-by.js';
import type { Code, Codebook, Group } from './codebook.js';

interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
  /** In the order of the file: codes before groups where they stand side by side. */
  readonly children: readonly HierarchyNode[];
}

interface CodeNode {
  readonly kind: 'code';
  readonly code: Code;
}

export type HierarchyNode = GroupNode | CodeNode;

/** The top of the tree: categories in the order of the file, then the ungrouped codes. */
function hierarchyOf({ groups, codes }: Codebook): readonly HierarchyNode[] {
  // By the group they stand in directly; '' where in none.
  const groupsIn = groupBy(groups, ({ path }) => path.at(-1) ?? '');
  const codesIn = groupBy(codes, ({ path }) => path.at(-1) ?? '');
  const inside = (parent: string): readonly HierarchyNode[] => [
    ...(codesIn.get(parent) ?? []).map((code): CodeNode => ({ kind: 'code', code })),
    ...(groupsIn.get(parent) ?? []).map(
      (group): GroupNode => ({ kind: 'group', group, children: inside(group.id) }),
    ),
  ];
  const top = inside('');
  return [
    ...top.filter(({ kind }) => kind === 'group'),
    ...top.filter(({ kind }) => kind === 'code'),
  ];
}

/** One line of the printed tree. */
export interface OutlineLine {
  /** 0 for categories and ungrouped codes. */
  readonly depth: number;
  readonly node: HierarchyNode;
}

/** The tree from top to bottom, as it is printed. */
export function outlineOf(codebook: Codebook): readonly OutlineLine[] {
  const below = (nodes: readonly HierarchyNode[], depth: number): readonly OutlineLine[] =>
    nodes.flatMap((node) => [
      { depth, node },
      ...(node.kind === 'group' ? below(node.children, depth + 1) : []),
    ]);
  return below(hierarchyOf(codebook), 0);
}
