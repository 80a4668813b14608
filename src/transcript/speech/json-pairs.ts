// JSON without objects for each contribution: lists of `[speaker, words]`, and two lists side by
// side, one of speakers and one of words, as tables of interviews are stored.

import type { JsonNode } from '../../text/json-tree.js';
import { fieldKey, SPEAKER_FIELDS, TEXT_FIELDS } from './field-names.js';
import { itemsOf, speakerOf, textOf } from './json-fields.js';
import type { JsonReading, ReadJsonKind } from './json-reading.js';
import type { Speech } from './speech.js';

/** Reads pairs at the top or under one key, and columns of equal length. */
export const readPairs: ReadJsonKind = (root, lineOf) => {
  const speech = pairsOf(root, lineOf) ?? columnsOf(root, lineOf);
  return speech && ({ format: 'json', flow: 'whole', speech } satisfies JsonReading);
};

function pairsOf(root: JsonNode, lineOf: (offset: number) => number): Speech[] | undefined {
  const lists = root.kind === 'map' ? [...root.fields.values()] : [root];
  const pairs = lists
    .map(itemsOf)
    .find((items) => items.length > 1 && items.every((item) => isPair(itemsOf(item))));
  const speakers = new Set(pairs?.map((pair) => textOf(itemsOf(pair)[0])));
  if (!pairs || speakers.size * 2 > pairs.length + 1) return undefined;
  return pairs.map((pair) => {
    const [speaker, text] = itemsOf(pair);
    return { speaker: speakerOf(speaker), text: textOf(text) ?? '', line: lineOf(pair.at) };
  });
}

function isPair([speaker, text, ...rest]: readonly JsonNode[]): boolean {
  if (rest.length > 0 || speaker?.kind !== 'text' || text?.kind !== 'text') return false;
  return speaker.text.length < 60;
}

function columnsOf(root: JsonNode, lineOf: (offset: number) => number): Speech[] | undefined {
  if (root.kind !== 'map') return undefined;
  const columns = [...root.fields].map(([name, node]) => ({
    key: fieldKey(name),
    items: columnOf(node),
  }));
  const texts = columns.find(({ key, items }) => isNamed(key, TEXT_FIELDS) && isColumn(items));
  const speakers = columns.find(
    ({ key, items }) => isNamed(key, SPEAKER_FIELDS) && items.length === texts?.items.length,
  );
  if (!texts || !speakers) return undefined;
  return texts.items.map((item, index) => ({
    speaker: speakerOf(speakers.items[index]),
    text: textOf(item) ?? '',
    line: lineOf(item.at),
  }));
}

/** A list, or an object numbered from 0 as data frames are written. */
function columnOf(node: JsonNode): readonly JsonNode[] {
  if (node.kind !== 'map') return itemsOf(node);
  return node.fields.has('0') ? [...node.fields.values()] : [];
}

function isNamed(key: string, names: readonly string[]): boolean {
  return names.includes(key) || names.includes(key.replace(/s$/, ''));
}

function isColumn(items: readonly JsonNode[]): boolean {
  return items.length > 1 && items.every(({ kind }) => kind === 'text' || kind === 'literal');
}
