// Labels of captions that label turns only, not every caption: what comes back where a turn may begin,
// in a file that is known to have labels.

import { labelKey, opensParagraphs, shapeLabel } from '../../labels/shape.js';
import {
  byMark,
  colonOpener,
  type FreshLine,
  isSelf,
  isTitled,
  type Open,
  type OpenerHabit,
} from './cue-openers.js';

/** What opens a caption, how often, and whether a sentence had ended before it. */
interface Recurring {
  readonly label: string;
  count: number;
  fresh: number;
}

/** What opens captions again and again, by key: where the file labels turns only. */
export function recurringOpeners(
  lines: readonly FreshLine[],
  open: Open = colonOpener,
): ReadonlyMap<string, Recurring> {
  const found = new Map<string, Recurring>();
  for (const { text, fresh } of lines) {
    const opened = open(text);
    if (!opened || opened.label.split(/\s+/).length > 8) continue;
    const known = found.get(opened.key) ?? { label: opened.label, count: 0, fresh: 0 };
    found.set(opened.key, known);
    known.count++;
    if (fresh) known.fresh++;
  }
  for (const [key, { count }] of found) if (count < 2) found.delete(key);
  return found;
}

/** Whether what recurs in front of turns is a speaker, in a file that is known to label its turns. */
export function isTurnLabel({ label, count, fresh }: Recurring): boolean {
  const shape = shapeLabel(label);
  const { kind, sentence, interjection, document } = shape;
  if (fresh * 5 < count * 4) return false;
  if (isSelf(label)) return true;
  if (sentence && count > 2 && isTitled(label)) return true;
  if (sentence || interjection || document) return false;
  if (count < 3 && opensParagraphs(shape)) return false;
  const looksNamed = kind === 'name' || kind === 'code' || kind === 'lower';
  return looksNamed || /[\p{N}@|_]/u.test(label) || count > 2;
}

/** What opens three captions or more like a label, but is the label of none; the most frequent one. */
export function passedOver(
  lines: readonly FreshLine[],
  speakers: ReadonlySet<string | undefined>,
): { readonly label: string; readonly count: number } | undefined {
  const known = new Set([...speakers].map((speaker) => labelKey(speaker ?? '')));
  const missed = [...recurringOpeners(lines)].filter(
    ([key, one]) => !known.has(key) && one.count > 2 && isTurnLabel(one),
  );
  return missed.map(([, one]) => one).sort((a, b) => b.count - a.count)[0];
}

/**
 * The habit of a file that sets its labels apart by another sign than a colon, at the beginning of
 * turns only: it opens with one, and what recurs looks like names, two at least.
 */
export function markedTurnHabit(lines: readonly FreshLine[]): OpenerHabit | undefined {
  for (const open of byMark) {
    const first = open(lines[0]?.text ?? '');
    if (!first) continue;
    const recurring = [...recurringOpeners(lines, open)];
    const names = recurring.filter(([, one]) => isTurnLabel(one) && looksNamed(one.label));
    const opened = lines.filter(({ text }) => open(text) !== undefined).length;
    const named = names.reduce((sum, [, { count }]) => sum + count, 0);
    const keys = new Set(names.map(([key]) => key));
    if (names.length > 1 && keys.has(first.key) && named * 10 >= opened * 8) return { open, keys };
  }
  return undefined;
}

function looksNamed(label: string): boolean {
  const { kind } = shapeLabel(label);
  return kind === 'name' || kind === 'code';
}
