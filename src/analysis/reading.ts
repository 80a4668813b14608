// How the transcripts were read: a row per transcript, and a row per speaker with the reason for
// the role, so that a wrong guess is seen before it is counted.

import type { Table } from '../table/table.js';
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
      words: transcript.speakers.reduce((sum, { words }) => sum + words, 0),
    })),
    notes: [],
  };
}

/** The speakers of all transcripts; `title` and no column for the transcript where there is one only. */
export function tabulateSpeakers(read: readonly ReadTranscript[], title = 'Speakers'): Table {
  return {
    id: 'speakers',
    title,
    columns: [
      ...(read.length === 1 ? [] : [{ id: 'transcript', label: 'Transcript' }]),
      { id: 'speaker', label: 'Speaker' },
      { id: 'participant', label: 'Participant' },
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
