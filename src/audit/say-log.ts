// Statements about the log: what it holds, what its links show, what was edited without fga.

import { compareText } from '../text/order.js';
import { plural } from '../text/wording.js';
import type { AuditFacts } from './facts.js';
import { type Source, type Statement, statement } from './statement.js';

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
      ? `${plural(missing, 'line names', 'lines name')} one that is not there: the log was altered, or is not complete.`
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
