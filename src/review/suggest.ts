// What the rules of the codebook propose, unit by unit, for coders who ask to see it.

import { codingsOf, RuleCoder } from '../coding/apply.js';
import { compileCodebook } from '../coding/compile-codebook.js';
import type { Inclusion } from '../coding/inclusion.js';
import type { Found } from '../finding/finding.js';
import { readingOf } from '../study/coding/code-study.js';
import { attributesOf } from '../study/people/attributes.js';
import type { Study } from '../study/study.js';
import { unitKey } from '../unit/unit-key.js';
import type { ReviewSource } from './assemble.js';
import type { BookFile } from './load-book.js';
import type { Suggestion } from './model.js';

/** By unit key. */
export async function suggest(
  study: Study,
  { codebook }: BookFile,
  sources: readonly ReviewSource[],
  include: readonly Inclusion[],
): Promise<Found<ReadonlyMap<string, readonly Suggestion[]>>> {
  if (!codebook) return { value: new Map(), findings: [] };
  const { rules, findings } = await compileCodebook(codebook, attributesOf(study));
  const coder = new RuleCoder(rules, { include });
  const suggestions = new Map<string, readonly Suggestion[]>();
  for (const { source, units } of sources) {
    for (const matched of coder.code(readingOf(source, units))) {
      const codings = codingsOf(matched, source.transcript.text, codebook.version);
      const key = unitKey(matched.unit.transcript, matched.unit.id);
      suggestions.set(
        key,
        codings.map(({ code, rule, matched: words, matches }) => ({
          code,
          rule,
          matched: words,
          matches,
        })),
      );
    }
  }
  return { value: suggestions, findings };
}
