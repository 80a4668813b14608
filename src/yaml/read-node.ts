// Turns the nodes of the `yaml` package into the tree. Aliases, tags and merge keys are reported
// and do nothing; of a key that stands twice the first is read.

import type { Node, Pair, Scalar } from 'yaml';
import type { Finding, Place } from '../finding/finding.js';
import { yamlFindings } from './findings.js';
import type { Placer } from './places.js';
import type { YamlEntry, YamlNode, YamlText } from './tree.js';

/** The file being read, and where its findings go. */
export interface Reading {
  readonly yaml: typeof import('yaml');
  readonly text: string;
  readonly place: Placer;
  readonly findings: Finding[];
}

/** Recursive: the nesting of the file must have been measured. */
export function readNode(reading: Reading, node: Node): YamlNode {
  const { yaml, findings } = reading;
  const [start = 0, end = 0] = node.range ?? [];
  const place = reading.place(start, end);
  if (yaml.isAlias(node)) {
    findings.push(yamlFindings.make('alias', place, { name: node.source }));
    return { kind: 'text', text: '', place };
  }
  reportExtras(reading, node, start);
  if (yaml.isMap(node)) return { kind: 'map', entries: readEntries(reading, node.items), place };
  if (yaml.isSeq(node)) {
    const items = node.items.map((item) => readItem(reading, item, place));
    return { kind: 'list', items, place };
  }
  if (yaml.isScalar(node)) return readText(reading, node, start, end);
  return { kind: 'text', text: '', place };
}

function readItem(reading: Reading, item: unknown, place: Place): YamlNode {
  if (reading.yaml.isNode(item)) return readNode(reading, item);
  return { kind: 'text', text: '', place };
}

function readText({ place, text }: Reading, node: Scalar, start: number, end: number): YamlText {
  const source = text.slice(start, end);
  const nothing = node.type === 'PLAIN' && /^(?:|~|null|Null|NULL)$/.test(source);
  return {
    kind: 'text',
    text: nothing ? '' : String(node.value),
    place: place(start, end),
    ...(nothing && { absent: true as const }),
    ...(source.includes('\n')
      ? { written: source }
      : /^(?:PLAIN|QUOTE)/.test(node.type ?? '') && { source }),
  };
}

function reportExtras({ findings, place }: Reading, node: Node, start: number): void {
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  const at = place(start, start);
  if (anchor) findings.push(yamlFindings.make('anchor', at, { name: anchor }));
  if (tag && !/^(?:!|tag:yaml\.org,2002:(?:str|map|seq))$/.test(tag)) {
    const shown = tag.replace('tag:yaml.org,2002:', '!!');
    findings.push(yamlFindings.make('tag', at, { tag: shown }));
  }
}

function readEntries(reading: Reading, pairs: readonly Pair[]): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  for (const pair of pairs) {
    const entry = readEntry(reading, pair);
    if (!entry) continue;
    const { key, place } = entry;
    const line = entries.get(key)?.place.line;
    if (line === undefined) entries.set(key, entry);
    else reading.findings.push(yamlFindings.make('duplicate-key', place, { key, line }));
  }
  return [...entries.values()];
}

function readEntry(reading: Reading, { key, value }: Pair): YamlEntry | undefined {
  const { yaml, findings } = reading;
  const [start = 0, end = 0] = (yaml.isNode(key) && key.range) || [];
  const place = reading.place(start, end);
  if (!yaml.isScalar(key)) {
    findings.push(yamlFindings.make('key-not-text', place, {}));
    return undefined;
  }
  if (key.value === '<<') {
    findings.push(yamlFindings.make('merge-key', place, {}));
    return undefined;
  }
  reportExtras(reading, key, start);
  return { key: String(key.value), place, value: readItem(reading, value, place) };
}
