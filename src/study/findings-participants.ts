// What can be wrong with `participants.csv`, and between it and the speakers of the transcripts.

import type { FindingKinds } from '../finding/finding.js';
import { didYouMean } from '../text/wording.js';

export const participantKinds = {
  'missing-id-column': {
    severity: 'error',
    describe: ({ column }: { column: string }) =>
      `There is no column ${column}. Name the column of the participants' codes ${column}; until then people are named by their labels.`,
    about: 'participants.csv needs a column id, with a code for each person such as M01.',
  },
  'missing-column': {
    severity: 'warning',
    describe: ({ column }: { column: string }) =>
      `There is no column ${column}. Add it, or leave it out if nothing is known.`,
    about:
      'participants.csv has the columns id, session, role, gender and labels. Without session it is not known who was where, without labels speakers cannot be linked to people.',
  },
  'unknown-column': {
    severity: 'warning',
    describe: ({ column, nearest }: { column: string; nearest: string }) =>
      `The column ${column} is read as an attribute of the participants. Did you mean ${nearest}? Then rename it.`,
    about: 'A column heading is close to a known one, which is absent: it may be a slip.',
  },
  'duplicate-column': {
    severity: 'warning',
    describe: ({ column }: { column: string }) =>
      `Two columns mean ${column}; this one is kept as an attribute. Rename or delete one of them.`,
    about:
      'Two columns have the same heading, or headings of the same meaning. The first one counts.',
  },
  'lines-above-header': {
    severity: 'info',
    describe: ({ line }: { line: number }) =>
      `The column headings stand in line ${line}; what is above them is passed over.`,
    about: 'A title or a blank line stands above the headings. It does no harm.',
  },
  'totals-row': {
    severity: 'warning',
    describe: () => 'This row looks like a sum and is not counted as a person. Delete it.',
    about: 'A row headed Total, with numbers only, is no participant.',
  },
  'spreadsheet-error': {
    severity: 'error',
    describe: ({ value }: { value: string }) =>
      `${value} is an error message of the spreadsheet, not a value. Write the value itself.`,
    about: 'A formula failed in the spreadsheet, and its error was saved in the file.',
  },
  'missing-id': {
    severity: 'error',
    describe: ({ id }: { id: string }) =>
      `This person has no id; fga calls them ${id} until you write one.`,
    about: 'Each row of participants.csv needs an id in its first column.',
  },
  'missing-session': {
    severity: 'error',
    describe: () => 'This person has no session, so no table can count them. Write the session.',
    about: 'Each row of participants.csv needs the session that the person took part in.',
  },
  'session-from-above': {
    severity: 'warning',
    describe: ({ session }: { session: string }) =>
      `The session is empty; ${session} is taken from the row above. Write it in every row.`,
    about:
      'Cells that were merged in a spreadsheet are empty in CSV. Write the session in each row.',
  },
  'unknown-session': {
    severity: 'error',
    describe: ({
      session,
      nearest,
      known,
    }: {
      session: string;
      nearest: string | undefined;
      known: string;
    }) =>
      `There is no session ${session}.${didYouMean(nearest)} The sessions are ${known || 'not known: there is no transcript'}.`,
    about:
      'participants.csv names a session that fga.yaml does not declare and no transcript is named for. The person is counted nowhere.',
  },
  'bad-attended': {
    severity: 'warning',
    describe: ({ value }: { value: string }) =>
      `${value} does not say whether the person came; they are counted. Write yes or no.`,
    about:
      'The column attended says yes or no. Everybody is counted who is not said to have stayed away.',
  },
  'missing-gender': {
    severity: 'info',
    describe: ({ id }: { id: string }) =>
      `The gender of ${id} is not stated; Table 1 counts it as "Not stated".`,
    about: 'A gender cell is empty. Table 1 then prints "Not stated".',
  },
  'spreadsheet-date': {
    severity: 'warning',
    describe: ({ value, column }: { value: string; column: string }) =>
      `“${value}” in the column ${column} looks like a date that a spreadsheet made of something else: 1-2 becomes 01. Feb. Write it in words (1 to 2), or make the column text before you type.`,
    about:
      'Excel and its like take 1-2 or 3/5 for a date and write it as one. Some values of the column look like such dates and others do not, so tables by this column would print dates.',
  },
  'duplicate-participant': {
    severity: 'error',
    describe: ({ id, session, line }: { id: string; session: string; line: number }) =>
      `${id} is listed twice in ${session || 'no session'}, first in line ${line}; they are counted once. Delete one row, or correct the id.`,
    about:
      'One id stands twice in one session. The rows are taken as one person, with the labels of both. If they are two people, give them two ids.',
  },
  'shared-label': {
    severity: 'error',
    describe: ({ label, first, second }: { label: string; first: string; second: string }) =>
      `The label ${label} stands for ${first} and for ${second} in one session, so it is not known who speaks. Keep it for one of them.`,
    about:
      'Two people of one session have the same label. Turns of that label are linked to neither.',
  },
  'several-sessions': {
    severity: 'info',
    describe: ({ id, sessions }: { id: string; sessions: string }) =>
      `${id} took part in several sessions (${sessions}); they are counted once in totals.`,
    about: 'One person was in two focus groups. If they are two people, give them two ids.',
  },
  'differing-values': {
    severity: 'warning',
    describe: ({
      id,
      column,
      first,
      second,
    }: {
      id: string;
      column: string;
      first: string;
      second: string;
    }) =>
      `${id} has the ${column} ${second} here and ${first} in another session. Are they two people?`,
    about:
      'Rows of one person differ in role or gender. Correct one of them, or give two people two ids.',
  },
  'value-slip': {
    severity: 'warning',
    describe: ({ column, value, usual }: { column: string; value: string; usual: string }) =>
      `The ${column} ${value} is counted apart from ${usual}. Is it a slip?`,
    about:
      'A gender or role is one letter away from one that more people have, or nearly moderator or observer, who are neither coded nor counted.',
  },
  'silent-participant': {
    severity: 'info',
    describe: ({ id, labels }: { id: string; labels: string }) =>
      labels === ''
        ? `${id} has no label and does not speak; they are counted as having been there.`
        : `${id} (${labels}) does not speak in the transcript; they are counted as having been there. Check the label if they did speak.`,
    about:
      'Somebody who is listed is never heard. Silent people count in Table 1. If they did speak, the label differs.',
  },
  'absent-speaks': {
    severity: 'warning',
    describe: ({ id, label }: { id: string; label: string }) =>
      `${id} is listed as absent (attended: no), but speaks here as ${label}. Table 1 leaves them out, and what they said is counted all the same. Correct the row, or the label.`,
    about:
      'Somebody who is listed with `attended: no` is heard in the transcript. Either they came, or the label is somebody else’s.',
  },
  'ambiguous-speaker': {
    severity: 'error',
    describe: ({ label, people }: { label: string; people: string }) =>
      `${label} may be ${people}: the label fits all of them in participants.csv, so that it is not known who speaks here. Give each of them a label of their own.`,
    about:
      'The label of a speaker fits several people listed for the session. Their units are coded, but belong to none of them until each has a label of their own, in participants.csv and in the transcript.',
  },
  'same-person': {
    severity: 'warning',
    describe: ({
      label,
      other,
      turns,
      otherTurns,
      why,
    }: {
      label: string;
      other: string;
      turns: string;
      otherTurns: string;
      why: string;
    }) =>
      `“${label}” (${turns}) and “${other}” (${otherTurns}) may be one person: ${why}. If so, list both in one row of participants.csv (labels: ${other}; ${label}); if not, give each a row.`,
    about:
      'Two labels of one session look like two ways to write one name. They are counted as two people until participants.csv says otherwise; nothing is merged by itself. Once both are listed, in one row or in two, the question is settled.',
  },
  'name-recurs': {
    severity: 'info',
    describe: ({ label, sessions, ids }: { label: string; sessions: string; ids: string }) =>
      `“${label}” speaks in several sessions (${sessions})${ids === '' ? '' : `, listed as ${ids}`}. If this is one person, give the rows in participants.csv the same id.`,
    about:
      'Participants are counted once in totals, by their id. A person who came to several groups has a row for each, with the same id; two people of one name have two ids.',
  },
  'speaker-unlisted': {
    severity: 'warning',
    describe: ({
      label,
      nearest,
      elsewhere,
      joined,
    }: {
      label: string;
      nearest: string | undefined;
      elsewhere: string | undefined;
      joined: string | undefined;
    }) =>
      `${label} speaks here but is not listed for this session in participants.csv.${didYouMean(nearest)}${
        elsewhere && !nearest ? ` The label is listed for session ${elsewhere}.` : ''
      } ${joined ? `The labels “${joined}” are read as one; part them with semicolons.` : 'Add a row, or the label to a row.'}`,
    about:
      'A speaker of a transcript is not among the labels listed for its session. Their units are coded, and Table 2 counts them as one person of that session; Table 1 has listed people only, so that the two differ until they are listed.',
  },
} satisfies FindingKinds;
