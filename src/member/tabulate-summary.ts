// Member checking as tables: what was said of each category, and who answered.

import type { Table } from '../table/table.js';
import { plural } from '../text/wording.js';
import type { AnswerCounts, MemberSummary } from './summary.js';

const COUNTS = [
  { id: 'asked', label: 'Asked', align: 'right' },
  { id: 'answered', label: 'Answered', align: 'right' },
  { id: 'confirmed', label: 'Confirmed', align: 'right' },
  { id: 'amended', label: 'Amended', align: 'right' },
  { id: 'declined', label: 'Declined', align: 'right' },
] as const;

/** Answers about the words, then about each category. */
export function tabulateAnswers(summary: MemberSummary): Table {
  const { participants, quotes, readings, categories, outdated } = summary;
  return {
    id: 'member-check',
    title: 'Member checking: what participants said of their quotes',
    columns: [{ id: 'question', label: 'Question' }, ...COUNTS],
    rows: [
      { question: 'The words may be printed', ...countsOf(quotes) },
      ...categories.map((one) => ({ question: `Meant: ${one.name}`, ...countsOf(one) })),
    ],
    notes: [
      `${plural(participants.asked, 'participant')} asked, ${participants.answered} answered${shareOf(participants.answered, participants.asked)}.`,
      rateNote('Quotes', quotes),
      rateNote('Readings', readings),
      ...(outdated > 0
        ? [
            `${plural(outdated, 'question')} of these about words or codings that have changed since.`,
          ]
        : []),
    ],
  };
}

/** A row per person that was asked. */
export function tabulateRespondents({ people }: MemberSummary): Table {
  return {
    id: 'member-check-participants',
    title: 'Member checking: who answered',
    columns: [{ id: 'participant', label: 'Participant' }, ...COUNTS],
    rows: people.map((one) => ({ participant: one.participant, ...countsOf(one) })),
    notes: ['Questions about words and about what they were taken for, together.'],
  };
}

function countsOf({ asked, answered, confirmed, amended, declined }: AnswerCounts) {
  return { asked, answered, confirmed, amended, declined };
}

function rateNote(what: string, { answered, confirmed, amended, declined }: AnswerCounts): string {
  if (answered === 0) return `${what}: no answer yet.`;
  const parts = [
    `${confirmed} of ${answered} answered were confirmed${shareOf(confirmed, answered)}`,
    `${amended} amended`,
    `${declined} declined`,
  ];
  return `${what}: ${parts.join(', ')}.`;
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? '' : ` (${Math.round((100 * part) / whole)} %)`;
}
