// What can be wrong with packets for participants, with the answers to them, and with what is kept of
// these.

import { defineFindings, findingKind } from '../finding/finding.js';
import { didYouMean, plural } from '../text/wording.js';

interface AboutQuote {
  readonly participant: string;
  readonly unit: string;
  readonly transcript: string;
}

const on = ({ participant, unit, transcript }: AboutQuote) =>
  `${participant} on ${unit} of ${transcript}`;

export const memberFindings = defineFindings('member', {
  'names-masked': findingKind<{ participant: string; count: number }>(
    'info',
    ({ participant, count }) =>
      `${count === 1 ? 'One name or turn' : `${count} names or turns`} of others ${count === 1 ? 'was' : 'were'} made unreadable in the packet of ${participant}. Read it before you hand it out: fga knows only the names that the study has.`,
    'A packet holds nobody else’s words. Names of other participants and speakers are replaced, and turns of others that stand inside a turn, as in “(P2: mm-hm)”, are cut. Nicknames, surnames and places that are in no label are not known; read the packet.',
  ),
  unreviewed: findingKind<undefined>(
    'warning',
    () =>
      'These packets ask about what the rules of the codebook coded, which nobody has reviewed. Let a person review the coding first (fga review), or say so to the participants.',
    'Participants would be asked to judge the work of rules. Where a person has coded, or coders have agreed, that coding is taken; --coder chooses.',
  ),
  'no-definition': findingKind<{ name: string }>(
    'warning',
    ({ name }) =>
      `“${name}” has no definition, so participants are asked about a bare name. Write one sentence in plain words under definition:.`,
    'A packet explains each category with the definition of the codebook. Participants do not know the codebook; write it as you would say it to them.',
  ),
  'no-wording': findingKind<{ language: string; known: string }>(
    'warning',
    ({ language, known }) =>
      `Packets are in English: fga has their sentences in ${known}, not in “${language}”. Choose one with --language, or translate the packets; the marks such as m1a2b3c4d5 must stay.`,
    'The sentences around the quotes exist in a few languages. Answers in any of these are understood.',
  ),
  'unlisted-speaker': findingKind<{ label: string; session: string; units: number }>(
    'warning',
    ({ label, session, units }) =>
      `Nobody is asked about ${plural(units, 'coded unit')} of ${label} in ${session}: it is not clear whose words these are. Add the label to its person in participants.csv.`,
    'A packet must not show one person’s words to another, so only speakers who are one listed participant get one.',
  ),
  'packet-kept': findingKind<{ participant: string }>(
    'warning',
    ({ participant }) =>
      `The packet of ${participant} is there and is not what would be written now: it was filled in, or codings have changed since. It was left as it is; --replace writes it anew.`,
    'Packets that people may have written into are not overwritten. Record the answers first, then make the packet anew with --replace.',
  ),
  'unknown-packet': findingKind<{ marks: number; nearest: string | undefined }>(
    'error',
    ({ marks, nearest }) =>
      `${marks === 0 ? 'No question of a packet was found here: each has a mark such as m1a2b3c4d5 behind it.' : `None of the ${plural(marks, 'mark')} here is of a packet that was made in this study.`}${didYouMean(nearest)} Nothing was recorded from this file.`,
    'Answers are read by the marks behind the questions. The file is of another study, or member-checks/ has lost its record, or the marks were deleted.',
  ),
  'unread-file': findingKind<undefined>(
    'error',
    () =>
      'No answer can be read from this file: it is a page of a browser, a PDF, a scan, or damaged. Answers on paper are typed into a table: fga member-check NAME --format csv -o FOLDER',
    'Answers are read from Markdown, plain text, Word, OpenDocument and RTF files, and from tables. What was ticked in a page of a browser is not in its file, and in a PDF nobody can tell which answer a tick belongs to.',
  ),
  'unknown-mark': findingKind<{ mark: string }>(
    'error',
    ({ mark }) =>
      `The answer at ${mark} belongs to no question that was asked in this study, so it is not recorded. Take the mark from the packet as it was written.`,
    'A mark was mistyped, or its packet was made elsewhere.',
  ),
  'foreign-mark': findingKind<{ mark: string; participant: string; expected: string }>(
    'error',
    ({ mark, participant, expected }) =>
      `The question ${mark} was asked of ${participant}, but this file is for ${expected}; it is not recorded. Look whether two packets were mixed up.`,
    'A file holds answers to questions that were put to somebody else.',
  ),
  'several-answers': findingKind<AboutQuote & { answers: string }>(
    'error',
    ({ answers, ...quote }) =>
      `The answer of ${on(quote)} is not clear (${answers} are marked), so it is not recorded. Ask, or leave one mark.`,
    'More than one of yes, partly and no is marked. What was written beside is kept.',
  ),
  'unclear-answer': findingKind<AboutQuote & { words: string }>(
    'warning',
    ({ words, ...quote }) =>
      `The answer of ${on(quote)} is in words only: “${words}”. The words are recorded; mark yes, partly or no in the file, or in the column answer of the record, so that it counts.`,
    'Somebody wrote a text and marked none of the answers. fga does not guess what is meant.',
  ),
  'amended-without-text': findingKind<AboutQuote>(
    'warning',
    (quote) =>
      `${on(quote)} would have it otherwise and did not write how. The answer is recorded; ask for the words.`,
    'The answer “yes, but changed” or “partly” was marked, and nothing was written below.',
  ),
  'edited-quote': findingKind<AboutQuote>(
    'warning',
    (quote) =>
      `${on(quote)} has rewritten the quote itself. It is recorded as amended, with the new words; the transcript stays as it is.`,
    'The words of the quote in the file are not those that were printed there.',
  ),
  'answered-twice': findingKind<AboutQuote & { mark: string }>(
    'error',
    ({ mark, ...quote }) =>
      `${on(quote)} answers one question (${mark}) twice, and not alike. Neither is recorded; delete one of the two.`,
    'A question stands twice in the files that are read, with different answers.',
  ),
  'answered-otherwise': findingKind<AboutQuote & { before: string; now: string }>(
    'error',
    ({ before, now, ...quote }) =>
      `${on(quote)} has answered otherwise before (${before}, now ${now}). The recorded answer stays; --replace takes the new one.`,
    'People may change their minds, and files may be mixed up: so a new answer replaces a recorded one only when told to.',
  ),
  'bad-answer': findingKind<{ answer: string; mark: string }>(
    'error',
    ({ answer, mark }) =>
      `The answer “${answer}” to ${mark} is none of confirmed, amended and declined, so it does not count. Correct it.`,
    'The column answer of a record or table of answers holds confirmed, amended, declined, a plain yes or no, or nothing.',
  ),
  'broken-record': findingKind<{ missing: string }>(
    'error',
    ({ missing }) =>
      `This record of answers lacks ${missing}, so it is not read. Take the file from git or a backup.`,
    'A record in member-checks/ has the columns session, transcript, unit, category, name, meaning, mark, quote, answer and text.',
  ),
  'declined-quote': findingKind<AboutQuote>(
    'warning',
    (quote) =>
      `The words of ${on(quote)} are not to be printed, as this person asked, and tables with quotes can show them. Do not publish this quote.`,
    'A participant asked that these words be left out. Tables of numbers still count the unit; fga table quotes and fga table 2 --quotes may print it.',
  ),
  'declined-printed': findingKind<AboutQuote>(
    'warning',
    (quote) =>
      `The words of ${on(quote)} are in this table, and this person asked that they be left out. Take the quote out before the table is published.`,
    'A table with quotes prints words that a participant declined. fga leaves the choice of quotes to you.',
  ),
  'declined-reading': findingKind<AboutQuote & { name: string }>(
    'warning',
    ({ name, ...quote }) =>
      `${on(quote)} did not mean “${name}”, and the coding that tables count still says so. Look at it again; write down why where it stays.`,
    'A participant declined what their words were taken for. Whether the coding changes is yours to decide; that it was weighed belongs into the report.',
  ),
  'coding-changed': findingKind<AboutQuote>(
    'info',
    (quote) =>
      `What ${on(quote)} was asked is not what is coded now: words, codes or speaker have changed since. The answer is kept; a new packet asks again.`,
    'A question was about words and a reading of that time. The report counts its answer, and says how many are of this kind.',
  ),
});
