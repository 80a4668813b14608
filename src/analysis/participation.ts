// Who spoke how much: turns and words of each speaker, and their share of the session's words.

import type { Table } from '../table/table.js';
import type { Role } from '../transcript/transcript.js';
import type { SessionName } from './evidence.js';

/** One speaker in one session. */
export interface SpeakerShare {
  readonly session: SessionName;
  readonly label: string;
  readonly participant: string;
  readonly role: Role;
  readonly turns: number;
  readonly words: number;
}

/** A row per session and speaker; participants who were listed and never spoke have zeros. */
export function tabulateParticipation(shares: readonly SpeakerShare[]): Table {
  const totals = new Map<string, number>();
  for (const { session, words } of shares) {
    totals.set(session.id, (totals.get(session.id) ?? 0) + words);
  }
  return {
    id: 'participation',
    title: 'Participation: turns and words of each speaker',
    columns: [
      { id: 'session', label: 'Session' },
      { id: 'speaker', label: 'Speaker' },
      { id: 'participant', label: 'Participant' },
      { id: 'role', label: 'Role' },
      { id: 'turns', label: 'Turns', align: 'right' },
      { id: 'words', label: 'Words', align: 'right' },
      { id: 'share', label: 'Share of words (%)', align: 'right' },
    ],
    rows: shares.map(({ session, label, participant, role, turns, words }) => ({
      session: session.label,
      speaker: label,
      participant,
      role,
      turns,
      words,
      share: percent(words, totals.get(session.id) ?? 0),
    })),
    notes: [
      "Words are counted without annotations. Shares are of all the session's words, those of moderators included.",
    ],
  };
}

/** One decimal, as text, so that it prints alike everywhere. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1);
}
