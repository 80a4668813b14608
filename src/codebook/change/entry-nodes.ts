// Finds the entries of a codebook in its YAML nodes: where each code and group stands in the text, so
// that edits can move whole entries with the comments above them.

import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

type Yaml = typeof import('yaml');

/** A list of codes or groups in block style, or the place where it would begin. */
export interface EntryList {
  readonly pair: Pair | undefined;
  readonly items: readonly EntryNode[];
  /** False for a list in flow style that is not empty: its entries cannot be moved. */
  readonly isBlock: boolean;
  /** Column of the dashes. */
  readonly column: number;
}

export interface EntryNode {
  readonly map: YAMLMap;
  /** Line of the name, as findings count lines: by it an entry is found. */
  readonly line: number;
  readonly name: string;
  /** Column of its keys. */
  readonly column: number;
  /** Whole lines: from the comment above it to the last of its own, newline included. */
  readonly start: number;
  readonly end: number;
  readonly codes: EntryList;
  readonly groups: EntryList;
}

/** The top of the file: its categories and the codes in none of them. */
export interface RootNode {
  readonly categories: EntryList;
  readonly ungrouped: EntryList;
  readonly column: number;
}

/** Reads the nodes of a text that ends in a newline and has no others than `\n`. */
export function readEntryNodes(yaml: Yaml, root: YAMLMap, text: string): RootNode {
  const reader = { yaml, text };
  const column = columnAt(text, root.range?.[0] ?? 0);
  return {
    categories: readList(reader, root, 'categories', column),
    ungrouped: readList(reader, root, 'ungrouped', column),
    column,
  };
}

interface Reader {
  readonly yaml: Yaml;
  readonly text: string;
}

function readList(reader: Reader, parent: YAMLMap, key: string, indent: number): EntryList {
  const { yaml, text } = reader;
  const pair = pairOf(parent, key);
  const value = pair?.value;
  if (!yaml.isSeq(value)) return { pair, items: [], isBlock: true, column: indent + 2 };
  const list = value as YAMLSeq<Node>;
  if (list.flow) return { pair, items: [], isBlock: list.items.length === 0, column: indent + 2 };
  const column = columnAt(text, list.range?.[0] ?? 0);
  const maps = list.items.filter((item): item is YAMLMap => yaml.isMap(item) && !item.flow);
  const items = maps.map((map) => readEntry(reader, map, column));
  return { pair, items, isBlock: maps.length === list.items.length, column };
}

function readEntry(reader: Reader, map: YAMLMap, dash: number): EntryNode {
  const { text } = reader;
  const [from = 0, to = 0] = map.range ?? [];
  const column = columnAt(text, from);
  const named = (pairOf(map, 'name') ?? pairOf(map, 'id'))?.value as Scalar | undefined;
  return {
    map,
    line: text.slice(0, named?.range?.[0] ?? from).split('\n').length,
    name: String(named?.value ?? ''),
    column,
    start: withComments(text, dashLine(text, from), dash),
    end: withTrailingComments(text, afterLine(text, text.slice(0, to).trimEnd().length), dash),
    codes: readList(reader, map, 'codes', column),
    groups: readList(reader, map, 'subcategories', column),
  };
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => (pair.key as Scalar | null)?.value === key);
}

/** Offset of the line after the one that an offset stands in. */
export function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** How far an offset stands in its line. */
export function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Beginning of the line of an item's dash, which may stand above its first key. */
function dashLine(text: string, offset: number): number {
  const dash = text.slice(0, offset).lastIndexOf('-');
  return text.lastIndexOf('\n', dash) + 1;
}

/** Comments right above an entry are about it, unless they stand deeper, as part of the one before. */
function withComments(text: string, start: number, dash: number): number {
  let from = start;
  while (from > 0) {
    const before = text.lastIndexOf('\n', from - 2) + 1;
    const indent = /^( *)#/.exec(text.slice(before, from))?.[1]?.length;
    if (indent === undefined || indent > dash) break;
    from = before;
  }
  return from;
}

/** Comments below an entry that stand deeper than its dash are about it too. */
function withTrailingComments(text: string, end: number, dash: number): number {
  let to = end;
  while (to < text.length) {
    const next = afterLine(text, to);
    const indent = /^( *)#/.exec(text.slice(to, next))?.[1]?.length;
    if (indent === undefined || indent <= dash) break;
    to = next;
  }
  return to;
}

export function allEntries(root: RootNode): readonly EntryNode[] {
  const below = (group: EntryNode): readonly EntryNode[] => [
    group,
    ...group.codes.items,
    ...group.groups.items.flatMap(below),
  ];
  return [...root.categories.items.flatMap(below), ...root.ungrouped.items];
}
