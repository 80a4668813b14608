// Counts names in texts, with the forms they have there and the first place: what a person needs to see
// to decide.

import { codePointMap } from '../../text/code-points.js';
import { lineAt, lineIndex } from '../../text/line-index.js';
import { oneLine } from '../../text/visible.js';
import { nameFinder } from '../find/find-names.js';
import { type Name, nameKey } from '../name.js';
import type { NamedText } from '../propose/propose.js';

/** So many forms are listed. */
const MOST_FORMS = 8;
/** Characters of context on each side. */
const AROUND = 40;

/** The names with counts, forms, first place and its context. */
export function countNames(
  names: readonly Name[],
  texts: readonly NamedText[],
  language: string,
): readonly Name[] {
  const find = nameFinder(
    names.map((name) => ({ ...name, decision: 'replace' as const })),
    language,
  );
  const tallies = new Map<string, { forms: Map<string, number>; place: string; context: string }>();
  for (const { file, text, session } of texts) {
    const lines = lineIndex(text);
    for (const { name, start, end } of find(text, { session })) {
      const key = nameKey(name);
      const known = tallies.get(key);
      const tally = known ?? {
        forms: new Map<string, number>(),
        place: `${file}:${lineAt(lines, start)}`,
        context: contextOf(text, start, end),
      };
      if (!known) tallies.set(key, tally);
      const form = withEnding(text, start, end);
      tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
    }
  }
  return names.map((name) => {
    const tally = tallies.get(nameKey(name));
    if (!tally) return { ...name, count: 0, forms: '', place: '', context: '' };
    const { forms, place, context } = tally;
    const sorted = [...forms].sort((a, b) => b[1] - a[1]);
    const shown = sorted.slice(0, MOST_FORMS).map(([form, count]) => `${form} ×${count}`);
    const more = sorted.length > MOST_FORMS ? [`… ${sorted.length - MOST_FORMS} more`] : [];
    const count = sorted.reduce((sum, [, each]) => sum + each, 0);
    return { ...name, count, forms: [...shown, ...more].join(', '), place, context };
  });
}

/** The whole word, so that a person sees what is taken for an ending. */
function withEnding(text: string, start: number, end: number): string {
  const before =
    /[\p{L}\p{M}]{0,3}['\u2019]?$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const after = /^['\u2019\u200c]?[\p{L}\p{M}]{0,9}/u.exec(text.slice(end, end + 10))?.[0] ?? '';
  return oneLine(before + text.slice(start, end) + after);
}

function contextOf(text: string, start: number, end: number): string {
  const map = codePointMap(text);
  const from = map.toUtf16(Math.max(0, map.toCodePoint(start) - AROUND));
  const to = map.toUtf16(map.toCodePoint(end) + AROUND);
  return oneLine(text.slice(from, to)).trim();
}
