// Tries every example on the rules, as one unit spoken by the example's role: its own code must be
// found, no exclusion may catch it, and it may stand for one code only. An example whose code asks
// for more than a role (a session, a gender) is not judged by that.

import type { RuleSet } from '../../rule/compile/rule-set.js';
import { TurnMatcher } from '../../rule/match/match.js';
import { factsOf, type Passage } from '../../rule/match/passage.js';
import { segmentSentences } from '../../text/sentences/sentences.js';
import { sentenceStyle } from '../../text/sentences/sentences-style.js';
import { blankNotes } from '../../unit/clean/speech.js';
import { type Code, type Codebook, type Example, isInUse } from '../codebook.js';
import type { Report } from '../findings.js';
import { checkBoundaries, type Trial } from './lint-boundaries.js';
import { filterKeysIn, type ParsedRules } from './parsed-rules.js';

/** Adds what is wrong with the examples; `rules` are those of the codebook as a whole. */
export async function checkExamples(
  codebook: Codebook,
  rules: RuleSet,
  parsed: ParsedRules,
  report: Report,
): Promise<void> {
  checkRepeated(codebook, report);
  const matcher = new TurnMatcher(rules);
  const trials: Trial[] = [];
  for (const code of codebook.codes.filter(isInUse)) {
    for (const example of code.examples) {
      const passage = passageOf(example, codebook.language);
      const coded = new Set(matcher.match(passage)[0]?.map((match) => match.code));
      trials.push({ code, example, passage, coded });
    }
  }
  const missed = await checkBoundaries(codebook, trials, { parsed, report });
  const names = new Map(codebook.codes.map(({ id, name }) => [id, name]));
  for (const { code, example, coded } of missed) {
    const asked = filterKeysIn([...code.rules, ...code.when], parsed);
    const asksForMore = [...asked].some((key) => key !== 'role');
    if (code.rules.length === 0 || asksForMore) continue;
    const needsRole = asked.has('role') && example.role === undefined;
    const instead = [...coded].map((id) => names.get(id) ?? id);
    report.add('example-missed', example.place, { name: code.name, instead, needsRole });
  }
}

/** The example as the only unit of a turn. */
function passageOf({ text, role }: Example, language: string): Passage {
  const speech = blankNotes(text, []);
  const whole = { start: 0, end: text.length };
  return {
    text: speech,
    speech: [whole],
    units: [whole],
    sentences: () => segmentSentences(speech, whole, sentenceStyle(speech, language)),
    facts: factsOf(role === undefined ? [] : [['role', [role]]]),
  };
}

function checkRepeated({ codes }: Codebook, report: Report): void {
  const seen = new Map<string, { readonly code: Code; readonly example: Example }>();
  for (const code of codes) {
    for (const example of code.examples) {
      const key = example.text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const first = seen.get(key);
      const line = first?.example.place.line ?? 0;
      if (!first) seen.set(key, { code, example });
      else if (first.code === code) report.add('repeated-example', example.place, { line });
      else {
        const args = { name: code.name, other: first.code.name, line };
        report.add('example-in-two-codes', example.place, args);
      }
    }
  }
}
