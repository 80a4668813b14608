// How the transcripts were read: a row per transcript, and a row per speaker with the reason for
// the role, so that a wrong guess is seen before it is counted.

import type { Table } from '../table/table.js';
import { annotateSpan } from '../transcript/annotations/annotations.js';
import type { Transcript } from '../transcript/transcript.js';

/** A transcript with what its study knows about it. */
export interface ReadTranscript {
  readonly transcript: Transcript;
  /** Label of the session. */
  readonly session: string;
  /** By label: the role that counts, and the participant's id where one is listed. */
  readonly voices: ReadonlyMap<
    string,
    { readonly role: string; readonly participant?: { readonly id: string } }
  >;
}

export function tabulateTranscripts(read: readonly ReadTranscript[]): Table {
  return {
    id: 'transcripts',
    title: 'Transcripts',
    columns: [
      { id: 'transcript', label: 'Transcript' },
      { id: 'session', label: 'Session' },
      { id: 'format', label: 'Format' },
      { id: 'encoding', label: 'Encoding' },
      { id: 'turns', label: 'Turns', align: 'right' },
      { id: 'speakers', label: 'Speakers', align: 'right' },
      { id: 'words', label: 'Words', align: 'right' },
    ],
    rows: read.map(({ transcript, session }) => ({
      transcript: transcript.path,
      session,
      format: transcript.format,
      encoding: transcript.encoding.name,
      turns: transcript.turns.length,
      speakers: transcript.speakers.length,
      words: wordsOf(transcript),
    })),
    notes: [],
  };
}

/** Words of the speakers, and of turns without one. */
function wordsOf({ text, turns, speakers }: Transcript): number {
  const unlabelled = turns.filter(({ speaker }) => speaker === undefined);
  const spans = unlabelled.flatMap((turn) => turn.spans);
  const words = spans.reduce((sum, span) => sum + annotateSpan(text, span).words, 0);
  return speakers.reduce((sum, speaker) => sum + speaker.words, words);
}

/** The speakers of all transcripts; no column for the transcript where there is one only. */
export function tabulateSpeakers(read: readonly ReadTranscript[]): Table {
  return speakersTable(read, 'Speakers', true);
}

/** The speakers of one transcript, to be read on the screen: no column without anything in it. */
export function tabulateSpeakersOf(one: ReadTranscript): Table {
  const isLinked = [...one.voices.values()].some(({ participant }) => participant);
  const { path, speakers } = one.transcript;
  const table = speakersTable([one], `Speakers of ${path}`, isLinked);
  return speakers.length > 0 ? table : { ...table, notes: ['No speaker is labelled.'] };
}

function speakersTable(
  read: readonly ReadTranscript[],
  title: string,
  withParticipants: boolean,
): Table {
  return {
    id: 'speakers',
    title,
    columns: [
      ...(read.length === 1 ? [] : [{ id: 'transcript', label: 'Transcript' }]),
      { id: 'speaker', label: 'Speaker' },
      ...(withParticipants ? [{ id: 'participant', label: 'Participant' }] : []),
      { id: 'role', label: 'Role' },
      { id: 'reason', label: 'Why this role' },
      { id: 'turns', label: 'Turns', align: 'right' },
      { id: 'words', label: 'Words', align: 'right' },
    ],
    rows: read.flatMap(({ transcript, voices }) =>
      transcript.speakers.map((speaker) => ({
        transcript: transcript.path,
        speaker: speaker.label,
        participant: voices.get(speaker.label)?.participant?.id ?? '',
        role: voices.get(speaker.label)?.role ?? speaker.role,
        reason: speaker.roleReason,
        turns: speaker.turns,
        words: speaker.words,
      })),
    ),
    notes: [],
  };
}
