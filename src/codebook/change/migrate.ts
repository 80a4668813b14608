// Changes what codes are in a codebook file: their names and ids, their place, their status. The file
// keeps its comments, order and formatting, and gets an entry in its history and a higher version.

import type { Found } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import type { Code, Codebook } from '../codebook.js';
import { saysSame } from '../compare/says-alike.js';
import type { HistoryEntry } from '../history.js';
import type { CodeChange } from './code-change.js';
import { rewriteReferences, withReferences } from './code-references.js';
import { type EntryStep, type EntryWork, editEntryLines, setKey } from './edit-entries.js';
import { allEntries, type EntryNode, pairOf, readEntryNodes } from './entry-nodes.js';
import { broughtRules, mergeEntries } from './merge-entries.js';
import { addHistory, nextVersion, raiseVersion } from './record-change.js';
import { differenceOf, editEntries, moveEntries } from './regroup.js';
import { isSplit, type SplitPart, splitEntry } from './split-entry.js';

/** A change of one code, or of several that become one. */
export type CodeMigration =
  | {
      readonly action: 'rename';
      readonly code: Code;
      readonly name: string;
      /** The id it has afterwards, which may be the one it has. */
      readonly id: string;
    }
  | {
      readonly action: 'move' | 'promote';
      readonly code: Code;
      /** Names of the groups it shall be in, outermost first. */
      readonly groups: readonly string[];
    }
  | { readonly action: 'retire'; readonly code: Code }
  | {
      readonly action: 'merge';
      /** The code that stays. */
      readonly code: Code;
      /** The codes that become part of it. */
      readonly merged: readonly Code[];
    }
  | { readonly action: 'split'; readonly code: Code; readonly parts: readonly SplitPart[] };

/** When and why, for the history. */
export interface Occasion {
  /** The day: `2026-01-15`. */
  readonly when: string;
  readonly because?: string | undefined;
}

/** The text after the change; as it was, with a finding, where that cannot be. */
export async function migrateCodebook(
  text: string,
  codebook: Codebook,
  change: CodeMigration,
  occasion: Occasion,
): Promise<Found<string>> {
  const version = nextVersion(codebook.version, change.action);
  const entry = historyEntry(change, version, occasion);
  const steps: EntryStep[] = [
    ...stepsOf(change),
    (work) => addHistory(work, entry),
    (work) => raiseVersion(work, version),
  ];
  return editEntryLines(text, codebook.file, steps, (before, after) => {
    const isRecorded =
      after?.version === version && JSON.stringify(after.history?.at(-1)) === JSON.stringify(entry);
    return isRecorded ? problemOf(change, before, after) : MISREAD;
  });
}

const MISREAD = 'the change would not be read back as meant';

function historyEntry(
  change: CodeMigration,
  version: string,
  { when, because }: Occasion,
): HistoryEntry {
  const { action, code } = change;
  const one = action === 'rename' ? change.id : code.id;
  const parts = action === 'split' ? change.parts.map(({ id }) => id) : [one];
  const to = action === 'retire' ? [] : parts;
  const from = action === 'merge' ? change.merged.map(({ id }) => id) : [code.id];
  const reason = because?.trim();
  return { action, from, to, when, version, ...(reason && { because: reason }) };
}

function stepsOf(change: CodeMigration): readonly EntryStep[] {
  switch (change.action) {
    case 'rename':
      return [
        (work) => renameEntry(work, change),
        (work) => rewriteReferences(work, idsOf(change)),
      ];
    case 'retire':
      return [(work) => withNode(work, change, (node) => setKey(work, node, 'status', 'retired'))];
    case 'split': {
      const { code, parts } = change;
      return [(work) => withNode(work, change, (node) => splitEntry(work, node, code, parts))];
    }
    case 'merge':
      return [
        (work) => mergeEntries(work, change.code, change.merged),
        (work) => rewriteReferences(work, idsOf(change)),
      ];
    default: {
      const changes = changesOf(change);
      return [
        (work) => editEntries({ ...work, changes }),
        (work) => moveEntries({ ...work, changes }),
      ];
    }
  }
}

type Placing = CodeMigration & { readonly action: 'move' | 'promote' };

function changesOf({ code, groups }: Placing): readonly CodeChange[] {
  return [{ id: code.id, groups }];
}

/** The ids that change: the old with the new. */
export function idsOf(change: CodeMigration): ReadonlyMap<string, string> {
  if (change.action === 'merge') {
    return new Map(change.merged.map(({ id }) => [id, change.code.id]));
  }
  if (change.action !== 'rename' || change.id === change.code.id) return new Map();
  return new Map([[change.code.id, change.id]]);
}

function withNode(
  work: EntryWork,
  { code }: CodeMigration,
  edit: (node: EntryNode) => ReturnType<EntryStep>,
): ReturnType<EntryStep> {
  const node = allEntries(readEntryNodes(work.yaml, work.root, work.text)).find(
    ({ line }) => line === work.codebook.codes.find(({ id }) => id === code.id)?.place.line,
  );
  return node ? edit(node) : `“${code.name}” is written in a style that cannot be edited`;
}

/** The id is written out only where it would not be made from the name. */
function renameEntry(
  work: EntryWork,
  change: CodeMigration & { readonly action: 'rename' },
): ReturnType<EntryStep> {
  const { code, name, id } = change;
  return withNode(work, change, (node) => {
    const hasId = pairOf(node.map, 'id') !== undefined;
    return [
      ...(name === code.name ? [] : setKey(work, node, 'name', name)),
      ...((hasId ? id !== code.id : kebab(name) !== id) ? setKey(work, node, 'id', id) : []),
    ];
  });
}

function problemOf(change: CodeMigration, before: Codebook, after: Codebook): string | undefined {
  if (change.action === 'move' || change.action === 'promote') {
    return differenceOf(before, after, changesOf(change));
  }
  const ids = idsOf(change);
  const gone = new Set(change.action === 'merge' ? change.merged.map(({ id }) => id) : []);
  const expected = before.codes
    .filter(({ id }) => !gone.has(id))
    .map((code) => {
      const plain = withIds(code, ids);
      return code.id === change.code.id ? changedCode(plain, change) : plain;
    });
  const made = new Set(
    change.action === 'split'
      ? change.parts.filter(({ isThere }) => !isThere).map(({ id }) => id)
      : [],
  );
  if (change.action === 'split' && !isSplit(change.code, change.parts, after.codes)) return MISREAD;
  const others = after.codes.filter(({ id }) => !made.has(id));
  const isSame = saysSame({ ...before, codes: expected }, { ...after, codes: others });
  return isSame ? undefined : MISREAD;
}

function withIds(code: Code, ids: ReadonlyMap<string, string>): Code {
  const texts = (entries: Code['rules']) =>
    entries.map((entry) => ({ ...entry, text: withReferences(entry.text, ids) }));
  const { rules, unless, when } = code;
  return { ...code, rules: texts(rules), unless: texts(unless), when: texts(when) };
}

function changedCode(code: Code, change: CodeMigration): Code {
  if (change.action === 'rename') return { ...code, id: change.id, name: change.name };
  if (change.action === 'retire' || change.action === 'split')
    return { ...code, status: 'retired' };
  if (change.action !== 'merge') return code;
  const { place } = code;
  const brought = broughtRules(change.code, change.merged).map((text) => ({ text, place }));
  return { ...code, rules: [...code.rules, ...brought] };
}
