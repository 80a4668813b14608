// The keys of a codebook file: what may stand where, in which shape. The decoder, the JSON Schema
// and the suggestions for misspelt keys are all made from these tables.

import { MIGRATIONS } from '../history.js';

/**
 * text: one text · texts: a text or a list of texts · examples: texts, or maps with text and role ·
 * groups, codes, history: lists of such maps · lists: a map from a name to texts.
 */
type KeyShape = 'text' | 'texts' | 'examples' | 'groups' | 'codes' | 'history' | 'lists';

export interface KeySpec {
  readonly shape: KeyShape;
  readonly required?: true;
  /** What the whole text must match, as a regular expression with the `u` flag. */
  readonly pattern?: string;
  /** What YAML may read a good value as: a quoted text only, a text, or also a number. */
  readonly written?: 'quoted' | 'letters' | 'digits';
  /** The only texts allowed. */
  readonly values?: readonly string[];
  /** Shown by editors. */
  readonly about: string;
}

export type KeyTable = Readonly<Record<string, KeySpec>>;

/** True where the text is what the key's pattern wants; also where it wants nothing. */
export function fitsPattern(spec: KeySpec | undefined, text: string): boolean {
  return spec?.pattern === undefined || new RegExp(spec.pattern, 'u').test(text);
}

/** Letters and digits of any script, lower case, in words joined by hyphens. */
export const ID_PATTERN = String.raw`^(?!constructor$)(?!.*\p{Changes_When_Lowercased})[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$`;
const COLOUR_PATTERN = '^#([0-9a-fA-F]{6})$';
export const VERSION_PATTERN = String.raw`^\d+(\.\d+){0,3}([-+.][0-9A-Za-z.+-]{1,40})?$`;
const LANGUAGE_PATTERN = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
/** Names of word lists, as a rule writes them after `@`. */
export const LIST_NAME_PATTERN = String.raw`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$`;

const named: KeyTable = {
  id: {
    shape: 'text',
    pattern: ID_PATTERN,
    about: 'Kebab-case, unique in the codebook; made from the name when absent.',
  },
  name: { shape: 'text', required: true, about: 'What tables print.' },
  definition: { shape: 'text', about: 'What it means, in one or two sentences.' },
  include: { shape: 'texts', about: 'When it applies: a text or a list of texts.' },
  exclude: { shape: 'texts', about: 'When it does not apply: a text or a list of texts.' },
  colour: {
    shape: 'text',
    pattern: COLOUR_PATTERN,
    written: 'quoted',
    about: 'Six hexadecimal digits: "#2a7f62".',
  },
};

const conditions: KeyTable = {
  unless: { shape: 'texts', about: 'Rules that keep the code away.' },
  when: { shape: 'text', about: 'One rule that must hold besides, usually a filter.' },
};

export const CODEBOOK_KEYS: KeyTable = {
  title: { shape: 'text', about: 'The title of the codebook.' },
  version: {
    shape: 'text',
    pattern: VERSION_PATTERN,
    written: 'digits',
    about: 'Kept with every coding: 1.0.0. Raise it when a meaning or a rule changes.',
  },
  language: {
    shape: 'text',
    pattern: LANGUAGE_PATTERN,
    written: 'letters',
    about: 'BCP 47 tag (en, de, fa): chooses the stemmer and the negation words.',
  },
  description: { shape: 'text', about: 'What the codebook is for.' },
  lists: { shape: 'lists', about: 'Word lists, used in rules as @name.' },
  categories: { shape: 'groups', about: 'The top groups.' },
  ungrouped: { shape: 'codes', about: 'Codes that belong nowhere yet.' },
  history: { shape: 'history', about: 'What codes were before; written by fga codebook rename …' },
};

export const GROUP_KEYS: KeyTable = {
  ...named,
  ...conditions,
  subcategories: { shape: 'groups', about: 'Groups below this one.' },
  codes: { shape: 'codes', about: 'The codes of this group.' },
};

export const CODE_KEYS: KeyTable = {
  ...named,
  status: {
    shape: 'text',
    values: ['active', 'provisional', 'retired'],
    about: 'active (default), provisional, or retired (kept for old codings, never applied).',
  },
  coder: {
    shape: 'text',
    about: 'Who made it while coding: other coders do not see it until it is grouped or active.',
  },
  examples: {
    shape: 'examples',
    about: "Typical passages; the code's own rules must find them.",
  },
  rules: { shape: 'texts', about: 'The code matches where one of these rules does.' },
  ...conditions,
};

export const EXAMPLE_KEYS: KeyTable = {
  text: { shape: 'text', required: true, about: 'The passage.' },
  role: { shape: 'text', about: 'Who speaks, where a filter needs to know: mentor.' },
};

export const HISTORY_KEYS: KeyTable = {
  action: { shape: 'text', values: MIGRATIONS, about: 'What was done.' },
  of: {
    shape: 'text',
    values: ['group'],
    about: 'group where categories or subcategories changed; else codes did.',
  },
  from: { shape: 'texts', about: 'Ids of the codes or groups before.' },
  to: { shape: 'texts', about: 'Ids of the codes or groups after.' },
  when: { shape: 'text', about: 'The day.' },
  version: { shape: 'text', about: 'The version of the codebook that it made.' },
  because: { shape: 'text', about: 'Why.' },
};

/** Words people use for a key that has another name here. */
export const KEY_SYNONYMS: Readonly<Record<string, string>> = {
  color: 'colour',
  label: 'name',
  title: 'name',
  desc: 'definition',
  description: 'definition',
  meaning: 'definition',
  inclusion: 'include',
  exclusion: 'exclude',
  example: 'examples',
  quotes: 'examples',
  rule: 'rules',
  patterns: 'rules',
  keywords: 'rules',
  terms: 'rules',
  not: 'unless',
  condition: 'when',
  themes: 'categories',
  groups: 'categories',
  subthemes: 'subcategories',
  children: 'subcategories',
  lang: 'language',
  state: 'status',
  wordlists: 'lists',
  uncategorised: 'ungrouped',
  uncategorized: 'ungrouped',
  codes: 'ungrouped',
};
