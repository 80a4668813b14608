// What can be wrong with a rule, in a researcher's words.

import { defineFindings, type FindingKind } from '../finding/finding.js';
import { semanticKinds } from './findings-meaning.js';

const syntaxKinds = {
  'empty-rule': {
    severity: 'error',
    describe: () => 'The rule is empty. Write a word, a "phrase" or an expression, or remove it.',
    about: 'A rule says which words a code stands for. An empty one finds nothing.',
  } satisfies FindingKind<object>,
  'unclosed-parenthesis': {
    severity: 'error',
    describe: () => 'This parenthesis is never closed. Add ")" where its group ends.',
    about: 'Every "(" needs its ")".',
  } satisfies FindingKind<object>,
  'stray-parenthesis': {
    severity: 'error',
    describe: () => 'This ")" closes nothing. Remove it, or add the "(" that belongs to it.',
    about: 'Every ")" needs a "(" before it.',
  } satisfies FindingKind<object>,
  'empty-parentheses': {
    severity: 'error',
    describe: () =>
      'There is nothing between these parentheses. Write an expression, or remove them.',
    about: 'A group needs words inside it.',
  } satisfies FindingKind<object>,
  'missing-operand': {
    severity: 'error',
    describe: ({ operator, side }: { operator: string; side: 'before' | 'after' }) =>
      `${operator} needs something ${side} it. To find the word itself, write "${operator.toLowerCase()}" in quotes.`,
    about: 'AND, OR, NEAR and BEFORE stand between two expressions, NOT before one.',
  } satisfies FindingKind<{ operator: string; side: 'before' | 'after' }>,
  'missing-operator': {
    severity: 'error',
    describe: ({ what }: { what: string }) =>
      `${what} cannot stand directly beside other words. Write AND or OR between them.`,
    about:
      'Words, quoted phrases, word lists and groups of them may stand side by side as a phrase; filters, patterns and scopes need an operator.',
  } satisfies FindingKind<{ what: string }>,
  'unclosed-quote': {
    severity: 'error',
    describe: () => 'This quotation mark is never closed. Add one where the phrase ends.',
    about: 'A phrase begins and ends with a quotation mark.',
  } satisfies FindingKind<object>,
  'unclosed-pattern': {
    severity: 'error',
    describe: () =>
      'This "/" begins a regular expression that never ends. Close it with "/", or leave out the slash.',
    about: 'A regular expression stands between two slashes; a slash inside it is written \\/.',
  } satisfies FindingKind<object>,
  'bad-pattern': {
    severity: 'error',
    describe: ({ reason }: { reason: string }) =>
      `This regular expression cannot be used: ${reason}.`,
    about:
      'Regular expressions run on an engine whose time grows with the text only (RE2 syntax), so look-ahead, look-behind and back-references do not exist.',
  } satisfies FindingKind<{ reason: string }>,
  'bad-distance': {
    severity: 'error',
    describe: ({ operator, most }: { operator: string; most: number }) =>
      `${operator} wants a whole number of words from 1 to ${most}, as in ${operator}/5.`,
    about: 'NEAR/5 means: at most five words apart. Without a number it is 5.',
  } satisfies FindingKind<{ operator: string; most: number }>,
  'no-word': {
    severity: 'error',
    describe: ({ text, instead }: { text: string; instead: string }) =>
      `"${text}" is not a word. ${instead}`,
    about: 'Words are letters and digits. Signs can be found with a regular expression only.',
  } satisfies FindingKind<{ text: string; instead: string }>,
  'wildcard-only': {
    severity: 'error',
    describe: ({ text }: { text: string }) =>
      `"${text}" would match every word. Give it at least one letter; for "any words between", use NEAR or BEFORE.`,
    about: '* and ? stand for letters inside a word; a word of wildcards only says nothing.',
  } satisfies FindingKind<{ text: string }>,
  'missing-name': {
    severity: 'error',
    describe: ({ sign }: { sign: string }) =>
      sign === '@'
        ? '"@" needs the name of a word list directly after it, as in @exam.'
        : /^(?:sentence|unit|turn):$/.test(sign)
          ? `"${sign}" needs a word directly after it. To look in one ${sign.slice(0, -1)}, write ${sign.slice(0, -1)}(…), without the colon.`
          : `"${sign}" needs a word directly after it.`,
    about: '@ is followed by the name of a word list, = by a word, a filter by its value.',
  } satisfies FindingKind<{ sign: string }>,
  'unknown-scope': {
    severity: 'error',
    describe: ({ name, nearest }: { name: string; nearest: string | undefined }) =>
      `There is no "${name}(…)". ${
        nearest
          ? `Did you mean ${nearest}(…)?`
          : 'There are sentence, unit, turn, affirmed and negated.'
      } For a phrase, put a space before the parenthesis.`,
    about: 'sentence(…), unit(…), turn(…), affirmed(…) and negated(…) are all there is.',
  } satisfies FindingKind<{ name: string; nearest: string | undefined }>,
  'too-deep': {
    severity: 'error',
    describe: ({ most }: { most: number }) =>
      `The rule nests more than ${most} levels deep. Write several rules instead.`,
    about: 'A code may have any number of rules; each is easier to check when it is short.',
  } satisfies FindingKind<{ most: number }>,
  'lower-case-operator': {
    severity: 'info',
    describe: ({ word }: { word: string }) =>
      `"${word}" in small letters is read as a word of the phrase. Write ${word.toUpperCase()} for the operator, or put the phrase in quotes.`,
    about:
      'Operators are written in capitals, so that and, or, not and near can be found as words.',
  } satisfies FindingKind<{ word: string }>,
};

/** The findings about rules. */
export const ruleFindings = defineFindings('rule', { ...syntaxKinds, ...semanticKinds });

export type RuleProblemKind = keyof typeof ruleFindings.kinds;

/** What each kind of problem needs to be told. */
export type RuleProblemArgs = {
  readonly [Kind in RuleProblemKind]: Parameters<(typeof ruleFindings.kinds)[Kind]['describe']>[0];
};
