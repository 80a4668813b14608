// Reads a small YAML file into texts, lists and maps with places. Every scalar is the text as
// written (no dates, no `no` that means false); aliases, tags and merge keys are reported and do
// nothing, so hostile files are harmless. The `yaml` package is loaded on the first call.

import type { Node, Pair } from 'yaml';
import type { Finding, Found, Place } from '../finding/finding.js';
import { lineColumnAt, lineIndex } from '../text/line-index.js';
import { studyFindings } from './findings.js';

export type YamlNode =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly place: Place }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly place: Place };

export interface YamlEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: YamlNode;
}

const MOST_CHARACTERS = 1_000_000;
const MOST_LEVELS = 30;

interface Reading {
  readonly yaml: typeof import('yaml');
  readonly text: string;
  readonly place: (offset: number) => Place;
  readonly findings: Finding[];
}

/** The root of the file; undefined where it holds nothing. */
export async function readYaml(
  written: string,
  file: string,
): Promise<Found<YamlNode | undefined>> {
  const text = written.replace(/^\ufeff/, '').replaceAll(/\r(?!\n)/g, '\n');
  const index = lineIndex(text);
  const place = (offset: number) => ({ file, ...lineColumnAt(text, index, offset) });
  const findings: Finding[] = [];
  const yaml = await import('yaml');
  if (text.length > MOST_CHARACTERS) {
    findings.push(studyFindings.make('yaml-too-deep', place(0), undefined));
    return { value: undefined, findings };
  }
  const tokens = [...new yaml.Parser().parse(text)];
  // Measured before anything recursive runs: a stack that overflows cannot be caught surely.
  if (depthOf(tokens as readonly Nested[]) > MOST_LEVELS) {
    findings.push(studyFindings.make('yaml-too-deep', place(0), undefined));
    return { value: undefined, findings };
  }
  const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false } as const;
  const [first, second] = [
    ...new yaml.Composer({ ...options, logLevel: 'silent' }).compose(tokens),
  ];
  const seen = new Set<number | undefined>();
  for (const { pos, message } of first?.errors ?? []) {
    const at = place(pos[0]);
    if (!seen.has(at.line)) findings.push(studyFindings.make('yaml-syntax', at, { message }));
    seen.add(at.line);
  }
  if (second)
    findings.push(studyFindings.make('yaml-documents', place(second.range[0]), undefined));
  const root = first?.contents;
  const reading = { yaml, text, place, findings };
  return { value: root ? readNode(reading, root) : undefined, findings };
}

interface Nested {
  readonly value?: Nested | null;
  readonly items?: readonly { readonly key?: Nested | null; readonly value?: Nested | null }[];
}

function depthOf(tokens: readonly Nested[]): number {
  const stack = tokens.map((token) => ({ token, depth: 0 }));
  let deepest = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    if (token.value) stack.push({ token: token.value, depth });
    for (const { key, value } of token.items ?? []) {
      if (key) stack.push({ token: key, depth: depth + 1 });
      if (value) stack.push({ token: value, depth: depth + 1 });
    }
  }
  return deepest;
}

function readNode(reading: Reading, node: unknown): YamlNode {
  const { yaml, findings } = reading;
  const [start = 0, end = 0] = (yaml.isNode(node) && node.range) || [];
  const place = reading.place(start);
  if (!yaml.isNode(node)) return { kind: 'text', text: '', place };
  const extra = extraOf(reading, node);
  if (extra) findings.push(studyFindings.make('yaml-extra', place, { what: extra }));
  if (yaml.isMap(node)) return { kind: 'map', entries: readEntries(reading, node.items), place };
  if (yaml.isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => readNode(reading, item)), place };
  }
  if (!yaml.isScalar(node)) return { kind: 'text', text: '', place };
  const isNothing = node.type === 'PLAIN' && /^(?:|~|null)$/i.test(reading.text.slice(start, end));
  return { kind: 'text', text: isNothing ? '' : String(node.value), place };
}

/** What of YAML a file of a study has no use for. */
function extraOf({ yaml }: Reading, node: Node): string | undefined {
  if (yaml.isAlias(node)) return `the alias *${node.source}`;
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  if (anchor) return `the anchor &${anchor}`;
  if (tag && !/^(?:!|tag:yaml\.org,2002:(?:str|map|seq))$/.test(tag)) {
    return `the tag ${tag.replace('tag:yaml.org,2002:', '!!')}`;
  }
  return undefined;
}

function readEntries(reading: Reading, pairs: readonly Pair[]): readonly YamlEntry[] {
  const { yaml, findings } = reading;
  const entries = new Map<string, YamlEntry>();
  for (const { key, value } of pairs) {
    const place = reading.place((yaml.isNode(key) && key.range?.[0]) || 0);
    if (!yaml.isScalar(key) || key.value === '<<') {
      findings.push(studyFindings.make('yaml-extra', place, { what: 'a merged or composed key' }));
      continue;
    }
    const name = String(key.value);
    if (entries.has(name)) findings.push(studyFindings.make('duplicate-key', place, { key: name }));
    else entries.set(name, { key: name, place, value: readNode(reading, value) });
  }
  return [...entries.values()];
}
