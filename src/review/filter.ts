// Which units are gone through: by session, role, speaker, own code, by being read or not, and by a
// query in the rule language.

import { nearest } from '../text/nearest.js';
import { didYouMean } from '../text/wording.js';
import type { Book, Filter, FilterState, ReviewUnit, Setup, Work } from './model.js';
import { codesOf, isRead, memoOf } from './work.js';

const STATES: readonly FilterState[] = ['unread', 'read', 'coded', 'none', 'memo'];

export const NO_FILTER: Filter = {
  text: '',
  sessions: [],
  roles: [],
  speakers: [],
  codes: [],
  states: [],
  query: '',
  isAll: false,
};

/** What there is to filter by. */
type Known = Pick<Setup, 'units'> & { readonly book: Book };

/** Reads `session:first unread stress*`; a text says what is wrong with it. */
export function parseFilter(text: string, known: Known): Filter | string {
  const words = text.match(/[a-z]+:"[^"]*"|"[^"]*"|\S+/giu) ?? [];
  const lists = { session: [], role: [], speaker: [], code: [] } as Record<Field, string[]>;
  const states: FilterState[] = [];
  const query: string[] = [];
  let isAll = false;
  for (const word of words) {
    const [, field = '', value = ''] = /^([a-z]+):"?([^"]*)"?$/iu.exec(word) ?? [];
    const lower = word.toLowerCase();
    if (isField(field.toLowerCase())) {
      const matched = knownValue(field.toLowerCase() as Field, value, known);
      if (typeof matched !== 'string') return matched.problem;
      lists[field.toLowerCase() as Field].push(matched);
    } else if (lower === 'all') isAll = true;
    else if ((STATES as readonly string[]).includes(lower)) states.push(lower as FilterState);
    else query.push(word);
  }
  const { session: sessions, role: roles, speaker: speakers, code: codes } = lists;
  const plain = { sessions, roles, speakers, codes, states, isAll };
  return { text: text.trim(), ...plain, query: query.join(' ') };
}

type Field = 'session' | 'role' | 'speaker' | 'code';

function isField(word: string): word is Field {
  return ['session', 'role', 'speaker', 'code'].includes(word);
}

function knownValue(field: Field, value: string, { units, book }: Known) {
  const names = new Map<string, string>();
  for (const each of units) {
    const { unit, session } = each;
    if (field === 'session') names.set(session.id, session.id).set(session.label, session.id);
    if (field === 'role') names.set(unit.role, unit.role);
    if (field === 'speaker') {
      names.set(unit.speaker, unit.speaker);
      if (unit.participant !== '') names.set(unit.participant, unit.participant);
    }
  }
  if (field === 'code') {
    for (const { id, name } of book.known.values()) names.set(id, id).set(name, id);
  }
  const wanted = value.toLowerCase();
  const match = [...names].find(([name]) => name.toLowerCase() === wanted);
  if (match) return match[1];
  const near = nearest(value, names.keys());
  return { problem: `There is no ${field} ${value || 'without a name'}.${didYouMean(near)}` };
}

/** Whether a unit passes. */
export function passes(
  filter: Filter,
  { key, unit, session, isAsked, isOutside }: ReviewUnit,
  work: Work,
) {
  const { sessions, roles, speakers, codes, states, found } = filter;
  if (!filter.isAll && (isOutside || (!isAsked && !isRead(work)))) return false;
  const within = (wanted: readonly string[], ...own: readonly string[]) =>
    wanted.length === 0 || own.some((each) => wanted.includes(each));
  return (
    within(sessions, session.id) &&
    within(roles, unit.role) &&
    within(speakers, unit.speaker, unit.participant) &&
    (codes.length === 0 || codesOf(work).some((code) => codes.includes(code))) &&
    (states.length === 0 || states.some((state) => isIn(state, work))) &&
    (found === undefined || found.keys.has(key))
  );
}

function isIn(state: FilterState, work: Work): boolean {
  if (state === 'unread') return !isRead(work);
  if (state === 'read') return isRead(work);
  if (state === 'coded') return codesOf(work).length > 0;
  if (state === 'memo') return memoOf(work) !== '';
  return isRead(work) && codesOf(work).length === 0;
}
