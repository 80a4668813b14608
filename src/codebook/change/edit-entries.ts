// Edits a codebook file step by step, each step on the nodes of the text that the one before left. The
// result is read back and handed out only where it says what was meant.

import type { Scalar, YAMLMap } from 'yaml';
import type { Finding, Found } from '../../finding/finding.js';
import { YAML_OPTIONS } from '../../yaml/parse.js';
import type { Codebook } from '../codebook.js';
import { parseCodebook } from '../decode/parse.js';
import { codebookFindings } from '../findings.js';
import { afterLine, type EntryNode, pairOf } from './entry-nodes.js';

/** Replace the text from start to end. Of insertions at one place the deeper one comes first. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly depth?: number;
}

type Yaml = typeof import('yaml');

/** What one step works on: a text with no newlines but `\n`, ending in one, and what it says. */
export interface EntryWork {
  readonly yaml: Yaml;
  readonly root: YAMLMap;
  readonly text: string;
  readonly codebook: Codebook;
}

/** Gives what to replace, or says why that cannot be. */
export type EntryStep = (work: EntryWork) => readonly Replacement[] | string;

/**
 * The text after all steps; as it was, with a finding, where a step cannot be done or `problemOf` says
 * what is wrong with the result.
 */
export async function editEntryLines(
  written: string,
  file: string,
  steps: readonly EntryStep[],
  problemOf: (before: Codebook, after: Codebook | undefined) => string | undefined,
): Promise<Found<string>> {
  const before = await parseCodebook(written, file);
  if (!before.value) return refused(written, file, 'it cannot be read');
  const bom = written.startsWith('\ufeff') ? '\ufeff' : '';
  const hasReturns = written.includes('\r\n');
  const lines = written.slice(bom.length).replaceAll('\r\n', '\n');
  if (lines.includes('\r') || (hasReturns && /(?<!\r)\n/.test(written)))
    return refused(written, file, 'its lines end in different ways');
  const yaml = await import('yaml');
  let text = lines.endsWith('\n') ? lines : `${lines}\n`;
  for (const step of steps) {
    const { value: codebook } = await parseCodebook(text, file);
    const root = codebook && rootOf(yaml, text);
    if (!root) return refused(written, file, 'it is not laid out as docs/codebook.md shows');
    const edits = step({ yaml, root, text, codebook });
    if (typeof edits === 'string') return refused(written, file, edits);
    text = applied(text, edits);
  }
  const after = await parseCodebook(text, file);
  const problem = problemOf(before.value, after.value);
  if (problem !== undefined) return refused(written, file, problem);
  const known = new Set(before.findings.map(({ code, message }) => `${code} ${message}`));
  const fresh = after.findings.filter(
    ({ severity, code, message }) => severity === 'error' && !known.has(`${code} ${message}`),
  );
  if (fresh.length > 0) return { value: written, findings: fresh };
  return { value: bom + (hasReturns ? text.replaceAll('\n', '\r\n') : text), findings: [] };
}

function rootOf(yaml: Yaml, text: string): YAMLMap | undefined {
  const [document] = [...new yaml.Composer(YAML_OPTIONS).compose(new yaml.Parser().parse(text))];
  const root = document?.contents;
  const isGood = document?.errors.length === 0 && yaml.isMap(root) && !root.flow;
  return isGood ? root : undefined;
}

/** Puts a text in place of a key's value, or adds the key below the name. */
export function setKey(
  work: EntryWork,
  node: EntryNode,
  key: string,
  value: string,
): Replacement[] {
  const scalar = scalarText(work.yaml, value);
  const pair = pairOf(node.map, key);
  const [start, end] = (pair?.value as Scalar | null)?.range ?? [];
  if (start !== undefined && end !== undefined) {
    const until = start + work.text.slice(start, end).trimEnd().length;
    const space = start === until ? ' ' : '';
    return [{ start, end: until, text: space + scalar }];
  }
  const named = pairOf(node.map, 'name')?.value as Scalar | undefined;
  const at = afterLine(work.text, (named?.range?.[1] ?? 1) - 1);
  return [{ start: at, end: at, text: `${' '.repeat(node.column)}${key}: ${scalar}\n` }];
}

/** One line of YAML that is read as this text. */
export function scalarText(yaml: Yaml, value: string): string {
  return yaml.stringify(value, { lineWidth: 0, singleQuote: true, blockQuote: false }).trimEnd();
}

function applied(text: string, edits: readonly Replacement[]): string {
  const sorted = edits.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (b.depth ?? 0) - (a.depth ?? 0),
  );
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    result += text.slice(at, Math.max(at, start)) + replacement;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

function refused(text: string, file: string, reason: string): Found<string> {
  const place = { file, line: 1, column: 1, length: 1 };
  const finding: Finding = codebookFindings.make('cannot-edit', place, { reason });
  return { value: text, findings: [finding] };
}
