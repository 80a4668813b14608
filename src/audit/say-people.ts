// Statements about sessions and the people in them.

import { renderGender } from '../analysis/participants.js';
import { countEach } from '../text/group-by.js';
import { compareText } from '../text/order.js';
import { plural } from '../text/wording.js';
import type { AuditFacts } from './facts.js';
import { type Gap, type Statement, statement } from './statement.js';
import { toDo } from './written.js';

/** How many sessions, which, when. */
export function saySessions({ sessions }: AuditFacts): readonly Statement[] {
  const [first, ...others] = sessions;
  if (!first) return [];
  const named = sessions.map(({ label, group, date }) => {
    const about = [group, date].filter((each) => each !== undefined).join(', ');
    return about === '' ? label : `${label} (${about})`;
  });
  const sources = [first, ...others].map(({ source }) => source);
  const [one = first.source, ...more] = sources;
  return [statement(`${plural(sessions.length, 'session')}: ${named.join(', ')}.`, one, ...more)];
}

/** Sessions whose day no file says. */
export function undatedSessions({ sessions }: AuditFacts): readonly Gap[] {
  const open = sessions.filter(({ date }) => date === undefined).map(({ label }) => label);
  return open.length === 0
    ? []
    : [toDo(`No date is written for ${open.join(', ')}.`, 'sessions: date')];
}

/** Who took part, by role and gender, and how many a session. */
export function sayParticipants(facts: AuditFacts): readonly Statement[] {
  const { attendees, listed } = facts.attendance;
  if (attendees.length === 0) return [];
  const people = new Map(attendees.map((person) => [person.id, person]));
  const all = [...people.values()];
  const roles = counted(all.map(({ role }) => role));
  const sizes = facts.sessions.map(({ label }) => {
    const here = attendees.filter(({ session }) => session.label === label);
    return new Set(here.map(({ id }) => id)).size;
  });
  const source = listed ? facts.participants : facts.unitsSource;
  const who = listed ? 'took part' : 'are heard in the transcripts (nobody is listed)';
  const gender =
    listed && all.some((person) => person.gender !== '')
      ? `; ${renderGender(all.map((person) => person.gender))}`
      : '';
  return [
    statement(
      `${plural(all.length, 'participant')} ${who}: ${roles}${gender}. By session: ${sizes.join(', ')}.`,
      source,
    ),
  ];
}

/** Who was listed and did not come. A list without absentees proves nothing, so nothing is said. */
export function sayAbsent({ attendance, participants }: AuditFacts): readonly Statement[] {
  const { absent } = attendance;
  if (absent.length === 0) return [];
  const text = `${plural(absent.length, 'person')} listed did not come: ${absent.join(', ')}.`;
  return [statement(text.replace('persons', 'people'), participants)];
}

/** Which columns beside role and gender describe people. */
export function sayAttributes({ attendance, participants }: AuditFacts): readonly Statement[] {
  const { listed } = attendance;
  return listed
    ? [
        statement(
          'Role, gender and the other columns of each participant are listed; fga table 1 prints them by session.',
          participants,
        ),
      ]
    : [];
}

export function sayModerators({ sessions }: AuditFacts): readonly Statement[] {
  return sessions
    .filter(({ moderators }) => moderators.length > 0)
    .map(({ label, moderators }) => {
      const [first, ...others] = moderators.map(({ source }) => source);
      const names = moderators.map((moderator) => `“${moderator.label}”`).join(', ');
      const text = `In session ${label} the transcript has ${names} as moderator.`;
      return statement(text, first ?? { file: '' }, ...others);
    });
}

/** By the time stamps of the transcripts, where they have some. */
export function sayDurations({ sessions }: AuditFacts): readonly Statement[] {
  return sessions.flatMap(({ label, minutes }) =>
    minutes
      ? [
          statement(
            `Session ${label}: the last time stamp is at ${plural(minutes.value, 'minute')}.`,
            minutes.source,
          ),
        ]
      : [],
  );
}

export function sayTranscripts({ sessions }: AuditFacts): readonly Statement[] {
  const files = sessions.flatMap(({ transcripts }) => transcripts);
  const [first, ...others] = files;
  const words = sessions.reduce((sum, session) => sum + session.words, 0);
  return first
    ? [
        statement(
          `${plural(files.length, 'transcript')} with ${words} spoken words.`,
          first,
          ...others,
        ),
      ]
    : [];
}

function counted(values: readonly string[]): string {
  return [...countEach(values)]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}
