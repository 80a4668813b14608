// Where the lines of codes go that move into other groups, and what is written around them where a
// group has to be made.

import type { Node } from 'yaml';
import { kebab } from '../../text/kebab.js';
import type { Code } from '../codebook.js';
import { freeId } from '../decode/ids.js';
import type { EditWork } from './code-change.js';
import { type EntryWork, type Replacement, scalarText } from './edit-entries.js';
import { afterLine, type EntryList, type EntryNode, type RootNode } from './entry-nodes.js';

/** A group that is there or is to be made, with what moves into it. */
interface Target {
  readonly name: string;
  /** Absent where it is to be made, or is the top of the file. */
  readonly node?: EntryNode;
  readonly codes: EntryNode[];
  readonly groups: Target[];
  /** Groups that move into it as they are. */
  readonly whole?: readonly EntryNode[];
}

/** The replacements that move each code to where `changes` want it; a text says why that cannot be. */
export function planMoves(
  work: EditWork,
  root: RootNode,
  nodeOf: (code: Code) => EntryNode | undefined,
): Replacement[] | string {
  const top: Target = { name: '', codes: [], groups: [] };
  const moved = new Set<EntryNode>();
  const names = new Map(work.codebook.groups.map(({ id, name }) => [id, name]));
  for (const { id, groups } of work.changes) {
    const code = work.codebook.codes.find((each) => each.id === id);
    if (!code || groups === undefined) continue;
    const here = code.path.map((each) => names.get(each) ?? each);
    if (here.join('\n') === groups.join('\n')) continue;
    const node = nodeOf(code);
    if (!node) return `“${code.name}” is written in a style that cannot be moved`;
    moved.add(node);
    targetOf(top, root, groups).codes.push(node);
  }
  if (moved.size === 0) return [];
  const plan = new MovePlan(work, moved);
  plan.fill(top, root);
  plan.emptyLists(root);
  return plan.problem ?? plan.edits;
}

/** The replacements that move what is in some groups to the end of another, and take the groups away. */
export function planJoin(
  work: EntryWork,
  root: RootNode,
  stays: EntryNode,
  gone: readonly EntryNode[],
): Replacement[] | string {
  const inside = (list: 'codes' | 'groups') => gone.flatMap((node) => node[list].items);
  const [codes, whole] = [inside('codes'), inside('groups')];
  const plan = new MovePlan(work, new Set([...gone, ...codes, ...whole]));
  plan.fillGroup({ name: stays.name, node: stays, codes, groups: [], whole });
  plan.emptyLists(root);
  return plan.problem ?? plan.edits;
}

/** Walks down to a group by name, noting those that have to be made. */
function targetOf(top: Target, root: RootNode, names: readonly string[]): Target {
  let target = top;
  let known = root.categories.items;
  for (const name of names) {
    const node = known.find((each) => each.name === name);
    let next = target.groups.find((each) => each.name === name);
    if (!next) {
      next = { name, ...(node && { node }), codes: [], groups: [] };
      target.groups.push(next);
    }
    known = node?.groups.items ?? [];
    target = next;
  }
  return target;
}

class MovePlan {
  readonly edits: Replacement[];
  problem: string | undefined;
  readonly #work: EntryWork;
  readonly #moved: ReadonlySet<EntryNode>;
  readonly #ids: Set<string>;
  /** Lists that get entries: they need no `[]` where all others leave. */
  readonly #filled = new Set<EntryList>();

  constructor(work: EntryWork, moved: ReadonlySet<EntryNode>) {
    this.#work = work;
    this.#moved = moved;
    const { codes, groups } = work.codebook;
    this.#ids = new Set([...codes, ...groups].map(({ id }) => id));
    this.edits = [...moved].map(({ start, end }) => ({ start, end, text: '' }));
  }

  fill(top: Target, root: RootNode): void {
    const { text } = this.#work;
    const end = endOfFile(text);
    if (top.codes.length > 0)
      this.#addTo(root.ungrouped, { key: 'ungrouped', column: root.column, end }, (column) =>
        top.codes.map((node) => this.#linesOf(node, column)).join(''),
      );
    const made = top.groups.filter(({ node }) => !node);
    const before = root.ungrouped.pair?.key as Node | undefined;
    const start = before ? lineStart(text, before.range?.[0] ?? 0) : end;
    if (made.length > 0)
      this.#addTo(
        root.categories,
        { key: 'categories', column: root.column, end: start },
        (column) => made.map((target) => this.#newGroup(target, column)).join(''),
      );
    for (const target of top.groups) this.fillGroup(target);
  }

  fillGroup({ node, codes, groups, whole = [] }: Target): void {
    if (!node) return;
    const { column, end } = node;
    if (codes.length > 0)
      this.#addTo(node.codes, { key: 'codes', column, end }, (dash) =>
        codes.map((code) => this.#linesOf(code, dash)).join(''),
      );
    const made = groups.filter((group) => !group.node);
    if (made.length + whole.length > 0)
      this.#addTo(node.groups, { key: 'subcategories', column, end }, (dash) =>
        [
          ...whole.map((group) => this.#linesOf(group, dash)),
          ...made.map((group) => this.#newGroup(group, dash)),
        ].join(''),
      );
    for (const group of groups) this.fillGroup(group);
  }

  /** Adds entries at the end of a list, or makes the list at the end of what it belongs to. */
  #addTo(
    list: EntryList,
    place: { readonly key: string; readonly column: number; readonly end: number },
    entries: (column: number) => string,
  ): void {
    const { text, yaml } = this.#work;
    if (!list.isBlock) {
      this.problem = `the list of ${place.key} is written in a style that cannot be added to`;
      return;
    }
    this.#filled.add(list);
    const last = list.items.at(-1);
    if (last) {
      this.#insert(last.end, entries(list.column), list.column);
    } else if (list.pair) {
      const key = list.pair.key as Node;
      const value = list.pair.value as Node | null;
      const [start = 0, end = 0] = value?.range ?? [];
      if (value && yaml.isSeq(value)) this.edits.push({ start, end, text: '' });
      this.#insert(afterLine(text, key.range?.[1] ?? 0), entries(list.column), list.column);
    } else {
      const { key, column, end } = place;
      this.#insert(end, `${' '.repeat(column)}${key}:\n${entries(column + 2)}`, column);
    }
  }

  #insert(at: number, text: string, depth: number): void {
    this.edits.push({ start: at, end: at, text, depth });
  }

  /** A list that everything leaves says that it is empty. */
  emptyLists(root: RootNode): void {
    const empty = (list: EntryList) => {
      const isLeft = list.items.length > 0 && list.items.every((each) => this.#moved.has(each));
      const key = list.pair?.key as Node | undefined;
      if (!isLeft || this.#filled.has(list) || !key) return;
      const colon = this.#work.text.indexOf(':', key.range?.[1] ?? 0) + 1;
      this.edits.push({ start: colon, end: colon, text: ' []' });
    };
    const below = (group: EntryNode) => {
      if (this.#moved.has(group)) return;
      empty(group.codes);
      empty(group.groups);
      group.groups.items.forEach(below);
    };
    empty(root.ungrouped);
    empty(root.categories);
    root.categories.items.forEach(below);
  }

  #newGroup({ name, codes, groups }: Target, column: number): string {
    const pad = ' '.repeat(column);
    const id = kebab(name);
    const free = freeId(id, this.#ids);
    this.#ids.add(free);
    const own = free === id ? '' : `${pad}  id: ${free}\n`;
    const entries = codes.map((node) => this.#linesOf(node, column + 4)).join('');
    const below = groups.map((group) => this.#newGroup(group, column + 4)).join('');
    return (
      `${pad}- name: ${scalarText(this.#work.yaml, name)}\n${own}` +
      (entries && `${pad}  codes:\n${entries}`) +
      (below && `${pad}  subcategories:\n${below}`)
    );
  }

  /** The lines of an entry, shifted so that its dash stands in the column. */
  #linesOf(node: EntryNode, column: number): string {
    const { text } = this.#work;
    const [from = 0] = node.map.range ?? [];
    const dash = text.slice(0, from).lastIndexOf('-');
    const shift = column - (dash - lineStart(text, dash));
    return text
      .slice(node.start, node.end)
      .split('\n')
      .map((line) => {
        if (line.trim() === '') return line.trim();
        if (shift >= 0) return ' '.repeat(shift) + line;
        const spaces = /^ */.exec(line)?.[0].length ?? 0;
        return line.slice(Math.min(spaces, -shift));
      })
      .join('\n');
  }
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Before the mark that ends a document, where there is one. */
function endOfFile(text: string): number {
  return /^\.\.\.[ \t]*$/m.exec(text)?.index ?? text.length;
}
