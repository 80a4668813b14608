// Reads the keys of one map of `fga.yaml`. What is written by hand is tidied: one Unicode form, and
// single spaces.

import type { Finding, Place } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import { nearest } from '../../text/nearest.js';
import { singleSpaced } from '../../text/white-space.js';
import {
  asText,
  type Fields,
  meantWord,
  readFields,
  textField,
  textsField,
  wrongType,
} from '../../yaml/fields.js';
import type { Placed } from '../../yaml/placed.js';
import { isAbsent, type YamlNode } from '../../yaml/tree.js';
import { studyFindings } from '../findings.js';
import { idProblem } from '../ids.js';

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

/** The known keys of a map called `name`; none where the node is no map, with a finding. */
export function readSettings(
  node: YamlNode,
  name: string,
  keys: readonly string[],
  findings: Finding[],
): Fields {
  if (node.kind !== 'map') {
    wrongType(node, { key: name, expected: 'keys and values' }, findings);
    return { entries: new Map(), findings };
  }
  return readFields(node, keys, findings, ({ key, place }, known) => {
    const args = { key, nearest: meantWord(key, known, SYNONYMS), known: known.join(', ') };
    return studyFindings.make('unknown-key', place, args);
  });
}

/** Where the value of a key stands; undefined where it is absent. */
export function placeOfSetting(fields: Fields, key: string): Place | undefined {
  return fields.entries.get(key)?.value.place;
}

/** The text of a key; undefined where it is absent or empty. */
export function textSetting(fields: Fields, key: string): string | undefined {
  return tidy(textField(fields, key)?.text ?? '') || undefined;
}

/** Texts with their places, from a list of them or a single one. */
export function textsSetting(fields: Fields, key: string): readonly Placed[] {
  return textsField(fields, key).map(({ text, place }) => ({ text: tidy(text), place }));
}

/** The items of a list; undefined where the key is absent or empty. */
export function listSetting(fields: Fields, key: string): readonly YamlNode[] | undefined {
  const value = fields.entries.get(key)?.value;
  if (!value || isAbsent(value)) return undefined;
  if (value.kind === 'list') return value.items;
  wrongType(value, { key, expected: 'a list, each item after a hyphen' }, fields.findings);
  return undefined;
}

/** A map from text to text; empty where the key is absent. */
export function mapSetting(fields: Fields, key: string): [name: string, value: Placed][] {
  const value = fields.entries.get(key)?.value;
  if (!value || isAbsent(value)) return [];
  if (value.kind !== 'map') {
    wrongType(value, { key, expected: 'a label and its role in each line' }, fields.findings);
    return [];
  }
  return value.entries.flatMap((entry): [string, Placed][] => {
    const text = asText(entry.value, entry.key, fields.findings);
    return text ? [[tidy(entry.key), { text: tidy(text.text), place: text.place }]] : [];
  });
}

/** One of a few words. */
export function choiceSetting<Choice extends string>(
  fields: Fields,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = textSetting(fields, key);
  const choice = choices.find((each) => each === text?.toLowerCase());
  if (text === undefined || choice) return choice;
  const args = { key, value: text, nearest: nearest(text, choices), known: choices.join(', ') };
  fields.findings.push(studyFindings.make('bad-value', placeOfSetting(fields, key), args));
  return undefined;
}

/** A whole number from 1. */
export function countSetting(fields: Fields, key: string): number | undefined {
  const text = textSetting(fields, key);
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text))
    return text === undefined ? text : Number(text);
  const args = { key, value: text, nearest: undefined, known: '1, 2, 3 and so on' };
  fields.findings.push(studyFindings.make('bad-value', placeOfSetting(fields, key), args));
  return undefined;
}

/** An id as written, reported where it cannot be one. */
export function idSetting(fields: Fields, key: string, what: string): string | undefined {
  const id = textSetting(fields, key);
  const problem = id === undefined ? undefined : idProblem(id);
  if (id === undefined || problem === undefined) return id;
  fields.findings.push(
    studyFindings.make('bad-id', placeOfSetting(fields, key), { what, id, problem }),
  );
  return kebab(id) || undefined;
}

/** A value under its key, or nothing where there is none, to be spread. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

function tidy(text: string): string {
  return singleSpaced(text.normalize('NFC'));
}

/** The tag of a language; what is none is said and left out. */
export function languageSetting(fields: Fields): string | undefined {
  const language = textSetting(fields, 'language');
  if (language === undefined || /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) return language;
  const args = { key: 'language', value: language, nearest: undefined, known: 'en, de, fa …' };
  fields.findings.push(studyFindings.make('bad-value', placeOfSetting(fields, 'language'), args));
  return undefined;
}
