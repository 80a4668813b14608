// The Table value: what an analysis computes and every renderer prints. It knows no research terms.

export type Cell = string | number | undefined;

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** Left out where the screen is too narrow for all columns; files always have it. */
  readonly isMinor?: boolean;
  /** Names the group a row belongs to: the screen shows it where it changes; files repeat it. */
  readonly isGroup?: boolean;
  /** Running text: the screen gives it lines of its own where its column would be narrow. */
  readonly isText?: boolean;
}

/** A column of numbers. */
export function numberColumn(id: string, label: string): Column {
  return { id, label, align: 'right' };
}

export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Sentences printed below the table: what was counted, and from what. */
  readonly notes: readonly string[];
}
