// Which labels stand for one speaker. Merged are spellings that differ in nothing that matters, a
// label declared with its initials, and a label with and without an aside in parentheses; what
// only looks alike is kept apart, and told.

import { latinTwin } from '../../text/latin-twin.js';
import type { Mention } from './mention.js';
import { numberedAnswers, samePersons } from './name-pairs.js';
import { type LabelShape, labelKey } from './shape.js';
import { isSimilar } from './similar.js';

/** One speaker, before anything is known of their turns. */
export interface Voice {
  readonly key: string;
  /** The commonest spelling. */
  readonly label: string;
  readonly variants: readonly string[];
  readonly shape: LabelShape;
  /** How many blocks carry one of the labels. */
  readonly count: number;
  /** The first mention. */
  readonly first: Mention;
}

/** A rare label that may be a slip for a frequent one. */
export interface Doubt {
  readonly voice: Voice;
  readonly likely: Voice;
}

interface Entry {
  readonly shape: LabelShape;
  readonly first: Mention;
  readonly spellings: Map<string, number>;
  readonly firstLine: number;
  lastLine: number;
  readonly before: Set<string>;
  count: number;
}

/** Speakers by the key of each of their labels; `questions` is the number of numbered ones in the file. */
export function mergeVariants(
  mentions: readonly Mention[],
  aliases: readonly (readonly [string, string])[],
  questions = 0,
): ReadonlyMap<string, Voice> {
  const entries = countSpellings(mentions);
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  const join = (into: string, key: string) => {
    const [a, b] = [rootOf(into), rootOf(key)];
    if (a !== b) parent.set(b, a);
  };
  for (const [key, other] of [...asidePairs(entries), ...samePersons(entries)]) join(other, key);
  for (const [key, other] of aliases) if (entries.has(key) && entries.has(other)) join(other, key);
  const answers = numberedAnswers(entries, questions);
  const [first = ''] = answers;
  for (const key of answers) join(first, key);
  const groups = new Map<string, string[]>();
  for (const key of entries.keys()) {
    const root = rootOf(key);
    groups.set(root, [...(groups.get(root) ?? []), key]);
  }
  const voices = new Map<string, Voice>();
  for (const [root, keys] of groups) {
    const one = voiceOf(root, keys, entries);
    const voice = answers.has(root) ? withoutNumber(one) : one;
    for (const key of keys) voices.set(key, voice);
  }
  return voices;
}

/** `A` for `A1`, `A2` and so on. */
function withoutNumber(voice: Voice): Voice {
  const label = voice.label.replace(/[\s\-.#]*\p{Nd}+$/u, '');
  return { ...voice, label, variants: [label, ...voice.variants] };
}

function countSpellings(mentions: readonly Mention[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let before = '';
  for (const mention of mentions) {
    const { shape } = mention;
    let entry = entries.get(shape.key);
    if (!entry) {
      const { line } = mention;
      entry = {
        shape,
        first: mention,
        spellings: new Map(),
        firstLine: line,
        lastLine: line,
        before: new Set(),
        count: 0,
      };
      entries.set(shape.key, entry);
    }
    entry.count++;
    entry.before.add(before);
    before = shape.key;
    entry.lastLine = mention.line;
    entry.spellings.set(shape.label, (entry.spellings.get(shape.label) ?? 0) + 1);
  }
  return entries;
}

/** `Anna Berg (AB)` with `AB`; `P3 (female)` with `P3`, unless several asides share one label. */
function asidePairs(entries: ReadonlyMap<string, Entry>): (readonly [string, string])[] {
  const bases = new Map<string, string[]>();
  const withAside = [...entries].filter(([, { shape }]) => shape.inner !== undefined);
  for (const [key, { shape }] of withAside) {
    const base = labelKey(shape.base);
    const others = bases.get(base);
    if (others) others.push(key);
    else bases.set(base, [key]);
  }
  const pairs: (readonly [string, string])[] = [];
  for (const [key, { shape }] of withAside) {
    const inner = labelKey(shape.inner ?? '');
    const base = labelKey(shape.base);
    if (inner !== key && entries.has(inner)) pairs.push([key, inner]);
    if (base !== key && entries.has(base) && bases.get(base)?.length === 1) pairs.push([key, base]);
    // `Ms. Adu (Norland) (spoke in French)` with `Ms. Adu (Norland)`.
    const less = labelKey(shape.label.replace(/\s*\([^()]*\)$/, ''));
    if (less !== key && less !== base && entries.has(less)) pairs.push([key, less]);
    const shorter = bases
      .get(base)
      ?.slice(0, MOST_ASIDES)
      .find((other) => isLonger(shape, (entries.get(other) as Entry).shape));
    if (shorter !== undefined) pairs.push([key, shorter]);
  }
  return pairs;
}

/** Asides behind one name that are compared with each other. */
const MOST_ASIDES = 50;

/** `Sr. Dias (PL - MT. Sem revisão)` of `Sr. Dias (PL - MT)`: the same name, and more is said of it. */
function isLonger(long: LabelShape, short: LabelShape): boolean {
  const [more = '', less = ''] = [long.inner, short.inner];
  if (long.onlyRole || less.length < 4 || more.length <= less.length) return false;
  return more.startsWith(less) && !/[\p{L}\p{N}]/u.test(more[less.length] as string);
}

function voiceOf(
  root: string,
  keys: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Voice {
  const members = keys.map((key) => entries.get(key) as Entry);
  const spellings = members
    .flatMap(({ spellings: all }) => [...all])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const label = spellings[0]?.[0] ?? root;
  const named = members.find(({ spellings: all }) => all.has(label)) ?? (members[0] as Entry);
  const first = members.reduce((a, b) => (b.first.line < a.first.line ? b : a)).first;
  return {
    key: root,
    label,
    variants: [...new Set(spellings.map(([spelling]) => spelling))],
    shape: members.find(({ shape }) => shape.role !== undefined)?.shape ?? named.shape,
    count: members.reduce((sum, { count }) => sum + count, 0),
    first,
  };
}

/** Rare labels that differ from a frequent one as by a slip, or are its first name only. */
export function doubtfulVariants(voices: readonly Voice[]): Doubt[] {
  const frequent = voices.filter(({ count }) => count > 2).slice(0, 200);
  return voices.slice(0, 2000).flatMap((voice) => {
    const likely = frequent.find(
      (other) =>
        other !== voice &&
        other.count >= voice.count * 3 &&
        (isSimilar(voice.key, other.key) || isFirstName(voice.key, other.key)),
    );
    return likely ? [{ voice, likely }] : [];
  });
}

const digit = latinTwin(String.raw`\p{Nd}`, 'u');

/** `anna` of `anna berg`, either way round. */
function isFirstName(key: string, other: string): boolean {
  if (digit(key + other).test(key + other)) return false;
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short.length > 2 && long.startsWith(`${short} `) && long.split(' ').length < 4;
}
