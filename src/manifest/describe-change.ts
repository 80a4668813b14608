// A change of the study in words.

import { shortened } from '../text/shortened.js';
import { oneLine } from '../text/visible.js';
import type { BookChange, Change, CodingChange, PersonChange, UnitChange } from './change.js';

/** So much of a quote is shown. */
const MOST_OF_A_QUOTE = 60;

/** One line, without a full stop. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'coding':
      return describeCoding(change);
    case 'unit':
      return describeUnit(change);
    case 'participant':
    case 'session':
      return describePerson(change);
    case 'group':
    case 'code':
    case 'codebook':
      return describeBook(change);
    case 'file':
      return `${change.path} ${{ added: 'is new', gone: 'is gone', changed: 'is not as it was' }[change.what]}`;
  }
}

function describeCoding(change: CodingChange): string {
  const { what, coder, from, to, unfit } = change;
  if (unfit) {
    const where = `${change.transcript} ${change.unit}`;
    return `${where} no longer fits its transcript, so ${from} is not counted (coder ${coder}; see fga check)`;
  }
  const done = {
    put: `put on ${to}`,
    taken: `taken off ${from}`,
    moved: `moved from ${from} to ${to}`,
  }[what];
  return `${whereOf(change)} ${done} (coder ${coder})${quoted(change.quote)}`;
}

function describeUnit(change: UnitChange): string {
  const done =
    change.what === 'words' ? 'has other words now' : 'is said to be somebody else’s now';
  return `${whereOf(change)} ${done}${quoted(change.quote)}`;
}

function whereOf({ transcript, unit, speaker, quote }: CodingChange | UnitChange): string {
  const who = speaker !== '' ? ` (${speaker})` : quote === '' ? ' (gone)' : '';
  return `${transcript} ${unit}${who}`;
}

function quoted(quote: string): string {
  const shown = shortened(oneLine(quote), MOST_OF_A_QUOTE);
  return shown === '' ? '' : `: “${shown}”`;
}

function describePerson({ kind, what, id, session, from, to }: PersonChange): string {
  if (kind === 'participant') {
    const done = { added: 'is new', gone: 'is gone', changed: 'is not as it was' }[what];
    return `participants.csv: the row of ${id} in ${session} ${done}`;
  }
  if (what === 'changed') return `the session ${id} is labelled ${to} instead of ${from}`;
  return `the session ${to ?? from} ${what === 'added' ? 'is new' : 'is gone'}`;
}

function describeBook({ kind, what, id, from, to }: BookChange): string {
  const thing = kind === 'group' ? 'category' : kind;
  const name = to ?? from ?? id;
  switch (what) {
    case 'added':
      return `codebook: the ${thing} “${name}” is new`;
    case 'gone':
      return `codebook: the ${thing} “${name}” is gone`;
    case 'renamed':
      return `codebook: the ${thing} “${from}” is called “${to}” now`;
    case 'moved':
      return `codebook: the ${thing} ${id} is under ${under(to)}, no longer under ${under(from)}`;
    case 'order':
      return `codebook: the order of ${kind === 'group' ? 'categories' : 'codes'} is another one`;
    case 'version':
      return `codebook: version ${to} instead of ${from}`;
    case 'file':
      return `codebook: ${to} instead of ${from}`;
  }
}

function under(path: string | undefined): string {
  return path ? `“${path}”` : 'no category';
}
