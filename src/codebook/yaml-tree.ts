// Reads YAML into a small tree of texts, lists and maps with places. Every scalar is a text (no
// dates, no Norway problem); aliases, tags and merge keys are reported and do nothing. The tree
// keeps keys in arrays, so that no key can reach a prototype. Nesting is measured before anything
// recursive runs, since a stack that overflows inside the parser can end the process.
// The `yaml` package is loaded on the first call, not with this file.

import type { Document, Node, Pair, Scalar } from 'yaml';
import type { Place } from '../finding/finding.js';
import { newReport, type Report } from './findings.js';
import { type Placer, placesIn } from './places.js';
import { depthOf, type Nested } from './yaml-depth.js';
import { syntaxFindings } from './yaml-syntax.js';

export type YamlNode = YamlText | YamlList | YamlMap;

interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
  /** As written, where it is one line. */
  readonly source?: string;
  /** Nothing is written, or `~` or `null` is: as if the key were not there. */
  readonly absent?: true;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly place: Place;
}

export interface YamlEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly place: Place;
}

export interface YamlFile {
  /** Undefined where the file holds nothing that can be read. */
  readonly root: YamlNode | undefined;
  readonly report: Report;
  /** Line of the first syntax error: what the file says from there on is not certain. */
  readonly brokenFrom: number | undefined;
}

const MOST_CHARACTERS = 10_000_000;
const MOST_LEVELS = 100;

/** Options under which every scalar stays as written; shared by reading and editing. */
export const YAML_OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

interface Reading {
  readonly yaml: typeof import('yaml');
  readonly text: string;
  readonly place: Placer;
  readonly report: Report;
}

/** Newlines of old Macs become `\n`, so that offsets and lines agree; nothing moves. */
export function normaliseNewlines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
}

export async function readYamlTree(written: string, file: string): Promise<YamlFile> {
  const text = normaliseNewlines(written);
  const place = placesIn(text, file);
  const report = newReport();
  const nothing = { root: undefined, report, brokenFrom: undefined };
  if (text.length > MOST_CHARACTERS) {
    report.add('too-large', place(0, 0), { megabytes: Math.round(text.length / 1e6) });
    return nothing;
  }
  const yaml = await import('yaml');
  const tokens = [...new yaml.Parser().parse(text)];
  const deepest = depthOf(tokens as readonly Nested[]);
  if (deepest.depth > MOST_LEVELS) {
    report.add('too-deep', place(deepest.offset, deepest.offset), { depth: deepest.depth });
    return nothing;
  }
  const documents = [...new yaml.Composer(YAML_OPTIONS).compose(tokens)];
  return readDocuments({ yaml, text, place, report }, documents);
}

function readDocuments(reading: Reading, documents: readonly Document.Parsed[]): YamlFile {
  const { report, place, text } = reading;
  const [first, second] = documents;
  if (second) report.add('several-documents', place(...documentSpan(second)), {});
  const root = first?.contents ?? undefined;
  if (!first || !root || (reading.yaml.isScalar(root) && isNothing(root))) {
    report.add('empty-file', place(0, 0), {});
    return { root: undefined, report, brokenFrom: undefined };
  }
  const errors = syntaxFindings(text, place, first.errors);
  report.findings.push(...errors);
  for (const { code, pos } of first.warnings) {
    if (code === 'BAD_DIRECTIVE') report.add('directive', place(...pos), {});
  }
  return { root: readNode(reading, root), report, brokenFrom: errors[0]?.place?.line };
}

function documentSpan(document: Document.Parsed): [number, number] {
  const start = document.contents?.range?.[0] ?? document.range[0];
  return [start, start];
}

function isNothing(scalar: Scalar): boolean {
  return scalar.type === 'PLAIN' && scalar.source === '';
}

function readNode(reading: Reading, node: Node): YamlNode {
  const { yaml, report } = reading;
  const [start = 0, end = 0] = node.range ?? [];
  const place = reading.place(start, end);
  if (yaml.isAlias(node)) {
    report.add('alias', place, { name: node.source });
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
    ...(!source.includes('\n') && /^(?:PLAIN|QUOTE)/.test(node.type ?? '') && { source }),
  };
}

function reportExtras({ report, place }: Reading, node: Node, start: number): void {
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  if (anchor) report.add('anchor', place(start, start), { name: anchor });
  if (tag && !/^(?:!|tag:yaml\.org,2002:(?:str|map|seq))$/.test(tag)) {
    report.add('tag', place(start, start), { tag: tag.replace('tag:yaml.org,2002:', '!!') });
  }
}

function readEntries(reading: Reading, pairs: readonly Pair[]): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  for (const pair of pairs) {
    const entry = readEntry(reading, pair);
    const before = entry && entries.get(entry.key);
    if (before) {
      const line = before.place.line ?? 0;
      reading.report.add('duplicate-key', entry.place, { key: entry.key, line });
    } else if (entry) entries.set(entry.key, entry);
  }
  return [...entries.values()];
}

function readEntry(reading: Reading, { key, value }: Pair): YamlEntry | undefined {
  const { yaml, report } = reading;
  if (!yaml.isScalar(key)) {
    const [start, end] = (yaml.isNode(key) && key.range) || [0, 0];
    report.add('key-not-text', reading.place(start, end), {});
    return undefined;
  }
  const [start = 0, end = 0] = key.range ?? [];
  const place = reading.place(start, end);
  if (key.value === '<<') {
    report.add('merge-key', place, {});
    return undefined;
  }
  reportExtras(reading, key, start);
  return { key: String(key.value), place, value: readItem(reading, value, place) };
}
