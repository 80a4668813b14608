// Reads the fields of one map of the codebook by its key table: unknown keys, wrong shapes and bad
// values become findings, and what can be read is returned.

import { editDistance } from '../text/nearest.js';
import type { Placed } from './codebook.js';
import type { Report } from './findings.js';
import { CODE_KEYS, CODEBOOK_KEYS, GROUP_KEYS, KEY_SYNONYMS, type KeyTable } from './keys.js';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.js';

/** The known entries of one map. */
export interface Fields {
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly table: KeyTable;
  readonly report: Report;
}

/** What a map stands for, as a sentence names it. */
export type Owner = 'the codebook' | 'a category' | 'a subcategory' | 'a code' | 'an example';

export function readFields(map: YamlMap, table: KeyTable, on: Owner, report: Report): Fields {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    if (Object.hasOwn(table, entry.key)) entries.set(entry.key, entry);
    else reportKey(entry, table, on, report);
  }
  return { entries, table, report };
}

function reportKey({ key, place }: YamlEntry, table: KeyTable, on: Owner, report: Report): void {
  const belongs = ownerOf(key);
  if (belongs) {
    report.add('misplaced-key', place, { key, on, belongs });
    return;
  }
  const known = Object.keys(table);
  const nearest = nearestOf(key, known);
  report.add('unknown-key', place, { key, on, known, ...(nearest && { nearest }) });
}

function ownerOf(key: string): string | undefined {
  if (Object.hasOwn(CODE_KEYS, key)) return 'a code';
  if (Object.hasOwn(GROUP_KEYS, key)) return 'a category or subcategory';
  return Object.hasOwn(CODEBOOK_KEYS, key) ? 'the codebook itself, at the left margin' : undefined;
}

/** The known word a misspelt one is meant to be: a synonym, or one or two letters away. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase().replace(/[\s_-]/g, '');
  const synonym = Object.hasOwn(KEY_SYNONYMS, lower) ? KEY_SYNONYMS[lower] : undefined;
  if (synonym && known.includes(synonym)) return synonym;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate, 3) }))
    .filter(({ candidate, distance }) => distance <= (candidate.length < 5 ? 1 : 2))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** One text; undefined where it is absent, empty, or not what the table allows. */
export function textField(fields: Fields, key: string): Placed | undefined {
  const entry = fields.entries.get(key);
  if (!entry) return undefined;
  const text = asText(entry.value, key, fields.report);
  if (!text || text.text === '') {
    if (text && key === 'colour') fields.report.add('bad-colour', entry.place, { colour: '' });
    return undefined;
  }
  return text;
}

/** True where the text is what the table's pattern wants; also where it wants nothing. */
export function fitsPattern(fields: Fields, key: string, text: string): boolean {
  const pattern = fields.table[key]?.pattern;
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

/** A text or a list of texts; empty texts are left out. */
export function textsField(fields: Fields, key: string): readonly Placed[] {
  const entry = fields.entries.get(key);
  if (!entry) return [];
  return asTexts(entry.value, key, fields.report);
}

/** A node as texts; what is no text becomes a finding. */
export function asTexts(node: YamlNode, key: string, report: Report): readonly Placed[] {
  if (node.kind === 'map') {
    const expected = 'a text or a list of texts';
    report.add('wrong-type', node.place, { key, expected, found: 'a map', ...mapHint(node) });
    return [];
  }
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    const text = asText(item, key, report);
    return text && text.text !== '' ? [text] : [];
  });
}

/** A node as one text, without control characters and outer white space. */
export function asText(node: YamlNode, key: string, report: Report): Placed | undefined {
  if (node.kind !== 'text') {
    const found = node.kind === 'list' ? 'a list' : 'a map';
    report.add('wrong-type', node.place, {
      key,
      expected: 'a text',
      found,
      ...(node.kind === 'map' && mapHint(node)),
    });
    return undefined;
  }
  const hidden = hiddenCharacter.exec(node.text)?.[0];
  if (hidden !== undefined) {
    const character = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    report.add('control-character', node.place, { character });
  }
  const visible = hidden === undefined ? node.text : node.text.replace(hiddenCharacters, '');
  const text = node.source === undefined || visible.trim() === '' ? visible.trim() : visible;
  return { ...(node.source !== undefined && { source: node.source }), text, place: node.place };
}

/** Control characters but tab and newline, direction overrides, lone surrogates, a stray BOM. */
const hiddenPattern =
  '(?![\\t\\n\\r])\\p{Cc}|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Surrogate}';
const hiddenCharacter = new RegExp(hiddenPattern, 'u');
const hiddenCharacters = new RegExp(hiddenPattern, 'gu');

function mapHint(map: YamlMap): { readonly hint?: string } {
  const [only, another] = map.entries;
  if (!only || another || only.value.kind !== 'text') return {};
  return { hint: `If “${only.key}: …” is one text, put it in single quotes.` };
}
