// Regular expressions of rules, run by RE2JS in time linear in the text. The library is loaded only
// when some rule has a pattern.

import { foldWord } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

export interface CompiledPattern {
  /** All matches in a folded text that are not empty, from left to right. */
  matches(folded: string): readonly Span[];
}

/** Compiles a pattern; a string is the reason why it cannot be used. */
export async function compilePattern(source: string): Promise<CompiledPattern | string> {
  const { RE2JS } = await import('re2js');
  try {
    const flags = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;
    const pattern = RE2JS.compile(RE2JS.translateRegExp(foldPattern(source)), flags);
    if (pattern.test('')) return 'it matches the empty text, so it would match everywhere';
    const literal = requiredLiteral(source);
    return {
      matches: (folded) => {
        if (!folded.includes(literal)) return [];
        const found: Span[] = [];
        const matcher = pattern.matcher(folded);
        while (matcher.find()) {
          if (matcher.end() > matcher.start()) {
            found.push({ start: matcher.start(), end: matcher.end() });
          }
        }
        return found;
      },
    };
  } catch (error) {
    return reasonOf(source, error);
  }
}

/** Letters outside ASCII as the text has them, folded; `\w` knows the letters of all scripts. */
function foldPattern(source: string): string {
  const folded = source.replace(/[^\0-\x7f]+/g, foldWord);
  let inClass = false;
  return folded.replace(/\\.|[[\]]/gsu, (sign) => {
    if (sign === '[') inClass = true;
    if (sign === ']') inClass = false;
    if (sign !== '\\w') return sign;
    return inClass ? '\\p{L}\\p{M}\\p{N}_' : '[\\p{L}\\p{M}\\p{N}_]';
  });
}

function reasonOf(source: string, error: unknown): string {
  if (/\(\?<?[=!]/.test(source)) {
    return 'look-ahead and look-behind, (?=…) (?!…) (?<=…) (?<!…), are not possible; use AND NOT, or another rule';
  }
  if (/\\[1-9]|\\k</.test(source)) return 'back-references such as \\1 are not possible';
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^error parsing regexp: /, '').replace(/\.$/, '');
}

/**
 * Letters that every match contains, or the empty text where that is not certain: the longest run
 * of plain letters outside groups and classes, whose last one is not repeated or optional.
 */
function requiredLiteral(source: string): string {
  const bare = source.toLowerCase().replace(/\\[pux]\{[^}]*\}|\\u....|\\x..|\\[pc].|\\./gsu, '.');
  if (/[|()[\]{}]/.test(bare)) return '';
  const runs = bare.match(/(?<![a-z])[a-z]+(?![a-z?*])/g) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
