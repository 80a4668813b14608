// Says in words why a unit has its codes by rule, and why it does not have others.

import type { Codebook } from '../codebook/codebook.js';
import type { UnitExplanation } from '../coding/explain.js';
import type { CodeExplanation, RuleExplanation } from '../rule/match/explain.js';
import type { Outcome, Reason } from '../rule/match/reasons.js';
import { oneLine } from '../text/visible.js';

/** Codes that come close are explained; this many at most. */
const MOST_NEAR_MISSES = 5;

export interface ExplanationContext {
  readonly codebook: Codebook;
  /** The reading text, which the explanation's spans point into. */
  readonly text: string;
}

export function renderExplanation(
  explanation: UnitExplanation,
  context: ExplanationContext,
): string {
  const { unit, isCoded, codes } = explanation;
  const given = codes.filter(({ isGiven }) => isGiven);
  const near = codes
    .filter(({ isGiven, rules }) => !isGiven && metShare(rules[0]) > 0)
    .sort((a, b) => metShare(b.rules[0]) - metShare(a.rules[0]))
    .slice(0, MOST_NEAR_MISSES);
  const lines = [
    `${oneLine(`${unit.transcript} ${unit.id}`)}  ${oneLine(`${unit.speaker} (${unit.role})`)}, ${unit.kind}`,
    `  ${oneLine(unit.text)}`,
    '',
  ];
  if (!isCoded) {
    lines.push(
      `Rules leave this unit out: its kind is ${unit.kind}, the speaker's role ${oneLine(unit.role)}. See --include.`,
      '',
    );
  }
  lines.push(given.length > 0 ? 'Codes' : 'No code.');
  for (const code of given) lines.push(...givenLines(code, context));
  if (near.length > 0) lines.push('', 'Nearly');
  for (const code of near) lines.push(...missedLines(code, context));
  const rest = codes.length - given.length - near.length;
  if (rest > 0)
    lines.push(
      '',
      `Of the other ${rest} codes with rules, ${near.length < MOST_NEAR_MISSES ? 'no rule finds anything here' : 'none comes closer'}.`,
    );
  return `${lines.join('\n')}\n`;
}

function metShare(rule: RuleExplanation | undefined): number {
  if (!rule) return 0;
  const words = rule.reasons.filter(
    ({ outcome }) => outcome.kind !== 'absent' && outcome.kind !== 'passes',
  );
  return words.filter(({ spans }) => spans.length > 0).length / Math.max(1, words.length);
}

function givenLines(code: CodeExplanation, context: ExplanationContext): string[] {
  const rule = code.rules.find(({ rule }) => rule === code.by) ?? code.rules[0];
  const words = (rule?.reasons ?? []).flatMap(({ spans }) => spans);
  return [
    `  ${nameOf(code.code, context)}`,
    `    rule   ${oneLine(code.by?.text ?? '')}`,
    `    words  ${wordsOf(words, context) || '(see the rule)'}`,
  ];
}

function missedLines(code: CodeExplanation, context: ExplanationContext): string[] {
  const [best] = code.rules;
  if (!best) return [];
  const blocking = code.conditions.filter(({ holds }) => !holds);
  const reasons = best.isTrue
    ? blocking.map(({ kind, text }) => `kept away by ${kind}: ${oneLine(text)}`)
    : worthTelling(best.reasons).map((reason) => reasonText(reason, context));
  return [
    `  ${nameOf(code.code, context)}`,
    `    rule   ${shortened(best.rule.text)}`,
    ...reasons.map((reason) => `    ${reason}`),
  ];
}

/** What is lacking first; of what is there, no part of another part again. */
function worthTelling(reasons: readonly Reason[]): readonly Reason[] {
  const met = reasons.filter(({ isMet }) => isMet);
  const whole = met.filter(
    ({ part }) => !met.some((other) => other.part !== part && other.part.includes(part)),
  );
  return [...reasons.filter(({ isMet }) => !isMet), ...whole];
}

/** Long lists of words are cut off: what matters is which words were found. */
const MOST_SHOWN = 120;

function shortened(rule: string): string {
  const line = oneLine(rule);
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 2).trimEnd()} …` : line;
}

function nameOf(id: string, { codebook }: ExplanationContext): string {
  const code = codebook.codes.find((each) => each.id === id);
  const names = (code?.path ?? []).map(
    (group) => codebook.groups.find((g) => g.id === group)?.name ?? group,
  );
  return oneLine([...names, code?.name ?? id].join(' > '));
}

function reasonText({ part, isMet, outcome, spans }: Reason, context: ExplanationContext): string {
  const mark = isMet ? 'yes ' : 'no  ';
  const words = wordsOf(spans, context);
  return `${mark}   ${shortened(part)}: ${outcomeText(outcome)}${words === '' ? '' : ` (${words})`}`;
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'found':
      return 'found';
    case 'passes':
      return 'fits the speaker';
    case 'missing':
      return 'not here';
    case 'absent':
      return 'rightly not here';
    case 'excluded':
      return 'must not be here, but is';
    case 'apart':
      return outcome.words === undefined
        ? `both here, in the other order than ${outcome.operator} wants`
        : `both here, ${outcome.words} words apart; ${outcome.operator} allows ${outcome.within}`;
    case 'scattered':
      return `the words are here, but not in one ${outcome.scope}`;
    case 'denied':
      return 'here, but denied';
    case 'not-denied':
      return 'here, but not denied';
    case 'differs':
      return outcome.values.length > 0
        ? `the speaker has ${oneLine(outcome.values.join(', '))}`
        : 'not known of the speaker';
  }
}

function wordsOf(spans: Reason['spans'], { text }: ExplanationContext): string {
  const words = spans.map(({ start, end }) => oneLine(text.slice(start, end)));
  return [...new Set(words)].join('; ');
}
