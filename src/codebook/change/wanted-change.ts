// What a person asks for, as a change of a code: words become codes and groups of the codebook.

import { kebab } from '../../text/kebab.js';
import { nearest, nearestName } from '../../text/nearest.js';
import { singleSpaced } from '../../text/white-space.js';
import { didYouMean } from '../../text/wording.js';
import type { Code, Codebook, Group } from '../codebook.js';
import { isSafeId } from '../decode/ids.js';
import { currentId, historyOf } from '../history.js';
import type { CodeMigration } from './migrate.js';
import type { SplitPart } from './split-entry.js';

/** A change, or the sentence that says why there is none. */
export type Wanted = { readonly change: CodeMigration } | { readonly problem: string };

/** The code of an id or a name in any case; one that was renamed is found by its old id. */
export function findCode(codebook: Codebook, word: string): Code | { readonly problem: string } {
  const { codes, groups, history = [] } = codebook;
  const wanted = singleSpaced(word).toLowerCase();
  const byId = new Map(codes.map((code) => [code.id, code]));
  const own = historyOf('code', history);
  const found = byId.get(wanted) ?? byId.get(currentId(wanted, own, (id) => byId.has(id)));
  if (found) return found;
  const [named, ...more] = codes.filter(({ name }) => name.toLowerCase() === wanted);
  if (named && more.length === 0) return named;
  if (named) {
    const ids = [named, ...more].map(({ id }) => id).join(', ');
    return { problem: `Several codes are called “${named.name}”. Give its id: ${ids}.` };
  }
  if (groups.some(({ id, name }) => id === wanted || name.toLowerCase() === wanted)) {
    return {
      problem: `“${word}” is a category or subcategory, not a code. Groups can be renamed, and merged with others.`,
    };
  }
  const near =
    nearest(
      word,
      codes.flatMap(({ id, name }) => [id, name]),
    ) ??
    nearestName(
      word,
      codes.map(({ name }) => name),
    );
  const list = near === undefined ? ' fga codebook show lists them.' : '';
  return { problem: `There is no code “${word}” in ${codebook.file}.${didYouMean(near)}${list}` };
}

/** The id follows the name unless it is given, or `keepId` says that it stays. */
export function wantedRename(
  codebook: Codebook,
  code: Code,
  wanted: string,
  options: { readonly id?: string | undefined; readonly keepId?: boolean | undefined },
): Wanted {
  const name = singleSpaced(wanted);
  const id = options.keepId ? code.id : (options.id ?? kebab(name));
  if (name === '') return { problem: 'The new name is empty.' };
  if (!isSafeId(id)) {
    return { problem: `“${id}” cannot be an id. Give one with --id: words-with-hyphens.` };
  }
  if (name === code.name && id === code.id) {
    return { problem: `“${code.name}” is called that already; nothing is to be done.` };
  }
  const entries = [...codebook.codes, ...codebook.groups];
  const other = entries.find((entry) => entry.id === id && entry !== code);
  if (other) {
    return {
      problem: `The id ${id} is that of “${other.name}” already. Give another name, or another id with --id.`,
    };
  }
  return { change: { action: 'rename', code, name, id } };
}

/** The group as its id, its name, or its path (`Support > From mentors`); `-` for none. */
export function wantedMove(
  codebook: Codebook,
  action: 'move' | 'promote',
  code: Code,
  word: string,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Wanted {
  const groups = groupNames(codebook, word, isNew);
  if (typeof groups === 'string') return { problem: groups };
  if (action === 'promote') {
    if (code.status !== 'provisional')
      return { problem: `“${code.name}” is no provisional code. Use: fga codebook move` };
    if (groups.length === 0)
      return { problem: 'Name the subcategory or category that it shall stand in.' };
  }
  const names = new Map(codebook.groups.map(({ id, name }) => [id, name]));
  const here = code.path.map((id) => names.get(id) ?? id);
  if (here.join('\n') === groups.join('\n') && action === 'move')
    return { problem: `“${code.name}” stands there already; nothing is to be done.` };
  return { change: { action, code, groups } };
}

/** Names from the outermost group in; a text says why there are none. */
function groupNames(codebook: Codebook, word: string, isNew: boolean): readonly string[] | string {
  if (word.trim() === '-') return [];
  const path = word.split('>').map(singleSpaced);
  if (path.includes('')) return `“${word}” is no path of groups. Write: "Category > Subcategory".`;
  const names = new Map(codebook.groups.map(({ id, name }) => [id, name]));
  const full = (group: Group) => [...group.path.map((id) => names.get(id) ?? id), group.name];
  const isMeant = (group: Group) => {
    const own = full(group).map((name) => name.toLowerCase());
    const wanted = path.map((name) => name.toLowerCase());
    return group.id === wanted.join() || own.slice(-wanted.length).join('\n') === wanted.join('\n');
  };
  const found = codebook.groups.filter(isMeant);
  const [only, ...more] = found.some(({ id }) => id === path.join())
    ? found.filter(({ id }) => id === path.join())
    : found;
  if (only && more.length === 0) return full(only);
  if (only) {
    const ids = [only, ...more].map(({ id }) => id).join(', ');
    return `Several groups are called “${word}”. Give its id: ${ids}.`;
  }
  if (isNew) return path;
  const known = codebook.groups.flatMap(({ id, name }) => [id, name]);
  return `There is no category or subcategory “${word}”.${didYouMean(nearest(path.at(-1) ?? '', known))} To make it, give --new.`;
}

/** Retired codes stay readable. */
export function wantedRetirement(code: Code): Wanted {
  if (code.status === 'retired')
    return { problem: `“${code.name}” is retired already; nothing is to be done.` };
  return { change: { action: 'retire', code } };
}

/** Several codes become part of one. `words` are what they were named by. */
export function wantedMerge(
  target: Code,
  merged: readonly Code[],
  words: readonly string[] = [],
): Wanted {
  const others = [...new Set(merged)];
  if (others.includes(target)) {
    const word = words[merged.indexOf(target)] ?? target.name;
    const isOld = ![target.id, target.name.toLowerCase()].includes(word.trim().toLowerCase());
    const problem = isOld
      ? `“${word}” is part of “${target.name}” already; nothing is to be done.`
      : `“${target.name}” is to be merged into itself. Leave it out.`;
    return { problem };
  }
  if (others.length === 0) return { problem: 'Name the codes that shall become part of it.' };
  return { change: { action: 'merge', code: target, merged: others } };
}

/** A code is retired, and others are there or made in its place. */
export function wantedSplit(codebook: Codebook, code: Code, words: readonly string[]): Wanted {
  const names = [...new Set(words.map(singleSpaced))];
  if (names.length < 2 || names.includes(''))
    return { problem: 'A code is split into two or more. Name them all behind --into.' };
  const parts: SplitPart[] = [];
  const taken = new Set([...codebook.codes, ...codebook.groups].map(({ id }) => id));
  for (const name of names) {
    const found = findCode(codebook, name);
    if (found === code)
      return { problem: `“${name}” is the code that is split. Name what it shall become.` };
    if ('id' in found) parts.push({ id: found.id, name: found.name, isThere: true });
    else {
      const id = kebab(name);
      if (!isSafeId(id) || taken.has(id))
        return {
          problem: `“${name}” cannot be the name of a new code: its id ${id || '(none)'} is taken or cannot be one.`,
        };
      taken.add(id);
      parts.push({ id, name, isThere: false });
    }
  }
  return { change: { action: 'split', code, parts } };
}
