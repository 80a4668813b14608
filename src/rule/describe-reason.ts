// Says in a few words why a part of a rule is met or not.

import type { Reason } from './match/reasons.js';

/** A clause such as "`exam` found" or "`exam NEAR/5 help`: 12 words apart, at most 5". */
export function describeReason({ part, outcome }: Reason): string {
  const quoted = `\`${part}\``;
  switch (outcome.kind) {
    case 'found':
      return `${quoted} found`;
    case 'passes':
      return `${quoted} holds`;
    case 'missing':
      return `${quoted} not found`;
    case 'absent':
      return `${quoted} holds`;
    case 'excluded':
      return `${quoted} does not hold`;
    case 'denied':
      return `${quoted}: found, but denied`;
    case 'not-denied':
      return `${quoted}: found, but not denied`;
    case 'scattered':
      return `${quoted}: found, but not in one ${outcome.scope}`;
    case 'differs':
      return `${quoted} does not hold: ${outcome.values.join(', ') || 'not stated'}`;
    case 'apart': {
      const { words, within } = outcome;
      if (words === undefined) return `${quoted}: the same words cannot stand on both sides`;
      return words <= within
        ? `${quoted}: in the other order`
        : `${quoted}: ${words} words apart, at most ${within}`;
    }
  }
}
