// A spreadsheet file as a value: sheets with rows of texts, each cell as its program shows it.

/** One row that holds anything; `cells` begin at column A, and blank ones are ''. */
export interface SheetRow {
  /** 1-based, as the spreadsheet program numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Blank rows are left out; hidden and filtered ones are not. */
  readonly rows: readonly SheetRow[];
}

export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
}

/** `A` for column 0, `AB` for 27. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The 0-based column and 1-based row of a name such as `AB12` or `$AB$12`; undefined for another text. */
export function cellPlace(name: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}
