// Text of a YAML file in, tree and findings out. Every scalar is a text (no dates, no `no` that
// means false). Nesting is measured before anything recursive runs, since a stack that overflows
// inside the parser can end the program. The `yaml` package is loaded only for what `readPlain` leaves.

import type { Document } from 'yaml';
import type { Finding, Found } from '../finding/finding.js';
import { conflictLine } from '../text/merge-conflict.js';
import { depthOf, type Nested } from './depth.js';
import { yamlFindings } from './findings.js';
import { type Placer, placesIn } from './places.js';
import { readNode } from './read-node.js';
import { readPlain } from './read-plain.js';
import { syntaxFindings } from './syntax.js';
import type { YamlNode } from './tree.js';

/** How large and how deeply nested a file may be; beyond that it is refused unread. */
export interface YamlLimits {
  readonly megabytes: number;
  readonly levels: number;
}

/** The root is absent where the file is empty, and undefined where it was refused. */
export interface YamlFile extends Found<YamlNode | undefined> {
  /** Line of the first syntax error: what the file says from there on is not certain. */
  readonly brokenFrom: number | undefined;
}

/** Options under which every scalar stays as written; for those who read or edit the nodes too. */
export const YAML_OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

/** Without a byte order mark; newlines of old Macs become `\n`, so that offsets and lines agree. */
export function normaliseNewlines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
}

export async function parseYaml(
  written: string,
  file: string,
  limits: YamlLimits,
): Promise<YamlFile> {
  const text = normaliseNewlines(written);
  const megabytes = Math.ceil(text.length / 1e6);
  const plain = megabytes > limits.megabytes ? undefined : readPlain(text, file, limits.levels);
  if (plain) return { value: plain, findings: [], brokenFrom: undefined };
  return readAny(text, file, limits);
}

/** Any YAML, by the package. */
export async function readAny(text: string, file: string, limits: YamlLimits): Promise<YamlFile> {
  const place = placesIn(text, file);
  const megabytes = Math.ceil(text.length / 1e6);
  if (megabytes > limits.megabytes) {
    const args = { megabytes, most: limits.megabytes };
    return refused(yamlFindings.make('too-large', place(0, 0), args));
  }
  const yaml = await import('yaml');
  const tokens = [...new yaml.Parser().parse(text)];
  const { depth, offset } = depthOf(tokens as readonly Nested[]);
  if (depth > limits.levels) {
    const args = { depth, most: limits.levels };
    return refused(yamlFindings.make('too-deep', place(offset, offset), args));
  }
  const [first, second] = [...new yaml.Composer(YAML_OPTIONS).compose(tokens)];
  const findings = second ? [secondDocument(second, place)] : [];
  const root = first?.contents;
  if (!root) {
    const empty = { kind: 'text', text: '', absent: true, place: place(0, 0) } as const;
    return { value: empty, findings, brokenFrom: undefined };
  }
  const conflict = conflictLine(text);
  const errors = conflict
    ? [yamlFindings.make('merge-conflict', { file, line: conflict, column: 1 }, {})]
    : syntaxFindings(text, place, first.errors);
  findings.push(...errors, ...directives(first, place));
  const value = readNode({ yaml, text, place, findings }, root);
  return { value, findings, brokenFrom: errors[0]?.place?.line };
}

function refused(finding: Finding): YamlFile {
  return { value: undefined, findings: [finding], brokenFrom: undefined };
}

function secondDocument(second: Document.Parsed, place: Placer): Finding {
  const start = second.contents?.range?.[0] ?? second.range[0];
  return yamlFindings.make('several-documents', place(start, start), {});
}

function directives({ warnings }: Document.Parsed, place: Placer): readonly Finding[] {
  return warnings
    .filter(({ code }) => code === 'BAD_DIRECTIVE')
    .map(({ pos }) => yamlFindings.make('directive', place(...pos), {}));
}
