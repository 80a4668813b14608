// Says which parts of a JSON file hold sentences that are not in the reading text: summaries and topics,
// which are nobody's speech, and others, which may be.

import type { JsonNode } from '../../../text/json-tree.js';
import type { SourceText } from '../../source-text.js';
import { fieldKey } from '../field-names.js';
import { isInstruction } from './json-service.js';

/** Words from which a text is worth telling of. */
const PROSE = 6;
const MOST = 8;
/** Characters that are looked up in the reading text, and nodes that are looked at. */
const SAMPLE = 24;
const LOOKED = 20_000;

/** What programs and corpora write about a talk. */
const about =
  /(?:summar|abstract|chapter|topic|title|headline|gist|overview|outline|description|actionitem|action_?items|highlight|keyword|keyphrase|task|bullet|shorthand|meta|note|comment|quer|question|answer|config|setting|license|source|url|error|message$|prompt|context|background|info|tag|entit|insight|lexical|itn|maskeditn|program|subtitle|purpose|channel|subtype|instruction)/;

/** Several readings of the same words, the best one first. */
const hypotheses = /^(?:n_?best|alternatives|hypotheses|candidates)$/i;

/** Parts by their places in words, `undefined` where there are none. */
export interface UnusedProse {
  /** About the talk. */
  readonly about: string | undefined;
  /** Perhaps of the talk. */
  readonly speech: string | undefined;
}

/** The places of sentences that the reading text lacks. */
export function unusedProse(
  values: readonly JsonNode[],
  { text, passages = [] }: SourceText,
): UnusedProse {
  const have = bare(passages.map(({ start, end }) => text.slice(start, end)).join(' '));
  const told = { about: new Set<string>(), speech: new Set<string>() };
  const stack = values.slice(0, 200).map((node) => ({ node, path: [] as readonly string[] }));
  for (let looked = 0; stack.length > 0 && looked < LOOKED; looked++) {
    const { node, path } = stack.pop() as (typeof stack)[number];
    if (node.kind === 'map' && !isInstruction(node.fields))
      for (const [key, child] of node.fields) stack.push({ node: child, path: [...path, key] });
    else if (node.kind === 'list')
      for (const child of hypotheses.test(path.at(-1) ?? '') ? node.items.slice(0, 1) : node.items)
        stack.push({ node: child, path });
    else if (node.kind === 'text' && isProse(node.text) && !isRead(node.text, have)) {
      const isAbout = path.some((key) => about.test(fieldKey(key)));
      told[isAbout ? 'about' : 'speech'].add(placeOf(path, isAbout));
    }
  }
  return { about: listed(told.about), speech: listed(told.speech) };
}

/** The part itself where it is about the talk, else the field. */
function placeOf(path: readonly string[], isAbout: boolean): string {
  const from = isAbout ? path.findIndex((key) => about.test(fieldKey(key))) : path.length - 1;
  return `“${path[from] ?? ''}”`;
}

function listed(names: ReadonlySet<string>): string | undefined {
  if (names.size === 0) return undefined;
  const shown = [...names].sort().slice(0, MOST).join(', ');
  const more = names.size > MOST ? ` and ${names.size - MOST} more` : '';
  return `what stands under ${shown}${more}`;
}

/** A stretch of it, from any of three places, stands in the reading text. */
function isRead(text: string, have: string): boolean {
  const words = bare(text.slice(0, 6000));
  return [0, 0.4, 0.7].some((share) => {
    const from = Math.floor(words.length * share);
    const sample = words.slice(from, from + SAMPLE);
    return sample !== '' && have.includes(sample);
  });
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
