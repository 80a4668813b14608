// Finds the speech of JSON whose maker is not known: the list whose items have words, and best of all
// a speaker. Lists at the same place of repeated parts (`dialogues[*].turns`) are one.

import type { JsonNode } from '../../../text/json-tree.js';
import { END_FIELDS, fieldKey, SPEAKER_FIELDS, TEXT_FIELDS, TIME_FIELDS } from '../field-names.js';
import { areSurelyVoices } from '../voices.js';
import { anyOf, itemsOf, textOf } from './json-fields.js';

/** Records of one place, in the file's order. */
export interface RecordList {
  /** Keys from the top, `*` for any item of a list. */
  readonly path: readonly string[];
  readonly records: readonly JsonRecord[];
}

/** An item of a list by folded names. */
export interface JsonRecord {
  readonly at: number;
  readonly fields: ReadonlyMap<string, JsonNode>;
  /** Names of the fields that are null. */
  readonly nulls: ReadonlySet<string>;
}

/** Every list of objects below a value, and the list that several values of a file are. */
export function recordLists(values: readonly JsonNode[]): RecordList[] {
  const found = new Map<string, { path: readonly string[]; records: JsonRecord[] }>();
  const visit = (node: JsonNode, path: readonly string[]) => {
    const children =
      node.kind === 'map'
        ? [...node.fields].map(([key, child]) => ({ child, below: [...path, key] }))
        : itemsOf(node).map((child) => ({ child, below: [...path, '*'] }));
    if (node.kind === 'list') collect(node.items, path);
    for (const { child, below } of children)
      if (child.kind === 'map' || child.kind === 'list') visit(child, below);
  };
  const collect = (items: readonly JsonNode[], path: readonly string[]) => {
    const records = items.flatMap((item) =>
      item.kind === 'map' ? [recordOf(item.at, item.fields)] : [],
    );
    if (records.length * 2 < items.length || records.length === 0) return;
    const key = path.join('\0');
    const list = found.get(key);
    if (list) for (const record of records) list.records.push(record);
    else found.set(key, { path, records });
  };
  if (values.length > 1) collect(values, []);
  for (const value of values) visit(value, values.length > 1 ? ['*'] : []);
  return [...found.values()];
}

function recordOf(at: number, fields: ReadonlyMap<string, JsonNode>): JsonRecord {
  const folded = new Map<string, JsonNode>();
  const nulls = new Set<string>();
  for (const [key, node] of fields)
    if (node.kind === 'literal' && node.value === undefined) nulls.add(fieldKey(key));
    else folded.set(fieldKey(key), node);
  for (const name of ['meta', 'metadata', 'attributes', 'attrs', 'properties', 'data']) {
    const inner = folded.get(name);
    if (inner?.kind !== 'map') continue;
    for (const [key, node] of inner.fields)
      if (node.kind === 'text' && !folded.has(fieldKey(key))) folded.set(fieldKey(key), node);
  }
  return { at, fields: folded, nulls };
}

/** Which fields of the records hold what; undefined where no field holds words. */
export interface RecordFields {
  readonly text: string;
  readonly speaker: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Whether most records name a speaker. */
  readonly named: boolean;
}

/** Tells the fields by their names and by what stands in them. */
export function recordFields(records: readonly JsonRecord[]): RecordFields | undefined {
  const counts = countFields(records);
  const half = records.length / 2;
  const often = (name: string, what: keyof FieldCounts) => (counts.get(name)?.[what] ?? 0) >= half;
  const text = TEXT_FIELDS.find((name) => often(name, 'words')) ?? longestField(records);
  if (text === undefined) return undefined;
  const start = TIME_FIELDS.find((name) => name !== text && often(name, 'times'));
  const end = END_FIELDS.find((name) => name !== text && often(name, 'times'));
  const present = SPEAKER_FIELDS.filter(
    (name) => ![text, start, end].includes(name) && (counts.get(name)?.speakers ?? 0) > 0,
  );
  const first = present.find((name) => hasSeveral(records, name));
  const several = first && (nameBeside(records, first, present) ?? first);
  const event = eventField(records, present.length > 0);
  const taken = new Set([text, start, end]);
  const speaker = several ?? event ?? present[0] ?? speakerByContent(records, taken);
  const named = speaker !== undefined && often(speaker, 'speakers');
  return { text, speaker, start, end, named };
}

/** In how many records a field may hold what. */
interface FieldCounts {
  words: number;
  times: number;
  speakers: number;
}

function countFields(records: readonly JsonRecord[]): ReadonlyMap<string, FieldCounts> {
  const counts = new Map<string, FieldCounts>();
  for (const { fields } of records)
    for (const [name, node] of fields) {
      const count = counts.get(name) ?? { words: 0, times: 0, speakers: 0 };
      counts.set(name, count);
      if (hasWords(node)) count.words += 1;
      if (mayBeTime(node)) count.times += 1;
      if (mayBeSpeaker(node)) count.speakers += 1;
    }
  return counts;
}

function hasWords(node: JsonNode): boolean {
  if (node.kind === 'text') return true;
  if (node.kind === 'map') return anyOf(node, 'text', 'content', 'value')?.kind === 'text';
  return itemsOf(node).length > 0 && itemsOf(node).every(isTextPart);
}

/** A part of a message or a word: a text, or `{ "type": "text", "text": … }`. */
function isTextPart(node: JsonNode): boolean {
  return node.kind === 'text' || (node.kind === 'map' && partText(node) !== undefined);
}

/** What a part of a contribution says, under the names that programs give it. */
export function partText(node: JsonNode): string | undefined {
  return (
    textOf(node) ??
    textOf(anyOf(node, 'text', 'content', 'punctuated_word', 'word', 'utf8', 'value'))
  );
}

function mayBeTime(node: JsonNode): boolean {
  if (node.kind === 'text')
    return /^[\d:.,TtPZzMSHmsh+ \-/[\]()]+$/.test(node.text) && /\d/.test(node.text);
  return node.kind === 'number' || node.kind === 'list' || node.kind === 'map';
}

function mayBeSpeaker(node: JsonNode): boolean {
  if (node.kind === 'text') return node.text.length < 120 && !/^https?:/.test(node.text);
  return node.kind === 'number' || node.kind === 'map' || node.kind === 'list';
}

function hasSeveral(records: readonly JsonRecord[], name: string): boolean {
  const found = new Set<string>();
  for (const { fields } of records) {
    const node = fields.get(name);
    if (node) found.add(node.kind === 'text' ? node.text : JSON.stringify(strip(node)));
    if (found.size > 1) return true;
  }
  return false;
}

/** Numbers and keys of databases, which programs write beside a name. */
const identifier = /^(?:\d+|[\da-f]{8}-[\da-f-]{27}|[\da-f]{16,})$/i;

/** Where a field holds identifiers only: another one, which says a name for each of them and is no one else's. */
function nameBeside(
  records: readonly JsonRecord[],
  field: string,
  present: readonly string[],
): string | undefined {
  const ids = records.map(({ fields }) => textOf(fields.get(field)));
  if (!ids.every((id) => id === undefined || identifier.test(id))) return undefined;
  return present.find((name) => {
    const named = new Map<string, string>();
    const isSame = records.every(({ fields }, index) => {
      const [id, said] = [ids[index], textOf(fields.get(name))];
      if (id === undefined || said === undefined) return id === said;
      if (identifier.test(said)) return false;
      const before = named.get(id);
      named.set(id, said);
      return before === undefined || before === said;
    });
    return isSame && new Set(named.values()).size === named.size;
  });
}

function strip(node: JsonNode): unknown {
  if (node.kind === 'map') return [...node.fields].map(([key, child]) => [key, strip(child)]);
  if (node.kind === 'list') return node.items.map(strip);
  return node.kind === 'text' ? node.text : node.value;
}

const isSide =
  /^(?:user|bot|agent|human|assistant|customer|client|caller|inbound|outbound|incoming|outgoing|question|answer|prompt|response)/i;

/** A log of a dialogue says by the kind of event whose message it is. */
function eventField(records: readonly JsonRecord[], mayBeAny: boolean): string | undefined {
  return ['event', 'eventtype', 'type', 'kind', 'direction', 'messagetype'].find((name) => {
    const kinds = new Set(
      records.flatMap(({ fields }) => {
        const node = fields.get(name);
        return node?.kind === 'text' ? [node.text] : [];
      }),
    );
    const sides = [...kinds].filter((kind) => isSide.test(kind)).length;
    return kinds.size > 1 && kinds.size < 5 && (mayBeAny || sides > 1);
  });
}

/** Where no name is known: short names that take turns, as in `{ "p": "Wren", "says": … }`. */
function speakerByContent(
  records: readonly JsonRecord[],
  taken: ReadonlySet<string | undefined>,
): string | undefined {
  const names = new Set(records.flatMap(({ fields }) => [...fields.keys()]));
  return [...names].find((name) => {
    if (taken.has(name)) return false;
    return areSurelyVoices(
      name,
      records.map(({ fields }) => textOf(fields.get(name))),
    );
  });
}

/** Several readings of the same words. */
const readings = /best|alternative|hypothes|candidate/;

/** A text, or a list of nothing but parts of one. */
function proseOf(name: string, node: JsonNode): string {
  if (node.kind === 'text') return node.text;
  const parts = readings.test(name) || !hasWords(node) ? [] : itemsOf(node);
  return parts.map((part) => partText(part) ?? '').join(' ');
}

/** Where no name is known: the field of whole sentences. */
function longestField(records: readonly JsonRecord[]): string | undefined {
  const totals = new Map<string, number>();
  for (const { fields } of records)
    for (const [name, node] of fields) {
      const text = SPEAKER_FIELDS.includes(name) ? '' : proseOf(name, node);
      const count = text.split(/\s+/).length;
      if (text !== '' && !/^https?:/.test(text)) totals.set(name, (totals.get(name) ?? 0) + count);
    }
  const [best] = [...totals].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= records.length * 4 ? best[0] : undefined;
}
