// What there is to say about a transcript as it was read, with the wording.

import { defineFindings } from '../finding/finding.js';

const lines = (from: number, to: number) =>
  from === to ? `line ${from}` : `lines ${from} to ${to}`;
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

export const transcriptFindings = defineFindings('transcript', {
  'binary-file': {
    severity: 'error',
    describe: ({ what }: { readonly what: string }) =>
      `This is ${what}, not plain text. Open it in the program that made it, save it as plain text (UTF-8), and use that file.`,
    about:
      'The file’s first bytes show that it is no text, whatever its name says. Nothing was read from it. Export or save it as plain text in UTF-8, or name it by its true format.',
  },
  'too-large': {
    severity: 'error',
    describe: ({ megabytes, most }: { readonly megabytes: number; readonly most: number }) =>
      `The file has ${megabytes} MB, more than the ${most} MB that any transcript needs; it was not read. Is it a recording or a data file? If it is a transcript, split it.`,
    about:
      'A day of talk has some megabytes of text. Files beyond the limit are not opened, so that they cannot exhaust the memory.',
  },
  'empty-file': {
    severity: 'warning',
    describe: () => 'The file holds no text. Put the transcript into it, or remove it.',
    about: 'The file is empty or holds blanks only, so that there is nothing to read.',
  },
  'encoding-guessed': {
    severity: 'warning',
    describe: ({ what, encoding }: { readonly what: string; readonly encoding: string }) =>
      `The file does not say how its letters are stored (${what}); it was read as ${encoding}. Check accented letters and quotation marks, and save the file as UTF-8.`,
    about:
      'Files from before Unicode do not tell their encoding. fga takes windows-1252, or the code page usual for the study’s language. If letters look wrong, open the file in its own program and save it as UTF-8, or name the encoding.',
  },
  'undecodable-bytes': {
    severity: 'warning',
    describe: ({ encoding }: { readonly encoding: string }) =>
      `From here on bytes occur that are not ${encoding}; each was read as “\ufffd”. Restore the letters in the transcript, and save it as UTF-8.`,
    about:
      'Part of the file is in another encoding, or was cut off within a letter. The rest was read; the broken places hold the replacement character.',
  },
  'unknown-encoding': {
    severity: 'warning',
    describe: ({ encoding }: { readonly encoding: string }) =>
      `No encoding is called “${encoding}”; the file’s own signs were followed instead. Name one such as utf-8, windows-1252 or windows-1255.`,
    about: 'The encoding that was asked for is not known, so that it was ignored.',
  },
  'control-characters': {
    severity: 'info',
    describe: ({ count, code }: { readonly count: number; readonly code: string }) =>
      `The text holds ${count === 1 ? 'a control character' : `${count} control characters`}, first U+${code}. They are kept but not shown; remove them if they are not meant.`,
    about: 'Invisible characters that no transcript needs, left by a converting program.',
  },
  'no-labels': {
    severity: 'info',
    describe: () =>
      'No speaker labels were found; each paragraph is one turn without a speaker. If there are speakers, begin each turn with a label and a colon (“P1: ”).',
    about:
      'Nothing at the beginnings of lines recurs in a way that labels do. No speaker is invented. Where somebody speaks only once, list the labels in participants.csv.',
  },
  'single-speaker': {
    severity: 'info',
    describe: ({ label }: { readonly label: string }) =>
      `Only “${label}” has a label; everything below a label counts as that speaker’s. If others speak too, label their turns.`,
    about:
      'In some transcripts only the interviewer’s turns are labelled. fga cannot tell where an unlabelled answer begins.',
  },
  'doubtful-variant': {
    severity: 'warning',
    describe: ({
      label,
      likely,
      count,
    }: {
      readonly label: string;
      readonly likely: string;
      readonly count: number;
    }) =>
      `“${label}” (${times(count)}) may be meant for “${likely}”; they are counted as two speakers. Correct the label, or list both under one participant’s labels.`,
    about:
      'A rare label differs from a frequent one by a letter or two, or by a missing surname. fga does not merge what may be two people.',
  },
  'merged-variants': {
    severity: 'info',
    describe: ({ label, others }: { readonly label: string; readonly others: string }) =>
      `${others} ${others.includes('”, “') ? 'were' : 'was'} taken for “${label}”. If these are different people, give them labels that differ in more than spelling.`,
    about:
      'Spellings that differ only in letter case, blanks, hyphens before numbers or zero padding are one label, and so are a name and the initials declared with it.',
  },
  'label-used-once': {
    severity: 'info',
    describe: ({ labels, count }: { readonly labels: string; readonly count: number }) =>
      `${labels} ${count === 1 ? 'opens' : 'each open'} one turn only. If this is no speaker, change the colon after it; if it is, list it in participants.csv.`,
    about:
      'A word with a colon that occurs once may be a speaker who said one thing, or no label at all.',
  },
  'label-passed-over': {
    severity: 'info',
    describe: ({ labels, count }: { readonly labels: string; readonly count: number }) =>
      `${labels} at the beginning of a line ${count === 1 ? 'was' : 'were'} taken for part of the text, not for a speaker. If it is one, list the label in participants.csv.`,
    about:
      'Words with a colon that look like headings, notes or the beginning of a sentence open no turn.',
  },
  'label-without-speech': {
    severity: 'info',
    describe: ({ label, count }: { readonly label: string; readonly count: number }) =>
      `“${label}” is followed by no words${count > 1 ? ` (and so are ${count - 1} labels more)` : ''}; no turn was made of it.`,
    about: 'A label stands there but nothing is said before the next one.',
  },
  'no-moderator': {
    severity: 'info',
    describe: () =>
      'No moderator was recognised, so that everybody’s speech is a participant’s. Name the label under the session’s “moderators” in fga.yaml if one speaks.',
    about:
      'No label, declaration or study file says who moderates, and the questions do not show it clearly.',
  },
  'moderator-guessed': {
    severity: 'info',
    describe: ({ label, reason }: { readonly label: string; readonly reason: string }) =>
      `“${label}” was taken for the moderator: ${reason}. Confirm it in fga.yaml under the session’s “moderators”.`,
    about: 'Nothing says who moderates, but one speaker asks nearly all of the questions.',
  },
  'text-before-first-turn': {
    severity: 'info',
    describe: ({
      from,
      to,
      words,
    }: {
      readonly from: number;
      readonly to: number;
      readonly words: number;
    }) =>
      `${words} ${words === 1 ? 'word' : 'words'} before the first speaker label (${lines(from, to)}) were read as title, header or list of participants, and belong to no turn. If it is speech, put a label before it.`,
    about:
      'What stands before the first label is kept out of the turns. It stays in the reading text.',
  },
  'unlabelled-opening': {
    severity: 'warning',
    describe: ({
      from,
      to,
      words,
    }: {
      readonly from: number;
      readonly to: number;
      readonly words: number;
    }) =>
      `${words} words before the first speaker label (${lines(from, to)}) belong to no turn. If they are speech, put the speaker’s label before them.`,
    about:
      'A long stretch stands before the first label: a talk, perhaps, whose speaker is named only once questions begin. It is kept out of the turns until somebody is named for it.',
  },
  'text-after-last-turn': {
    severity: 'info',
    describe: ({ from, to }: { readonly from: number; readonly to: number }) =>
      `The end of the file (${lines(from, to)}) was read as a closing remark of the transcriber, and belongs to no turn.`,
    about: 'Words such as “End of transcript”, or a short text below a ruled line, close a file.',
  },
  'time-backwards': {
    severity: 'warning',
    describe: ({ count }: { readonly count: number }) =>
      `This turn’s time is earlier than the one before${count > 1 ? `; so it is at ${count - 1} more places` : ''}. Check the time stamps, or whether parts of the transcript changed places.`,
    about: 'Time stamps should rise from turn to turn.',
  },
  'very-long-turn': {
    severity: 'info',
    describe: ({ label, words }: { readonly label: string; readonly words: number }) =>
      `One turn of “${label}” has ${words} words, far more than the others. Check that no label is missing within it.`,
    about: 'A turn much longer than all others may hide a label that was mistyped or left out.',
  },
});
