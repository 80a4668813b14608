// Tells each speaker's role, with the reason: from the study, the label's own words, a declaration
// in the file, or, for a moderator and only where it is clear-cut, from who asks the questions.

import type { SpokenTurn } from '../blocks/turns.js';
import { labelKey } from '../labels/shape.js';
import { doubtfulVariants, type Voice } from '../labels/variants.js';
import type { Role } from '../transcript.js';
import type { Declarations } from './declarations.js';
import { findAsker, type Habit, questionHabits, shareOf } from './question-habits.js';

export interface RoleHints {
  /** Labels that fga.yaml declares to be moderators'. */
  readonly moderators?: readonly string[] | undefined;
  /** Role by label, from participants.csv. */
  readonly roles?: ReadonlyMap<string, Role> | undefined;
}

export interface RoleGiven {
  readonly role: Role;
  readonly reason: string;
  /** It was not said anywhere but inferred from the questions. */
  readonly guessed?: boolean;
}

/** Abbreviations that may as well be a name's: a moderator's only if they ask. */
const ambiguous = new Set(['i', 'm', 'f', 'r', 'e', 'h', 'l', 'в', 'и', 'м', 'م', 'מ']);

/** Letters before the numbers of several moderators or interviewers. */
const moderators = new Set(['m', 'i', 'f', 'mod', 'int', 'fac', 'в', 'и', 'м']);

const firmAbbreviations: Readonly<Record<string, Role>> = {
  q: 'moderator',
  問: 'moderator',
  问: 'moderator',
  '?': 'unknown',
};

/** Roles by the key of each voice. */
export function assignRoles(
  voices: readonly Voice[],
  turns: readonly SpokenTurn[],
  declared: Declarations,
  hints: RoleHints,
): ReadonlyMap<string, RoleGiven> {
  const habits = questionHabits(turns);
  const given = new Map<string, RoleGiven>();
  for (const voice of voices) {
    const told =
      fromStudy(voice, hints) ??
      fromRoleWord(voice) ??
      fromFile(voice, declared) ??
      fromLabel(voice) ??
      fromInitial(voice, voices, habits);
    if (told) given.set(voice.key, told);
  }
  if (![...given.values()].some(({ role }) => role === 'moderator')) {
    const asker = findAsker(
      voices.filter(({ key }) => !given.has(key)),
      habits,
      turns,
    );
    const opposite = asker ? undefined : oppositeOf(voices, given);
    if (opposite) given.set(opposite.key, opposite.given);
    if (asker) {
      given.set(asker.voice.key, { role: 'moderator', reason: asker.reason, guessed: true });
      for (const { key } of likewise(asker.voice, voices))
        if (!given.has(key))
          given.set(key, { role: 'moderator', reason: `a label like “${asker.voice.label}”` });
    }
  }
  const series = seriesRoles(voices);
  for (const { voice, likely } of doubtfulVariants(voices)) {
    const role = given.get(likely.key)?.role;
    if (role !== undefined && !given.has(voice.key))
      given.set(voice.key, { role, reason: `it looks like “${likely.label}”` });
  }
  for (const voice of voices)
    if (!given.has(voice.key)) given.set(voice.key, series.get(voice.key) ?? rest(voice));
  return given;
}

function fromStudy(voice: Voice, { moderators = [], roles }: RoleHints): RoleGiven | undefined {
  const keys = new Set([voice.key, ...voice.variants.map(labelKey)]);
  for (const [label, role] of roles ?? [])
    if (keys.has(labelKey(label))) return { role, reason: 'participants.csv' };
  if (moderators.some((label) => keys.has(labelKey(label))))
    return { role: 'moderator', reason: 'declared in fga.yaml' };
  return undefined;
}

/** A label of nothing but a role's words cannot be declared otherwise by a list of people. */
function fromRoleWord({ shape }: Voice): RoleGiven | undefined {
  const { role, onlyRole, voice } = shape;
  return onlyRole && voice === 'person' && role ? { role, reason: 'its label' } : undefined;
}

function fromFile(voice: Voice, { roles }: Declarations): RoleGiven | undefined {
  for (const key of [voice.key, ...voice.variants.map(labelKey)]) {
    const found = roles.get(key);
    if (found) return { role: found.role, reason: `declared in line ${found.line}` };
  }
  return undefined;
}

function fromLabel({ shape }: Voice): RoleGiven | undefined {
  const reason = 'its label';
  if (shape.voice === 'unknown') return { role: shape.role ?? 'unknown', reason };
  if (shape.role !== undefined) return { role: shape.role, reason };
  if (shape.question) return { role: 'moderator', reason };
  if (shape.voice === 'collective') return { role: 'participant', reason };
  const firm = firmAbbreviations[shape.key];
  return firm === undefined ? undefined : { role: firm, reason };
}

/** `I:` among `P1:`, `P2:`, or `I:` that asks while the others answer. */
function fromInitial(
  voice: Voice,
  voices: readonly Voice[],
  habits: ReadonlyMap<string, Habit>,
): RoleGiven | undefined {
  const { key, shape } = voice;
  const bare = shape.series === undefined ? key : shape.series;
  if (!ambiguous.has(bare) || bare.length !== 1) return undefined;
  const others = voices.filter((other) => other !== voice);
  if (others.length === 0 || shape.number !== undefined) return undefined;
  const share = shareOf([voice], habits);
  const theirs = shareOf(others, habits);
  const series = others.filter(({ shape: other }) => other.number !== undefined).length;
  const plain = bare === 'i' || bare === 'm';
  const clear = share >= 0.3 && share >= theirs * 2;
  if (!clear && !(plain && series > 1 && share >= theirs)) return undefined;
  return { role: 'moderator', reason: 'its label and its questions' };
}

/** `Dan` beside `Participant`: of two people the one who is not what the other is called by role. */
function oppositeOf(
  voices: readonly Voice[],
  given: ReadonlyMap<string, RoleGiven>,
): { readonly key: string; readonly given: RoleGiven } | undefined {
  const [one, other] = voices;
  if (!one || !other || voices.length > 2) return undefined;
  const [told, open] = given.has(one.key) ? [one, other] : [other, one];
  if (given.has(open.key) || open.shape.voice !== 'person' || open.shape.kind === 'code') return;
  if (given.get(told.key)?.role !== 'participant' || !told.shape.onlyRole) return undefined;
  const reason = `alone with “${told.label}”`;
  return { key: open.key, given: { role: 'moderator', reason, guessed: true } };
}

/** `M2` beside `M1` who asks, where the others have labels of another kind. */
function likewise({ key, shape }: Voice, voices: readonly Voice[]): readonly Voice[] {
  const { series } = shape;
  if (series === undefined || !moderators.has(series)) return [];
  const own = voices.filter((voice) => voice.shape.series === series);
  return own.length < voices.length ? own.filter((voice) => voice.key !== key) : [];
}

/** `Tutor 1`, `Tutor 2` in words no list knows: the word is the role. */
function seriesRoles(voices: readonly Voice[]): ReadonlyMap<string, RoleGiven> {
  const members = new Map<string, Voice[]>();
  for (const voice of voices) {
    const { series, number } = voice.shape;
    if (series === undefined || number === undefined || series.length < 4) continue;
    if (/\s/.test(series) || /^(speaker|person|voice|channel|sprecher)/.test(series)) continue;
    if (voice.shape.onlyRole) continue;
    members.set(series, [...(members.get(series) ?? []), voice]);
  }
  const roles = new Map<string, RoleGiven>();
  for (const [series, group] of members)
    if (group.length > 1)
      for (const { key } of group) roles.set(key, { role: series, reason: 'its label' });
  return roles;
}

function rest({ shape }: Voice): RoleGiven {
  const reason = shape.kind === 'code' ? 'a label like a participant’s' : 'nothing says otherwise';
  return { role: 'participant', reason };
}
