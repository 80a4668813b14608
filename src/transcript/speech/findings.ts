// What there is to say about captions, tables, machine transcripts and CHAT files as they were read.

import { defineFindings, findingKind } from '../../finding/finding.js';

interface Counted {
  readonly count: number;
}

interface Broken extends Counted {
  readonly found: string;
}

const are = ({ count }: Counted, one: string, others = `${one}s`) =>
  count === 1 ? `One ${one} is` : `${count} ${others} are`;

export const speechFindings = defineFindings('speech', {
  'no-speech': findingKind<undefined>(
    'error',
    () =>
      'No speech was found in this file. If it is no transcript, move it out of the folder; if it is one, save it as plain text with a label before each turn.',
    'The file’s format was recognised, but it holds no words that somebody said: captions without text, a table without a column of text, or JSON of another kind.',
  ),
  'no-speakers': findingKind<undefined>(
    'info',
    () =>
      'The file names no speakers; pauses and sentence ends part it into paragraphs without one. Switch on speaker labels (diarisation) in the program that made it, or write labels into a copy saved as text.',
    'The recogniser was run without speaker labels, or the captions have none. No speaker is invented.',
  ),
  'left-out': findingKind<{ readonly what: string }>(
    'info',
    ({ what }) =>
      `Left out of the reading text, since it is nobody’s speech: ${what}. If it is speech, move it into a turn.`,
    'Formats hold more than speech: comments, other columns, annotations of other kinds. They stay in the file, but not in the reading text; if speech stands there, copy it to where the format has speech.',
  ),
  'prose-left-out': findingKind<{ readonly what: string }>(
    'warning',
    ({ what }) =>
      `Not in the reading text, though sentences stand there: ${what}. If somebody says them, copy them to where the file has its other speech, with who says them.`,
    'Sentences stand where fga knows no speech: a second column of text, a list of another make. They may be a translation, a cleaned version or a summary; if they are part of the talk, they are missing from the reading text.',
  ),
  'newest-first': findingKind<undefined>(
    'info',
    () =>
      'The file lists the newest message first; it was read from the oldest to the newest, by its times.',
    'Exports of chats often begin with what was said last. Every time in the file is before the one above it, so the order was turned round.',
  ),
  'service-messages': findingKind<Counted>(
    'info',
    (args) =>
      `${are(args, 'message')} of the program itself (who joined, instructions to a language model) and left out.`,
    'Exports of chats list what the program did among what people wrote.',
  ),
  'broken-time': findingKind<Counted>(
    'warning',
    (args) =>
      `${are(args, 'line')} meant as a caption’s time but cannot be read as one; the words below were read without a time. Write it as 00:01:02.500 --> 00:01:04.000.`,
    'A line with the arrow of a caption has no two times around it. The caption was read, but when it was said is not known.',
  ),
  'broken-line': findingKind<Counted>(
    'warning',
    (args) =>
      `${are(args, 'line')} not written as the others and not read. Compare with the lines above and below, and mend what stands in the wrong place.`,
    'In STM, CTM and RTTM every line has the same fields: the recording, the channel, the speaker, times and words. A line with other fields cannot be read as speech.',
  ),
  'times-only': findingKind<{ readonly count: number; readonly speakers: number }>(
    'error',
    ({ count, speakers }) =>
      `This file says when ${speakers === 1 ? 'one speaker speaks' : `${speakers} speakers speak`} (${count === 1 ? 'one line' : `${count} lines`}), but not what is said. Let the program that recognised the words join the two, and export the transcript with speakers, as JSON, captions or text.`,
    'Programs that tell voices apart (diarisation) write RTTM: who speaks from when to when, without words. The words are in another file; a transcript needs both.',
  ),
  'recordings-joined': findingKind<Counted & { readonly names: string }>(
    'warning',
    ({ count, names }) =>
      `The file holds ${count} recordings (“${names}”${count > 4 ? ', …' : ''}), which were read one after the other as one transcript. If they are different sessions, save the lines of each as a file of its own.`,
    'Evaluations of speech recognition keep the lines of many recordings in one file. A transcript is one session; fga reads all of them, so that nothing is left out.',
  ),
  'captions-rolled': findingKind<Counted>(
    'info',
    ({ count }) =>
      `These are live captions: ${count} of them repeat the one before and add to it. Each word was read once; compare a passage with the recording.`,
    'Captions made for the screen show a line twice, or grow word by word. fga takes the repeats out where the file does so throughout.',
  ),
  'captions-carried': findingKind<Counted>(
    'info',
    (args) =>
      `${are(args, 'caption')} without a voice and go${args.count === 1 ? 'es' : ''} on within a sentence or hold${args.count === 1 ? 's' : ''} a sound only; the speaker before was taken for it.`,
    'In a file that names the speaker of nearly every caption, a caption that does not stays without a speaker, unless the sentence before has not ended.',
  ),
  'captions-opener': findingKind<{ readonly label: string; readonly count: number }>(
    'warning',
    ({ label, count }) =>
      `“${label}:” opens ${count} captions and was read as speech. If it is a speaker, add it to the labels of a person in participants.csv, or put >> before it in a copy of the file.`,
    'Captions have no place for names, so a label is told by how the whole file writes it. Something comes back before a colon as a label would, but nothing else in the file does.',
  ),
  'no-speech-in-json': findingKind<undefined>(
    'error',
    () =>
      'This JSON holds no list of who said what. If a program made it, export the transcript itself, as JSON with speakers, as captions (VTT) or as text.',
    'fga knows the JSON of common speech recognisers, and finds lists whose items have a text and a speaker under the usual names. A file of settings, of times alone or of another kind has none.',
  ),
  'no-speech-in-table': findingKind<undefined>(
    'error',
    () =>
      'No column of this table holds sentences. Put what was said in a column headed “text” and who said it in one headed “speaker”, a row for each turn.',
    'A table is read as a transcript where one column holds the words and, best of all, another the speakers. A list of participants or of codes belongs elsewhere in the study.',
  ),
  'sheets-joined': findingKind<{ readonly names: string }>(
    'warning',
    ({ names }) =>
      `The sheets ${names} have the same columns and were read one after the other, as one transcript. If they are different sessions, save each as a file of its own.`,
    'A transcript is one file. Sheets of one header are taken for its parts, so that nothing is left out; whether they are parts or sessions only you can say.',
  ),
  'other-sheets': findingKind<{ readonly read: string; readonly names: string }>(
    'warning',
    ({ read, names }) =>
      `Only the sheet “${read}” was read; ${names} ${names.includes('”, “') ? 'are' : 'is'} left out. If they are transcripts too, save each as a file of its own.`,
    'A transcript is one file. Of a workbook with several sheets, fga reads the one with speakers and most words.',
  ),
  'json-truncated': findingKind<Broken>(
    'error',
    ({ count }) =>
      `The JSON breaks off here${count > 1 ? `, and on ${count - 1} more of its lines` : ''}; what stands before was read. Export or copy it again.`,
    'JSON ends with the bracket it began with. This one does not: it was cut off, perhaps while it was copied, so that the end of the transcript is missing.',
  ),
  'json-unexpected': findingKind<Broken>(
    'error',
    ({ count, found }) =>
      `The JSON is broken here, before “${found}”${count > 1 ? ` (and at ${count - 1} more places)` : ''}; what follows in the same value was not read. Export it again, or mend it with a JSON editor.`,
    'A comma, quotation mark or bracket is missing or too many, so that nothing sure can be said of what follows. In a file with a record on each line, the other lines were read.',
  ),
  'json-too-deep': findingKind<Broken>(
    'error',
    () =>
      'The JSON nests deeper than any transcript does; from here on it was not read. Export it again from the program that made it.',
    'Brackets within brackets beyond two hundred levels are no transcript.',
  ),
  'json-duplicate-key': findingKind<Broken>(
    'warning',
    ({ count, found }) =>
      `“${found}” stands twice in one object${count > 1 ? ` (and so do ${count - 1} keys more)` : ''}; the last one was read, as other programs do. Check which is meant.`,
    'An object of JSON should have each key once. If both hold speech, one of them is not in the reading text.',
  ),
});
