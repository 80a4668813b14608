// Checks a record of the rules' coding that was read from the disk. Anybody may have changed it, so
// every part is looked at; one that is not as fga writes it makes the whole worth nothing.

import type { CodingCounts } from '../../analysis/coding-counts.js';
import type { CodebookOutline } from '../../analysis/summary.js';
import type { Finding, Place, Severity } from '../../finding/finding.js';
import type { FilterValues } from './listed-values.js';
import type {
  MadeRows,
  RecordedCodebook,
  RecordedFilters,
  RecordedRows,
  RulesInputs,
  RulesRecord,
} from './rules-record.js';

/** Thrown and caught in this file only: a part is not as fga writes it. */
class Malformed extends Error {}

/** The record that parsed JSON holds; undefined where it is none. */
export function decodeRecord(json: unknown): RulesRecord | undefined {
  try {
    const { rules, codebook, filters, transcripts } = fields(json);
    const rows = Object.entries(fields(transcripts)).map(
      ([path, each]) => [path, rowsOf(each)] as const,
    );
    return {
      rules: list(rules, sha256Of),
      ...(codebook !== null && { codebook: codebookOf(codebook) }),
      ...(filters !== null && { filters: filtersOf(filters) }),
      transcripts: new Map(rows),
    };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

function rowsOf(json: unknown): RecordedRows {
  const { rows, bytes, counts, heard, findings, ...inputs } = fields(json);
  const size = { rows: count(rows), bytes: count(bytes) };
  if (counts === undefined) return size;
  const made: MadeRows = {
    inputs: inputsOf(inputs),
    counts: countsOf(counts),
    heard: list(heard, valuesOf),
    findings: list(findings, findingOf),
  };
  return { ...size, made };
}

function inputsOf(json: Readonly<Record<string, unknown>>): RulesInputs {
  return {
    transcript: sha256Of(json.transcript),
    units: sha256Of(json.units),
    text: json.text === '' ? '' : sha256Of(json.text),
    codebook: sha256Of(json.codebook),
    study: sha256Of(json.study),
    include: text(json.include),
    fga: text(json.fga),
  };
}

function countsOf(json: unknown): CodingCounts {
  const { transcripts, kinds, codable, coded, codings, units, codes } = fields(json);
  const { content, minimal, question, annotation } = fields(kinds);
  return {
    transcripts: count(transcripts),
    kinds: {
      content: count(content),
      minimal: count(minimal),
      question: count(question),
      annotation: count(annotation),
    },
    codable: count(codable),
    coded: count(coded),
    codings: count(codings),
    units: list(units, count),
    codes: new Set(list(codes, text)),
  };
}

function valuesOf(json: unknown): FilterValues[number] {
  const [name, values, ...others] = list(json, (each) => each);
  if (others.length > 0) throw new Malformed();
  return [text(name), list(values, text)];
}

function filtersOf(json: unknown): RecordedFilters {
  const { of, findings } = fields(json);
  return { of: sha256Of(of), findings: list(findings, findingOf) };
}

function codebookOf(json: unknown): RecordedCodebook {
  const { file, sha256, attributes, fga, title, version, findings, ...outline } = fields(json);
  return {
    file: text(file),
    sha256: sha256Of(sha256),
    attributes: list(attributes, text),
    fga: text(fga),
    title: text(title),
    version: text(version),
    ...outlineOf(outline),
    findings: list(findings, findingOf),
  };
}

function outlineOf({ groups, codes }: Readonly<Record<string, unknown>>): CodebookOutline {
  const named = (json: unknown) => {
    const { id, name, path } = fields(json);
    return { id: text(id), name: text(name), path: list(path, text) };
  };
  return {
    groups: list(groups, named),
    codes: list(codes, (json) => ({ ...named(json), isApplied: flag(fields(json).isApplied) })),
  };
}

const SEVERITIES: readonly unknown[] = ['error', 'warning'];

function findingOf(json: unknown): Finding {
  const { code, severity, place, message } = fields(json);
  if (!SEVERITIES.includes(severity)) throw new Malformed();
  return {
    code: text(code),
    severity: severity as Severity,
    ...(place !== undefined && { place: placeOf(place) }),
    message: text(message),
  };
}

function placeOf(json: unknown): Place {
  const { file, line, column, length } = fields(json);
  return {
    file: text(file),
    ...(line !== undefined && { line: count(line) }),
    ...(column !== undefined && { column: count(column) }),
    ...(length !== undefined && { length: count(length) }),
  };
}

function fields(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Malformed();
  // Without a prototype no key of the file can stand for something of the language.
  return Object.assign(Object.create(null), json) as Readonly<Record<string, unknown>>;
}

function list<Item>(json: unknown, itemOf: (json: unknown) => Item): Item[] {
  if (!Array.isArray(json)) throw new Malformed();
  return json.map(itemOf);
}

function text(json: unknown): string {
  if (typeof json !== 'string') throw new Malformed();
  return json;
}

function flag(json: unknown): boolean {
  if (typeof json !== 'boolean') throw new Malformed();
  return json;
}

function count(json: unknown): number {
  if (!Number.isSafeInteger(json) || (json as number) < 0) throw new Malformed();
  return json as number;
}

function sha256Of(json: unknown): string {
  const hash = text(json);
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Malformed();
  return hash;
}
