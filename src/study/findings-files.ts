// What can be wrong with the transcripts and other files of a study, before they are read.

import { findingKind } from '../finding/finding.js';
import { shortened } from '../text/shortened.js';

export const fileKinds = {
  'left-over': findingKind<{ readonly others: number }>(
    'info',
    ({ others }) =>
      `This file is left of a program that was ended while it wrote${others > 0 ? `, and so are ${others} more (.fga-*.tmp)` : ''}. Nothing refers to it; delete it.`,
    'A program writes into a temporary file first and renames it when it is whole. Where it is killed in between, that file stays. The study is not touched by it. The next command that finds the lock of the killed program removes it by itself.',
  ),
  copy: findingKind<{ readonly original: string; readonly isRead: boolean }>(
    'warning',
    ({ original, isRead }) =>
      `By its name this file is a copy of ${original} that a shared folder or a file manager made${isRead ? ', and nobody’s coding' : ' and that fga does not read'}. If two people wrote at once, it may hold work that ${original} has not: compare them, then delete it or give it a name of its own.`,
    'Dropbox, OneDrive, Syncthing and their like keep a second file where two computers changed one at the same time (“anna (conflicted copy).csv”); file managers make “anna (1).csv” or “anna - Copy.csv”. Such a file beside its original does not count as a coder, a codebook or a list of participants. Nothing in it is lost or merged by itself.',
  ),
  'unreadable-file': findingKind<{ readonly reason: string }>(
    'error',
    ({ reason }) =>
      `${reason} The rest was checked as if this were not there; commands that need it stop. Give yourself the right to read it, put back what belongs here, or remove it.`,
    'A file or folder of the study cannot be opened, is no text, or is a folder where a file belongs (or the other way round). All others are checked all the same; what would only follow from this one is not reported.',
  ),
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
      `The transcript reads otherwise than when its units were cut: from here “${shortened(after, 39)}” instead of “${shortened(before, 39)}” (${stored} has the text as it was). Every unit and coding is checked against the text of now, and what no longer fits is named. If the change is right, take it over: fga reanchor ${transcript}; else put the transcript back as it was.`,
    about:
      'The reading text of a Word document, a PDF or captions is stored in texts/ when its units are cut. Either the transcript was edited since, or this version of fga reads it otherwise. Nothing is changed by itself: units and codings are verified one by one, and the stored text stays until units are cut anew.',
  },
  'unreadable-transcript': {
    severity: 'error',
    describe: ({ reason }: { reason: string }) =>
      `${reason} Other commands stop here: give yourself the right to read it, or move it out of transcripts/.`,
    about:
      'A transcript is there but cannot be opened: another user owns it, the disk has an error, or another program holds it.',
  },
  'same-words': {
    severity: 'warning',
    describe: ({ other, shared, turns }: { other: string; shared: number; turns: number }) =>
      `${shared} of the ${turns} longer turns here stand word by word in ${other}, too. If one is a copy of the other, keep only one in transcripts/: each word would be coded and counted twice.`,
    about:
      'Two transcripts hold the same talk: a copy that a mail program or a cloud folder made, a corrected version beside the first one, or one session saved under two names. fga cannot know which is right, so both are read. Short turns and what is said in many sessions do not count here.',
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
      'The file is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8 (in Excel: "CSV UTF-8").',
    about:
      'Older spreadsheets save CSV in a code page of Windows. Save the file as UTF-8 to be sure of accents.',
  },
} as const;
