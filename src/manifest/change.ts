// One change of what a table was made from, as `fga verify` tells it.

/** A change since a table was written. */
export type Change = CodingChange | UnitChange | PersonChange | BookChange | FileChange;

interface Named {
  /**
   * By what rows of tables name the thing that has changed: lists of names, each from the closest to
   * the widest (unit, code, subcategory, category). Empty where any row may have to do with it.
   */
  readonly names: readonly NameChain[];
}

/** From the closest name to the widest. */
export type NameChain = readonly string[];

/** put: the unit has the code now · taken: it had it · moved: it has another one instead. */
export interface CodingChange extends Named {
  readonly kind: 'coding';
  readonly what: 'put' | 'taken' | 'moved';
  readonly coder: string;
  readonly transcript: string;
  readonly unit: string;
  readonly from?: string;
  readonly to?: string;
  /** Empty where the unit is gone. */
  readonly speaker: string;
  readonly quote: string;
  /** The row is still in the coder's file but does not fit any more: see `fga check`. */
  readonly unfit?: boolean;
}

/** The words of a coded unit, or who said them. */
export interface UnitChange extends Named {
  readonly kind: 'unit';
  readonly what: 'words' | 'speaker';
  readonly transcript: string;
  readonly unit: string;
  readonly speaker: string;
  readonly quote: string;
}

/** A row of participants.csv, or a session. */
export interface PersonChange extends Named {
  readonly kind: 'participant' | 'session';
  readonly what: 'added' | 'gone' | 'changed';
  readonly id: string;
  /** Of a participant. */
  readonly session?: string;
  /** Labels of a session. */
  readonly from?: string;
  readonly to?: string;
}

/** A category, subcategory or code of the codebook, or the codebook itself. */
export interface BookChange extends Named {
  readonly kind: 'group' | 'code' | 'codebook';
  readonly what: 'added' | 'gone' | 'renamed' | 'moved' | 'order' | 'version' | 'file';
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
}

/** A file of the study of which nothing closer is known. */
interface FileChange extends Named {
  readonly kind: 'file';
  readonly what: 'added' | 'gone' | 'changed';
  readonly path: string;
}
