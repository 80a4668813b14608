// Why an expression is true or false of a unit: what became of each of its parts.

import type { Span } from '../../text/span.js';
import type { Node } from '../compile/node.js';
import { renderRule } from '../syntax/render.js';
import type { Evaluator } from './evaluate.js';
import { spansOf } from './hit.js';
import { distance } from './near.js';
import { type Range, turnRange, unitRange } from './range.js';
import type { Turn } from './turn.js';

/** What became of a part of a rule. */
export type Outcome =
  /** It is there, or the filter lets the speaker pass. */
  | { readonly kind: 'found' | 'passes' }
  /** It is nowhere in the unit (the turn, for turn(…)). */
  | { readonly kind: 'missing' }
  /** What must not be there is not there, or is. */
  | { readonly kind: 'absent' | 'excluded' }
  /** Both sides are there, but too far apart or, with BEFORE, in the other order. */
  | {
      readonly kind: 'apart';
      readonly operator: string;
      readonly within: number;
      readonly words: number | undefined;
    }
  /** Its words are there, but not in one sentence, unit or turn. */
  | { readonly kind: 'scattered'; readonly scope: string }
  /** It is there, but denied, or not denied where it should be. */
  | { readonly kind: 'denied' | 'not-denied' }
  /** The filter does not let the speaker pass; these are the speaker's values. */
  | { readonly kind: 'differs'; readonly values: readonly string[] };

export interface Reason {
  /** The part as a rule would write it. */
  readonly part: string;
  readonly isMet: boolean;
  readonly outcome: Outcome;
  /** The words that were found, in the reading text. */
  readonly spans: readonly Span[];
}

interface Context {
  readonly turn: Turn;
  readonly evaluator: Evaluator;
}

/** The reasons, part by part, for what an expression is of a range. */
export function reasonsFor(node: Node, range: Range, context: Context): Reason[] {
  const hits = context.evaluator.evaluate(node, range);
  const spans = hits ? spansOf(hits, context.turn.tokens) : [];
  const part = renderRule(node.expression);
  const reason = (isMet: boolean, outcome: Outcome, found: readonly Span[] = spans): Reason => ({
    part,
    isMet,
    outcome,
    spans: found,
  });
  const below = (child: Node) => reasonsFor(child, range, context);
  switch (node.kind) {
    case 'and':
      return node.items.flatMap(below);
    case 'or': {
      const met = node.items.filter((item) => context.evaluator.evaluate(item, range));
      return met.length > 0 ? met.flatMap(below) : node.items.flatMap(below);
    }
    case 'not': {
      const inner = context.evaluator.evaluate(node.item, range);
      if (!inner) return [reason(true, { kind: 'absent' })];
      return [reason(false, { kind: 'excluded' }, spansOf(inner, context.turn.tokens))];
    }
    case 'filter': {
      if (hits) return [reason(true, { kind: 'passes' })];
      const key = context.turn.rules.filters[node.filter]?.key ?? '';
      return [
        reason(false, { kind: 'differs', values: context.turn.passage.facts.get(key) ?? [] }),
      ];
    }
    case 'near':
    case 'polarity':
    case 'scope':
      return hits ? [reason(true, { kind: 'found' })] : failureOf(node, range, context, reason);
    default:
      return [hits ? reason(true, { kind: 'found' }) : reason(false, { kind: 'missing' })];
  }
}

type Compound = Node & { readonly kind: 'near' | 'polarity' | 'scope' };

/** Why a NEAR, a polarity or a scope fails: what is inside is missing, or stands wrongly. */
function failureOf(
  node: Compound,
  range: Range,
  context: Context,
  reason: (isMet: boolean, outcome: Outcome, found?: readonly Span[]) => Reason,
): Reason[] {
  const { evaluator, turn } = context;
  const wide = node.kind === 'scope' ? widened(node.scope, range, turn) : range;
  const inner = node.kind === 'near' ? [node.left, node.right] : [node.item];
  const hits = inner.map((part) => evaluator.evaluate(part, wide));
  if (!hits.every((found) => found !== undefined)) {
    return inner.flatMap((part) => reasonsFor(part, wide, context));
  }
  const spans = spansOf(hits.flat(), turn.tokens);
  switch (node.kind) {
    case 'polarity':
      return [reason(false, { kind: node.isDenied ? 'not-denied' : 'denied' }, spans)];
    case 'scope':
      return [reason(false, { kind: 'scattered', scope: node.scope }, spans)];
    case 'near': {
      const operator = node.isOrdered ? 'BEFORE' : 'NEAR';
      const distances = (hits[0] ?? []).flatMap((left) =>
        (hits[1] ?? []).map((right) => distance(left, right)),
      );
      const least = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      const words = Number.isFinite(least) ? least : undefined;
      return [reason(false, { kind: 'apart', operator, within: node.within, words }, spans)];
    }
  }
}

/** Where the words of a failed scope may still be: sentences are looked for in their unit. */
function widened(scope: string, range: Range, turn: Turn): Range {
  if (scope === 'turn' || range.unit < 0) return turnRange(turn);
  return unitRange(turn, range.unit);
}
