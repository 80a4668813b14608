// What the reader of a format makes of a file: its reading text, and what the format says about it
// beyond the words. Plain text has nothing to add; a Word document has bold and headings, captions
// have times, the output of a speech recogniser names its speakers.

import type { Span } from '../text/span.js';
import type { Encoding, Outside, Remark, Role } from './transcript.js';

/** A paragraph, caption, utterance or table row, as the file cuts it; within one line of the text. */
export interface Passage extends Span {
  /** Who speaks, where the file itself says so: as it names them. */
  readonly speaker?: string;
  /** Seconds from the beginning of the recording. */
  readonly time?: number;
}

/** A heading of the document, by level. */
export interface HeadingSpan extends Span {
  readonly level: number;
}

export interface SourceText {
  /** `docx`, `vtt` and so on. */
  readonly format: string;
  readonly encoding: Encoding;
  /** The reading text; newlines are `\n`. */
  readonly text: string;
  /** False where the text is the file's own, decoded; true where it was taken out of it. */
  readonly isDerived: boolean;
  /** BCP 47, where the file states it. */
  readonly language?: string;
  /**
   * In order, without overlap. Where one of them names a speaker, all speakers are known and labels
   * are not looked for; else only their times are used.
   */
  readonly passages?: readonly Passage[];
  /** The format has a place for speakers: labels are not looked for, even where it names none. */
  readonly isDiarised?: boolean;
  /** Roles that the file declares, by label, with the line that does. */
  readonly roles?: ReadonlyMap<string, { readonly role: Role; readonly line: number }>;
  /** Of a derived text: the file's own line for each line, for findings to point at. */
  readonly fileLines?: readonly (number | undefined)[];
  /** What stands outside the passages where they name speakers; the rest of the text is `markup`. */
  readonly outside?: readonly Outside[];
  /** Runs of bold text within one line each, in order. */
  readonly bold?: readonly Span[];
  readonly headings?: readonly HeadingSpan[];
  /** Cells of tables that stand where a speaker would, one a line at most. */
  readonly labels?: readonly Span[];
  readonly remarks?: readonly Remark[];
}

/** Whether the file itself says who speaks, or that it does not know. */
export function namesSpeakers({ passages = [], isDiarised }: SourceText): boolean {
  return isDiarised === true || passages.some(({ speaker }) => speaker !== undefined);
}
