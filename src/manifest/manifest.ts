// The manifest of written tables: what each file was made from, and how, so that `fga verify` can make
// it once more and say what has changed since. It holds no words of anybody and no attributes.

/** Its file, beside the tables it tells of. */
export const MANIFEST_FILE = 'fga-tables.json';

/** The form of the file; a higher number was written by a later fga. */
export const MANIFEST_FORM = 1;

export interface Manifest {
  /** The study's folder as seen from the manifest: `..`. */
  readonly study: string;
  /** Sorted by file. */
  readonly tables: readonly TableRecord[];
  /** What tables were made from, by its hash; tables written together share one. */
  readonly bases: Readonly<Record<string, Basis>>;
}

/** One written file. */
export interface TableRecord {
  /** Its name, beside the manifest. */
  readonly file: string;
  /** As `--format` names it; `notes` for the notes of several tables. */
  readonly format: string;
  /** What is in it: one table, or those whose notes it holds. */
  readonly holds: readonly TableRecipe[];
  /** The command that writes it again, from the study's folder. */
  readonly arguments: readonly string[];
  /** Version of fga. */
  readonly fga: string;
  /** Hash of the file's bytes. */
  readonly hash: string;
  /** Key into the bases. */
  readonly basis: string;
  /** A row each, as `cells.ts` reads the file: the hashes of its cells, one after the other. */
  readonly cells: readonly string[];
}

/** A kind of table and the options that it was made with. */
export interface TableRecipe {
  readonly table: string;
  readonly options: Readonly<Record<string, boolean | string | readonly string[]>>;
}

/** What stood behind a table when it was written. */
export interface Basis {
  /** Whose coding; absent where no coding is counted. */
  readonly coder?: string;
  readonly codebook?: BasisCodebook;
  /** Hashes of the files that were read, by path below the study. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Labels of the sessions by id, in their order. */
  readonly sessions: Readonly<Record<string, string>>;
  /** By `session/participant`: a mark of their row of participants.csv. */
  readonly participants: Readonly<Record<string, string>>;
  /** By transcript, a line for each coded unit: see `coded-units.ts`. */
  readonly coded: Readonly<Record<string, readonly string[]>>;
}

/** What a table shows of a codebook. */
export interface BasisCodebook {
  /** Path below the study. */
  readonly file: string;
  readonly title: string;
  readonly version: string;
  /** Categories and subcategories in their order, by id: the ids above them and their name. */
  readonly groups: Readonly<Record<string, BasisEntry>>;
  readonly codes: Readonly<Record<string, BasisEntry>>;
}

/** `[name]`, or `[name, category, subcategory …]`. */
export type BasisEntry = readonly string[];

/** What of it a table of people is made from; whether codings are there makes no difference to it. */
export function withoutCodings({ inputs, sessions, participants }: Basis): Basis {
  const files = Object.entries(inputs).filter(([path]) => OF_PEOPLE.test(path));
  return { inputs: Object.fromEntries(files), sessions, participants, coded: {} };
}

const OF_PEOPLE = /^(?:fga\.yaml|participants\.csv|transcripts\/.*)$/;
