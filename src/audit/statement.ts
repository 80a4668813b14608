// What an audit is made of: statements that each name the files they are from, and gaps that each say
// where to write what is missing.

/** A file of the study as the user would write it, and a line of it where one is meant. */
export interface Source {
  readonly file: string;
  readonly line?: number;
}

/** Something that files of the study say. There is always a source. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly [Source, ...Source[]];
  /** The researchers' own words, to be shown as a quotation. */
  readonly isQuoted?: boolean;
}

/** Something that no file says. */
export interface Gap {
  readonly text: string;
  /** What to do: a key to write under, or a command. */
  readonly where: string;
}

/** What is known under one heading. */
export interface Known {
  readonly statements: readonly Statement[];
  readonly gaps: readonly Gap[];
}

export interface AuditSection extends Known {
  readonly id: string;
  readonly title: string;
  /** What the word means, in a sentence. */
  readonly about: string;
}

/** `answered`: files say what is asked; `partly`: something of it; `open`: nothing. */
export type ItemState = 'answered' | 'partly' | 'open';

export interface ChecklistItem extends Known {
  readonly number: number;
  readonly topic: string;
  readonly asks: string;
  readonly state: ItemState;
}

export interface Checklist {
  readonly id: 'coreq' | 'srqr';
  readonly title: string;
  readonly about: string;
  readonly domains: readonly {
    readonly title: string;
    readonly items: readonly ChecklistItem[];
  }[];
}

/** What the files of one study say. */
export interface Audit {
  readonly title: string;
  readonly about: string;
  readonly sections: readonly AuditSection[];
  readonly checklists: readonly Checklist[];
}

export function statement(text: string, ...sources: readonly [Source, ...Source[]]): Statement {
  return { text, sources };
}
