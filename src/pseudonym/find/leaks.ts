// Names that are still there: a finding for each, with its place, which does not say the name.

import { applyEdits } from '../../anchor/carry-by-edits.js';
import type { Finding } from '../../finding/finding.js';
import { lineAt, lineIndex } from '../../text/line-index.js';
import { pseudonymFindings } from '../findings.js';
import type { NameFinder } from './find-names.js';
import type { NameHit } from './name-hit.js';
import { unescaped } from './unescape.js';

/** The leaks in a text that `file` names; `session` where it is known whose names are meant. */
export function leaksIn(
  find: NameFinder,
  text: string,
  file: string,
  {
    session,
    isWhole = true,
  }: { readonly session?: string | undefined; readonly isWhole?: boolean } = {},
): readonly Finding[] {
  const hits = find(text, { session, identifiers: true });
  if (hits.length === 0) return [];
  const plain = text.includes('\r') ? text.replaceAll('\r\n', ' \n') : text;
  const lines = lineIndex(plain);
  return hits.map((hit) => {
    const line = lineAt(lines, hit.start);
    const start = lines[line - 1] ?? 0;
    const column = [...plain.slice(start, hit.start)].length + 1;
    const length = [...plain.slice(hit.start, hit.end)].length;
    const place = isWhole ? { file, line, column, length } : { file };
    return pseudonymFindings.make('leak', place, pseudonymOf(hit));
  });
}

/** Leaks that only show once notations such as `\\u00fc` are resolved, one for each name of a line. */
export function leaksEscaped(
  find: NameFinder,
  text: string,
  file: string,
  { session }: { readonly session?: string | undefined } = {},
): readonly Finding[] {
  const meant = unescaped(text);
  if (meant === undefined) return [];
  const before = text.split('\n');
  return meant.split('\n').flatMap((line, at) => {
    if (line === '' || line === before[at]) return [];
    const plain = new Set(namesIn(find, before[at] ?? '', session));
    return [...new Set(namesIn(find, line, session))]
      .filter((pseudonym) => !plain.has(pseudonym))
      .map((pseudonym) =>
        pseudonymFindings.make('leak-escaped', { file, line: at + 1 }, { pseudonym }),
      );
  });
}

function namesIn(find: NameFinder, line: string, session?: string): readonly string[] {
  return find(line, { session, identifiers: true }).map(({ name }) => name.replace);
}

/** Leaks in the name of a file. */
export function leaksInName(find: NameFinder, path: string, file: string): readonly Finding[] {
  const hits = find(`-${path}-`, { identifiers: true });
  return hits.map((hit) => pseudonymFindings.make('leak-in-name', { file }, pseudonymOf(hit)));
}

/** A path as it may be printed: pseudonyms in angles where it has names. */
export function safePath(find: NameFinder, path: string): string {
  const hits = find(`-${path}-`, { identifiers: true });
  const marked = hits.map((hit) => ({ ...hit, text: `\u2039${hit.name.replace}\u203a` }));
  return hits.length === 0 ? path : applyEdits(`-${path}-`, marked).slice(1, -1);
}

function pseudonymOf({ name }: NameHit): { pseudonym: string } {
  return { pseudonym: name.replace };
}
