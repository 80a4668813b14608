// Labels told by where they stand, whatever their words: `Subject 12:`, `Person from Leeds:`. Who
// talks takes turns with the others: asks, or answers when asked, again and again. Words that
// open paragraphs of a document, or parts of an answer, do not.

import type { Layout } from '../lines/lines.js';
import type { Tally } from './evidence.js';
import { endsQuestion, type Family, type Mention } from './mention.js';

export interface AlternationInput {
  readonly text: string;
  readonly layout: Layout;
  readonly mentions: readonly Mention[];
  readonly tallies: readonly Tally[];
  /** Labels that are sure by their own evidence. */
  isSure(tally: Tally): boolean;
  /** How many turns the file could have. */
  readonly opportunities: number;
}

/** Forms in which a label that recurs can be nothing but meant. */
const FORMS: ReadonlySet<Family> = new Set(['colon', 'mark', 'square', 'alone', 'heading']);

/** Labels that recur less often are judged by their words. */
const LEAST = 4;
/** Characters of a turn in which its question is looked for. */
const TURN = 4000;

/** What the mentions of one label of a form have in common. */
interface Habit {
  readonly tally: Tally;
  count: number;
  /** The recurring labels before and after are others. */
  between: number;
  /** Between labels that are sure. */
  sure: number;
  /** It follows a question, or asks one. */
  asked: number;
  asks: number;
}

/** Keys of the labels that take turns with others. */
export function alternatingLabels(input: AlternationInput): ReadonlySet<string> {
  const recurring = new Map<string, Tally>();
  for (const tally of input.tallies)
    if (FORMS.has(tally.family) && recurs(tally)) recurring.set(idOf(tally), tally);
  if (recurring.size < 2 || recurring.size > 200) return new Set();
  const keys = new Set<string>();
  for (const family of FORMS) {
    const own = [...recurring.values()].filter((tally) => tally.family === family);
    if (own.length < 2 || own.every(input.isSure)) continue;
    const habits = habitsOf(input, family, recurring);
    const isAsked = habits.some(converses);
    for (const habit of habits)
      if (talks(habit, input, own, isAsked)) keys.add(habit.tally.shape.key);
  }
  return keys;
}

function recurs({ count, headers, placed }: Tally): boolean {
  const all = count + headers;
  return all >= LEAST && headers * 4 <= all && placed * 10 >= all * 9;
}

function idOf({ family, shape }: Pick<Mention, 'family' | 'shape'>): string {
  return `${family} ${shape.key}`;
}

function habitsOf(
  { text, mentions, isSure }: AlternationInput,
  family: Family,
  recurring: ReadonlyMap<string, Tally>,
): Habit[] {
  const sequence = mentions.filter(
    (mention) => mention.family === family && recurring.has(idOf(mention)),
  );
  const habits = new Map<string, Habit>();
  const sure = new Set([...recurring.values()].filter(isSure).map(({ shape }) => shape.key));
  for (const [index, mention] of sequence.entries()) {
    const { key } = mention.shape;
    let habit = habits.get(key);
    if (!habit) {
      const tally = recurring.get(idOf(mention)) as Tally;
      habit = { tally, count: 0, between: 0, sure: 0, asked: 0, asks: 0 };
      habits.set(key, habit);
    }
    const before = sequence[index - 1]?.shape.key;
    const after = sequence[index + 1];
    habit.count++;
    if (before !== key && after?.shape.key !== key) habit.between++;
    if (sure.has(before ?? '') || sure.has(after?.shape.key ?? '')) habit.sure++;
    if (before !== undefined && endsQuestion(text, lineStart(text, mention.at))) habit.asked++;
    const end = Math.min(after?.at ?? text.length, mention.rest + TURN);
    if (/[?？؟]/.test(text.slice(mention.rest, end))) habit.asks++;
  }
  return [...habits.values()];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** It asks, or is asked, in two of five turns. */
function converses({ count, asked, asks }: Habit): boolean {
  return Math.max(asked, asks) * 5 >= count * 2;
}

/** Among people who are sure, or where such labels open nearly all there is to open. */
function talks(
  habit: Habit,
  { opportunities }: AlternationInput,
  own: readonly Tally[],
  isAsked: boolean,
): boolean {
  const { tally, count, between, sure } = habit;
  const { document, number } = tally.shape;
  if (between * 10 < count * 9 || (document && number === undefined)) return false;
  const covered = own.reduce((sum, each) => sum + each.count + each.headers, 0) / opportunities;
  const known = sure * 2 >= count;
  if (converses(habit)) return known || (!document && covered >= 0.6);
  // Where nobody writes question marks, taking turns must do.
  return !isAsked && known && !document && covered >= 0.8;
}
