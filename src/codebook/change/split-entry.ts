// Splits a code in the lines of a codebook: it is retired where it stands, and the codes it was split
// into are added below it, to be defined by a person.

import type { Code } from '../codebook.js';
import { type EntryWork, type Replacement, scalarText, setKey } from './edit-entries.js';
import type { EntryNode } from './entry-nodes.js';

/** A code that another one was split into. */
export interface SplitPart {
  readonly id: string;
  readonly name: string;
  /** Whether the codebook has it already. */
  readonly isThere: boolean;
}

/** The replacements in the entry of the code that is split. */
export function splitEntry(
  work: EntryWork,
  node: EntryNode,
  code: Code,
  parts: readonly SplitPart[],
): readonly Replacement[] | string {
  const { text, yaml } = work;
  const [from = 0] = node.map.range ?? [];
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const dash = before.indexOf('-');
  if (dash === -1) return `“${code.name}” is written in a style that cannot be split`;
  const lines = parts
    .filter(({ isThere }) => !isThere)
    .map(({ name }) => `${before.slice(0, dash)}- name: ${scalarText(yaml, name)}\n`);
  const status = code.status === 'retired' ? [] : setKey(work, node, 'status', 'retired');
  return [...status, { start: node.end, end: node.end, text: lines.join(''), depth: dash }];
}

/** True where the new codes stand beside the one that was split, and have nothing yet. */
export function isSplit(code: Code, parts: readonly SplitPart[], after: readonly Code[]): boolean {
  return parts.every(({ id, name }) => {
    const found = after.find((each) => each.id === id);
    return (
      found?.name === name &&
      (found.path.join() === code.path.join() ||
        parts.some((part) => part.id === id && part.isThere))
    );
  });
}
