// Statements about evidence: what tables count, whose voices it holds, what participants answered, what
// was written.

import { CONSENSUS_CODER } from '../coding/coding.js';
import { listed, plural } from '../text/wording.js';
import type { AuditFacts } from './facts.js';
import { type Statement, statement } from './statement.js';

/** Whose coding tables count, and whether every coding still has its words. */
export function sayCounted({ counted }: AuditFacts): readonly Statement[] {
  if (!counted) return [];
  const { coder, reason, codings, units, unfit, source } = counted;
  const fit =
    unfit === 0
      ? 'Each was compared with the transcript when this was written: its words stand where it says.'
      : `${unfit} more no longer ${unfit === 1 ? 'fits' : 'fit'} the transcript and ${unfit === 1 ? 'is' : 'are'} left out.`;
  return [
    statement(
      `Tables count ${coder === CONSENSUS_CODER ? 'the consensus' : `the coding of ${coder} (${reason})`}: ${plural(codings, 'coding')} on ${plural(units, 'unit')}. ${fit}`,
      source,
    ),
  ];
}

const MOST_NAMED = 12;

/** Of whom something is coded, and of whom not. */
export function sayVoices({ counted, attendance }: AuditFacts): readonly Statement[] {
  if (!counted || attendance.attendees.length === 0) return [];
  const { voiced, unvoiced, source } = counted;
  const all = voiced + unvoiced.length;
  const text =
    unvoiced.length === 0
      ? `Something that each of the ${all} participants said is coded and can be quoted.`
      : `Something that ${voiced} of ${all} participants said is coded and can be quoted; nothing is coded of ${listed(unvoiced, MOST_NAMED)}.`;
  return [statement(text, source)];
}

/** Categories for which nothing was coded, and codes that are for what speaks against. */
export function sayAgainst({ counted, codebook }: AuditFacts): readonly Statement[] {
  const named = (codebook?.negative ?? []).map((name) => `“${name}”`).join(', ');
  const empty = counted?.emptyGroups ?? [];
  return [
    ...(codebook && named !== ''
      ? [
          statement(
            `By their names these codes may hold what speaks against: ${named}.`,
            codebook.source,
          ),
        ]
      : []),
    ...(counted && empty.length > 0
      ? [
          statement(
            `Nothing was coded for ${empty.map((name) => `“${name}”`).join(', ')}.`,
            counted.source,
          ),
        ]
      : []),
  ];
}

/** What participants said of how they were understood. */
export function sayMembers({ members }: AuditFacts): readonly Statement[] {
  if (!members) return [];
  const { participants, readings, quotes, outdated } = members.summary;
  if (participants.answered === 0) {
    const packets = `Questions are put together for ${plural(participants.asked, 'participant')}; no answer is recorded.`;
    return [statement(packets, members.source)];
  }
  const answers = [readings, quotes].map(
    ({ answered, confirmed, amended, declined }) =>
      `${answered} answered, ${confirmed} confirmed, ${amended} amended, ${declined} declined`,
  );
  const old =
    outdated > 0
      ? ` ${plural(outdated, 'question')} ask about codings that have changed since.`
      : '';
  return [
    statement(
      `${participants.answered} of ${plural(participants.asked, 'participant')} asked have answered. What their words were taken for: ${answers[0]}. The words themselves: ${answers[1]}.${old}`,
      members.source,
    ),
  ];
}

export function sayTables({ tables }: AuditFacts): readonly Statement[] {
  return tables.map(({ source, written, follow }) =>
    statement(
      follow === written
        ? `${plural(written, 'written table')}: made again from the files of now, each comes out the same.`
        : `${plural(written, 'written table')}: made again from the files of now, ${follow} come out the same and ${written - follow} do not (fga verify says why).`,
      source,
    ),
  );
}

export function sayMemos({ memos, coders }: AuditFacts): readonly Statement[] {
  const [first, ...others] = memos;
  const own = coders.filter((coder) => coder.memos > 0);
  const [one, ...more] = own.map(({ source }) => source);
  const count = own.reduce((sum, coder) => sum + coder.memos, 0);
  return [
    ...(first ? [statement(`${plural(memos.length, 'file')} of memos.`, first, ...others)] : []),
    ...(one ? [statement(`${plural(count, 'memo')} on single codings.`, one, ...more)] : []),
  ];
}
