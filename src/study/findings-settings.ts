// What can be wrong with fga.yaml: its values, its labels, its sessions.

import { didYouMean } from '../text/wording.js';

export const settingKinds = {
  'unknown-key': {
    severity: 'warning',
    describe: ({
      key,
      nearest,
      known,
    }: {
      key: string;
      nearest: string | undefined;
      known: string;
    }) => `${key} is not known here and is not read.${didYouMean(nearest)} Known are ${known}.`,
    about: 'fga.yaml has a key that fga does not know.',
  },
  'bad-value': {
    severity: 'error',
    describe: ({
      key,
      value,
      nearest,
      known,
    }: {
      key: string;
      value: string;
      nearest: string | undefined;
      known: string;
    }) => `${key} cannot be ${value}.${didYouMean(nearest)} It is one of ${known}.`,
    about: 'A value of fga.yaml is not one of those that its key can have.',
  },
  'bad-date': {
    severity: 'warning',
    describe: ({ date, problem, meant }: { date: string; problem: string; meant?: string }) =>
      problem === 'day'
        ? `There is no day ${date} in the calendar. Correct it; dates are written year-month-day.`
        : `${date} is not clear to programs as a date. Write it year-month-day${
            meant ? `: ${meant}` : ', as 2026-05-04'
          }.`,
    about:
      'The date of a session in fga.yaml is not one of the calendar, or is written in a form that people of two countries read differently. It is kept as it is; write year-month-day.',
  },
  'unheard-label': {
    severity: 'warning',
    describe: ({
      label,
      session,
      nearest,
    }: {
      label: string;
      session: string | undefined;
      nearest: string | undefined;
    }) =>
      `fga.yaml gives a role to ${label}, but nobody is labelled so in ${
        session === undefined ? 'any transcript' : `the transcripts of session ${session}`
      }.${didYouMean(nearest)}`,
    about:
      'A label under `roles:` or `moderators:` is heard nowhere, so that it changes nothing: a moderator with a misspelt label may be coded as a participant. `fga transcripts` lists the labels there are.',
  },
  'bad-id': {
    severity: 'error',
    describe: ({ what, id, problem }: { what: string; id: string; problem: string }) =>
      `"${id}" cannot be the id of a ${what}: it ${problem}. Take letters, digits and hyphens.`,
    about:
      'Ids become names of files on every system, so some characters and names cannot be used.',
  },
  'clashing-ids': {
    severity: 'error',
    describe: ({ what, first, second }: { what: string; first: string; second: string }) =>
      `The ${what} ${first} and ${second} differ only in case or in how accents are stored; some systems take them for one. Rename one of them.`,
    about: 'Two names are the same for systems that do not distinguish capitals or Unicode forms.',
  },
  'duplicate-session': {
    severity: 'error',
    describe: ({ id, line }: { id: string; line: number }) =>
      `The session ${id} is declared in line ${line} already; both are taken as one. Give this one an id of its own.`,
    about: 'Two sessions of fga.yaml have the same id.',
  },
  'inferred-sessions': {
    severity: 'info',
    describe: ({ sessions }: { sessions: string }) =>
      `fga.yaml declares no sessions, so each transcript is one: ${sessions}.`,
    about:
      'Without sessions in fga.yaml each transcript is a session of its own, named after its file.',
  },
  'session-without-transcript': {
    severity: 'warning',
    describe: ({ id }: { id: string }) =>
      `The session ${id} has no transcript. Name it with transcript:, or delete the session.`,
    about:
      'A session is declared, but none of its transcripts is in transcripts/. Its participants are still counted.',
  },
  'transcript-without-session': {
    severity: 'warning',
    describe: ({ path }: { path: string }) =>
      `${path} belongs to no session of fga.yaml, so it is a session of its own. Add it to one.`,
    about: 'fga.yaml declares sessions, but not for this transcript.',
  },
  'missing-transcript': {
    severity: 'error',
    describe: ({ path, nearest }: { path: string; nearest: string | undefined }) =>
      `There is no ${path} in transcripts/.${didYouMean(nearest)}`,
    about: 'fga.yaml names a transcript that is not in transcripts/.',
  },
  'transcript-twice': {
    severity: 'error',
    describe: ({ path, session }: { path: string; session: string }) =>
      `${path} belongs to the session ${session} already. A transcript is of one session.`,
    about: 'A transcript is named by two sessions; the first one has it.',
  },
} as const;
