// Who asks: figures on the questions of each speaker, and the one who asks nearly all of them.

import type { SpokenTurn } from '../blocks/turns.js';
import type { Voice } from '../labels/variants.js';

export interface Habit {
  readonly turns: number;
  readonly asking: number;
  readonly words: number;
}

export function questionHabits(turns: readonly SpokenTurn[]): ReadonlyMap<string, Habit> {
  const habits = new Map<string, Habit>();
  for (const { key, asks, words } of turns) {
    if (key === undefined) continue;
    const old = habits.get(key) ?? { turns: 0, asking: 0, words: 0 };
    habits.set(key, {
      turns: old.turns + 1,
      asking: old.asking + (asks ? 1 : 0),
      words: old.words + words,
    });
  }
  return habits;
}

export function shareOf(voices: readonly Voice[], habits: ReadonlyMap<string, Habit>): number {
  const all = voices.map(({ key }) => habits.get(key));
  const turns = all.reduce((sum, habit) => sum + (habit?.turns ?? 0), 0);
  return turns === 0 ? 0 : all.reduce((sum, habit) => sum + (habit?.asking ?? 0), 0) / turns;
}

function isAlwaysAsking({ asking, turns }: Habit): boolean {
  return asking >= 4 && asking * 10 >= turns * 9;
}

/** The one speaker who asks in most of their turns, opens, and says less than the others do. */
export function findAsker(
  open: readonly Voice[],
  habits: ReadonlyMap<string, Habit>,
  turns: readonly SpokenTurn[],
): { readonly voice: Voice; readonly reason: string } | undefined {
  const questions = turns.filter(({ asks }) => asks).length;
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const opening = new Set(turns.slice(0, 2).map(({ key }) => key));
  const askers = open.filter((voice) => {
    const habit = habits.get(voice.key);
    if (!habit || habit.asking < 2 || !opening.has(voice.key)) return false;
    const others = turns.length - habit.turns;
    const theirs = others === 0 ? 1 : (questions - habit.asking) / others;
    const brief = habit.words * 2 < words;
    // Somebody who does nothing but ask does so among people who say "you know?", too.
    const most = habit.asking * 3 >= questions * 2 || isAlwaysAsking(habit);
    return habit.asking * 2 >= habit.turns && most && theirs < 0.25 && brief;
  });
  const voice = askers[0];
  if (!voice || askers.length > 1 || voice.shape.voice !== 'person') return undefined;
  const asking = habits.get(voice.key)?.asking ?? 0;
  return {
    voice,
    reason: `asks in ${asking} of the ${questions} turns with a question, and opens`,
  };
}
