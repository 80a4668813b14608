// Random rules and random talk over a few words, so that hits, overlaps and near misses are frequent.

import fc from 'fast-check';

const words = [
  'help',
  'helps',
  'exam',
  'exams',
  'friend',
  'good',
  'trust',
  "don't",
  'not',
  'constructor',
];

const term = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words.filter((word) => word !== 'not')) },
  fc.constantFrom('=help', '=exams', 'exam*', 'h?lp', '*s', '@people', '@school'),
  fc.constantFrom(
    '"good friend"',
    'good friend',
    '"not good"',
    'good (friend OR help)',
    '@people help',
    '@many',
    '@many friend',
  ),
);

const positional: fc.Arbitrary<string> = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('NEAR', 'BEFORE'),
        fc.integer({ min: 1, max: 6 }),
        tie('expression'),
      )
      .map(([left, operator, within, right]) => `(${left}) ${operator}/${within} (${right})`),
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} OR ${right})`),
    tie('expression').map((item) => `affirmed(${item})`),
    tie('expression').map((item) => `negated(${item})`),
  ),
})).expression;

/** Rules that find something. */
export const rule: fc.Arbitrary<string> = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    positional,
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([left, right]) => `(${left}) AND (${right})`),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([left, right]) => `(${left}) OR (${right})`),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([left, right]) => `(${left}) AND NOT (${right})`),
    fc
      .tuple(fc.constantFrom('sentence', 'unit', 'turn'), tie('expression'))
      .map(([scope, item]) => `${scope}(${item})`),
    tie('expression').map((item) => `(${item}) AND role:mentor`),
  ),
})).expression;

export const codes = fc
  .array(
    fc.record({
      rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
      unless: fc.array(rule, { maxLength: 1 }),
      when: fc.array(fc.oneof(rule, fc.constant('NOT role:mentor')), { maxLength: 1 }),
      asks: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((made) =>
    made.map(({ rules, unless, when, asks }, index) => ({
      code: `code-${index}`,
      rules:
        asks && index > 0
          ? [...rules, `code:code-${index - 1} AND help`, `turn(code:code-${index - 1})`]
          : rules,
      unless,
      when,
    })),
  );

export const lists = new Map([
  ['people', ['friend', '"good friend"', 'mentor*']],
  ['school', ['exam OR help', '@people']],
  ['many', ['a', 'b', 'c', 'd', 'e', 'help', 'good friend', '"not good"', '*s', 'trust']],
]);

const separator = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '. ', ' [laughs] ', '-', '\n');

/** Words with what stands between them. */
export const talk = fc.array(
  fc.tuple(fc.constantFrom(...words, 'and', 'but', 'only', 'Mentors', 'HELP', 'don’t'), separator),
  { minLength: 1, maxLength: 24 },
);
