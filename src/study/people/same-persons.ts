// Proposes which labels may stand for one person: within a session, where a full name and its
// initials or a slip of the keys stand in different places; across sessions, where a name recurs.
// Nothing is merged: `participants.csv` settles it.

import type { Finding } from '../../finding/finding.js';
import { groupBy } from '../../text/group-by.js';
import { compareText } from '../../text/order.js';
import { plural } from '../../text/wording.js';
import { type Likeness, likenessOf } from '../../transcript/labels/same-person.js';
import { type LabelShape, labelKey, shapeLabel } from '../../transcript/labels/shape.js';
import { studyFindings } from '../findings.js';
import type { Participant, Study, StudyTranscript } from '../study.js';
import { isStaff } from './roles.js';

/** Somebody heard in one transcript. */
interface Heard {
  readonly label: string;
  readonly shape: LabelShape;
  readonly path: string;
  readonly session: StudyTranscript['session'];
  readonly participant: Participant | undefined;
  readonly turns: number;
}

/** More people than a study of focus groups has are not compared. */
const MOST = 600;

/** What there is to settle about the people of these transcripts, as questions with evidence. */
export function proposePersons(
  study: Study,
  transcripts: readonly StudyTranscript[],
  nameOf: (path: string) => string,
): Finding[] {
  if (study.files) return [];
  const heard = transcripts.flatMap(heardIn).slice(0, MOST);
  return [...withinSessions(heard, nameOf), ...acrossSessions(study, heard, nameOf)];
}

function heardIn({ transcript, session, voices }: StudyTranscript): Heard[] {
  return transcript.speakers.flatMap(({ label, kind, turns }): Heard[] => {
    const voice = voices.get(label);
    if (kind !== 'person' || (voice && isStaff(voice))) return [];
    const shape = shapeLabel(label);
    const { path } = transcript;
    return [{ label, shape, path, session, participant: voice?.participant, turns }];
  });
}

const WHY: Readonly<Record<Likeness, string>> = {
  initials: 'the initials fit nobody else',
  'first name': 'nobody else has this first name',
  'last name': 'nobody else has this last name',
  title: 'only the title differs',
  order: 'the names are turned round',
  slip: 'the spelling differs by a letter or two',
};

function withinSessions(heard: readonly Heard[], nameOf: (path: string) => string): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  for (const one of heard) {
    const alike = heard.flatMap((other) => {
      const likeness =
        other.session.id === one.session.id ? likenessOf(one.shape, other.shape) : undefined;
      return likeness && other.shape.key !== one.shape.key ? [{ other, likeness }] : [];
    });
    // Where several full names fit the same short form, none is proposed.
    const longer = alike.filter(({ other }) => other.shape.key.length >= one.shape.key.length);
    const [first] = longer;
    if (!first || new Set(longer.map(({ other }) => other.shape.key)).size > 1) continue;
    const { other, likeness } = first;
    const pair = [one.session.id, ...[one.shape.key, other.shape.key].sort()].join('\n');
    if (told.has(pair) || isSettled(one, other) || isToldAlready(one, other, likeness)) continue;
    told.add(pair);
    const apart = one.path !== other.path;
    const where = (each: Heard) =>
      `${plural(each.turns, 'turn')}${apart ? ` in ${nameOf(each.path)}` : ''}`;
    const args = { label: one.label, other: other.label, why: WHY[likeness] };
    const counts = { turns: where(one), otherTurns: where(other) };
    found.push(
      studyFindings.make('same-person', { file: nameOf(one.path) }, { ...args, ...counts }),
    );
  }
  return found;
}

/** Listed as one person; or as two, in rows that somebody has filled in. */
function isSettled({ participant: one }: Heard, { participant: other }: Heard): boolean {
  if (one === undefined || other === undefined) return false;
  return one.id === other.id || (isFilledIn(one) && isFilledIn(other));
}

/** `fga init` lists every label heard; only what is stated besides shows that a person looked at it. */
function isFilledIn({ gender, attributes }: Participant): boolean {
  return gender !== '' || Object.values(attributes).some((value) => value !== '');
}

/** Slips and first names within one file are told when it is read. */
function isToldAlready(one: Heard, other: Heard, likeness: Likeness): boolean {
  if (one.path !== other.path || (likeness !== 'slip' && likeness !== 'first name')) return false;
  return Math.max(one.turns, other.turns) >= 3 * Math.min(one.turns, other.turns);
}

/** A name that is heard in several sessions, under different ids or none. */
function acrossSessions(
  { participants }: Study,
  heard: readonly Heard[],
  nameOf: (path: string) => string,
): Finding[] {
  const byName = groupBy(heard, ({ shape: { kind, onlyRole, number, base } }) =>
    kind !== 'name' || onlyRole || number !== undefined ? undefined : labelKey(base),
  );
  return [...byName.values()].flatMap((group): Finding[] => {
    const sessions = [...new Set(group.map(({ session }) => session.label))].sort(compareText);
    const [first] = group;
    if (sessions.length < 2 || areTwo(group, participants)) return [];
    const ids = [...new Set(group.map(({ participant }) => participant?.id ?? ''))];
    if (ids.length === 1 && ids[0] !== '') return [];
    const listed = ids.filter((id) => id !== '').sort(compareText);
    const args = { label: first.label, sessions: sessions.join(', '), ids: listed.join(', ') };
    return [studyFindings.make('name-recurs', { file: nameOf(first.path) }, args)];
  });
}

/** What is stated about them differs, so that they are different people. */
function areTwo(group: readonly Heard[], participants: readonly Participant[]): boolean {
  const stated = group.flatMap(({ participant }) => participant?.gender.toLowerCase() || []);
  const ids = new Set(group.map(({ participant }) => participant?.id));
  // A person who is listed in several sessions shows that ids were given with thought.
  const isThoughtThrough = [...ids].every(
    (id) => id !== undefined && participants.filter((each) => each.id === id).length > 1,
  );
  return new Set(stated).size > 1 || isThoughtThrough;
}
