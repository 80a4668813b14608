// What every change of a codebook by fga leaves in it: an entry in its history and a higher version.

import type { Node } from 'yaml';
import type { HistoryEntry, Migration } from '../history.js';
import type { EntryWork, Replacement } from './edit-entries.js';
import { afterLine, pairOf } from './entry-nodes.js';
import { replaceVersion } from './splices.js';

/** Changes after which codes mean what they meant raise the last of three numbers, others the second. */
const SMALL: readonly Migration[] = ['rename', 'move'];

/** The version after a change; what stands behind the numbers (`-beta`) goes. */
export function nextVersion(version: string, action: Migration): string {
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.');
  const at = SMALL.includes(action) ? 2 : 1;
  const raised = Array.from({ length: Math.max(numbers.length, at + 1) }, (_, index) =>
    index < at ? (numbers[index] ?? '0') : index === at ? next(numbers[index]) : '0',
  );
  return raised.join('.');
}

function next(number = '0'): string {
  return String(BigInt(number) + 1n);
}

/**
 * Adds the entry at the end of `history:`. Where it is absent it is made above `ungrouped:`, so that git merges
 * it with codes that somebody else has made meanwhile, and which go to the end of the file.
 */
export function addHistory(
  { yaml, root, text }: EntryWork,
  entry: HistoryEntry,
): readonly Replacement[] | string {
  const pair = pairOf(root, 'history');
  const list = pair?.value as Node | null | undefined;
  const [top = 0] = root.range ?? [];
  const column = top - (text.lastIndexOf('\n', top - 1) + 1);
  if (yaml.isSeq(list) && list.items.length > 0) {
    if (list.flow) return 'its history is not written as fga writes it';
    const [from = 0, to = 0] = list.range ?? [];
    const dash = from - (text.lastIndexOf('\n', from - 1) + 1);
    const at = afterLine(text, text.slice(0, to).trimEnd().length);
    return [{ start: at, end: at, text: entryLines(yaml, entry, dash) }];
  }
  const lines = entryLines(yaml, entry, column + 2);
  if (pair) {
    const [start, end] = list?.range ?? [];
    const at = afterLine(text, (pair.key as Node).range?.[1] ?? 0);
    const empty = start === undefined || end === undefined ? [] : [{ start, end, text: '' }];
    return [...empty, { start: at, end: at, text: lines }];
  }
  const ungrouped = pairOf(root, 'ungrouped')?.key as Node | undefined;
  const at = ungrouped
    ? aboveComments(text, ungrouped.range?.[0] ?? 0)
    : (/^\.\.\.[ \t]*$/m.exec(text)?.index ?? text.length);
  return [{ start: at, end: at, text: `${' '.repeat(column)}history:\n${lines}` }];
}

/** The beginning of the line of a key, or of the comments right above it. */
function aboveComments(text: string, key: number): number {
  let at = text.lastIndexOf('\n', key - 1) + 1;
  while (at > 0) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(before, at))) break;
    at = before;
  }
  return at;
}

function entryLines(yaml: EntryWork['yaml'], entry: HistoryEntry, indent: number): string {
  const { action, of, when, version, from, to, because } = entry;
  const plain = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : ids);
  const fields = {
    action,
    ...(of && { of }),
    when,
    version,
    from: plain(from),
    ...(to.length > 0 && { to: plain(to) }),
    ...(because !== undefined && { because }),
  };
  const options = { lineWidth: 0, singleQuote: true, blockQuote: false } as const;
  const document = new yaml.Document([fields], { version: '1.2' });
  yaml.visit(document, {
    Seq: (key, node) => {
      if (key !== null) node.flow = true;
    },
  });
  const written = document.toString({ ...options, flowCollectionPadding: false }).trimEnd();
  return `${written.replace(/^/gm, ' '.repeat(indent))}\n`;
}

/** Puts the version in place of the one the file has. */
export function raiseVersion(
  { root, text }: EntryWork,
  version: string,
): readonly Replacement[] | string {
  const splice = replaceVersion(root, text, version);
  return splice ? [splice] : 'its version cannot be raised';
}
