// JSON without objects for each contribution: lists of `[speaker, words]`.

import type { JsonNode } from '../../../text/json-tree.js';
import type { Speech } from '../speech.js';
import { itemsOf, speakerOf, textOf } from './json-fields.js';
import type { JsonReading, ReadJsonKind } from './json-reading.js';

/** Reads pairs at the top or under one key. */
export const readPairs: ReadJsonKind = (root, lineOf) => {
  const speech = pairsOf(root, lineOf);
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
