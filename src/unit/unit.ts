// A meaning unit: words, sentences or paragraphs of one turn that belong together by content.
// Units are what codes are put on; they are cut once and then shared by all coders.

import type { Span } from '../text/span.js';
import type { Role } from '../transcript/transcript.js';

/** A unit's id, unique in its transcript and never reused: `u0001`. */
export type UnitId = string & { readonly unitId?: never };

/** content: codable · minimal: a back-channel such as "mm-hm" · question: a moderator's · annotation: no speech. */
export type UnitKind = 'content' | 'minimal' | 'question' | 'annotation';

export interface Unit extends Span {
  readonly id: UnitId;
  /** The transcript's path. */
  readonly transcript: string;
  /** Index into the transcript's turns. */
  readonly turn: number;
  /** The speaker's label as written; empty where the file names none. */
  readonly speaker: string;
  /** The participant's id; empty for moderators, collective and unknown speakers. */
  readonly participant: string;
  readonly role: Role;
  readonly kind: UnitKind;
  /** Id of the moderator's unit that this one answers; empty before the first question. */
  readonly question: string;
  /** The slice of the reading text, exactly. */
  readonly text: string;
  /** The text without fillers and false starts; never a word added. */
  readonly clean: string;
  /** A person's abstraction of the unit; empty until one writes it. */
  readonly condensed: string;
  readonly translation: string;
  /** Ids of the units it was split from or merged of; absent where it was cut by `segmentTranscript`. */
  readonly parents?: readonly UnitId[];
}

export type Strategy = 'turn' | 'sentence' | 'paragraph' | 'meaning';
