// The sentences below a comparison of coders: what it covers, what it leaves out, how independent the
// codings are.

import { plural } from '../../text/wording.js';
import type { Comparison } from '../readings/compare.js';
import type { Coverage } from '../readings/coverage.js';
import type { ComparisonContext } from './comparison-context.js';

/** In the order in which they are printed. */
export function coverageNotes({
  comparison,
  coverage,
  sample,
  settled,
}: ComparisonContext): string[] {
  return [
    comparedNote(comparison, coverage),
    ...leftNote(coverage),
    ...suggestedNotes(coverage),
    ...(sample
      ? [
          `Double-coding sample: ${sample.compared} of its ${plural(sample.units, 'unit')} ${sample.compared === 1 ? 'is' : 'are'} compared (${percent(sample.compared, sample.units)}).`,
        ]
      : []),
    ...silentNotes(comparison),
    ...(settled && settled.resolved + settled.open > 0
      ? [
          `After debriefing: of ${plural(settled.resolved + settled.open, 'unit')} coded differently ${settled.resolved} resolved in the consensus, ${settled.open} open.`,
        ]
      : []),
  ];
}

function comparedNote({ coders }: Comparison, coverage: Coverage): string {
  const { compared, comparedCodable, codable, readByAll } = coverage;
  const readers = coders.length === 2 ? 'both have read' : 'two coders or more have read';
  const all = coders.length > 2 ? `, ${readByAll} of them by all ${coders.length}` : '';
  const others = compared - comparedCodable;
  const beside =
    others > 0
      ? ` ${plural(others, 'other')} among them (moderators', questions, back-channels) ${others === 1 ? 'is one' : 'are some'} that rules would not code.`
      : '';
  return `Compared: ${plural(compared, 'unit')} that ${readers}${all}; ${comparedCodable} of ${codable} codable units (${percent(comparedCodable, codable)})${sessionsOf(coverage)}.${beside}`;
}

const MOST_NAMED = 6;

function sessionsOf({ sessions }: Coverage): string {
  const touched = sessions.filter(({ compared }) => compared > 0);
  if (touched.length === 0) return '';
  if (touched.length > MOST_NAMED) {
    return `, in ${touched.length} of ${sessions.length} sessions`;
  }
  const named = touched.map(
    ({ label, comparedCodable, codable }) => `${label} ${comparedCodable} of ${codable}`,
  );
  return `, in ${touched.length} of ${plural(sessions.length, 'session')}: ${named.join(', ')}`;
}

function leftNote({ coders, unread }: Coverage): string[] {
  const alone = coders
    .filter((coder) => coder.alone > 0)
    .map(({ coder, alone }) => `${alone} read by ${coder}${coders.length === 2 ? ' only' : ''}`);
  const nobody =
    unread > 0 ? [`${unread} codable ${unread === 1 ? 'one' : 'ones'} read by nobody`] : [];
  const parts = [...alone, ...nobody];
  return parts.length > 0 ? [`Left out: ${parts.join(', ')}.`] : [];
}

/** Where anybody saw suggestions, it is said of each coder. */
function suggestedNotes({ coders }: Coverage): string[] {
  if (coders.every(({ suggested, refused }) => suggested + refused === 0)) return [];
  return coders.map(({ coder, suggested, refused, codings }) => {
    const codes = plural(codings, 'code');
    const seen = refused > 0 ? ` ${plural(refused, 'suggestion')} refused.` : '';
    return suggested === 0
      ? `Suggested: none of ${codes} of ${coder}.${seen}`
      : `Suggested: ${suggested} of ${codes} of ${coder} (${percent(suggested, codings)}) took up a suggestion of the rules, so they were not chosen blind.${seen}`;
  });
}

function silentNotes({ coders }: Comparison): string[] {
  return coders.flatMap(({ coder, silentIn = [] }) =>
    silentIn.length === 0
      ? []
      : [
          `${coder} has no coding in ${silentIn.join(', ')}, so nothing there counts as read by it.`,
        ],
  );
}

/** `67 %`; a dash where there is nothing to take a share of. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
