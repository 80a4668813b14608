// Reads the entries of one map by their keys: values of another shape than asked for become
// findings, invisible characters are reported and left out, and what can be read is returned.

import type { Finding } from '../finding/finding.js';
import { latinTwin } from '../text/latin-twin.js';
import { nearest } from '../text/nearest.js';
import { yamlFindings } from './findings.js';
import type { Placed } from './placed.js';
import { isAbsent, type YamlEntry, type YamlMap, type YamlNode } from './tree.js';

/** The known entries of one map, and where its findings go. */
export interface Fields {
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly findings: Finding[];
}

/** Makes the finding for a key that is not among the known ones. */
export type UnknownKey = (entry: YamlEntry, known: readonly string[]) => Finding;

export function readFields(
  map: YamlMap,
  known: readonly string[],
  findings: Finding[],
  unknown: UnknownKey,
): Fields {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    if (known.includes(entry.key)) entries.set(entry.key, entry);
    else findings.push(unknown(entry, known));
  }
  return { entries, findings };
}

/** The known word that is meant: by a synonym, or by one or two letters; undefined for none. */
export function meantWord(
  word: string,
  known: readonly string[],
  synonyms: Readonly<Record<string, string>>,
): string | undefined {
  const plain = word.toLowerCase().replace(/[\s_-]/g, '');
  const synonym = Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined;
  return synonym && known.includes(synonym) ? synonym : nearest(plain, known);
}

/** One text; undefined where it is absent, empty, or no text. */
export function textField({ entries, findings }: Fields, key: string): Placed | undefined {
  const entry = entries.get(key);
  const text = entry && asText(entry.value, key, findings);
  return text?.text === '' ? undefined : text;
}

/** A text or a list of texts; empty texts are left out. */
export function textsField({ entries, findings }: Fields, key: string): readonly Placed[] {
  const entry = entries.get(key);
  return entry ? asTexts(entry.value, key, findings) : [];
}

/** A node as texts; what is no text becomes a finding. */
export function asTexts(node: YamlNode, key: string, findings: Finding[]): readonly Placed[] {
  if (node.kind === 'map') {
    wrongType(node, { key, expected: 'a text or a list of texts', ...mapHint(node) }, findings);
    return [];
  }
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    const text = asText(item, key, findings);
    return text && text.text !== '' ? [text] : [];
  });
}

/** A node as one text, without invisible characters and outer white space. */
export function asText(node: YamlNode, key: string, findings: Finding[]): Placed | undefined {
  if (node.kind !== 'text') {
    wrongType(node, { key, expected: 'a text', ...mapHint(node) }, findings);
    return undefined;
  }
  const { source, place } = node;
  const hidden = hiddenCharacter(node.text).exec(node.text)?.[0];
  if (hidden !== undefined) {
    const character = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    findings.push(yamlFindings.make('control-character', place, { character }));
  }
  const visible =
    hidden === undefined ? node.text : node.text.replace(hiddenCharacters(node.text), '');
  const text = source === undefined || visible.trim() === '' ? visible.trim() : visible;
  return { ...(source !== undefined && { source }), text, place };
}

/** Says that a value has another shape than its key needs. */
export function wrongType(
  node: YamlNode,
  wanted: { readonly key: string; readonly expected: string; readonly hint?: string },
  findings: Finding[],
): void {
  const args = { ...wanted, found: shapeOf(node) };
  findings.push(yamlFindings.make('wrong-type', node.place, args));
}

/** What a node is, as a sentence names it. */
export function shapeOf(node: YamlNode): string {
  if (node.kind !== 'text') return node.kind === 'list' ? 'a list' : 'a map';
  return isAbsent(node) || node.text === '' ? 'nothing' : 'a text';
}

/** Control characters but tab and newline, direction overrides, lone surrogates, a stray BOM. */
const hiddenPattern =
  '(?![\\t\\n\\r])\\p{Cc}|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Surrogate}';
const hiddenCharacter = latinTwin(hiddenPattern, 'u');
const hiddenCharacters = latinTwin(hiddenPattern, 'gu');

function mapHint(node: YamlNode): { readonly hint?: string } {
  if (node.kind !== 'map') return {};
  const [only, another] = node.entries;
  if (!only || another || only.value.kind !== 'text') return {};
  return { hint: `If “${only.key}: …” is one text, put it in single quotes.` };
}
