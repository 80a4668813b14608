// A study: a folder of plain files. These are its parts once loaded; `load.ts` and `save.ts` are
// the only places that know how they lie on the disk.

import type { Place } from '../finding/finding.js';
import type { Role, Transcript } from '../transcript/transcript.js';
import type { Strategy } from '../unit/unit.js';

/** One line of `participants.csv`: one person in one session. */
export interface Participant {
  readonly id: string;
  /** The session's id. */
  readonly session: string;
  readonly role: Role;
  /** As written; empty where not stated. */
  readonly gender: string;
  /** The labels that stand for this person in the session's transcripts. */
  readonly labels: readonly string[];
  /** False where the file says that the person did not come. */
  readonly attended: boolean;
  /** All other columns. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The row it was read from. */
  readonly place?: Place;
}

/** One focus group. */
export interface Session {
  /** Kebab-case of the label, or the transcript's name without extension. */
  readonly id: string;
  /** What tables print: `First`. */
  readonly label: string;
  /** Paths below `transcripts/`. */
  readonly transcripts: readonly string[];
  readonly group?: string;
  readonly date?: string;
  /** Of its transcripts, where it is not the study's. */
  readonly language?: string;
  /** Labels declared to be moderators. */
  readonly moderators: readonly string[];
  /** Where `fga.yaml` declares it; absent where it was inferred. */
  readonly place?: Place;
}

/** `fga.yaml` with every default filled in. */
export interface StudySettings {
  readonly title: string;
  readonly language: string;
  /** False where the language is only the default. */
  readonly statesLanguage?: boolean;
  /** Path of the codebook below the study; undefined where there is none to choose. */
  readonly codebook?: string;
  /** The coder whose coding tables count, where the study names one. */
  readonly coding?: string;
  readonly strategy: Strategy;
  /** Cells of tables that stand for fewer people are warned of. */
  readonly smallestGroup?: number;
  /** Roles of labels, in every session: `Dr Weber` → `moderator`. */
  readonly roles?: Readonly<Record<string, Role>>;
  readonly places?: SettingPlaces;
}

/** Where `fga.yaml` names what is judged later: the codebook, the coder, the labels of speakers. */
export interface SettingPlaces {
  readonly codebook?: Place;
  readonly coding?: Place;
  readonly labels?: readonly DeclaredLabel[];
}

/** A label that `fga.yaml` gives a role: under `roles:`, or as a moderator of a session. */
export interface DeclaredLabel {
  readonly label: string;
  /** The session's id; undefined where it is meant for all. */
  readonly session?: string;
  readonly place: Place;
}

export interface Study {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly settings: StudySettings;
  readonly sessions: readonly Session[];
  /** Empty where there is no `participants.csv`. */
  readonly participants: readonly Participant[];
  /** Paths of all transcripts, below `transcripts/`, sorted. */
  readonly transcripts: readonly string[];
  /**
   * Outside a study, where files were named on the command line: their absolute paths, by the paths
   * in `transcripts`. `-` is the standard input.
   */
  readonly files?: ReadonlyMap<string, string>;
}

/** All that is asked of a study where only its files matter. */
export type StudyRoot = Pick<Study, 'root'>;

/** Who speaks under a label of a transcript. */
export interface Voice {
  readonly label: string;
  /** Undefined for moderators, collective, unknown and unlisted speakers. */
  readonly participant?: Participant;
  readonly role: Role;
  readonly session: string;
}

/** A transcript within its study: what its labels stand for. */
export interface StudyTranscript {
  readonly transcript: Transcript;
  readonly session: Session;
  /** By label, and by every variant of it that the transcript has. */
  readonly voices: ReadonlyMap<string, Voice>;
}
