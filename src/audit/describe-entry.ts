// Says in a plain sentence what a line of the log tells: what somebody did to the study. A command that
// is not known here is told by its name and counts.

import type { LogEntry } from '../study/log/log-line.js';
import { CODEBOOKS } from '../study/paths.js';
import { plural } from '../text/wording.js';
import { describeNotice } from './describe-notice.js';

type Describe = (said: Said, entry: LogEntry) => string;

/** A sentence without subject and full stop: `coded 12 units by hand: 10 read, 8 with codes`. */
export function describeEntry(entry: LogEntry): string {
  const describe = Object.hasOwn(SENTENCES, entry.command) ? SENTENCES[entry.command] : undefined;
  return (describe ?? describeOther)(saidOf(entry.changes), entry);
}

type Said = ReturnType<typeof saidOf>;

/** The counts of an entry, whoever wrote it: as numbers where they are, as texts, or nothing. */
function saidOf(changes: LogEntry['changes']) {
  const has = (key: string) => Object.hasOwn(changes, key);
  const text = (key: string) => (has(key) ? String(changes[key]) : '');
  return {
    changes,
    has,
    text,
    /** As it is told; a question mark where it is not. */
    told: (key: string) => text(key) || '?',
    /** `3 units`; `? units` where it is not told. */
    count: (key: string, noun: string) => {
      const value = has(key) ? changes[key] : undefined;
      return typeof value === 'number' ? plural(value, noun) : `${text(key) || '?'} ${noun}s`;
    },
    /** `+3 −1 =12`, as commands print it. */
    rows: () => `+${text('added') || 0} −${text('removed') || 0} =${text('kept') || 0}`,
    /** `moved 2, renamed 1`: those of the keys that are told and not zero. */
    list: (...keys: readonly string[]) =>
      keys
        .filter((key) => !['', '0'].includes(text(key)))
        .map((key) => `${key} ${text(key)}`)
        .join(', '),
  };
}

const SENTENCES: Readonly<Record<string, Describe>> = {
  init: (said) => joined('set up the study', said.list('written', 'copied')),
  segment: (said) => {
    if (said.has('split')) return `split the unit ${said.told('split')}`;
    if (said.has('merge')) return `merged the units ${said.told('merge')}`;
    const gone = said.text('gone');
    const lost = ['', '0'].includes(gone) ? '' : `; ${gone} of the units before are gone`;
    const how = said.text('by') === '' ? '' : `, by ${said.told('by')}`;
    return `cut ${said.count('transcripts', 'transcript')} into ${said.count('units', 'meaning unit')}${how}${lost}`;
  },
  code: (said, entry) => {
    const book = Object.keys(entry.inputs).find((path) => path.startsWith(`${CODEBOOKS}/`));
    const cut = ['', '0'].includes(said.text('cut'))
      ? ''
      : `; ${said.told('cut')} newly cut into units`;
    return `applied the rules of ${book ?? 'the codebook'} to ${said.count('transcripts', 'transcript')}: codings ${said.rows()}${cut}`;
  },
  review: (said) =>
    `coded by hand: ${said.count('units', 'unit')} changed (${said.told('read')} newly read, ${said.told('coded')} newly with a code)${said.has('suggestions') ? `; the rules' suggestions were ${said.text('suggestions')}` : ''}`,
  'sheet import': (said) =>
    said.has('moved')
      ? joined(
          'took the grouping of codes over from a sheet',
          said.list('moved', 'renamed', 'defined', 'groups'),
        )
      : joined(
          `took codings over from a sheet: ${said.count('units', 'unit')}, codings ${said.rows()}`,
          ['', '0'].includes(said.text('codes')) ? '' : said.count('codes', 'new code'),
        ),
  sample: (said) =>
    `drew ${said.count('added', 'unit')} for double coding${inBrackets(said.text('drawn'))}`,
  agree: describeComparison,
  diff: describeComparison,
  debrief: (said) =>
    `prepared the debriefing ${said.told('debriefing')}: a worksheet of ${said.count('units', 'unit')} to talk about`,
  'debrief --apply': (said) =>
    `applied the decisions of the debriefing ${said.told('debriefing')}: ${said.told('decided')} decided, ${said.told('agreed')} coded alike, ${said.told('open')} open; consensus ${said.rows()}`,
  reanchor: (said) =>
    joined(
      `placed units and codings anew in ${said.count('transcripts', 'edited transcript')}`,
      said.list('moved', 'new', 'fuzzy', 'unplaced'),
    ),
  'codebook rename': (said) =>
    `renamed the code ${said.told('from')} to ${said.told('to')}${carried(said)}`,
  'codebook merge': (said) =>
    `merged the codes ${said.told('from')} into ${said.told('to')}${carried(said)}`,
  'codebook split': (said) =>
    `split the code ${said.told('from')} into ${said.told('to')}${carried(said)}`,
  'codebook move': (said) => `moved the code ${said.told('from')} to another group${carried(said)}`,
  'codebook retire': (said) => `retired the code ${said.told('from')}${carried(said)}`,
  'codebook promote': (said) =>
    `made the provisional code ${said.told('from')} a settled one${carried(said)}`,
  'member-check': (said) =>
    `made packets for ${said.count('participants', 'participant')} to check ${said.count('quotes', 'quote')}`,
  'member-check --record': (said) =>
    `recorded ${said.count('answers', 'answer')} of ${said.count('participants', 'participant')}`,
  anonymise: (said) =>
    `replaced ${said.count('names', 'name')} by pseudonyms in ${said.count('files', 'file')}`,
  'anonymise --restore': (said) => `put the real names back into ${said.count('files', 'file')}`,
  restore: (said) =>
    `put ${said.count('files', 'file')} back from backup ${said.told('backup')} (made before fga ${said.told('of')})`,
  notice: (_, entry) => describeNotice(entry),
  note: () => 'noted',
};

function describeComparison(said: Said, { command, changes }: LogEntry): string {
  const known = new Set(['coders', 'by', 'units']);
  const values = Object.entries(changes)
    .filter(([key]) => !known.has(key))
    .map(
      ([key, value]) => `${key} ${typeof value === 'number' ? Number(value.toFixed(3)) : value}`,
    );
  const what = command === 'diff' ? 'looked at the differences of' : 'computed the agreement of';
  return joined(
    `${what} ${said.told('coders')} on ${said.count('units', 'unit')}${said.has('by') ? `, by ${said.told('by')}` : ''}`,
    values.join(', '),
  );
}

function describeOther(said: Said, { command }: LogEntry): string {
  return joined(`ran fga ${command}`, said.list(...Object.keys(said.changes)));
}

function carried(said: Said): string {
  const codings = said.text('codings');
  return ['', '0'].includes(codings) ? '' : `; ${said.count('codings', 'coding')} carried along`;
}

function joined(sentence: string, more: string): string {
  return more === '' ? sentence : `${sentence}: ${more}`;
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`;
}
