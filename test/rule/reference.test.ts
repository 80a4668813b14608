import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/rule/compile/compile.js';
import { TurnMatcher } from '../../src/rule/match/match.js';
import { factsOf, type Passage } from '../../src/rule/match/passage.js';
import { loadStemmer } from '../../src/text/stem.js';
import { codes, lists, talk } from './random-rules.js';
import { referenceMatches } from './reference.js';

/** A turn of random talk: a sentence ends at a full stop, a unit after every other sentence. */
function passageOf(words: readonly (readonly [string, string])[], role: string): Passage {
  const text = words.map(([word, after]) => word + after).join('');
  const speech: { start: number; end: number }[] = [];
  let start = 0;
  for (const note of text.matchAll(/\[laughs\]/g)) {
    speech.push({ start, end: note.index });
    start = note.index + note[0].length;
  }
  speech.push({ start, end: text.length });
  const cuts = [0, ...[...text.matchAll(/\. /g)].map(({ index }) => index + 1), text.length];
  const between = (every: number) => {
    const ends = cuts.filter((_, index) => index % every === 0 || index === cuts.length - 1);
    return ends.slice(1).map((end, index) => ({ start: ends[index] as number, end }));
  };
  const sentences = between(1);
  return {
    text,
    speech,
    units: between(2),
    sentences: () => sentences,
    facts: factsOf([['role', [role]]]),
  };
}

describe('the matcher', () => {
  it('gives what the definition gives, rule by rule and word by word', async () => {
    const stemmer = await loadStemmer('en');
    const placed = new Map(
      [...lists].map(([name, entries]) => [name, entries.map((text) => ({ text }))]),
    );
    await fc.assert(
      fc.asyncProperty(
        codes,
        fc.array(talk, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('mentor', 'mentee'),
        async (made, turns, role) => {
          const specs = made.map(({ code, rules, unless, when }) => ({
            code,
            rules: rules.map((text) => ({ text })),
            unless: unless.map((text) => ({ text })),
            when: when.map((text) => ({ text })),
          }));
          const { rules } = await compileRules(specs, { language: 'en', lists: placed });
          const matcher = new TurnMatcher(rules);
          for (const words of turns) {
            const passage = passageOf(words, role);
            const matched = matcher
              .match(passage)
              .map((unit) =>
                unit.map(({ code, rule, spans }) => ({ code, rule: rule.text, spans })),
              );
            expect(matched).toEqual(referenceMatches(made, passage, { stemmer, lists }));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
