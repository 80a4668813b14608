// What the opening lines of a file say about its labels: `Interviewer = A`, `I: Interviewer`,
// `Moderator: Jane Smith (JS)`, `P1 = Anna`.

import { lineText, namesIn, splitPair } from '../blocks/header.js';
import { labelKey, shapeLabel } from '../labels/shape.js';
import type { Lines } from '../lines/lines.js';
import type { Role } from '../transcript.js';
import { roleOfWord } from './role-words.js';

export interface Declarations {
  /** Role and 1-based line for the key of a label. */
  readonly roles: ReadonlyMap<string, { readonly role: Role; readonly line: number }>;
  /** Pairs of labels that stand for one person: initials and full name. */
  readonly aliases: readonly (readonly [string, string])[];
}

/** Longer lines are sentences, not lists of names. */
const LONGEST_LINE = 400;

/** Reads the lines before `until`; only `keys`, the labels in use, can be declared. */
export function parseDeclarations(
  text: string,
  lines: Lines,
  until: number,
  keys: ReadonlySet<string>,
): Declarations {
  const roles = new Map<string, { role: Role; line: number }>();
  const aliases: (readonly [string, string])[] = [];
  const declare = (key: string, role: Role, line: number) => {
    if (!roles.has(key)) roles.set(key, { role, line: line + 1 });
  };
  for (let line = 0; line < until; line++) {
    const written = lineText(text, lines, line);
    if (written.length > LONGEST_LINE) continue;
    const [left, right] = splitPair(written) ?? ['', written];
    const leftRole = roleNamed(left);
    for (const [names, role] of groupsOf(right, leftRole, keys))
      for (const key of labelsOf(names, keys)) declare(key, role, line);
    const { base, inner } = shapeLabel(left);
    for (const key of [labelKey(left), labelKey(base), labelKey(inner ?? '')]) {
      if (!keys.has(key)) continue;
      const rightRole = roleNamed(right);
      if (rightRole !== undefined && leftRole === undefined) declare(key, rightRole, line);
      const other = labelKey(shapeLabel(right).base);
      if (leftRole === undefined && keys.has(other) && other !== key) aliases.push([key, other]);
    }
  }
  return { roles, aliases };
}

/**
 * Names with their role: `six mentees (Sara, Omid), one moderator` names the role before them,
 * `Anna (moderator), Ben` behind the name.
 */
function groupsOf(
  list: string,
  role: Role | undefined,
  keys: ReadonlySet<string>,
): (readonly [string, Role])[] {
  const groups: (readonly [string, Role])[] = [];
  const rest = list.replace(
    /([^(),;،、]*)\(([^()]*)\)/g,
    (written: string, head: string, inner: string) => {
      const behind = roleBehind(inner);
      if (behind !== undefined && labelsOf(head, keys).length > 0) {
        groups.push([head, behind]);
        return '';
      }
      if (!/[,;]/.test(inner)) return written;
      const before = roleNamed(head) ?? role;
      if (before !== undefined) groups.push([inner, before]);
      return '';
    },
  );
  if (role !== undefined) groups.push([rest, role]);
  return groups;
}

/** Whether the words in parentheses behind a name say that it asks or watches. */
function roleBehind(inner: string): Role | undefined {
  if (inner.includes(':') || inner.trim().split(/\s+/).length > 3) return undefined;
  const role = roleNamed(inner);
  return role === 'moderator' || role === 'observer' ? role : undefined;
}

/** The role that a short description names; a moderator's before any other. */
function roleNamed(description: string): Role | undefined {
  const words = description
    .toLowerCase()
    .replace(/\u200c/g, '')
    .split(/[\s,;:()/–-]+/);
  if (words.length > 8) return undefined;
  const found = [roleOfWord(words.join('')), ...words.map((word) => roleOfWord(word))];
  const roles = found.filter((role): role is Role => role !== undefined);
  return roles.find((role) => role === 'moderator') ?? roles[0];
}

/** Labels in use that a list of names means: exactly, or by initials or one name of several. */
function labelsOf(list: string, keys: ReadonlySet<string>): string[] {
  const exact = namesIn(list).filter((key) => keys.has(key));
  if (exact.length > 0) return exact;
  return list.split(/[,;،、]/).flatMap((name) => {
    const words = shapeLabel(name.trim())
      .base.split(/\s+/)
      .filter((word) => !/\.$/.test(word));
    const initials = words.map((word) => word[0] ?? '').join('');
    const near = [initials, words[0] ?? '', words.at(-1) ?? ''].map(labelKey);
    const hits = [...new Set(near)].filter((key) => key !== '' && keys.has(key));
    return hits.length === 1 ? hits : [];
  });
}
