// Reads the keys of one map of `fga.yaml`: unknown keys and values of the wrong shape become
// findings, and what can be read is returned.

import type { Finding, Place } from '../finding/finding.js';
import { nearest } from '../text/nearest.js';
import { studyFindings } from './findings.js';
import type { YamlEntry, YamlNode } from './yaml-tree.js';

/** The known entries of one map, and where its findings go. */
export interface Fields {
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly findings: Finding[];
}

/** Words people use for a key that has another name here. */
const SYNONYMS: Readonly<Record<string, string>> = {
  name: 'label',
  file: 'transcript',
  files: 'transcripts',
  moderator: 'moderators',
  facilitator: 'moderators',
  facilitators: 'moderators',
  interviewer: 'moderators',
  lang: 'language',
  coder: 'coding',
  strategy: 'units',
  segmentation: 'units',
  groups: 'sessions',
};

export function readFields(node: YamlNode, known: readonly string[], findings: Finding[]): Fields {
  const entries = new Map<string, YamlEntry>();
  if (node.kind !== 'map') {
    findings.push(
      studyFindings.make('wrong-type', node.place, { key: '', wanted: 'keys and values' }),
    );
    return { entries, findings };
  }
  for (const entry of node.entries) {
    if (known.includes(entry.key)) entries.set(entry.key, entry);
    else {
      const synonym = Object.hasOwn(SYNONYMS, entry.key) ? SYNONYMS[entry.key] : undefined;
      const suggested = synonym && known.includes(synonym) ? synonym : nearest(entry.key, known);
      const args = { key: entry.key, nearest: suggested, known: known.join(', ') };
      findings.push(studyFindings.make('unknown-key', entry.place, args));
    }
  }
  return { entries, findings };
}

export function placeOfField(fields: Fields, key: string): Place | undefined {
  return fields.entries.get(key)?.value.place;
}

/** The text of a key; undefined where it is absent or empty. */
export function textField(fields: Fields, key: string): string | undefined {
  const entry = fields.entries.get(key);
  if (!entry) return undefined;
  const { value } = entry;
  if (value.kind === 'text') return tidy(value.text) || undefined;
  wrongType(fields, value.place, key, 'a text');
  return undefined;
}

/** Texts with their places, from a list of them or a single one. */
export function textListField(fields: Fields, key: string): { text: string; place: Place }[] {
  const entry = fields.entries.get(key);
  if (!entry) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item) => {
    if (item.kind === 'text')
      return item.text === '' ? [] : [{ text: tidy(item.text), place: item.place }];
    wrongType(fields, item.place, key, 'a text, or a list of texts');
    return [];
  });
}

/** The items of a list; undefined where the key is absent or empty. */
export function listField(fields: Fields, key: string): readonly YamlNode[] | undefined {
  const value = fields.entries.get(key)?.value;
  if (!value || (value.kind === 'text' && value.text === '')) return undefined;
  if (value.kind === 'list') return value.items;
  wrongType(fields, value.place, key, 'a list, each item after a hyphen');
  return undefined;
}

/** A map from text to text; empty where the key is absent. */
export function mapField(fields: Fields, key: string): Readonly<Record<string, string>> {
  const value = fields.entries.get(key)?.value;
  if (!value || (value.kind === 'text' && value.text === '')) return {};
  if (value.kind !== 'map') {
    wrongType(fields, value.place, key, 'a label and its role in each line');
    return {};
  }
  const pairs = value.entries.flatMap((entry): [string, string][] => {
    if (entry.value.kind === 'text') return [[tidy(entry.key), tidy(entry.value.text)]];
    wrongType(fields, entry.value.place, entry.key, 'a text');
    return [];
  });
  return Object.fromEntries(pairs);
}

/** One of a few words. */
export function choiceField<Choice extends string>(
  fields: Fields,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = textField(fields, key);
  const choice = choices.find((each) => each === text?.toLowerCase());
  if (text === undefined || choice) return choice;
  const args = { key, value: text, nearest: nearest(text, choices), known: choices.join(', ') };
  fields.findings.push(studyFindings.make('bad-value', placeOfField(fields, key), args));
  return undefined;
}

function wrongType(fields: Fields, place: Place, key: string, wanted: string): void {
  fields.findings.push(studyFindings.make('wrong-type', place, { key, wanted }));
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
