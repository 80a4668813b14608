// Label Studio: regions of a recording, of which one result names the speaker and another holds the words. They
// belong together by an identifier.

import type { JsonNode } from '../../../text/json-tree.js';
import type { Speech } from '../speech.js';
import { below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';

/** Reads the first annotation of each task. */
export const readRegions: ReadJsonKind = (root, lineOf) => {
  const tasks = root.kind === 'list' ? root.items : [root];
  const speech = tasks.flatMap((task) => {
    const done = below(task, 'annotations') ?? below(task, 'completions');
    return regionsOf(itemsOf(below(itemsOf(done)[0], 'result')), lineOf);
  });
  const isNamed = speech.some(({ speaker }) => speaker !== undefined);
  return isNamed ? { format: 'json', flow: 'whole', speech } : undefined;
};

function regionsOf(results: readonly JsonNode[], lineOf: (offset: number) => number): Speech[] {
  const speakers = new Map<string, string>();
  for (const result of results) {
    const speaker = speakerOf(itemsOf(below(result, 'value', 'labels'))[0]);
    const id = textOf(below(result, 'id'));
    if (id !== undefined && speaker !== undefined) speakers.set(id, speaker);
  }
  const regions = results.flatMap((result): Speech[] => {
    const value = below(result, 'value');
    const words = itemsOf(below(value, 'text')).map(textOf).join(' ').trim();
    if (words === '') return [];
    const speaker = speakers.get(textOf(below(result, 'id')) ?? '');
    const [start, end] = [secondsOf(below(value, 'start')), secondsOf(below(value, 'end'))];
    return [{ speaker, text: words, start, end, line: lineOf(result.at) }];
  });
  return regions.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
