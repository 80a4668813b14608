// Names that captions carry apart from their words: in the line of the cue's number (`12 "Anna"
// (309)`, `Anna Berg`), or alone on the caption's first line. One such line says nothing; that the same
// few come back throughout the file does.

import { labelKey, shapeLabel } from '../../labels/shape.js';
import { endsSentence } from '../gather-speech.js';
import type { Cue } from './cues.js';

/** `1 "Anna Berg" (2348)`, as Webex numbers its captions. */
const quoted = /^\d+\s+"(.*)"(?:\s+\(\d+\))?$/;

/** The name in the number line of each cue, where the file keeps names there. */
export function numberLineNames(cues: readonly Cue[]): readonly (string | undefined)[] {
  const webex = cues.map(({ id }) => quoted.exec(id)?.[1]);
  if (webex.some((name) => name !== undefined)) return webex;
  const names = cues.map(({ id }) => id.replace(/^#?\d+(?:[\s.:)|–-]+|$)/, '').trim());
  const isName = recurringNames(names.filter((name) => name !== ''));
  return isName
    ? names.map((name) => (isName(name) ? name : undefined))
    : names.map(() => undefined);
}

/** A caption whose first line is its speaker has that line as `voice`; undefined where the file has no such. */
export function firstLineNames<T extends { readonly text: string }>(
  captions: readonly T[],
): readonly (T & { readonly voice: string | undefined })[] | undefined {
  const heads = captions.map(({ text }) => (text.includes('\n') ? firstLine(text) : ''));
  const filled = heads.filter((head) => head !== '');
  const isDense = filled.length * 5 > captions.length * 3;
  const isAll = isDense && filled.every(isNameAlone);
  const isName = (isAll ? recurringNames(filled) : undefined) ?? turnNames(captions, heads);
  if (!isName) return undefined;
  return captions.map((caption, index) => {
    const head = heads[index] as string;
    if (!isName(head)) return { ...caption, voice: undefined };
    const voice = head.replace(/^[[({（【<](.*?)[\])}）】>]?:?[\])}）】>]?$/su, '$1');
    return { ...caption, voice, text: caption.text.slice(caption.text.indexOf('\n') + 1) };
  });
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n')).trim();
}

/** Tests names against a list in which at least two come back again and again, and nearly nothing else stands. */
function recurringNames(names: readonly string[]): ((name: string) => boolean) | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(labelKey(name), (counts.get(labelKey(name)) ?? 0) + 1);
  const recurring = [...counts].filter(([, count]) => count > 1);
  const covered = recurring.reduce((sum, [, count]) => sum + count, 0);
  if (recurring.length < 2 || covered * 10 < names.length * 9 || counts.size * 2 > names.length)
    return undefined;
  if (names.some((name) => isProse(name))) return undefined;
  return (name) => name !== '' && counts.has(labelKey(name));
}

function isProse(name: string): boolean {
  const isSentence = /[?!…,;]$|\p{L}{4,}\.$/u.test(name);
  return name.length > 60 || isSentence || !/\p{L}/u.test(name) || shapeLabel(name).sentence;
}

/** The same where first lines name the speaker at the beginning of turns only: the file opens with one. */
function turnNames(
  captions: readonly { readonly text: string }[],
  heads: readonly string[],
): ((name: string) => boolean) | undefined {
  const fresh = heads.filter((_, index) => endsSentence(captions[index - 1]?.text ?? '.'));
  const counts = new Map<string, number>();
  for (const head of fresh)
    if (head !== '' && isNameAlone(head))
      counts.set(labelKey(head), (counts.get(labelKey(head)) ?? 0) + 1);
  const names = new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
  if (names.size < 2 || !names.has(labelKey(heads[0] ?? ''))) return undefined;
  return (name) => names.has(labelKey(name));
}

function isNameAlone(head: string): boolean {
  const { kind, document, interjection } = shapeLabel(head);
  return (kind === 'name' || kind === 'code') && !document && !interjection && !isProse(head);
}
