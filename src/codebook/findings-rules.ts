// Findings about the rules and examples of a codebook as a whole; what is wrong inside one rule is a
// finding of `rule/`. Part of `findings.ts`.

import { findingKind as kind } from '../finding/finding.js';

export const ruleSetFindings = {
  'no-rules': kind<{ name: string }>(
    'info',
    ({ name }) =>
      `“${name}” has no rules, so fga code never proposes it; people code it by hand. If that is not meant, add \`rules:\`.`,
    'A code without rules is for people only. That is a choice, not a mistake.',
  ),
  'by-hand': kind<{ codes: number }>(
    'info',
    ({ codes }) =>
      `None of the ${codes} codes has rules: this codebook is for people, and fga code has nothing to propose.`,
    'A codebook without rules is one for coding by hand. That is a choice, not a mistake.',
  ),
  'unused-list': kind<{ name: string; nearest?: string }>(
    'info',
    ({ name, nearest }) =>
      `No rule uses the word list @${name}.${nearest ? ` Did a rule mean it where it says @${nearest}?` : ''} Use it or remove it.`,
    'A word list that no rule, condition or other used list names has no effect.',
  ),
  'empty-list': kind<{ name: string }>(
    'warning',
    ({ name }) => `The word list @${name} is empty, so rules that need it find nothing. Add words.`,
    'A list without entries matches nothing.',
  ),
  'repeated-rule': kind<{ name: string; line: number }>(
    'warning',
    ({ name, line }) =>
      `“${name}” has this rule already on line ${line}; the second changes nothing. Remove one.`,
    'The same rule twice in one code, in whatever order or spelling, counts once.',
  ),
  'repeated-entry': kind<{ name: string; line: number }>(
    'info',
    ({ name, line }) =>
      `The word list @${name} has this entry already on line ${line}. Remove one.`,
    'The same entry twice in one list counts once.',
  ),
  'same-rule': kind<{ name: string; other: string; line: number }>(
    'warning',
    ({ name, other, line }) =>
      `“${other}” has the same rule on line ${line}, so every such unit gets “${name}” as well. Keep it in one code, or say in both what tells them apart.`,
    'Two codes with the same rule, under the same conditions, cannot be told apart by their codings.',
  ),
  'conflicting-when': kind<{ key: string; one: string; other: string; line: number }>(
    'warning',
    ({ key, one, other, line }) =>
      `This asks for ${key}:${one}, but line ${line} asks for ${key}:${other}, and nobody is both. Nothing can match; take one out.`,
    'Conditions of a group hold for everything in it. A code, or a rule, that asks for somebody else never matches.',
  ),
  'example-missed': kind<{ name: string; instead: readonly string[]; needsRole: boolean }>(
    'warning',
    ({ name, instead, needsRole }) =>
      `None of the rules of “${name}” finds this example${instead.length > 0 ? `; it would be coded ${instead.map((other) => `“${other}”`).join(', ')}` : ''}. ${needsRole ? 'If a rule asks who speaks, write { text: …, role: … }.' : 'Extend a rule, or move the example.'}`,
    'Examples are the test of a code: its own rules must find them.',
  ),
  'example-excluded': kind<{ name: string; line: number; group?: string }>(
    'warning',
    ({ name, line, group }) =>
      `A rule of “${name}” finds this example, but \`unless:\` on line ${line}${group ? ` (of “${group}”)` : ''} keeps the code away. Narrow the exclusion, or move the example.`,
    'An exclusion of the code, or of a group above it, catches a passage that is meant to be typical of the code.',
  ),
  'example-condition': kind<{ name: string; line: number; role?: string }>(
    'warning',
    ({ name, line, role }) =>
      `A rule of “${name}” finds this example, but \`when:\` on line ${line} does not hold${role ? ` for role ${role}` : ''}. Say who speaks: { text: …, role: … }.`,
    'Where a condition asks who speaks, an example must say so.',
  ),
  'example-other-exclusion': kind<{ name: string; other: string; line: number }>(
    'info',
    ({ name, other, line }) =>
      `“${other}” would find this example of “${name}” too; only its \`unless:\` on line ${line} keeps it away. Right if such a unit is never both; else loosen the exclusion.`,
    'The boundary between two codes rests on an exclusion of one of them. Worth a look, since it also decides about units nobody has seen.',
  ),
  'example-in-two-codes': kind<{ name: string; other: string; line: number }>(
    'warning',
    ({ name, other, line }) =>
      `This example of “${name}” is also an example of “${other}” on line ${line}. Coders need a typical passage for each; replace one.`,
    'An example that stands for two codes does not show what tells them apart.',
  ),
  'repeated-example': kind<{ line: number }>(
    'info',
    ({ line }) => `This example stands on line ${line} already. Replace it with another one.`,
    'The same example twice in one code shows nothing more.',
  ),
  'mixed-stem': kind<{ word: string; forms: readonly (readonly string[])[] }>(
    'warning',
    ({ word, forms }) =>
      `“${word}” is matched by stem and also finds ${forms.map((family) => family.join(', ')).join(' · ')}. If these are different words, write the ones you mean: =form or a wild card.`,
    'A stemmer cuts endings by rule and sometimes joins words that have nothing to do with each other, such as community and communication.',
  ),
} as const;
