// Who took part in the sessions and how much each spoke, from participants.csv and the transcripts.

import type { SessionName } from '../../analysis/evidence.js';
import type { Attendance, Attendee } from '../../analysis/participants.js';
import type { SpeakerShare } from '../../analysis/participation.js';
import type { Study, StudyTranscript } from '../study.js';
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
    const absent = listed.filter(({ attended }) => !attended).map(({ id }) => id);
    const sessions = sessionsOf(study, attendees);
    return { sessions, attendees, listed: true, absent, unlisted: unlistedSessions(study, read) };
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

/** Who spoke how much, with zeros for listed participants who never spoke. */
export function sharesOf(study: Study, read: readonly StudyTranscript[]): SpeakerShare[] {
  return read.flatMap(({ transcript, session, voices }) => {
    const name = { id: session.id, label: session.label };
    const heard = transcript.speakers.map((speaker) => {
      const voice = voices.get(speaker.label);
      const { label, turns, words } = speaker;
      const participant = voice?.participant?.id ?? '';
      return { session: name, label, participant, role: voice?.role ?? speaker.role, turns, words };
    });
    const spoke = new Set(heard.map(({ participant }) => participant));
    const isLast = session.transcripts.at(-1) === transcript.path;
    const silent = study.participants.filter(
      (person) =>
        isLast &&
        person.session === session.id &&
        person.attended &&
        !spoke.has(person.id) &&
        !isStaff(person),
    );
    const shares = silent.map(({ id, role, labels }) => ({
      session: name,
      label: labels[0] ?? '',
      participant: id,
      role,
      turns: 0,
      words: 0,
    }));
    return [...heard, ...shares];
  });
}
