// What a transcript is once it has been read: a reading text, and turns that point into it.
// Every input format yields this one value.

import type { Span } from '../text/span.js';

/** `moderator`, `observer`, `participant`, `unknown`, or a role of the study such as `mentee`. */
export type Role = string;

/** Brackets, time stamps and overlap marks inside a turn: part of its text, but not speech. */
export interface Annotation extends Span {
  readonly kind: 'note' | 'time' | 'overlap' | 'unclear';
}

/** One speaker's contribution. */
export interface Turn {
  /** The speaker's label; undefined where the file names none. */
  readonly speaker?: string;
  /** From the first word to the last, label and time stamp left out. */
  readonly start: number;
  readonly end: number;
  /** The turn's blocks as written (paragraphs, captions), in order, without labels and markup. */
  readonly spans: readonly Span[];
  readonly annotations: readonly Annotation[];
  /** Seconds from the beginning of the recording. */
  readonly time?: number;
}

/** Somebody a label of the transcript stands for. */
export interface Speaker {
  /** The label as written (the commonest spelling). */
  readonly label: string;
  /** Every spelling that was merged into this label, itself included. */
  readonly variants: readonly string[];
  readonly kind: 'person' | 'collective' | 'unknown';
  readonly role: Role;
  /** Why the role was assumed, in a few words: `its label`, `declared in line 1`. */
  readonly roleReason: string;
  readonly turns: number;
  readonly words: number;
}

/** How the bytes were decoded; `certain` is false where the encoding had to be guessed. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | string;
  readonly bom: boolean;
  readonly certain: boolean;
}

/** A stretch of the reading text that is nobody's speech. */
export interface Outside extends Span {
  readonly kind:
    | 'header'
    | 'label'
    | 'time'
    | 'heading'
    | 'separator'
    | 'number'
    | 'markup'
    | 'furniture'
    | 'note'
    | 'tail';
}

/** What stands beside the text: a comment in the margin, a footnote. It is nobody's speech. */
export interface Remark extends Span {
  readonly kind: 'comment' | 'footnote' | 'endnote';
  /** The words it is about are `start` to `end`; a footnote has a place only. */
  readonly text: string;
  readonly author?: string;
  /** As the file states it. */
  readonly date?: string;
}

export interface Transcript {
  /** Path below the study's `transcripts/`, or as given on the command line; separated by `/`. */
  readonly path: string;
  readonly format: string;
  readonly encoding: Encoding;
  /** BCP 47 tag. */
  readonly language: string;
  /** The reading text: newlines are `\n`, no byte order mark, nothing else changed. */
  readonly text: string;
  readonly turns: readonly Turn[];
  /** In order of first appearance. */
  readonly speakers: readonly Speaker[];
  /** All text that is in no turn's spans, blanks apart: labels, times, headings, header lines. */
  readonly outside?: readonly Outside[];
  /** The reading text was taken out of the file (a Word document, a PDF), and is stored apart. */
  readonly isDerived?: boolean;
  readonly remarks?: readonly Remark[];
}
