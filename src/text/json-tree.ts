// JSON as a tree with places, read as far as it goes: a file that was cut off or broken yields what
// stands before the break, and the break as a problem. Nesting has a limit, keys are never taken for
// properties of objects, and several values one after the other (JSON Lines) are all read.

import { type JsonLeaf, readScalar, readString, skipBlank } from './json-scalars.js';

export type JsonNode =
  | { readonly kind: 'map'; readonly at: number; readonly fields: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly JsonNode[] }
  | JsonLeaf;

export interface JsonProblem {
  readonly kind: 'unexpected' | 'truncated' | 'too-deep' | 'duplicate-key';
  readonly at: number;
  /** What stands there, or the key. */
  readonly found: string;
}

export interface JsonRead {
  /** The values of the file: one, or one a line. */
  readonly values: readonly JsonNode[];
  readonly problems: readonly JsonProblem[];
}

const DEEPEST = 200;

/** Reads all values of a text; never throws. */
export function readJson(text: string): JsonRead {
  const values: JsonNode[] = [];
  const problems: JsonProblem[] = [];
  if (isLines(text)) {
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      readRecords(text.slice(0, end), start, values, problems);
      start = end + 1;
    }
  } else readRecords(text, 0, values, problems);
  return { values, problems };
}

/** A value a line: then a broken line must not take the next one in. */
function isLines(text: string): boolean {
  const lines = text.trimStart().slice(0, 200_000).split('\n', 2);
  const [first = '', second = ''] = lines.map((line) => line.trim());
  return /^\{.*\}$/.test(first) && second.startsWith('{');
}

function readRecords(text: string, from: number, values: JsonNode[], problems: JsonProblem[]) {
  const reader = new JsonReader(text, problems);
  for (let at = skipBlank(text, from); at < text.length; ) {
    const before = problems.length;
    const { value, end } = reader.readValue(at);
    if (value && (value.kind === 'map' || value.kind === 'list' || values.length === 0))
      values.push(value);
    const isBroken = problems.slice(before).some(({ kind }) => kind !== 'duplicate-key');
    at = isBroken ? reader.nextRecord(end) : skipBlank(text, end);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
}

interface Open {
  readonly at: number;
  readonly fields?: Map<string, JsonNode>;
  readonly items?: JsonNode[];
  key: string | undefined;
}

class JsonReader {
  private readonly text: string;
  private readonly problems: JsonProblem[];

  constructor(text: string, problems: JsonProblem[]) {
    this.text = text;
    this.problems = problems;
  }

  /** One value with everything in it; what is open at a break is closed there. */
  readValue(from: number): { value: JsonNode | undefined; end: number } {
    const stack: Open[] = [];
    let at = from;
    for (;;) {
      at = skipBlank(this.text, at);
      const top = stack.at(-1);
      const char = this.text[at];
      let value: JsonNode | undefined;
      if (char === undefined || (top?.fields && top.key === undefined && char !== '}')) {
        const end = char === undefined ? -1 : this.readKey(top as Open, at);
        if (end < 0) return this.giveUp(stack, at, char === undefined ? 'truncated' : 'unexpected');
        at = end;
        continue;
      }
      if (char === '{' || char === '[') {
        if (stack.length >= DEEPEST) return this.giveUp(stack, at, 'too-deep');
        stack.push(char === '{' ? opened(at, new Map()) : opened(at, undefined));
        at += 1;
        continue;
      }
      if ((char === '}' || char === ']') && top && (char === '}') === (top.fields !== undefined)) {
        stack.pop();
        value = closed(top);
        at += 1;
      } else {
        const scalar = readScalar(this.text, at);
        if (!scalar) return this.giveUp(stack, at, 'unexpected');
        value = scalar.value;
        at = scalar.end;
        if (at > this.text.length) {
          const open = stack.at(-1);
          if (open) this.put(open, value);
          return this.giveUp(stack, at, 'truncated');
        }
      }
      const parent = stack.at(-1);
      if (!parent) return { value, end: at };
      this.put(parent, value);
      at = skipBlank(this.text, at);
      if (this.text[at] === ',') at += 1;
      else if (at < this.text.length && this.text[at] !== (parent.fields ? '}' : ']'))
        return this.giveUp(stack, at, 'unexpected');
    }
  }

  /** After a break: the next line that begins a value of its own. */
  nextRecord(from: number): number {
    const next = /\n[{[]/g;
    next.lastIndex = from;
    const found = next.exec(this.text);
    return found ? found.index + 1 : this.text.length;
  }

  private giveUp(stack: readonly Open[], at: number, kind: JsonProblem['kind']) {
    const place = Math.min(at, this.text.length);
    this.problems.push({ kind, at: place, found: this.text.slice(place, place + 20) });
    let value: JsonNode | undefined;
    for (const open of stack.toReversed()) {
      if (value) this.put(open, value);
      value = closed(open);
    }
    return { value, end: place };
  }

  private put(parent: Open, value: JsonNode): void {
    if (parent.items) parent.items.push(value);
    else if (parent.key !== undefined) {
      parent.fields?.set(parent.key, value);
      parent.key = undefined;
    }
  }

  /** The offset after a key and its colon; -1 where none stands. */
  private readKey(top: Open, at: number): number {
    if (this.text[at] !== '"') return -1;
    const { text, end } = readString(this.text, at);
    const colon = skipBlank(this.text, end);
    if (this.text[colon] !== ':') return -1;
    if (top.fields?.has(text)) this.problems.push({ kind: 'duplicate-key', at, found: text });
    top.key = text;
    return colon + 1;
  }
}

function opened(at: number, fields: Map<string, JsonNode> | undefined): Open {
  return fields ? { at, fields, key: undefined } : { at, items: [], key: undefined };
}

function closed({ at, fields, items = [] }: Open): JsonNode {
  return fields ? { kind: 'map', at, fields } : { kind: 'list', at, items };
}
