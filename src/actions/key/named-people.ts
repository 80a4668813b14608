// What people of a study are called: labels in participants.csv and in the transcripts, and columns that
// hold names. Labels such as P1 or Moderator tell nobody.

import { isNameLabel } from '../../analysis/attribution.js';
import type { NamedPerson } from '../../pseudonym/list/collect-names.js';
import type { Study, StudyTranscript } from '../../study/study.js';

/** Everybody with names, each once. */
export function namedPeople(
  study: Study,
  loaded: readonly StudyTranscript[],
): readonly NamedPerson[] {
  const people = new Map<string, { names: Set<string>; sessions: Set<string>; source: string }>();
  const add = (id: string, names: readonly string[], session: string, source: string) => {
    const known = people.get(id) ?? { names: new Set(), sessions: new Set(), source };
    for (const name of names.filter(isNameLabel)) known.names.add(name);
    known.sessions.add(session);
    people.set(id, known);
  };
  for (const { id, session, labels, attributes } of study.participants) {
    const own = Object.entries(attributes).flatMap(([column, value]) =>
      NAME_COLUMN.test(column) ? value.split(/[;|]/) : [],
    );
    add(id, [...labels, ...fullNames(attributes), ...own, id], session, 'participants');
  }
  for (const { transcript, session, voices } of loaded) {
    for (const { label, variants, kind } of transcript.speakers) {
      if (kind !== 'person') continue;
      const id = voices.get(label)?.participant?.id ?? label;
      add(id, [label, ...variants], session.id, 'transcript');
    }
  }
  return [...people]
    .filter(([, { names }]) => names.size > 0)
    .map(([id, { names, sessions, source }]) => ({
      id,
      names: [...names],
      sessions: [...sessions],
      source,
    }));
}

const NAME_COLUMN =
  /(?:^|[\s_-])(?:name|names|nickname|nicknames|surname|alias|vorname|nachname|nombre|apellidos?|nom|prénom|nome|cognome|نام|اسم)$|name$/iu;
const FIRST = /^(?:first|given|fore)[\s_-]?name$|^vorname$|^nombre$|^prénom$|^nome$/iu;
const LAST = /^(?:last|family|sur)[\s_-]?name$|^nachname$|^apellidos?$|^nom$|^cognome$/iu;

/** First and last name as one, where they stand in columns of their own. */
function fullNames(attributes: Readonly<Record<string, string>>): readonly string[] {
  const find = (form: RegExp) =>
    Object.entries(attributes).find(([column]) => form.test(column))?.[1];
  const [first, last] = [find(FIRST)?.trim(), find(LAST)?.trim()];
  return first && last ? [`${first} ${last}`] : [];
}
