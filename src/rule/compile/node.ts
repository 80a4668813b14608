// A rule made ready for matching: word lists are filled in, words and phrases are numbered atoms,
// patterns, filters and codes are numbered too. Each node keeps the expression it was made from.

import type { Expression, ScopeName } from '../syntax/ast.js';
import type { AtomSet } from './atom-set.js';

export type Node = {
  readonly expression: Expression;
} /** `set` is there where the atoms are many. */ & (
  | { readonly kind: 'atoms'; readonly atoms: readonly number[]; readonly set?: AtomSet }
  | { readonly kind: 'pattern'; readonly pattern: number }
  | { readonly kind: 'and' | 'or'; readonly items: readonly Node[] }
  | { readonly kind: 'not'; readonly item: Node }
  | {
      readonly kind: 'near';
      readonly isOrdered: boolean;
      readonly within: number;
      readonly left: Node;
      readonly right: Node;
    }
  /** `id` numbers the scopes of a rule set. */
  | { readonly kind: 'scope'; readonly scope: ScopeName; readonly item: Node; readonly id: number }
  | { readonly kind: 'polarity'; readonly isDenied: boolean; readonly item: Node }
  | { readonly kind: 'filter'; readonly filter: number }
  /** `code` numbers the codes of a rule set in codebook order. */
  | { readonly kind: 'code'; readonly code: number }
);

/** The nodes directly below one. */
function childNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.items;
    case 'not':
    case 'scope':
    case 'polarity':
      return [node.item];
    case 'near':
      return [node.left, node.right];
    default:
      return [];
  }
}

/** True where some node at or below one satisfies a condition. */
function hasNode(node: Node, holds: (node: Node) => boolean): boolean {
  return holds(node) || childNodes(node).some((child) => hasNode(child, holds));
}

/** Numbers of all codes that an expression waits for. */
export function codesIn(node: Node): number[] {
  return node.kind === 'code' ? [node.code] : childNodes(node).flatMap(codesIn);
}

/** True where an expression looks beyond the unit. */
export function looksAtTurn(node: Node): boolean {
  return hasNode(node, (part) => part.kind === 'scope' && part.scope === 'turn');
}
