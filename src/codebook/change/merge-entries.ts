// Merges codes in the lines of a codebook: the entries that go are kept as comments below the one that
// stays, and their rules become rules of it where they mean the same there.

import type { Node, YAMLSeq } from 'yaml';
import type { Code } from '../codebook.js';
import { withReferences } from './code-references.js';
import type { EntryWork, Replacement } from './edit-entries.js';
import { afterLine, allEntries, type EntryNode, pairOf, readEntryNodes } from './entry-nodes.js';

/** Rules that the merged codes bring: those of codes that stand under the same conditions. */
export function broughtRules(target: Code, merged: readonly Code[]): readonly string[] {
  const own = new Set(target.rules.map(({ text }) => text));
  const ids = new Map(merged.map(({ id }) => [id, target.id]));
  const brought = merged
    .filter((code) => isSameCondition(code, target))
    .flatMap(({ rules }) => rules.map(({ text }) => withReferences(text, ids)));
  return [...new Set(brought)].filter((text) => !own.has(text));
}

/** The merged codes whose rules are not taken over: under the target's conditions they would differ. */
export function leftRules(target: Code, merged: readonly Code[]): readonly Code[] {
  return merged.filter((code) => code.rules.length > 0 && !isSameCondition(code, target));
}

function isSameCondition(a: Code, b: Code): boolean {
  const texts = ({ unless, when }: Code) =>
    JSON.stringify([unless, when].map((entries) => entries.map(({ text }) => text)));
  return texts(a) === texts(b);
}

/** The replacements; a text says why there are none. */
export function mergeEntries(
  work: EntryWork,
  target: Code,
  merged: readonly Code[],
): readonly Replacement[] | string {
  const nodes = allEntries(readEntryNodes(work.yaml, work.root, work.text));
  const nodeOf = ({ id }: Code) => {
    const line = work.codebook.codes.find((code) => code.id === id)?.place.line;
    return nodes.find((node) => node.line === line);
  };
  const stays = nodeOf(target);
  const goes = merged.map(nodeOf);
  const missing = stays ? merged.find((_, at) => !goes[at]) : target;
  if (!stays || missing) {
    return `“${missing?.name ?? target.name}” is written in a style that cannot be edited`;
  }
  const gone = goes.filter((node) => node !== undefined);
  const rules = addRules(work, stays, broughtRules(target, merged));
  if (typeof rules === 'string') return rules;
  const comments = gone
    .map((node) => asComment(work.text.slice(node.start, node.end), stays.column))
    .join('');
  return [
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    ...rules,
    { start: stays.end, end: stays.end, text: comments },
  ];
}

/** The lines of an entry that goes, as comments of the one that stays. */
export function asComment(entry: string, column: number): string {
  const lines = entry.trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = Math.min(...indents);
  return lines
    .map((line) => `${' '.repeat(column)}# ${line.slice(least)}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function addRules(
  { yaml, text }: EntryWork,
  node: EntryNode,
  rules: readonly string[],
): readonly Replacement[] | string {
  if (rules.length === 0) return [];
  const quoted = rules.map((rule) => `'${rule.replaceAll("'", "''")}'`);
  if (rules.some((rule) => rule.includes('\n'))) return 'a rule to be added has several lines';
  const pair = pairOf(node.map, 'rules');
  const value = pair?.value as Node | null | undefined;
  const [start, end] = value?.range ?? [];
  if (yaml.isSeq(value) && value.items.length > 0 && start !== undefined && end !== undefined) {
    return [addToList(text, value, quoted)];
  }
  if (yaml.isScalar(value) && start !== undefined && end !== undefined && end > start) {
    const until = start + text.slice(start, end).trimEnd().length;
    const own = `'${String(value.value).replaceAll("'", "''")}'`;
    if (own.includes('\n')) return 'its rule has several lines';
    return [{ start, end: until, text: `[${[own, ...quoted].join(', ')}]` }];
  }
  if (pair && start !== undefined && end !== undefined) {
    return [{ start, end, text: `${start === end ? ' ' : ''}[${quoted.join(', ')}]` }];
  }
  const named = pairOf(node.map, 'name')?.value as Node | undefined;
  const at = afterLine(text, (named?.range?.[1] ?? 1) - 1);
  const line = `${' '.repeat(node.column)}rules: [${quoted.join(', ')}]\n`;
  return [{ start: at, end: at, text: line }];
}

function addToList(text: string, list: YAMLSeq, quoted: readonly string[]): Replacement {
  const [start = 0, end = 0] = list.range ?? [];
  if (list.flow) {
    const at = text.slice(0, end - 1).trimEnd().length;
    const comma = text[at - 1] === ',' ? ' ' : ', ';
    return { start: at, end: at, text: comma + quoted.join(', ') };
  }
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const at = afterLine(text, text.slice(0, end).trimEnd().length);
  const lines = quoted.map((rule) => `${' '.repeat(column)}- ${rule}\n`).join('');
  return { start: at, end: at, text: lines, depth: column };
}
