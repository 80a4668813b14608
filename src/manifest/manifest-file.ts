// `fga-tables.json`, to and from text. The file is made for git: keys in a fixed order, a line for each
// coded unit, no time and no machine in it.

import { hashText } from '../anchor/hash.js';
import type { Finding, Found, Place } from '../finding/finding.js';
import { renderJson } from '../text/json.js';
import { compareText } from '../text/order.js';
import { manifestFindings } from './findings.js';
import { type Basis, MANIFEST_FORM, type Manifest, type TableRecord } from './manifest.js';

const ABOUT =
  'What the tables in this folder were made from. fga verify says whether they still follow; it needs this file as fga wrote it.';

export function renderManifest({ study, tables, bases }: Manifest): string {
  const value = {
    about: ABOUT,
    form: MANIFEST_FORM,
    study,
    tables: [...tables].sort((a, b) => compareText(a.file, b.file)),
    bases: Object.fromEntries(Object.entries(bases).sort(([a], [b]) => compareText(a, b))),
  };
  return `${renderJson(value, 1).replace(SHORT_LIST, (list) => shortened(list))}\n`;
}

/** Lists of texts, as JSON is indented: those of one line's length are easier to read on one line. */
const SHORT_LIST = /\[\n\s+"(?:[^"\\\n]|\\.)*"(?:,\n\s+"(?:[^"\\\n]|\\.)*")*\n\s+\]/g;
const LONGEST_LINE = 80;

function shortened(list: string): string {
  const line = list.replace(/\n\s+/g, ' ').replace(/^\[ | \]$/g, (end) => end.trim());
  return line.length <= LONGEST_LINE ? line : list;
}

/** The key of a basis: the hash of what is in it. */
function basisKey(basis: Basis): string {
  return hashText(JSON.stringify(basis));
}

/** The manifest with other records in place of those of the same files; bases nobody needs are left. */
export function withTables(
  manifest: Manifest,
  records: readonly Omit<TableRecord, 'basis'>[],
  basis: Basis,
): Manifest {
  const key = basisKey(basis);
  const names = new Set(records.map(({ file }) => file));
  const kept = manifest.tables.filter(({ file }) => !names.has(file));
  const tables = [...kept, ...records.map((record) => ({ ...record, basis: key }))];
  const used = new Set(tables.map((table) => table.basis));
  const bases = { ...manifest.bases, [key]: basis };
  return {
    ...manifest,
    tables,
    bases: Object.fromEntries(Object.entries(bases).filter(([each]) => used.has(each))),
  };
}

/** Undefined where the file is no manifest, or one of a later fga; the finding says which. */
export function parseManifest(text: string, file: string): Found<Manifest | undefined> {
  const broken = (place: Place, reason: string): Found<undefined> => ({
    value: undefined,
    findings: [manifestFindings.make('broken-manifest', place, { reason })],
  });
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) {
    const line = text.slice(0, conflict.index).split('\n').length;
    return broken({ file, line, column: 1 }, 'git has left the mark of a conflict here');
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return broken({ file, line: 1, column: 1 }, 'it is not JSON, or not all of it is there');
  }
  if (!isMap(value) || typeof value.form !== 'number') {
    return broken({ file, line: 1, column: 1 }, 'it is not of the form that fga writes');
  }
  if (value.form > MANIFEST_FORM) {
    return {
      value: undefined,
      findings: [manifestFindings.make('later-manifest', { file }, undefined)],
    };
  }
  return decodeManifest(value, file);
}

function decodeManifest(value: Json, file: string): Found<Manifest> {
  const findings: Finding[] = [];
  const bases = isMap(value.bases) ? value.bases : {};
  const good = Object.entries(bases).filter(
    (entry): entry is [string, Basis] => isBasis(entry[1]) && basisKey(entry[1]) === entry[0],
  );
  const keys = new Set(good.map(([key]) => key));
  const tables = (Array.isArray(value.tables) ? value.tables : []).filter(
    (record): record is TableRecord => {
      const isGood = isRecord(record) && keys.has(record.basis);
      if (!isGood) {
        const name = isMap(record) && typeof record.file === 'string' ? record.file : '?';
        findings.push(manifestFindings.make('broken-record', { file }, { name }));
      }
      return isGood;
    },
  );
  const study = typeof value.study === 'string' ? value.study : '.';
  return { value: { study, tables, bases: Object.fromEntries(good) }, findings };
}

type Json = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isMapOf(value: unknown, holds: (each: unknown) => boolean): boolean {
  return isMap(value) && Object.values(value).every(holds);
}

const isOption = (value: unknown) =>
  typeof value === 'boolean' || typeof value === 'string' || isTexts(value);

const isText = (value: unknown) => typeof value === 'string';

/** A name beside the manifest: one that leads elsewhere is nothing that fga wrote. */
const isFileName = (value: unknown) =>
  typeof value === 'string' && value !== '' && !/[/\\]/.test(value) && !/^\.\.?$/.test(value);

function isRecord(value: unknown): value is TableRecord {
  return (
    isMap(value) &&
    isFileName(value.file) &&
    [value.format, value.fga, value.hash, value.basis].every(isText) &&
    isTexts(value.arguments) &&
    isTexts(value.cells) &&
    Array.isArray(value.holds) &&
    value.holds.every(
      (recipe) => isMap(recipe) && isText(recipe.table) && isMapOf(recipe.options, isOption),
    )
  );
}

function isBasis(value: unknown): value is Basis {
  if (!isMap(value)) return false;
  const { coder, codebook, inputs, sessions, participants, coded } = value;
  return (
    (coder === undefined || isText(coder)) &&
    (codebook === undefined || isBasisCodebook(codebook)) &&
    [inputs, sessions, participants].every((map) => isMapOf(map, isText)) &&
    isMapOf(coded, isTexts)
  );
}

function isBasisCodebook(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { file, title, version, groups, codes } = value;
  return [file, title, version].every(isText) && [groups, codes].every((m) => isMapOf(m, isTexts));
}
