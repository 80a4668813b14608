// Brings the other layouts of JSON dialogues into the usual one, a list of records with a speaker and
// words: two lists side by side, an object numbered from 0, a list for each speaker, an object for each
// turn whose only key is the speaker, a question and its answer in one record.

import type { JsonNode } from '../../text/json-tree.js';
import { roleOfWord } from '../role-words.js';
import {
  ANSWER_FIELDS,
  END_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from './field-names.js';
import { itemsOf, secondsOf } from './json-fields.js';

type Fields = ReadonlyMap<string, JsonNode>;

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

function listedTurns(items: readonly JsonNode[]): readonly JsonNode[] {
  return keyedTurns(items) ?? questionsAndAnswers(items) ?? partsBySpeaker(items) ?? items;
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

function recordAt(at: number, entries: readonly (readonly [string, JsonNode])[]): JsonNode {
  return { kind: 'map', at, fields: new Map(entries) };
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
  return isNumbered && ((said && named) || asked) ? items : undefined;
}

function hasField(fields: Fields, names: readonly string[]): boolean {
  return [...fields.keys()].some((key) => names.includes(fieldKey(key)));
}

/** Keys under which programs list other things than a speaker's turns. */
const parts =
  /^(?:.*(?:segments?|words?|sentences?|paragraphs?|utterances?|turns?|chapters?|results?|items?|summar(?:y|ies)|topics?|highlights?|entities|sections?|transcripts?|phrases|captions?|cues?|lines?|messages?|notes?|tokens?|chunks?|queries|questions?|answers?|intents?|quer(?:y|ies)|lists?|train|test|validation|dev))$/;

/** A list of turns for each speaker; in the order of their times, where they have times. */
function listsBySpeaker(fields: Fields): readonly JsonNode[] | undefined {
  if (fields.size < 2 || [...fields.values()].some(({ kind }) => kind !== 'list')) return undefined;
  if ([...fields.keys()].some((key) => parts.test(fieldKey(key)) || key.length > 60))
    return undefined;
  const turns = [...fields].flatMap(([key, list]) =>
    itemsOf(list).map((item) => ({ item, key, time: startOf(item) })),
  );
  const own = turns.flatMap(({ item }) => (item.kind === 'map' ? [item.fields] : []));
  const said = own.filter((each) => hasField(each, TEXT_FIELDS) && !hasField(each, SPEAKER_FIELDS));
  if (
    own.length < 2 ||
    said.length !== turns.length ||
    turns.some(({ time }) => time === undefined)
  )
    return undefined;
  return turns
    .sort((a, b) => (a.time ?? 0) - (b.time ?? 0))
    .map(({ item, key }) =>
      recordAt(item.at, [
        ['speaker', { kind: 'text', at: item.at, text: key }],
        ...(item.kind === 'map' ? item.fields : []),
      ]),
    );
}

/** `[{ "speaker": "Sara", "turns": […] }, …]`: all of one speaker's turns, then all of another's. */
function partsBySpeaker(items: readonly JsonNode[]): readonly JsonNode[] | undefined {
  const tiers = items.flatMap((item) => {
    const entries = item.kind === 'map' ? [...item.fields] : [];
    const name = [...SPEAKER_FIELDS, 'id', 'label', 'tier']
      .map((field) => entries.find(([key, { kind }]) => fieldKey(key) === field && kind === 'text'))
      .find((entry) => entry !== undefined)?.[1];
    const lists = entries.filter(([, { kind }]) => kind === 'list');
    const [list] = lists;
    return name?.kind === 'text' && list && lists.length === 1
      ? [[name.text, list[1]] as const]
      : [];
  });
  const names = new Set(tiers.map(([name]) => name));
  if (tiers.length < 2 || tiers.length !== items.length || names.size < tiers.length)
    return undefined;
  const turns = listsBySpeaker(new Map(tiers));
  const texts = turns?.flatMap((turn) => (turn.kind === 'map' ? [...turn.fields.values()] : []));
  return texts?.some(isSentence) ? turns : undefined;
}

function startOf(node: JsonNode): number | undefined {
  if (node.kind !== 'map') return undefined;
  const found = [...node.fields].find(([key]) => TIME_FIELDS.includes(fieldKey(key)));
  return secondsOf(found?.[1]);
}

/** `[{ "Sara": "Hello." }, { "Ben": "Good day." }]`: few keys, again and again. */
function keyedTurns(items: readonly JsonNode[]): readonly JsonNode[] | undefined {
  const turns = items.flatMap((item) => {
    const [only, ...others] = item.kind === 'map' ? item.fields : [];
    const isTurn = only?.[1].kind === 'text' && others.length === 0;
    return isTurn ? [{ at: item.at, key: only[0], said: only[1] }] : [];
  });
  const keys = new Set(turns.map(({ key }) => key));
  if (turns.length < 3 || turns.length !== items.length) return undefined;
  if (keys.size < 2 || keys.size * 2 > turns.length + 1) return undefined;
  return turns.map(({ at, key, said }) => turnOf(at, key, said));
}

function turnOf(at: number, speaker: string, said: JsonNode): JsonNode {
  return recordAt(at, [
    ['speaker', { kind: 'text', at, text: speaker }],
    ['text', said],
  ]);
}

/** Records that hold two people's words, each under what they are in the talk. */
function questionsAndAnswers(items: readonly JsonNode[]): readonly JsonNode[] | undefined {
  const records = items.flatMap((item) => (item.kind === 'map' ? [item] : []));
  if (records.length === 0 || records.length !== items.length) return undefined;
  const keys = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  const isSpoken = (key: string) =>
    records.filter(({ fields }) => isSentence(fields.get(key))).length * 2 >= records.length;
  const asking = keys.find((key) => isSide(key, QUESTION_FIELDS) && isSpoken(key));
  const answering = keys.find(
    (key) => key !== asking && isSide(key, ANSWER_FIELDS) && isSpoken(key),
  );
  const others = keys.filter((key) => TEXT_FIELDS.includes(fieldKey(key)) && key !== answering);
  if (asking === undefined || answering === undefined || others.some(isSpoken)) return undefined;
  const sides = keys.filter((key) => key === asking || key === answering);
  return records.flatMap(({ at, fields }) =>
    sides.flatMap((key) => {
      const said = fields.get(key);
      return said?.kind === 'text' ? [turnOf(at, key, said)] : [];
    }),
  );
}

/** A name of one side, or a role that takes it: `interviewee` answers, `moderator` asks. */
function isSide(key: string, names: readonly string[]): boolean {
  const folded = fieldKey(key);
  if (names.includes(folded)) return true;
  const role = roleOfWord(folded);
  const asks = names === QUESTION_FIELDS;
  return role !== undefined && (role === 'moderator') === asks;
}

function isSentence(node: JsonNode | undefined): boolean {
  return node?.kind === 'text' && /\S\s+\S/.test(node.text);
}
