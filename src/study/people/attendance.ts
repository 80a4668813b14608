// Who took part in the sessions and how much each spoke, from participants.csv and the transcripts.

import type { SessionName } from '../../analysis/evidence.js';
import type { Attendance, Attendee } from '../../analysis/participants.js';
import type { SpeakerShare } from '../../analysis/participation.js';
import type { Session, Study, StudyTranscript } from '../study.js';
import { isStaff } from './roles.js';

/** Who came: the listed participants, else the speakers heard; never staff. */
export function attendanceOf(study: Study, read: readonly StudyTranscript[]): Attendance {
  const nameOf = new Map<string, SessionName>(
    study.sessions.map((session) => [session.id, session]),
  );
  const listed = study.participants.filter((person) => !isStaff(person));
  if (listed.length > 0) {
    const attendees = listed
      .filter(({ attended }) => attended)
      .map(({ id, session, role, gender }) => ({
        id,
        session: nameOf.get(session) ?? { id: session, label: session },
        role,
        gender,
      }));
    const came = new Set(attendees.map(({ id }) => id));
    // Who came to another session is counted there.
    const absent = listed
      .filter(({ attended }) => !attended)
      .map(({ id, session }) =>
        came.has(id) ? `${id} (in ${nameOf.get(session)?.label ?? session})` : id,
      );
    const sessions = sessionsOf(study, attendees);
    const unique = [...new Set(absent)];
    return {
      sessions,
      attendees,
      listed: true,
      absent: unique,
      unlisted: unlistedSessions(study, read),
    };
  }
  const attendees = heardIn(read);
  return {
    sessions: sessionsOf(study, attendees),
    attendees,
    listed: false,
    absent: [],
    unlisted: [],
  };
}

/** The people heard in transcripts, without staff and collective speakers. */
function heardIn(read: readonly StudyTranscript[]): Attendee[] {
  return read.flatMap(({ transcript, session, voices }) =>
    transcript.speakers.flatMap((speaker): Attendee[] => {
      const role = voices.get(speaker.label)?.role ?? speaker.role;
      if (speaker.kind !== 'person' || isStaff({ role })) return [];
      return [{ id: speaker.label, session, role, gender: '' }];
    }),
  );
}

function unlistedSessions(study: Study, read: readonly StudyTranscript[]): Attendance['unlisted'] {
  const listed = new Set(study.participants.map(({ session }) => session));
  return study.sessions.flatMap((session) => {
    if (listed.has(session.id)) return [];
    const heard = heardIn(read.filter((one) => one.session.id === session.id));
    const speakers = new Set(heard.map(({ id }) => id)).size;
    return speakers > 0 ? [{ session: { id: session.id, label: session.label }, speakers }] : [];
  });
}

/** The study's sessions, then any that only the participants name. */
function sessionsOf(study: Study, attendees: readonly Attendee[]): SessionName[] {
  const sessions = new Map<string, SessionName>(study.sessions.map((one) => [one.id, one]));
  for (const { session } of attendees) {
    if (!sessions.has(session.id)) sessions.set(session.id, session);
  }
  return [...sessions.values()].map(({ id, label }) => ({ id, label }));
}

/** Who spoke how much in a session, its transcripts together, with zeros for listed participants who never spoke. */
export function sharesOf(study: Study, read: readonly StudyTranscript[]): SpeakerShare[] {
  const ids = new Set(study.sessions.map(({ id }) => id));
  for (const { session } of read) ids.add(session.id);
  return [...ids].flatMap((id) => {
    const own = read.filter(({ session }) => session.id === id);
    const [first] = own;
    return first ? sharesIn(study, first.session, own) : [];
  });
}

function sharesIn(study: Study, session: Session, read: readonly StudyTranscript[]) {
  const name = { id: session.id, label: session.label };
  const shares = new Map<string, SpeakerShare>();
  for (const { transcript, voices } of read) {
    for (const { label, turns, words, role: heardAs } of transcript.speakers) {
      const voice = voices.get(label);
      const participant = voice?.participant?.id ?? '';
      const role = voice?.role ?? heardAs;
      const key = participant === '' ? `label ${role} ${label}` : `person ${participant}`;
      const known = shares.get(key) ?? {
        session: name,
        label,
        participant,
        role,
        turns: 0,
        words: 0,
      };
      shares.set(key, { ...known, turns: known.turns + turns, words: known.words + words });
    }
  }
  const last = session.transcripts.at(-1);
  if (read.every(({ transcript }) => transcript.path !== last)) return [...shares.values()];
  const silent = study.participants.filter(
    (person) =>
      person.session === session.id &&
      person.attended &&
      !shares.has(`person ${person.id}`) &&
      !isStaff(person),
  );
  const zeros = silent.map(({ id, role, labels }) => {
    const none = { turns: 0, words: 0 };
    return { session: name, label: labels[0] ?? '', participant: id, role, ...none };
  });
  return [...shares.values(), ...zeros];
}
