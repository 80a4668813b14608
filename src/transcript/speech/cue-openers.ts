// Labels that a caption file itself shows: most captions open with `X: `, and X comes back. Then X
// is who speaks, whatever it looks like (`Lowri's iPhone`, `dan | IT`, an e-mail address), since
// meeting programs write there what people call themselves.

import { labelKey, shapeLabel } from '../labels/shape.js';
import { paragraphWords } from '../labels/words.js';
import { judgeNote } from '../note-words.js';

/** The words before the first separator of a caption. */
export interface Opener {
  readonly label: string;
  readonly key: string;
  /** What was said. */
  readonly rest: string;
}

/** Opens captions; the file's habit says whether it is a label. */
export type Open = (text: string) => Opener | undefined;

/** Longer than any name a meeting program takes. */
const LONGEST = 90;

const colon = /^(.{1,90}?)[ \t\u00a0]?(?:[:﹕](?![\d/)(])|：)\s*(.*)$/su;
const marks = [
  /^(.{1,90}?)\s+[-–—]\s+(.+)$/su,
  /^(.{1,90}?)\s*\|\s+(.+)$/su,
  /^<?([^<>]{1,90}?)>{1,2}\s*(.+)$/su,
  /^[[({（【]([^\])}）】]{1,90})[\])}）】]\s*(.+)$/su,
];

/** What opens a caption with a colon: its label without brackets, marks and times. */
export function colonOpener(text: string): Opener | undefined {
  return opener(colon.exec(text));
}

/** By other signs than a colon. */
export const byMark: readonly Open[] = marks.map((mark) => (text) => {
  const found = opener(mark.exec(text));
  // `[music] Good evening.`
  return found && judgeNote(found.label) === 'speech' ? found : undefined;
});

function opener(found: RegExpExecArray | null): Opener | undefined {
  const [, written = '', rest = ''] = found ?? [];
  const label = written
    .replace(/[[(（]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])）]?\s*$/u, '')
    .replace(/^(?:[-–—*>"“«]\s?)+|[*"”»\s]+$/gu, '')
    .replace(/^[[({（【](.*)[\])}）】]$/su, '$1')
    .trim();
  if (label === '' || label.length > LONGEST || !/[\p{L}\p{N}]/u.test(label)) return undefined;
  if (/^https?$/i.test(label)) return undefined;
  return { label, key: labelKey(label), rest: rest.replace(/^[*_]{1,2}\s+/, '') };
}

/** How lines of captions open with a label: nothing where the file has no such habit. */
export interface OpenerHabit {
  readonly open: Open;
  readonly keys: ReadonlySet<string>;
}

/** The habit of a file whose captions, more than half of them, open with what comes back. */
export function openerHabit(texts: readonly string[]): OpenerHabit | undefined {
  const byColon = habitOf(texts, colonOpener, 0.5);
  if (byColon) return byColon;
  for (const open of byMark) {
    const habit = habitOf(texts, open, 0.85);
    if (habit) return habit;
  }
  return undefined;
}

/** From which share of captions on anything that comes back is a label. */
const NEARLY_ALL = 0.75;

function habitOf(texts: readonly string[], open: Open, least: number): OpenerHabit | undefined {
  const counts = new Map<string, { count: number; label: string }>();
  for (const text of texts) {
    const found = open(text);
    if (!found) continue;
    const known = counts.get(found.key);
    if (known) known.count++;
    else counts.set(found.key, { count: 1, label: found.label });
  }
  const all = [...counts.values()];
  const recurring = all.filter(({ count }) => count > 1).reduce((sum, one) => sum + one.count, 0);
  const opened = all.reduce((sum, { count }) => sum + count, 0);
  const isEach = opened * 50 >= texts.length * 49;
  if (recurring === 0 || recurring <= texts.length * least * 0.8) return undefined;
  if (opened <= texts.length * least || counts.size * 2 > opened + 1) return undefined;
  const isHabit = opened > texts.length * NEARLY_ALL;
  const keys = [...counts].flatMap(([key, { count, label }]) =>
    isLabel(label, count, { isHabit, isEach }) ? [key] : [],
  );
  return keys.length > 0 ? { open, keys: new Set(keys) } : undefined;
}

/** Pronouns under which a program lists its own user. */
const selves =
  /^(?:you|me|i|ich|du|sie|moi|vous|yo|tú|usted|io|eu|você|ik|jij|jag|я|вы|我|你|您|私|나|من|شما|أنا|أنت|אני)$/iu;

interface Density {
  /** Most captions open with a label. */
  readonly isHabit: boolean;
  /** All of them do, so that what opens one is a label too. */
  readonly isEach: boolean;
}

/** What comes back may look like anything; what stands there once must look like a name. */
function isLabel(label: string, count: number, { isHabit, isEach }: Density): boolean {
  const { kind, key, sentence, interjection, document } = shapeLabel(label);
  if (isSelf(label)) return count > 1;
  const isWord = sentence || interjection || document || paragraphWords.has(key);
  if (isHabit && count > 2 && (isEach || !isWord)) return true;
  if (count > 1) return !isWord || (count > 2 && isTitled(label));
  // `10:30 Uhr`, `John 3:16`
  if (isWord || /[.,;]\s|\s[-–—]\s|\d:\d/.test(label)) return false;
  return kind === 'name' || kind === 'code' || (isEach && label.split(/\s+/).length < 5);
}

/** `The Smiths`, who sit before one screen. */
export function isTitled(label: string): boolean {
  return /^\p{Lu}\S*(?:\s+\p{Lu}\S*)+$/u.test(label);
}

/** `You:`, whatever the language. */
export function isSelf(label: string): boolean {
  return selves.test(label);
}
