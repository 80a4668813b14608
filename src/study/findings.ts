// What can be wrong with the files of a study: its settings, its folders, its participants.

import { defineFindings } from '../finding/finding.js';
import { didYouMean } from '../text/wording.js';
import { logKinds } from './findings-log.js';
import { participantKinds } from './findings-participants.js';
import { ruleCodingKinds } from './findings-rules.js';

export const studyFindings = defineFindings('study', {
  'reading-text-changed': {
    severity: 'warning',
    describe: ({
      stored,
      before,
      after,
      transcript,
    }: {
      stored: string;
      before: string;
      after: string;
      transcript: string;
    }) =>
      `The transcript reads otherwise than when its units were cut: from here “${shortened(after)}” instead of “${shortened(before)}” (${stored} has the text as it was). Every unit and coding is checked against the text of now, and what no longer fits is named. If the change is right, take it over: fga reanchor ${transcript}; else put the transcript back as it was.`,
    about:
      'The reading text of a Word document, a PDF or captions is stored in texts/ when its units are cut. Either the transcript was edited since, or this version of fga reads it otherwise. Nothing is changed by itself: units and codings are verified one by one, and the stored text stays until units are cut anew.',
  },
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
  'unreadable-transcript': {
    severity: 'error',
    describe: ({ reason }: { reason: string }) =>
      `${reason} Other commands stop here: give yourself the right to read it, or move it out of transcripts/.`,
    about:
      'A transcript is there but cannot be opened: another user owns it, the disk has an error, or another program holds it.',
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
  'same-name': {
    severity: 'warning',
    describe: ({ path, other }: { path: string; other: string }) =>
      `${path} and ${other} have one name. If they are one session in two formats, keep only one in transcripts/.`,
    about: 'Two transcripts differ only in their extension. They would be counted as two sessions.',
  },
  'no-transcripts': {
    severity: 'warning',
    describe: () =>
      'There is no transcript yet. Put the transcripts of the sessions into transcripts/.',
    about: 'The folder transcripts/ is empty or absent.',
  },
  'not-a-transcript': {
    severity: 'warning',
    describe: ({ path }: { path: string }) =>
      `${path} is not a text and is passed over. Only transcripts belong into transcripts/.`,
    about: 'A recording, a picture or a spreadsheet program’s lock file lies in transcripts/.',
  },
  'link-outside': {
    severity: 'error',
    describe: ({ path, target }: { path: string; target: string }) =>
      `${path} is a link to ${target}, outside the study, and is not read: its words would be copied into units/ and codings/, and travel with the study. Put the file itself into transcripts/.`,
    about:
      'A link in transcripts/ leads out of the study. Units and codings hold words of every transcript, so a file that is kept elsewhere, perhaps for its confidentiality or by mistake, would be copied into the study without anybody having decided so. Copy it into transcripts/ yourself; or link the whole folder transcripts/ to where the transcripts are kept.',
  },
  'linked-folder': {
    severity: 'info',
    describe: ({ path, target }: { path: string; target: string }) =>
      `${path} is a link to ${target}, outside the study. Words of the transcripts are copied into units/ and codings/, inside it.`,
    about:
      'The whole folder transcripts/ lies elsewhere, as on an encrypted disk. It is read; but units, codings and tables quote the transcripts and lie in the study, so the study is as confidential as they are.',
  },
  'unreadable-name': {
    severity: 'error',
    describe: ({ path }: { path: string }) =>
      `${path} has a name that this system cannot read, so the file is passed over. Rename it.`,
    about:
      'The name of a file is not valid Unicode, as after unpacking some archives. Rename the file.',
  },
  'unsafe-name': {
    severity: 'warning',
    describe: ({ path, problem }: { path: string; problem: string }) =>
      `The name ${path} ${problem}, so the study cannot be copied to every system. Rename the file.`,
    about:
      'Names that hold certain characters, or that Windows keeps for itself, cannot be copied everywhere.',
  },
  'misnamed-file': {
    severity: 'warning',
    describe: ({ name, wanted }: { name: string; wanted: string }) =>
      `${name} is not read; it must be named ${wanted} (in this spelling, and in that format).`,
    about:
      'A file has nearly the name of one of the study: participants.xlsx, Participants.csv, fga.yml.',
  },
  'not-utf8': {
    severity: 'warning',
    describe: () =>
      'The file is not UTF-8 and was read as Windows-1252. If names look wrong, save it as "CSV UTF-8".',
    about:
      'Older spreadsheets save CSV in a code page of Windows. Save the file as UTF-8 to be sure of accents.',
  },
  'no-participants': {
    severity: 'info',
    describe: () =>
      'There is no participants.csv, so the speakers heard are counted. fga init makes one to fill in.',
    about: 'Without participants.csv Table 1 counts speakers, and genders are not known.',
  },
  'nobody-listed': {
    severity: 'info',
    describe: () =>
      'Nobody is listed here, so the speakers heard are counted. Write a row for each person, or delete the file and let fga init begin it.',
    about: 'participants.csv has no rows, so Table 1 counts speakers, and genders are not known.',
  },
  'no-such-coder': {
    severity: 'error',
    describe: ({ coder, nearest }: { coder: string; nearest: string | undefined }) =>
      `coding: names ${coder}, but there is no codings/${coder}.csv.${didYouMean(nearest)}`,
    about: 'fga.yaml says whose coding counts in tables, but that coder has no file.',
  },
  'no-codebook': {
    severity: 'info',
    describe: () => 'There is no codebook yet. Put one into codebooks/, or code openly first.',
    about: 'The study has no codebook, so nothing can be coded by rules.',
  },
  'remembered-codebook': {
    severity: 'info',
    describe: ({ codebook }: { codebook: string }) =>
      `The study names no codebook, so the one that fga code was last given is used. To make that plain, put into fga.yaml: codebook: ${codebook}`,
    about:
      '`fga code --codebook FILE` was run in a study that does not say which codebook counts. Tables and later runs use that file as long as it is there.',
  },
  'tables-left-out': {
    severity: 'warning',
    describe: ({ tables, because }: { tables: string; because: 'codebook' | 'coding' }) =>
      `Left out are ${tables}, which count codings: ${
        because === 'codebook'
          ? 'there is no codebook. Put one into codebooks/, or name it: --codebook FILE.'
          : 'nobody has coded this study yet. Apply the codebook with: fga code'
      }`,
    about:
      '`fga tables` writes what can be counted. Tables of people need transcripts only; tables of categories, codes and quotes need a codebook and a coding.',
  },
  'several-codebooks': {
    severity: 'error',
    describe: ({ codebooks }: { codebooks: string }) =>
      `There are several codebooks: ${codebooks}. Say which one counts with codebook: in fga.yaml.`,
    about: 'codebooks/ holds several codebooks and fga.yaml does not choose one.',
  },
  'missing-codebook': {
    severity: 'error',
    describe: ({ codebook, nearest }: { codebook: string; nearest: string | undefined }) =>
      `There is no codebook ${codebook}.${didYouMean(nearest)}`,
    about: 'fga.yaml names a codebook that is not there.',
  },
  ...ruleCodingKinds,
  ...logKinds,
  ...participantKinds,
});

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38)}…` : text;
}
