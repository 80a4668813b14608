// What there is to say about the labels of speakers and about who moderates.

import { plural, times } from '../text/wording.js';

export interface UnnamedAnswers {
  readonly label: string;
  readonly asked: number;
  readonly unnamed: number;
}

export const labelKinds = {
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
  'unnamed-answers': {
    severity: 'info',
    describe: ({ label, asked, unnamed }: UnnamedAnswers) =>
      `Nobody is named: ${plural(asked, 'paragraph')} in bold ${asked === 1 ? 'is' : 'are'} read as questions of the moderator (“${label}”), the ${plural(unnamed, 'turn')} between them have no speaker. To say who answers, begin the answers with a label and a colon.`,
    about:
      'In published interviews the questions stand in bold and the answers plain. fga takes the questions for the moderator’s and invents no name for who answers.',
  },
  'unnamed-speakers': {
    severity: 'info',
    describe: ({ count }: { readonly count: number }) =>
      `${plural(count, 'turn')} ${count === 1 ? 'opens' : 'open'} with “>>” and no name, and ${count === 1 ? 'has' : 'have'} no speaker. To say who speaks, put a label and a colon behind the mark.`,
    about:
      'In captions pasted as text, “>>” says that somebody else speaks. Where no name follows, fga does not count the words as those of the speaker before.',
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
  'label-often-passed-over': {
    severity: 'warning',
    describe: ({ labels, count }: { readonly labels: string; readonly count: number }) =>
      `${labels} ${count === 1 ? 'opens' : 'open'} many lines and ${count === 1 ? 'was' : 'were'} taken for part of what others say. If ${count === 1 ? 'it is a speaker, list it' : 'these are speakers, list them'} in participants.csv.`,
    about:
      'A word with a colon recurs, but stands where nobody is asked or answered. If it is a speaker after all, its words count as somebody else’s until it is listed.',
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
    about:
      'Nothing says who moderates, but one speaker asks nearly all of the questions, or speaks alone with somebody who is called a participant.',
  },
} as const;
