// Words with a colon that open paragraphs within what somebody says: `Result: nothing.` They look
// like names, but nobody talks with them: they follow the same speaker, are never asked and never
// answered. No list of words tells them alone; where they stand among the sure labels of the file does.

import type { Lines } from '../lines/lines.js';
import type { CommonNouns } from './admit.js';
import { endsQuestion, type Mention } from './mention.js';
import { shortForms } from './name-pairs.js';
import { opensParagraphs } from './shape.js';
import { interjections } from './words.js';

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
  const habit = habitOf(input);
  return [...groups].flatMap(([key, places]) => {
    const { shape } = openings[places[0] as number] as Mention;
    if (shape.kind === 'number' || shape.onlyRole || listed.has(key)) return [];
    if (places.length * 3 > most * 2 || places.length > second) return [];
    // `LENA BROOK, BYLINE:` of whom only `BROOK:` speaks from there on.
    if (shortForms(shape.base).some((form) => groups.has(form))) return [];
    return innerPoints(input, groups, places, habit) >= INNER ? [key] : [];
  });
}

/** How the file writes what people say. */
interface Habit {
  /** Hardly ever, or never, with a small letter first. */
  readonly capital: 'always' | 'mostly' | 'no';
  /** In sentences. */
  readonly sentences: boolean;
  /** What stands between nearly all labels and their words: a colon and a tab. */
  readonly gap: string | undefined;
}

function habitOf({ text, openings }: InnerInput): Habit {
  const { length } = openings;
  const gaps = new Map<string, number>();
  for (const mention of openings) {
    if (mention.family !== 'colon') continue;
    const gap = gapOf(text, mention);
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  const usual = [...gaps].find(([, count]) => count * 8 > length * 5)?.[0];
  const lower = openings.filter((mention) => mention.lower).length;
  const sentences = openings.filter(({ sentence, bare }) => sentence || bare).length;
  const capital = lower * 12 <= length ? 'always' : lower * 5 <= length ? 'mostly' : 'no';
  return { capital, sentences: sentences * 5 >= length * 4, gap: usual };
}

/** Marks and blanks between a label and its words; none where they begin on the next line. */
function gapOf(text: string, { end, rest, bare }: Mention): string {
  return bare || rest - end > 8 ? '' : text.slice(end, rest);
}

/** Points for a word within speech; none where it talks with the others. */
function innerPoints(
  input: InnerInput,
  groups: ReadonlyMap<string, Places>,
  places: Places,
  habit: Habit,
): number {
  const { openings } = input;
  const own = places.map((place) => openings[place] as Mention);
  if (own.some(({ family, stamp }) => family !== 'colon' || stamp)) return 0;
  if (own.some((mention) => answers(speechOf(input, mention)))) return 0;
  const hosts = new Set(places.map((place) => hostOf(input, place)));
  const [host] = hosts;
  const single = hosts.size === 1;
  const hostPlaces =
    single && host !== undefined ? (groups.get(host) ?? []) : openings.map((_, index) => index);
  const { length: count } = places;
  const inList = places.every((place) => isInList(input, place));
  const isShort = count > 2 && lengthOf(input, places) * 3 < lengthOf(input, hostPlaces);
  let points = pointsOfText(input, own, habit);
  // Where a word stands is not enough: in a round somebody always speaks after the same person.
  if (points <= 0 && !inList && !isShort) return 0;
  if (hosts.has(undefined)) points -= 2;
  else points += single ? Math.min(count - 1, 2) : count > 4 ? 1 : 0;
  if (single && count * 3 >= hostPlaces.length * 2) points -= 2;
  if (isShort) points += 1;
  if (inList) points += 2;
  return points;
}

/** Points for what the word is and what follows it. */
function pointsOfText(input: InnerInput, own: readonly Mention[], habit: Habit): number {
  const { shape } = own[0] as Mention;
  const most = (holds: (mention: Mention) => boolean) => own.filter(holds).length * 2 > own.length;
  let points = 0;
  if (most(({ lower }) => lower)) points += { always: 4, mostly: 2, no: 0 }[habit.capital];
  else if (habit.sentences && own.every(({ sentence, bare }) => !sentence && !bare)) points += 2;
  if (habit.gap !== undefined && own.every((one) => gapOf(input.text, one) !== habit.gap))
    points += 2;
  if (opensParagraphs(shape)) points += 2;
  // `Avi, listen:` calls somebody.
  if (own.length < 3 && /[,،、]/.test(shape.label)) points += 2;
  const use = input.nouns.weigh(shape.label);
  if (use !== 0) points += use < 0 ? 2 : -3;
  if (shape.kind === 'code' || shape.number !== undefined) points -= 1;
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
  if (openings[after]?.shape.key === host) return undefined;
  return endsQuestion(text, mention.at) ? undefined : host;
}

/** Characters of a short value in a list: `Monday: three hours`. */
const SHORT = 40;

/** Another word with a short value stands right above or below. */
function isInList(input: InnerInput, place: number): boolean {
  const { openings } = input;
  const mention = openings[place] as Mention;
  const isShort = (each: Mention) => speechOf(input, each).length < SHORT && !each.shape.onlyRole;
  return [openings[place - 1], openings[place + 1]].some(
    (next) =>
      next !== undefined &&
      next.shape.key !== mention.shape.key &&
      Math.abs(next.line - mention.line) < 3 &&
      isShort(mention) &&
      isShort(next) &&
      !next.sentence &&
      !mention.sentence,
  );
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
