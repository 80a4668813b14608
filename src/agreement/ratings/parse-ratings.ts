// Reads a ratings file: a column per coder, a row per unit, a blank cell where a rating is missing.
// Cells become numbers while they are read; what the numbers mean is decided on the few different
// cells afterwards.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { delimiterOf } from '../../table/delimiter.js';
import { lineAndColumn } from '../../table/scan-csv.js';
import { agreementFindings } from '../findings.js';
import { type CellTexts, decodeCategories } from './decode-scale.js';
import { decodeSets } from './decode-sets.js';
import { doubtsOf } from './doubts.js';
import { MISSING, MOST_CODES, type Ratings } from './ratings.js';
import { clusterColumnOf, readHeader, unitColumnOf } from './ratings-header.js';
import type { RatingsOptions } from './ratings-options.js';
import { type RawRatings, readRatings } from './read-ratings.js';

export function parseRatings(
  text: string,
  file: string,
  options: RatingsOptions = {},
): Found<Ratings> {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = delimiterOf(plain);
  const header = readHeader(plain, separator);
  const placeAt = (offset: number): Place => ({ file, ...lineAndColumn(plain, offset) });
  const findings: Finding[] = [];
  if (header.cells.length === 0) {
    findings.push(agreementFindings.make('no-header', { file }, undefined));
  }
  const unit = unitColumnOf(header, options, placeAt);
  const cluster = clusterColumnOf(header, options, placeAt);
  const columns = { unit: unit.value, cluster: cluster.value };
  const raw = readRatings(plain, { separator, header, ...columns, placeAt });
  findings.push(...unit.findings, ...cluster.findings, ...raw.findings);
  const cells: CellTexts = { texts: raw.texts, counts: countsOf(raw), places: raw.places, placeAt };
  const hasComma = separator !== ',';
  const decoded =
    options.sets === undefined
      ? decodeCategories(cells, { ...options, decimalComma: hasComma })
      : decodeSets(cells, options.sets, options.missing ?? []);
  findings.push(...decoded.findings, ...doubtsOf({ raw, cells, header, options, placeAt }));
  const kept = keepCoders(raw, decoded.value.idOf, { header: header.places, placeAt });
  findings.push(...kept.findings);
  const { coders, ids } = kept;
  findings.push(...comparisonFindings(coders, ids, raw.units, file));
  const { scale } = decoded.value;
  const units = coders.length === 0 ? 0 : raw.units;
  if ('level' in scale && scale.level === 'nominal' && scale.categories.length > MOST_CODES) {
    const args = { categories: scale.categories.length, most: MOST_CODES };
    findings.push(agreementFindings.make('too-many-categories', { file }, args));
  }
  const rated = { units, coders, ids, ...(raw.clusters && { clusters: raw.clusters }) };
  const value: Ratings =
    'sets' in scale ? { kind: 'sets', ...rated, ...scale } : { kind: 'single', ...rated, scale };
  return { value, findings };
}

function countsOf({ ids, texts }: RawRatings): Int32Array {
  const counts = new Int32Array(texts.length);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? MISSING;
    if (id !== MISSING) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** Turns cell numbers into category ids, and leaves out coders who rated nothing. */
function keepCoders(
  raw: RawRatings,
  idOf: Int32Array,
  at: { readonly header: readonly number[]; readonly placeAt: (offset: number) => Place },
) {
  const width = raw.columns.length;
  const ids = raw.ids;
  const given = new Float64Array(width);
  for (let index = 0, coder = 0; index < ids.length; index += 1) {
    const cell = ids[index] ?? MISSING;
    const id = cell === MISSING ? MISSING : (idOf[cell] ?? MISSING);
    ids[index] = id;
    if (id !== MISSING) given[coder] = (given[coder] ?? 0) + 1;
    coder = coder + 1 === width ? 0 : coder + 1;
  }
  const findings = raw.columns.flatMap(({ name, isNamed, column }, coder) => {
    const place = at.placeAt(at.header[column] ?? 0);
    if (given[coder] === 0) {
      return isNamed ? [agreementFindings.make('empty-coder', place, { coder: name })] : [];
    }
    return isNamed ? [] : [agreementFindings.make('unnamed-column', place, { name })];
  });
  const kept = raw.columns.map((_, coder) => coder).filter((coder) => (given[coder] ?? 0) > 0);
  const coders = kept.map((coder) => raw.columns[coder]?.name ?? '');
  if (kept.length === width) return { coders, ids, findings };
  const narrow = new Int32Array(raw.units * kept.length);
  for (let unit = 0; unit < raw.units; unit += 1) {
    for (const [to, from] of kept.entries()) {
      narrow[unit * kept.length + to] = ids[unit * width + from] ?? MISSING;
    }
  }
  return { coders, ids: narrow, findings };
}

function comparisonFindings(
  coders: readonly string[],
  ids: Int32Array,
  units: number,
  file: string,
): Finding[] {
  if (coders.length < 2)
    return [agreementFindings.make('one-coder', { file, line: 1 }, { coders })];
  for (let unit = 0; unit < units; unit += 1) {
    let ratings = 0;
    for (let coder = 0; coder < coders.length; coder += 1) {
      if (ids[unit * coders.length + coder] !== MISSING) ratings += 1;
    }
    if (ratings >= 2) return [];
  }
  return [agreementFindings.make('no-pairs', { file }, { units })];
}
