// Renames, defines and moves codes in a codebook file as a grouping asks for. Entries are moved as the
// lines they are, with their comments; groups that are not there are made. Ids stay, so codings do. The
// result is read back, and handed out only where it says what was meant and nothing else changed.

import type { Found } from '../../finding/finding.js';
import type { Code, Codebook } from '../codebook.js';
import type { CodeChange, EditWork } from './code-change.js';
import { type EntryWork, editEntryLines, type Replacement, setKey } from './edit-entries.js';
import { allEntries, pairOf, readEntryNodes } from './entry-nodes.js';
import { planMoves } from './move-entries.js';

/** The text with the changes made; as it was, with a finding, where that cannot be. */
export async function regroupCodebook(
  written: string,
  file: string,
  changes: readonly CodeChange[],
): Promise<Found<string>> {
  const steps = [editEntries, moveEntries].map(
    (step) => (work: EntryWork) => step({ ...work, changes }),
  );
  return editEntryLines(written, file, steps, (before, after) =>
    differenceOf(before, after, changes),
  );
}

/** Names, ids, definitions and the status of codes that find their place. */
export function editEntries(work: EditWork): Replacement[] | string {
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

/** Moves codes as whole lines into the groups they shall be in. */
export function moveEntries(work: EditWork): Replacement[] | string {
  const root = readEntryNodes(work.yaml, work.root, work.text);
  const byLine = new Map(allEntries(root).map((node) => [node.line, node]));
  return planMoves(work, root, (code) => byLine.get(code.place.line ?? 0));
}

/** Why the result is not what was meant; undefined where it is. */
export function differenceOf(
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
