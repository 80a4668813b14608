// Statements about evidence: what tables count, whose voices it holds, what participants answered, what
// was written, what the log knows.

import { CONSENSUS_CODER } from '../coding/coding.js';
import { compareText } from '../text/order.js';
import { plural } from '../text/wording.js';
import type { AuditFacts } from './facts.js';
import { type Source, type Statement, statement } from './statement.js';

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
  const named = unvoiced.slice(0, MOST_NAMED).join(', ');
  const rest = unvoiced.length > MOST_NAMED ? ` and ${unvoiced.length - MOST_NAMED} more` : '';
  const text =
    unvoiced.length === 0
      ? `Something that each of the ${all} participants said is coded and can be quoted.`
      : `Something that ${voiced} of ${all} participants said is coded and can be quoted; nothing is coded of ${named}${rest}.`;
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

/** What the log holds, and what its chain shows. */
export function sayLog({ log }: AuditFacts): readonly Statement[] {
  const { entries, missing, last } = log;
  const [first] = entries;
  const end = entries.at(-1);
  if (!first || !end) return [];
  const files = [...new Set(entries.map(({ place }) => place.file))].toSorted(compareText);
  const [one = first.place.file, ...more] = files;
  const sources: [Source, ...Source[]] = [{ file: one }, ...more.map((file) => ({ file }))];
  const people = [...new Set(entries.map(({ who }) => who || '(nobody named)'))];
  const reasons = entries.filter(({ because }) => because !== undefined).length;
  const chained = entries.filter(({ after }) => after).length;
  const day = ({ time }: { readonly time: string }) => time.slice(0, 10);
  const whole =
    missing > 0
      ? `${plural(missing, 'line')} ${missing === 1 ? 'names' : 'name'} one that is not there: the log was altered, or is not complete.`
      : chained === entries.length
        ? `Every line that a later one names is there unaltered; the last ${last.length === 1 ? 'line is' : 'lines are'} ${last.join(', ')}.`
        : `${entries.length - chained} of its lines were written before fga linked them; the others are whole.`;
  return [
    statement(
      `The log has ${plural(entries.length, 'entry').replace('entrys', 'entries')} from ${day(first)} to ${day(end)}, by ${people.join(', ')}; ${reasons} with a reason or note.`,
      ...sources,
    ),
    statement(whole, ...sources),
  ];
}

/** Changes that no command made: those that were noticed, and those of now. */
export function sayHandEdits({ log }: AuditFacts): readonly Statement[] {
  const notices = log.entries.filter(({ command }) => command === 'notice');
  const [first, ...others] = notices.map(({ place }): Source => {
    return { file: place.file, ...(place.line !== undefined && { line: place.line }) };
  });
  const files = new Set(notices.flatMap(({ wrote }) => Object.keys(wrote)));
  const explained = notices.filter(({ because }) => because !== undefined).length;
  const [open, ...opens] = log.unlogged;
  return [
    ...(first
      ? [
          statement(
            `Changes made without fga were noticed ${notices.length} ×, in ${plural(files.size, 'file')}; ${explained} of these entries say why.`,
            first,
            ...others,
          ),
        ]
      : []),
    ...(open
      ? [
          statement(
            `${plural(log.unlogged.length, 'file')} changed without fga since the last entry: ${log.unlogged.join(', ')}.`,
            { file: open },
            ...opens.map((file) => ({ file })),
          ),
        ]
      : []),
  ];
}

/** With which program, by what the log tells. */
export function saySoftware({ log }: AuditFacts): readonly Statement[] {
  const versions = new Map(
    log.entries.filter(({ fga }) => fga !== '').map((entry) => [entry.fga, entry]),
  );
  const [first, ...others] = [...versions.values()].map(
    ({ place }): Source => ({ file: place.file }),
  );
  const named = [...versions.keys()].toSorted(compareText).join(', ');
  return first ? [statement(`fga ${named}.`, first, ...unique(others, first))] : [];
}

function unique(sources: readonly Source[], first: Source): readonly Source[] {
  const files = new Set(sources.map(({ file }) => file));
  files.delete(first.file);
  return [...files].map((file) => ({ file }));
}
