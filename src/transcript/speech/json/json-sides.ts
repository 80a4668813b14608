// Turns of JSON whose speaker is no field of theirs: a list of turns for each speaker, an object for each
// turn whose only key is the speaker, a question and its answer in one record.

import type { JsonNode } from '../../../text/json-tree.js';
import { roleOfWord } from '../../people/role-words.js';
import {
  ANSWER_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from '../field-names.js';
import { itemsOf, secondsOf } from './json-fields.js';

export type Fields = ReadonlyMap<string, JsonNode>;

/** A list whose items name their speakers in another way, as turns that name them; else as it is. */
export function listedTurns(items: readonly JsonNode[]): readonly JsonNode[] {
  return keyedTurns(items) ?? questionsAndAnswers(items) ?? partsBySpeaker(items) ?? items;
}

/** An object at a place of the file. */
export function recordAt(at: number, entries: readonly (readonly [string, JsonNode])[]): JsonNode {
  return { kind: 'map', at, fields: new Map(entries) };
}

/** Whether any of the names is a key. */
export function hasField(fields: Fields, names: readonly string[]): boolean {
  return [...fields.keys()].some((key) => names.includes(fieldKey(key)));
}

/** Keys under which programs list other things than a speaker's turns. */
const parts =
  /^(?:.*(?:segments?|words?|sentences?|paragraphs?|utterances?|turns?|chapters?|results?|items?|summar(?:y|ies)|topics?|highlights?|entities|sections?|transcripts?|phrases|captions?|cues?|lines?|messages?|notes?|tokens?|chunks?|queries|questions?|answers?|intents?|quer(?:y|ies)|lists?|train|test|validation|dev))$/;

/** A list of turns for each speaker; in the order of their times, where they have times. */
export function listsBySpeaker(fields: Fields): readonly JsonNode[] | undefined {
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
