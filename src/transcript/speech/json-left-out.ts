// Says which parts of a JSON file hold sentences that are not in the reading text: summaries, topics,
// questions about the meeting.

import type { JsonNode } from '../../text/json-tree.js';
import type { SourceText } from '../source-text.js';

/** Words from which a text is worth telling of. */
const PROSE = 6;
const MOST = 8;

/** The top-level fields with sentences that the reading text lacks, in words; undefined where none. */
export function unusedProse(
  values: readonly JsonNode[],
  { text, passages = [] }: SourceText,
): string | undefined {
  const told = new Set<string>();
  const have = bare(passages.map(({ start, end }) => text.slice(start, end)).join(' '));
  for (const value of values.slice(0, 1)) {
    if (value.kind !== 'map') continue;
    for (const [name, node] of value.fields) if (hasMore(node, have)) told.add(`“${name}”`);
  }
  if (told.size === 0) return undefined;
  const names = [...told];
  const shown = names.slice(0, MOST).join(', ');
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  return `what stands under ${shown}${more}`;
}

function hasMore(node: JsonNode, have: string): boolean {
  const stack: JsonNode[] = [node];
  for (let looked = 0; stack.length > 0 && looked < 2000; looked++) {
    const next = stack.pop() as JsonNode;
    if (next.kind === 'map') stack.push(...[...next.fields.values()].slice(0, 200));
    else if (next.kind === 'list') stack.push(...next.items.slice(0, 200));
    else if (next.kind === 'text' && isProse(next.text)) {
      const sample = bare(next.text.slice(0, 60)).slice(0, 40);
      if (sample !== '' && !have.includes(sample)) return true;
    }
  }
  return false;
}

function isProse(text: string): boolean {
  return (
    text.length < 1e6 &&
    !/^(?:https?:|\S{60})/.test(text) &&
    text.split(/\s+/, PROSE).length >= PROSE
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
