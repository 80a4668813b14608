// What can be wrong with the files of a study: its settings, its folders, its participants.

import { defineFindings } from '../finding/finding.js';
import { didYouMean } from '../text/wording.js';
import { logKinds } from './findings-log.js';
import { participantKinds } from './findings-participants.js';

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
      `The transcript reads otherwise than when its units were cut: from here “${shortened(after)}” instead of “${shortened(before)}” (${stored} has the text as it was). Every unit and coding is checked against the text of now, and what no longer fits is named. If the change is right, cut anew: fga segment ${transcript} --new-units; else put the transcript back as it was.`,
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
  ...logKinds,
  ...participantKinds,
});

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38)}…` : text;
}
