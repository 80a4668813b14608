// Where in the text of a codebook a change goes, and what it says there. Offsets come from the
// nodes of the `yaml` package; block style is kept, flow style is joined.

import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { columnAt } from './entry-nodes.js';

/** A code made while reading, which belongs nowhere yet. */
export interface NewCode {
  readonly name: string;
  readonly definition?: string;
  /** Who made it. */
  readonly coder?: string;
  readonly examples?: readonly string[];
}

/** Replace the text from start to end. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Yaml = typeof import('yaml');

/** A version in place of the old one, in the same quotes; below the title where there was none. */
export function replaceVersion(root: YAMLMap, text: string, version: string): Splice | undefined {
  const pair = pairOf(root, 'version');
  const value = pair?.value as Scalar | null | undefined;
  if (!pair) {
    const title = pairOf(root, 'title');
    const start = title ? endOfLine(text, endOf(title, text)) : startOf(root);
    const indent = ' '.repeat(columnAt(text, startOf(root)));
    const line = `version: ${version}`;
    return { start, end: start, text: title ? `\n${indent}${line}` : `${line}\n${indent}` };
  }
  const [start, end] = value?.range ?? [];
  if (start === undefined || end === undefined || typeof value?.value !== 'string')
    return undefined;
  const quote = /^['"]/.exec(text.slice(start, end))?.[0] ?? '';
  const space = start === end ? afterColon(pair, text) : { start, end, text: '' };
  return { start: space.start, end: space.end, text: `${space.text}${quote}${version}${quote}` };
}

/** Where the value of an empty pair goes: right after the colon. */
function afterColon(pair: Pair, text: string): Splice {
  const colon = text.indexOf(':', (pair.key as Node).range?.[1] ?? 0) + 1;
  return { start: colon, end: colon, text: ' ' };
}

/** A provisional code at the end of `ungrouped:`, which is made at the end of the file if absent. */
export function insertCode(
  yaml: Yaml,
  root: YAMLMap,
  text: string,
  code: NewCode,
): Splice | undefined {
  const pair = pairOf(root, 'ungrouped');
  const indent = columnAt(text, startOf(root));
  if (!pair) return appendGroup(yaml, text, indent, code);
  const value = pair.value as Node | null;
  if (yaml.isScalar(value) && (value.source === '' || value.value === '~')) {
    const [start = 0, end = 0] = value.range ?? [];
    const at = endOfLine(text, Math.max(start, (pair.key as Node).range?.[1] ?? 0));
    const item = `\n${codeLines(yaml, code, indent + 2)}`;
    return start === end ? { start: at, end: at, text: item } : { start, end, text: item };
  }
  if (!yaml.isSeq(value)) return undefined;
  return value.flow
    ? insertInFlow(yaml, value, text, { code, indent })
    : insertInBlock(yaml, value, text, code);
}

function appendGroup(yaml: Yaml, text: string, indent: number, code: NewCode): Splice {
  const marker = /^\.\.\.[ \t]*\r?$/m.exec(text)?.index;
  const start = marker ?? text.length;
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const head = `${' '.repeat(indent)}ungrouped:`;
  return { start, end: start, text: `${before}${head}\n${codeLines(yaml, code, indent + 2)}\n` };
}

function insertInBlock(yaml: Yaml, list: YAMLSeq, text: string, code: NewCode): Splice {
  const last = text.slice(0, list.range?.[1] ?? text.length).trimEnd().length;
  const at = endOfLine(text, last);
  const indent = columnAt(text, list.range?.[0] ?? 0);
  return { start: at, end: at, text: `\n${codeLines(yaml, code, indent)}` };
}

function insertInFlow(
  yaml: Yaml,
  list: YAMLSeq,
  text: string,
  { code, indent }: { readonly code: NewCode; readonly indent: number },
): Splice | undefined {
  const [start, end] = list.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  if (list.items.length === 0) {
    return { start, end, text: `\n${codeLines(yaml, code, indent + 2)}` };
  }
  const at = text.slice(0, end - 1).trimEnd().length;
  const comma = text[at - 1] === ',' ? ' ' : ', ';
  const map = JSON.stringify(fieldsOf(code));
  return { start: at, end: at, text: `${comma}${map}` };
}

function fieldsOf({ name, definition, coder, examples }: NewCode) {
  return {
    name,
    ...(definition && { definition }),
    status: 'provisional',
    ...(coder && { coder }),
    ...(examples && examples.length > 0 && { examples }),
  };
}

/** The code as an item of a block list, indented, without a newline at the end. */
function codeLines(yaml: Yaml, code: NewCode, indent: number): string {
  const options = { lineWidth: 0, singleQuote: true, blockQuote: false };
  const written = yaml.stringify([fieldsOf(code)], options).trimEnd();
  return written.replace(/^/gm, ' '.repeat(indent));
}

function pairOf(root: YAMLMap, key: string): Pair | undefined {
  return root.items.find((pair) => (pair.key as Scalar | null)?.value === key);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** The end of what a pair says, white space after it left out. */
function endOf(pair: Pair, text: string): number {
  const end = ((pair.value ?? pair.key) as Node).range?.[1] ?? 0;
  return text.slice(0, end).trimEnd().length;
}

/** The end of the line an offset stands in, before its newline. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
