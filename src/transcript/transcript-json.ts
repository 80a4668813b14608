// A transcript as other programs read it: `fga transcripts --json`. Offsets count code points.

import { codePointMap } from '../text/code-points.js';
import { turnText } from './display-text.js';
import type { Transcript } from './transcript.js';

export interface TranscriptJson {
  readonly path: string;
  readonly format: string;
  readonly encoding: string;
  readonly language: string;
  readonly turns: readonly {
    readonly speaker: string | null;
    readonly role: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly time?: number;
  }[];
  readonly speakers: readonly {
    readonly label: string;
    readonly variants: readonly string[];
    readonly kind: string;
    readonly role: string;
    readonly reason: string;
    readonly turns: number;
    readonly words: number;
  }[];
  /** Comments and notes beside the text; absent where there are none. */
  readonly remarks?: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly author?: string;
    readonly date?: string;
    readonly text: string;
  }[];
}

/** `voices` are the roles that count in a study, by label, where they differ from the transcript's. */
export function transcriptJson(
  transcript: Transcript,
  voices: ReadonlyMap<string, { readonly role: string }> = new Map(),
): TranscriptJson {
  const { toCodePoint } = codePointMap(transcript.text);
  const roles = new Map(
    transcript.speakers.map(({ label, role }) => [label, voices.get(label)?.role ?? role]),
  );
  return {
    path: transcript.path,
    format: transcript.format,
    encoding: transcript.encoding.name,
    language: transcript.language,
    turns: transcript.turns.map((turn) => ({
      speaker: turn.speaker ?? null,
      role: roles.get(turn.speaker ?? '') ?? 'unknown',
      start: toCodePoint(turn.start),
      end: toCodePoint(turn.end),
      text: turnText(transcript, turn),
      ...(turn.time !== undefined && { time: turn.time }),
    })),
    speakers: transcript.speakers.map(
      ({ label, variants, kind, role, roleReason, turns, words }) => ({
        label,
        variants,
        kind,
        role: roles.get(label) ?? role,
        reason: roleReason,
        turns,
        words,
      }),
    ),
    ...(transcript.remarks && {
      remarks: transcript.remarks.map(({ kind, start, end, author, date, text }) => ({
        kind,
        start: toCodePoint(start),
        end: toCodePoint(end),
        ...(author !== undefined && { author }),
        ...(date !== undefined && { date }),
        text,
      })),
    }),
  };
}
