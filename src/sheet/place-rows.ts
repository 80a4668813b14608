// Finds the unit that a row is about: by transcript and id, checked against the text in the row; else
// by the text alone, since units may have been cut anew and transcripts renamed since.

import type { Unit } from '../unit/unit.js';
import { plainText } from './plain-word.js';

/** What a row says about its unit. */
export interface RowPlace {
  readonly transcript: string;
  readonly unit: string;
  readonly text: string;
}

/**
 * stands: all as it was · edited: the text in the sheet was changed a little · moved: found by its text
 * under another id or transcript · changed: another text stands under the id now · gone: nowhere ·
 * several: the text stands more than once.
 */
export type Placing =
  | { readonly kind: 'stands' | 'edited' | 'moved'; readonly unit: Unit }
  | { readonly kind: 'changed' | 'gone' | 'several' };

/** Looks rows up among the units of a study. */
export function rowPlacer(units: readonly Unit[]): (row: RowPlace) => Placing {
  const byTranscript = new Map<string, Map<string, Unit>>();
  const byText = new Map<string, Unit[]>();
  for (const unit of units) {
    const own = byTranscript.get(unit.transcript) ?? new Map<string, Unit>();
    byTranscript.set(unit.transcript, own.set(unit.id.toLowerCase(), unit));
    const text = plainText(unit.text);
    const same = byText.get(text);
    if (same) same.push(unit);
    else byText.set(text, [unit]);
  }
  const nameOf = transcriptFinder([...byTranscript.keys()]);
  return (row) => {
    const text = plainText(row.text);
    const transcript = nameOf(row.transcript);
    const own = transcript === undefined ? undefined : byTranscript.get(transcript);
    const unit = own?.get(row.unit.trim().toLowerCase());
    if (unit && (text === '' || isSameText(unit, row.text))) return { kind: 'stands', unit };
    const alike = text === '' ? [] : (byText.get(text) ?? []);
    const here = alike.filter((each) => each.transcript === transcript);
    // Of a transcript that was renamed the ids are the same.
    const renamed = alike.filter((each) => each.id.toLowerCase() === row.unit.trim().toLowerCase());
    const elsewhere = renamed.length === 1 ? renamed : alike;
    const found = here.length > 0 || transcript !== undefined ? here : elsewhere;
    const [only, ...more] = found;
    if (only && more.length === 0) return { kind: 'moved', unit: only };
    if (unit) return isAlike(unit.text, row.text) ? { kind: 'edited', unit } : { kind: 'changed' };
    return { kind: only ? 'several' : 'gone' };
  };
}

/** A cell holds so many characters; longer texts end in an ellipsis there. */
const CUT = 32_000;

function isSameText(unit: Unit, text: string): boolean {
  const [own, written] = [plainText(unit.text), plainText(text)];
  if (own === written) return true;
  const isCut = text.length > CUT && text.endsWith('…');
  return isCut && own.startsWith(plainText(text.slice(0, -1)));
}

/** At least half of the words of both are the same. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.max(first.size, second.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(plainText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

/** A transcript by its path, else by its name in any case, with or without folder and extension. */
function transcriptFinder(paths: readonly string[]): (written: string) => string | undefined {
  const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const stem = (path: string) => base(path).replace(/\.[^.]+$/, '');
  return (written) => {
    const plain = written
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)?transcripts\//, '');
    if (paths.includes(plain)) return plain;
    if (plain === '') return paths.length === 1 ? paths[0] : undefined;
    for (const form of [(path: string) => path, base, stem]) {
      const found = paths.filter((path) => form(path).toLowerCase() === form(plain).toLowerCase());
      if (found.length === 1) return found[0];
    }
    return undefined;
  };
}
