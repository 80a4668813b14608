// Brings the other layouts of JSON dialogues into the usual one, a list of records with a speaker and
// words: two lists side by side, an object numbered from 0, a list for each speaker, an object for each
// turn whose only key is the speaker, a question and its answer in one record.

import type { JsonNode } from '../../../text/json-tree.js';
import {
  END_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from '../field-names.js';
import { itemsOf } from './json-fields.js';
import { type Fields, hasField, listedTurns, listsBySpeaker, recordAt } from './json-sides.js';

/** The same tree with every such layout in it as a list of records. Places stay those of the file. */
export function reshaped(node: JsonNode): JsonNode {
  if (node.kind === 'list') {
    const inner = node.items.some(isBranch) ? node.items.map(reshaped) : node.items;
    return { kind: 'list', at: node.at, items: listedTurns(unwrapped(inner)) };
  }
  if (node.kind !== 'map') return node;
  const { at, fields } = node;
  const columns = parallelLists(fields);
  if (columns) return { kind: 'map', at, fields: withTurns(fields, columns, at) };
  const inner = new Map([...fields].map(([key, child]) => [key, reshaped(child)]));
  const items = numbered(inner) ?? listsBySpeaker(inner);
  return items
    ? { kind: 'list', at, items: listedTurns(items) }
    : { kind: 'map', at, fields: inner };
}

/** Nodes of a tree of messages are the messages: ChatGPT's export. */
function unwrapped(items: readonly JsonNode[]): readonly JsonNode[] {
  const messages = items.flatMap((item) => {
    const message = item.kind === 'map' ? item.fields.get('message') : undefined;
    const isWhole = message?.kind === 'map' && message.fields.has('content');
    return isWhole ? [{ ...message, fields: withContent(message.fields) }] : [];
  });
  return messages.length > 1 && messages.length + 2 >= items.length ? messages : items;
}

/** `"content": { "parts": […] }` is a list of parts. */
function withContent(fields: Fields): Fields {
  const content = fields.get('content');
  const parts = content?.kind === 'map' ? content.fields.get('parts') : undefined;
  return parts ? new Map([...fields, ['content', parts]]) : fields;
}

function isBranch({ kind }: JsonNode): boolean {
  return kind === 'map' || kind === 'list';
}

function isNamed(key: string, names: readonly string[]): boolean {
  const folded = fieldKey(key);
  return names.includes(folded) || names.includes(folded.replace(/s$/, ''));
}

/** Lists of one length under the names of speakers, words and times. */
function parallelLists(fields: Fields): ReadonlyMap<string, readonly JsonNode[]> | undefined {
  const lists = new Map([...fields].map(([key, node]) => [key, columnOf(node)]));
  const of = (names: readonly string[], length?: number) =>
    [...lists].find(
      ([key, items]) =>
        isNamed(key, names) && items.length > 1 && items.length === (length ?? items.length),
    );
  const words = of(TEXT_FIELDS);
  const speakers = words && of(SPEAKER_FIELDS, words[1].length);
  if (!words || !speakers || words[0] === speakers[0]) return undefined;
  if (!words[1].every(({ kind }) => kind === 'text' || kind === 'literal')) return undefined;
  const times = [of(TIME_FIELDS, words[1].length), of(END_FIELDS, words[1].length)];
  return new Map([words, speakers, ...times.flatMap((one) => (one ? [one] : []))]);
}

/** A list without objects in it, or an object numbered from 0, as data frames are written. */
function columnOf(node: JsonNode): readonly JsonNode[] {
  const items =
    node.kind === 'map' && node.fields.has('0') ? [...node.fields.values()] : itemsOf(node);
  return items.some(({ kind }) => kind === 'map') ? [] : items;
}

function withTurns(
  fields: Fields,
  columns: ReadonlyMap<string, readonly JsonNode[]>,
  at: number,
): Fields {
  const rest = [...fields].filter(([key]) => !columns.has(key));
  const [words = []] = columns.values();
  const items = words.map((word, index) =>
    recordAt(
      word.at,
      [...columns].flatMap(([key, list]) => {
        const cell = list[index];
        return cell ? [[singular(key), cell] as const] : [];
      }),
    ),
  );
  return new Map<string, JsonNode>([...rest, ['turns', { kind: 'list', at, items }]]);
}

/** `speakers` and `utterances` of many are one's speaker and utterance. */
function singular(key: string): string {
  const folded = fieldKey(key);
  const known = [SPEAKER_FIELDS, TEXT_FIELDS, TIME_FIELDS, END_FIELDS].flat();
  const one = folded.replace(/s$/, '');
  return known.includes(one) ? one : folded;
}

/** `{ "0": …, "1": … }`, `{ "turn_1": …, "turn_2": … }`. */
function numbered(fields: Fields): readonly JsonNode[] | undefined {
  const stems = new Set([...fields.keys()].map((key) => /^(\D{0,16})\d+$/.exec(key)?.[1]));
  const isNumbered = fields.size > 1 && stems.size === 1 && !stems.has(undefined);
  const items = [...fields.values()];
  const nodes = unwrapped(items);
  if (nodes !== items) return nodes;
  const said = items.every((item) => item.kind === 'map' && hasField(item.fields, TEXT_FIELDS));
  const named = items.some((item) => item.kind === 'map' && hasField(item.fields, SPEAKER_FIELDS));
  const asked = items.every(
    (item) => item.kind === 'map' && hasField(item.fields, QUESTION_FIELDS),
  );
  const written = items.every((item) => item.kind === 'text');
  return isNumbered && ((said && named) || asked || written) ? items : undefined;
}
