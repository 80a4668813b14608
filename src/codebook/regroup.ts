// Renames, defines and moves codes in a codebook file as a grouping asks for. Entries are moved as the
// lines they are, with their comments; groups that are not there are made. Ids stay, so codings do. The
// result is read back, and handed out only where it says what was meant and nothing else changed.

import type { Scalar, YAMLMap } from 'yaml';
import type { Finding, Found } from '../finding/finding.js';
import { YAML_OPTIONS } from '../yaml/parse.js';
import type { Code, Codebook } from './codebook.js';
import { afterLine, allEntries, type EntryNode, pairOf, readEntryNodes } from './entry-nodes.js';
import { codebookFindings } from './findings.js';
import { planMoves } from './move-entries.js';
import { parseCodebook } from './parse.js';

/** What is to become of a code; what is absent stays. */
export interface CodeChange {
  readonly id: string;
  readonly name?: string;
  readonly definition?: string;
  /** Names of the groups it shall be in, outermost first; empty for none. */
  readonly groups?: readonly string[];
}

/** Replace the text from start to end. Of insertions at one place the deeper one comes first. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly depth?: number;
}

type Yaml = typeof import('yaml');

/** The text with the changes made; as it was, with a finding, where that cannot be. */
export async function regroupCodebook(
  written: string,
  file: string,
  changes: readonly CodeChange[],
): Promise<Found<string>> {
  const before = await parseCodebook(written, file);
  if (!before.value) return refused(written, file, 'it cannot be read');
  const bom = written.startsWith('\ufeff') ? '\ufeff' : '';
  const hasReturns = written.includes('\r\n');
  const lines = written.slice(bom.length).replaceAll('\r\n', '\n');
  if (lines.includes('\r') || (hasReturns && /(?<!\r)\n/.test(written)))
    return refused(written, file, 'its lines end in different ways');
  const yaml = await import('yaml');
  let text = lines.endsWith('\n') ? lines : `${lines}\n`;
  for (const step of [editEntries, moveEntries]) {
    const { value: codebook } = await parseCodebook(text, file);
    const root = codebook && rootOf(yaml, text);
    if (!root) return refused(written, file, 'it is not laid out as docs/codebook.md shows');
    const edits = step({ yaml, root, text, codebook, changes });
    if (typeof edits === 'string') return refused(written, file, edits);
    text = applied(text, edits);
  }
  const after = await parseCodebook(text, file);
  const problem = differenceOf(before.value, after.value, changes);
  if (problem !== undefined) return refused(written, file, problem);
  const known = new Set(before.findings.map(({ code, message }) => `${code} ${message}`));
  const fresh = after.findings.filter(
    ({ severity, code, message }) => severity === 'error' && !known.has(`${code} ${message}`),
  );
  if (fresh.length > 0) return { value: written, findings: fresh };
  return { value: bom + (hasReturns ? text.replaceAll('\n', '\r\n') : text), findings: [] };
}

/** What one step works on. */
export interface EditWork {
  readonly yaml: Yaml;
  readonly root: YAMLMap;
  readonly text: string;
  readonly codebook: Codebook;
  readonly changes: readonly CodeChange[];
}

function rootOf(yaml: Yaml, text: string): YAMLMap | undefined {
  const [document] = [...new yaml.Composer(YAML_OPTIONS).compose(new yaml.Parser().parse(text))];
  const root = document?.contents;
  const isGood = document?.errors.length === 0 && yaml.isMap(root) && !root.flow;
  return isGood ? root : undefined;
}

/** Names, ids, definitions and the status of codes that find their place. */
function editEntries(work: EditWork): Replacement[] | string {
  const edits: Replacement[] = [];
  const root = readEntryNodes(work.yaml, work.root, work.text);
  const byLine = new Map(allEntries(root).map((node) => [node.line, node]));
  for (const change of work.changes) {
    const code = work.codebook.codes.find(({ id }) => id === change.id);
    const node = code && byLine.get(code.place.line ?? 0);
    if (!code) continue;
    const { name, definition, groups } = change;
    const isRenamed = name !== undefined && name !== code.name;
    const isDefined = definition !== undefined && definition !== code.definition;
    const isPlaced =
      code.status === 'provisional' && code.path.length === 0 && Boolean(groups?.length);
    if (!isRenamed && !isDefined && !isPlaced) continue;
    if (!node) return `“${code.name}” is written in a style that cannot be edited`;
    if (isRenamed) {
      edits.push(...setKey(work, node, 'name', name));
      if (!pairOf(node.map, 'id')) edits.push(...setKey(work, node, 'id', code.id));
    }
    if (isDefined) edits.push(...setKey(work, node, 'definition', definition));
    if (isPlaced) edits.push(...setKey(work, node, 'status', 'active'));
  }
  return edits;
}

function moveEntries(work: EditWork): Replacement[] | string {
  const root = readEntryNodes(work.yaml, work.root, work.text);
  const byLine = new Map(allEntries(root).map((node) => [node.line, node]));
  return planMoves(work, root, (code) => byLine.get(code.place.line ?? 0));
}

/** Puts a text in place of a key's value, or adds the key below the name. */
function setKey(work: EditWork, node: EntryNode, key: string, value: string): Replacement[] {
  const scalar = scalarText(work.yaml, value);
  const pair = pairOf(node.map, key);
  const [start, end] = (pair?.value as Scalar | null)?.range ?? [];
  if (start !== undefined && end !== undefined) {
    const until = start + work.text.slice(start, end).trimEnd().length;
    const space = start === until ? ' ' : '';
    return [{ start, end: until, text: space + scalar }];
  }
  const named = pairOf(node.map, 'name')?.value as Scalar | undefined;
  const at = afterLine(work.text, (named?.range?.[1] ?? 1) - 1);
  return [{ start: at, end: at, text: `${' '.repeat(node.column)}${key}: ${scalar}\n` }];
}

/** One line of YAML that is read as this text. */
export function scalarText(yaml: Yaml, value: string): string {
  return yaml.stringify(value, { lineWidth: 0, singleQuote: true, blockQuote: false }).trimEnd();
}

function applied(text: string, edits: readonly Replacement[]): string {
  const sorted = edits.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (b.depth ?? 0) - (a.depth ?? 0),
  );
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    result += text.slice(at, Math.max(at, start)) + replacement;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** Why the result is not what was meant; undefined where it is. */
function differenceOf(
  before: Codebook,
  after: Codebook | undefined,
  changes: readonly CodeChange[],
): string | undefined {
  const wrong = 'the change would not be read back as meant';
  if (after?.codes.length !== before.codes.length) return wrong;
  const found = new Map(after.codes.map((code) => [code.id, code]));
  const wanted = new Map(changes.map((change) => [change.id, change]));
  const namesIn = ({ groups }: Codebook, path: readonly string[]) =>
    path.map((id) => groups.find((group) => group.id === id)?.name).join('\n');
  for (const code of before.codes) {
    const { name = code.name, definition = code.definition, groups } = wanted.get(code.id) ?? {};
    const now = found.get(code.id);
    const path = groups === undefined ? namesIn(before, code.path) : groups.join('\n');
    if (!now || ownText({ ...code, name, definition }) !== ownText(now)) return wrong;
    if (namesIn(after, now.path) !== path) return wrong;
  }
  const isKept = before.groups.every(({ id, name, definition }) =>
    after.groups.some(
      (group) => group.id === id && group.name === name && group.definition === definition,
    ),
  );
  return isKept ? undefined : wrong;
}

/** All that a code says of itself, without its place and its status. */
function ownText({ id, name, definition, include, exclude, examples, rules, coder }: Code): string {
  const texts = [examples, rules].map((entries) => entries.map(({ text }) => text));
  return JSON.stringify([id, name, definition, include, exclude, texts, coder]);
}

function refused(text: string, file: string, reason: string): Found<string> {
  const place = { file, line: 1, column: 1, length: 1 };
  const finding: Finding = codebookFindings.make('cannot-edit', place, { reason });
  return { value: text, findings: [finding] };
}
