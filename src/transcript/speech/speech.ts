// What a reader of captions, tables, machine transcripts or CHAT makes of its file: stretches of
// speech, each with the speaker that the file names for it. `build-transcript.ts` makes the rest.

import type { Finding } from '../../finding/finding.js';

/** One stretch of speech: a caption, a row, a segment, a run of words. */
export interface Speech {
  /** As the file names the speaker; undefined where it names none. */
  readonly speaker?: string | undefined;
  readonly text: string;
  /** Seconds from the beginning of the recording. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** 1-based line of the file, where it has lines that a person can go to. */
  readonly line?: number | undefined;
  /** True where another voice begins, though the file does not say whose. */
  readonly opens?: boolean | undefined;
}

/** What was read of a file, before it is a transcript. */
export interface SpeechFile {
  /** As it will stand in `Transcript.format`. */
  readonly format: string;
  readonly speech: readonly Speech[];
  /**
   * `running`: stretches were cut by length, as captions are, and run on in one paragraph;
   * `whole`: each is as somebody wrote it, and stays a paragraph of its own where it ends a sentence.
   */
  readonly flow: 'running' | 'whole';
  /** BCP 47, where the file says it. */
  readonly language?: string | undefined;
  /** Roles that the file declares, by label, with the line that does. */
  readonly roles?: ReadonlyMap<string, { readonly role: string; readonly line: number }>;
  readonly findings: readonly Finding[];
}

/** Consecutive speech of one speaker, as paragraphs. */
export interface Contribution {
  readonly speaker: string | undefined;
  readonly paragraphs: readonly string[];
  readonly time: number | undefined;
  readonly line: number | undefined;
}
