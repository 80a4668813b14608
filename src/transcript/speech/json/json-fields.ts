// Looks into JSON of which little is sure: a field under one of several names, a time however it is
// written, a speaker as a name, a number or an object.

import type { JsonNode } from '../../../text/json-tree.js';
import { parseClock } from '../clock.js';
import { fieldKey, ROLE_FIELDS, SPEAKER_FIELDS } from '../field-names.js';

/** A node below another, key by key; undefined where any of them is missing or null. */
export function below(
  node: JsonNode | undefined,
  ...keys: readonly string[]
): JsonNode | undefined {
  let found = node;
  for (const key of keys) found = found?.kind === 'map' ? found.fields.get(key) : undefined;
  return found?.kind === 'literal' && found.value === undefined ? undefined : found;
}

/** The first of several fields that is there. */
export function anyOf(
  node: JsonNode | undefined,
  ...keys: readonly string[]
): JsonNode | undefined {
  for (const key of keys) {
    const found = below(node, key);
    if (found) return found;
  }
  return undefined;
}

/** The items of a list; none of anything else. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Text, or a number as text; undefined for anything else. */
export function textOf(node: JsonNode | undefined): string | undefined {
  if (node?.kind === 'text') return node.text;
  return node?.kind === 'number' ? String(node.value) : undefined;
}

/** A time in seconds: a number, `1.5s`, `PT1M2S`, a clock, `{ "seconds": "1", "nanos": 5 }`. */
export function secondsOf(node: JsonNode | undefined): number | undefined {
  if (node?.kind === 'number') return Number.isFinite(node.value) ? node.value : undefined;
  if (node?.kind === 'text') return parseClock(node.text);
  if (node?.kind === 'list') return secondsOf(node.items[0]);
  if (node?.kind !== 'map') return undefined;
  const seconds = secondsOf(below(node, 'seconds'));
  const nanos = secondsOf(anyOf(node, 'nanos', 'nanoseconds'));
  if (seconds === undefined && nanos === undefined) return undefined;
  return (seconds ?? 0) + (nanos ?? 0) / 1e9;
}

const unnamed = new Set(['', 'null', 'none', 'nan', 'undefined', 'n/a', 'uu', 'speaker_-1']);

/** The speaker as the file names them; a bare number becomes `Speaker 1`, as programs print it. */
export function speakerOf(node: JsonNode | undefined): string | undefined {
  if (node?.kind === 'map') return speakerOf(nameIn(node.fields));
  if (node?.kind === 'list') {
    const names = node.items.map(speakerOf).filter((name) => name !== undefined);
    // Several speak at once; more would be another layout.
    return names.length > 0 && names.length < 5 ? names.join(', ') : undefined;
  }
  const name = textOf(node)?.replace(/\s+/g, ' ').trim() ?? '';
  if (unnamed.has(name.toLowerCase())) return undefined;
  // Not as a number: an identifier may have more digits than a number keeps.
  const number = /^0*(\d+)(?:\.0)?$/.exec(name)?.[1];
  return number === undefined ? name : `Speaker ${number}`;
}

/** What an object for a person is called by, the surest first; a role is what several may have. */
const NAMES = ['name', 'displayname', 'realname', 'label', 'speakerlabel', 'username'];
const names = [
  ...new Set([
    ...NAMES,
    ...SPEAKER_FIELDS.filter((name) => !ROLE_FIELDS.includes(name)),
    ...['id', ...ROLE_FIELDS],
  ]),
];

function nameIn(fields: ReadonlyMap<string, JsonNode>): JsonNode | undefined {
  const folded = new Map([...fields].map(([key, node]) => [fieldKey(key), node]));
  const key = names.find((name) => (textOf(folded.get(name)) ?? '').trim() !== '');
  return key === undefined ? undefined : folded.get(key);
}

/** How far below the top of a file a list of its speakers is looked for. */
const DEEPEST_LIST = 3;

/** Names by id, from lists such as `"speakers": [{ "id": 0, "name": "Sara" }]` near the top of a file. */
export function speakerNames(root: JsonNode | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (node: JsonNode | undefined, depth: number) => {
    // Where there are several, the numbers of one recording are not those of another.
    if (node?.kind === 'list' && node.items.length === 1) visit(node.items[0], depth);
    if (node?.kind !== 'map') return;
    for (const list of ['speakers', 'participants', 'speaker_names', 'speakerNames'])
      rememberAll(names, below(node, list));
    if (depth < DEEPEST_LIST) for (const child of node.fields.values()) visit(child, depth + 1);
  };
  visit(root, 0);
  return names;
}

function rememberAll(names: Map<string, string>, list: JsonNode | undefined): void {
  if (list?.kind === 'map')
    for (const [id, name] of list.fields) remember(names, id, speakerOf(name));
  for (const one of itemsOf(list)) {
    const id = textOf(anyOf(one, 'id', 'speaker_id', 'speakerId', 'spkid', 'label', 'index'));
    const name = textOf(anyOf(one, 'name', 'speaker_name', 'speakerName', 'displayName'));
    if (id !== undefined) remember(names, id, name);
  }
}

function remember(names: Map<string, string>, id: string, name: string | undefined): void {
  const key = speakerOf({ kind: 'text', at: 0, text: id });
  if (key === undefined || name === undefined || name.trim() === '') return;
  // Of several lists the outermost is met first.
  if (!names.has(key)) names.set(key, name.trim());
}
