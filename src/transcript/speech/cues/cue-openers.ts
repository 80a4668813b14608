// Labels that a caption file itself shows: most captions open with `X: `, and X comes back. Then X
// is who speaks, whatever it looks like (`Lowri's iPhone`, `dan | IT`, an e-mail address), since
// meeting programs write there what people call themselves.

import { labelKey, opensParagraphs, shapeLabel } from '../../labels/shape.js';
import { judgeNote } from '../../lines/note-words.js';
import { endsSentence } from '../gather-speech.js';

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

/** A line of a caption, and whether it may begin a turn: nothing before it, or a whole sentence. */
export interface FreshLine {
  readonly text: string;
  readonly fresh: boolean;
}

/** Lines with whether a turn may begin there. */
export function freshLines(
  lines: readonly { readonly text: string; readonly opens: boolean }[],
): FreshLine[] {
  return lines.map(({ text, opens }, index) => {
    const before = lines[index - 1]?.text ?? '.';
    return { text, fresh: opens || endsSentence(before) };
  });
}

/** How lines of captions open with a label: nothing where the file has no such habit. */
export interface OpenerHabit {
  readonly open: Open;
  readonly keys: ReadonlySet<string>;
}

/** The habit of a file whose captions, more than half of them, open with what comes back. */
export function openerHabit(lines: readonly FreshLine[]): OpenerHabit | undefined {
  const byColon = habitOf(lines, colonOpener, 0.5);
  if (byColon) return byColon;
  for (const open of byMark) {
    const habit = habitOf(lines, open, 0.85);
    if (habit) return habit;
  }
  return undefined;
}

/** From which share of captions on anything that comes back is a label. */
const NEARLY_ALL = 0.75;

interface Opening {
  readonly label: string;
  readonly count: number;
  readonly fresh: number;
}

function habitOf(lines: readonly FreshLine[], open: Open, least: number): OpenerHabit | undefined {
  const found = new Map<string, Opening>();
  for (const { text, fresh } of lines) {
    const one = open(text);
    const known = one && found.get(one.key);
    if (!one) continue;
    const { label, count } = known ?? { label: one.label, count: 0 };
    found.set(one.key, { label, count: count + 1, fresh: (known?.fresh ?? 0) + (fresh ? 1 : 0) });
  }
  const all = [...found.values()];
  const recurring = all.filter(({ count }) => count > 1).reduce((sum, one) => sum + one.count, 0);
  const opened = all.reduce((sum, { count }) => sum + count, 0);
  const isEach = opened * 50 >= lines.length * 49;
  if (recurring === 0 || recurring <= lines.length * least * 0.8) return undefined;
  if (opened <= lines.length * least || found.size * 2 > opened + 1) return undefined;
  const isHabit = opened > lines.length * NEARLY_ALL;
  const looksPlaced = placedBy(all, opened);
  const isPlaced = (one: Opening) => (isHabit && one.count > 2) || looksPlaced(one);
  const keys = [...found].flatMap(([key, one]) =>
    isPlaced(one) && isLabel(one.label, one.count, { isHabit, isEach }) ? [key] : [],
  );
  return keys.length > 0 ? { open, keys: new Set(keys) } : undefined;
}

/**
 * Where most openers stand after a finished sentence, one that never does must look like those:
 * `Look, / it was not simple: there was` is a clause.
 */
function placedBy(all: readonly Opening[], opened: number): (one: Opening) => boolean {
  const placed = all.filter(({ fresh }) => fresh > 0);
  if (placed.reduce((sum, { fresh }) => sum + fresh, 0) * 5 < opened * 3) return () => true;
  const longest = Math.max(2, ...placed.map(({ label }) => label.split(/\s+/).length));
  return ({ label, fresh }) => fresh > 0 || label.split(/\s+/).length <= longest;
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
  const shape = shapeLabel(label);
  const { kind, sentence, interjection, document } = shape;
  if (isSelf(label)) return count > 1;
  const isRareWord = count < 3 && opensParagraphs(shape);
  const isWord = sentence || interjection || document || isRareWord;
  if (isHabit && count > 2 && (isEach || !isWord || count > 4)) return true;
  if (count > 2) return !isWord || isTitled(label);
  // `Avi, listen`, `At worst`: what stands there twice is no phrase.
  const isPhrase = kind === 'phrase' || /[,،、]/.test(label);
  if (count > 1) return !isWord && (isEach || !isPhrase);
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
