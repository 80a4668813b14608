// Words with a colon that open paragraphs within what somebody says: `Result: nothing.` They look
// like names, but nobody talks with them: they follow the same speaker, are never asked and never
// answered. No list of words tells them alone; where they stand among the sure labels of the file does.

import type { Lines } from '../lines.js';
import type { CommonNouns } from './admit.js';
import { endsQuestion, type Mention } from './mention.js';
import { interjections, paragraphWords } from './words.js';

export interface InnerInput {
  readonly text: string;
  readonly lines: Lines;
  /** The mentions that would open turns, in order. */
  readonly openings: readonly Mention[];
  /** Keys that are known to be labels. */
  readonly listed: ReadonlySet<string>;
  readonly nouns: CommonNouns;
}

/** Where the mentions of one label stand in the list of openings. */
type Places = readonly number[];

/** Each round sees the openings without the words that the round before found. */
const ROUNDS = 3;
/** Files with more labels are no talk between people who can be told apart by their turns. */
const MOST_LABELS = 80;
/** Points from which a word is none of the speakers'. */
const INNER = 2;

/** Keys of the labels that are words within somebody's speech. */
export function innerLabels(input: InnerInput): ReadonlySet<string> {
  const inner = new Set<string>();
  let openings = input.openings;
  for (let round = 0; round < ROUNDS; round++) {
    const found = innerOf({ ...input, openings });
    if (found.length === 0) break;
    for (const key of found) inner.add(key);
    openings = openings.filter(({ shape }) => !inner.has(shape.key));
  }
  return inner;
}

function innerOf(input: InnerInput): string[] {
  const { openings, listed } = input;
  const groups = new Map<string, number[]>();
  for (let index = 0; index < openings.length; index++) {
    const { key } = (openings[index] as Mention).shape;
    const places = groups.get(key);
    if (places) places.push(index);
    else groups.set(key, [index]);
    if (groups.size > MOST_LABELS) return [];
  }
  const counts = [...groups.values()].map(({ length }) => length).sort((a, b) => b - a);
  const [most = 0, second = 0] = counts;
  if (second < 3) return [];
  const plain = openings.filter(({ lower }) => !lower).length * 5 >= openings.length * 4;
  return [...groups].flatMap(([key, places]) => {
    const { shape } = openings[places[0] as number] as Mention;
    const open = shape.kind !== 'code' && shape.kind !== 'number';
    if (!open || shape.onlyRole || shape.number !== undefined || listed.has(key)) return [];
    if (places.length * 3 > most * 2 || places.length > second) return [];
    return innerPoints(input, groups, places, plain) >= INNER ? [key] : [];
  });
}

/** Points for a word within speech; none where it talks with the others. */
function innerPoints(
  input: InnerInput,
  groups: ReadonlyMap<string, Places>,
  places: Places,
  plain: boolean,
): number {
  const { openings, nouns } = input;
  const own = places.map((place) => openings[place] as Mention);
  if (own.some(({ family, stamp }) => family !== 'colon' || stamp)) return 0;
  const hosts = new Set<string>();
  for (const place of places) {
    const host = hostOf(input, place);
    if (host === undefined) return 0;
    hosts.add(host);
  }
  const [host] = hosts;
  const single = hosts.size === 1;
  const hostPlaces = single
    ? (groups.get(host as string) ?? [])
    : openings.map((_, index) => index);
  const { length: count } = places;
  let points = single ? Math.min(count - 1, 2) : count > 4 ? 1 : 0;
  if (plain && own.filter(({ lower }) => lower).length * 2 > count) points += 2;
  if (paragraphWords.has((own[0] as Mention).shape.key)) points += 2;
  const use = nouns.weigh((own[0] as Mention).shape.label);
  if (use !== 0) points += use < 0 ? 2 : -3;
  if (single && count * 3 >= hostPlaces.length * 2) points -= 2;
  if (count > 2 && lengthOf(input, places) * 3 < lengthOf(input, hostPlaces)) points += 1;
  if (own.some((mention) => speechOf(input, mention).includes('?'))) points -= 2;
  return points;
}

/** The speaker within whose words a mention stands; undefined where it may be an answer, or is answered. */
function hostOf({ text, openings }: InnerInput, place: number): string | undefined {
  const mention = openings[place] as Mention;
  const { key } = mention.shape;
  let before = place - 1;
  while (before >= 0 && openings[before]?.shape.key === key) before--;
  let after = place + 1;
  while (openings[after]?.shape.key === key) after++;
  const host = openings[before]?.shape.key;
  if (host === undefined || openings[after]?.shape.key === host) return undefined;
  if (endsQuestion(text, mention.at)) return undefined;
  return answers(text.slice(mention.rest, mention.rest + 20)) ? undefined : host;
}

/** It begins as answers do: `Yes`, `No, …`, but not `No heating`. */
function answers(speech: string): boolean {
  const [, word = '', mark = ''] = /^([\p{L}'’]*)(.?)/u.exec(speech) ?? [];
  return interjections.has(word.toLowerCase()) && (word.length > 2 || mark !== ' ');
}

function speechOf({ text, lines }: InnerInput, { rest, line }: Mention): string {
  return text.slice(rest, lines.end[line]);
}

/** Characters of a mention's first paragraph, in the middle. */
function lengthOf(input: InnerInput, places: Places): number {
  const lengths = places.map((place) => speechOf(input, input.openings[place] as Mention).length);
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
}
