// A name: words by which somebody could be told, what they become, and whether they are to become it.

/** What a name is of; `name` where nobody has said it. */
export const NAME_KINDS = [
  'person',
  'place',
  'institution',
  'phone',
  'email',
  'link',
  'number',
  'date',
  'name',
] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/** Empty: nobody has decided yet. */
export type Decision = 'replace' | 'keep' | '';

/**
 * `sentence start`: only where a sentence begins, and any word has a capital; `label`: only where a speaker
 * is named, since the word is another elsewhere.
 */
export const PLACES = ['', 'sentence start', 'label'] as const;

type Where = (typeof PLACES)[number];

/** A row of the list of names. */
export interface Name {
  /** As it is written in the texts, in its plain form. */
  readonly find: string;
  /** The pseudonym. */
  readonly replace: string;
  readonly decision: Decision;
  readonly kind: NameKind;
  readonly where: Where;
  /** The session that it is meant for; empty: all. */
  readonly session: string;
  /** Who is meant, where the study says so: id of a participant. */
  readonly person: string;
  /** How we came by it: participants, transcript, list, proposed. */
  readonly source: string;
  /** Times found when the list was made, with its forms: `Anna ×3, Anna's ×1`. */
  readonly count: number;
  readonly forms: string;
  /** The first place, `file:line`, and what stands around. */
  readonly place: string;
  readonly context: string;
  readonly note: string;
}

/** A name with everything filled in that need not be said. */
export function nameOf(given: Pick<Name, 'find'> & Partial<Name>): Name {
  return {
    replace: '',
    decision: '',
    kind: 'name',
    where: '',
    session: '',
    person: '',
    source: '',
    count: 0,
    forms: '',
    place: '',
    context: '',
    note: '',
    ...given,
  };
}

/** What distinguishes names in the list: two rows with one key are the same name. */
export function nameKey({ find, where, session }: Name): string {
  return [find.normalize('NFC'), where, session].join('\n');
}

/** Kinds that are looked for letter by letter, not word by word. */
export function isLiteral({ kind, find }: Pick<Name, 'kind' | 'find'>): boolean {
  const literal: readonly NameKind[] = ['phone', 'email', 'link', 'number', 'date'];
  return literal.includes(kind) || WITHOUT_SPACES.test(find) || !/[\p{L}\p{N}]/u.test(find);
}

/** Scripts that do not set words apart. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
