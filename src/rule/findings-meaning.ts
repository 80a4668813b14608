// What can be wrong with a rule whose syntax is right: it finds nothing, contradicts itself, or names
// what does not exist.

import type { FindingKind } from '../finding/finding.js';

const meant = (nearest: string | undefined) => (nearest ? ` Did you mean ${nearest}?` : '');

/** A filter's value that nobody has. */
export interface UnknownValue {
  readonly key: string;
  readonly value: string;
  readonly nearest: string | undefined;
  /** Those there are. */
  readonly values: readonly string[];
}

const MOST_VALUES = 8;

function valuesSentence(values: readonly string[]): string {
  if (values.length === 0) return ' No value is stated for anyone.';
  const more = values.length > MOST_VALUES ? ' …' : '';
  return ` Known: ${values.slice(0, MOST_VALUES).join(', ')}${more}.`;
}

export const semanticKinds = {
  'nothing-to-find': {
    severity: 'error',
    describe: ({ because }: { because: 'not' | 'filter' }) =>
      because === 'not'
        ? 'This part only says what must not be there, so it would match silence too. Add the words to find: … AND NOT ….'
        : 'This part only says who speaks, so it would match everything they say. Add the words to find, or write the filter under `when:`.',
    about:
      'A rule needs a word, phrase, list, pattern or code to find, in every alternative of an OR. Conditions alone belong under `when:` or `unless:`.',
  } satisfies FindingKind<{ because: 'not' | 'filter' }>,
  'not-near': {
    severity: 'error',
    describe: ({ operator, what }: { operator: string; what: string }) =>
      `${what} cannot stand beside ${operator}, which needs words on both sides. ` +
      'Use words, phrases, lists or OR there, and put the rest outside with parentheses.',
    about:
      'NEAR and BEFORE count words, so their sides are words, phrases, lists, patterns, alternatives of them, affirmed(…), negated(…) or other NEARs.',
  } satisfies FindingKind<{ operator: string; what: string }>,
  'not-deniable': {
    severity: 'error',
    describe: ({ name, what }: { name: string; what: string }) =>
      `${what} cannot stand inside ${name}(…), which looks at words. Put it outside.`,
    about: 'affirmed(…) and negated(…) take words, phrases, lists, alternatives of them and NEARs.',
  } satisfies FindingKind<{ name: string; what: string }>,
  'not-in-list': {
    severity: 'error',
    describe: ({ what }: { what: string }) =>
      `${what} cannot stand in a word list. An entry is a word, a phrase, OR of them, or another list.`,
    about: 'Word lists hold words, so that they can be used in phrases and beside NEAR.',
  } satisfies FindingKind<{ what: string }>,
  'unknown-list': {
    severity: 'error',
    describe: ({ name, nearest }: { name: string; nearest: string | undefined }) =>
      `There is no word list @${name}.${meant(nearest && `@${nearest}`)} Lists are written under \`lists:\` of the codebook.`,
    about: '@name stands for the word list of that name in the same codebook.',
  } satisfies FindingKind<{ name: string; nearest: string | undefined }>,
  'circular-list': {
    severity: 'error',
    describe: ({ path }: { path: readonly string[] }) =>
      `The word list contains itself: ${path.map((name) => `@${name}`).join(' → ')}. Take one of the names out.`,
    about: 'A word list may name other lists, but not come back to itself.',
  } satisfies FindingKind<{ path: readonly string[] }>,
  'unknown-code': {
    severity: 'error',
    describe: ({ code, nearest }: { code: string; nearest: string | undefined }) =>
      `There is no code "${code}" with rules.${meant(nearest)} code: wants the id of a code of this codebook.`,
    about: 'code:trust matches the units to which another code of the codebook was given by rule.',
  } satisfies FindingKind<{ code: string; nearest: string | undefined }>,
  'circular-code': {
    severity: 'error',
    describe: ({ path }: { path: readonly string[] }) =>
      `The codes wait for each other: ${path.join(' → ')}. Take one code: out of the circle.`,
    about: 'Codes are applied in the order that code: needs, so two codes cannot need each other.',
  } satisfies FindingKind<{ path: readonly string[] }>,
  'unknown-filter': {
    severity: 'warning',
    describe: ({ key, nearest }: { key: string; nearest: string | undefined }) =>
      `Nothing is known about "${key}".${meant(nearest && `${nearest}:`)} Filters are role:, speaker:, participant:, session:, code: and the columns of participants.csv. For the word, leave out the colon.`,
    about: 'A filter compares a column of participants.csv, or who speaks, with a value.',
  } satisfies FindingKind<{ key: string; nearest: string | undefined }>,
  'unknown-value': {
    severity: 'warning',
    describe: ({ key, value, nearest, values }: UnknownValue) =>
      `Nothing here has ${key}:${value}, so this filter lets nobody pass.${
        nearest ? ` Did you mean ${key}:${nearest}?` : valuesSentence(values)
      }`,
    about:
      'A filter compares a value with those of participants.csv, fga.yaml and the speakers heard. One that nobody has finds nothing, without an error. Correct the word, or the value in participants.csv. In a codebook for several studies it may be right that nobody here has it.',
  } satisfies FindingKind<UnknownValue>,
  'unknown-negation': {
    severity: 'error',
    describe: ({ language }: { language: string }) =>
      `How "${language}" denies is not known, so affirmed(…) and negated(…) cannot be used. Write the words of denial with BEFORE instead.`,
    about:
      'Negation words are known for English, German, Spanish, French, Italian, Portuguese, Dutch and Persian.',
  } satisfies FindingKind<{ language: string }>,
  'too-many-phrases': {
    severity: 'error',
    describe: ({ most }: { most: number }) =>
      `The alternatives side by side make more than ${most} phrases. Use NEAR or BEFORE/1 between them.`,
    about: 'Lists and groups side by side stand for every combination of their words.',
  } satisfies FindingKind<{ most: number }>,
  'never-matches': {
    severity: 'warning',
    describe: ({ text }: { text: string }) =>
      `The rule can never match: what it asks for is what it excludes (${text}). Take one of the two out.`,
    about:
      'The rule, its `when:` and its `unless:` together contradict each other, as in `a AND NOT a`.',
  } satisfies FindingKind<{ text: string }>,
};
