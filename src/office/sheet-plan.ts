// A sheet as it is to be written: columns with their looks and drop-downs, and rows of cells.

/** One column of a sheet to be written. */
export interface SheetColumn {
  readonly label: string;
  /** In characters; 12 where left out. */
  readonly width?: number;
  /** Long texts break into lines instead of running out of the cell. */
  readonly wrap?: boolean;
  /** Dimmed, for what is there to be read and not to be filled in. */
  readonly quiet?: boolean;
  readonly choices?: Choices;
}

/** What a drop-down offers; something else can be typed and kept after the warning. */
export interface Choices {
  /** Few short words, or what stands below the header in a column of another sheet. */
  readonly from: readonly string[] | ChoiceColumn;
  readonly warning: string;
}

interface ChoiceColumn {
  readonly sheet: string;
  /** Counted from 0. */
  readonly column: number;
  readonly count: number;
}

/** A sheet with a bold, frozen header row. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** `''` leaves a cell blank; numbers are written as numbers. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** So many columns at the left stay in sight too. */
  readonly frozenColumns?: number;
  /** Arrows for filtering in the header. */
  readonly filter?: boolean;
}
