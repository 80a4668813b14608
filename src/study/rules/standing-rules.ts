// The file of the rules where it is, byte for byte, what its record says: then the rows of each
// transcript can be taken over as they stand, without reading them.

import { join } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import { RULES_CODER } from '../../coding/coding.js';
import { type RenderedCodings, renderHeader } from '../../coding/codings-file.js';
import type { Io } from '../../io/io.js';
import { renderCsv } from '../../table/csv.js';
import { compareText } from '../../text/order.js';
import { codingsPath } from '../paths.js';
import type { StudyRoot } from '../study.js';
import type { RulesRecord } from './rules-record.js';
import { readRulesRecord } from './rules-record-file.js';

export interface StandingRules {
  readonly bytes: Uint8Array;
  readonly record: RulesRecord;
  /** By transcript. */
  readonly rows: ReadonlyMap<string, RenderedCodings>;
}

/** The rules' coding of a study; undefined where file and record do not vouch for each other. */
export function standingRules(io: Io, study: StudyRoot): StandingRules | undefined {
  const record = readRulesRecord(io, study);
  const path = join(study.root, codingsPath(RULES_CODER));
  if (record?.rules.length !== 1 || io.statFile(path)?.kind !== 'file') return undefined;
  const bytes = io.readFile(path);
  if (sha256(bytes) !== record.rules[0]) return undefined;
  const rows = cutRows(bytes, record);
  return rows && { bytes, record, rows };
}

/** The file cut into transcripts where the record says; undefined where that cannot be right. */
function cutRows(bytes: Uint8Array, { transcripts }: RulesRecord) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Map<string, RenderedCodings>();
  let at = Buffer.byteLength(renderHeader());
  const sorted = [...transcripts].sort(([a], [b]) => compareText(a, b));
  for (const [transcript, { rows: count, bytes: length }] of sorted) {
    if ((count === 0) !== (length === 0)) return undefined;
    const own = file.subarray(at, at + length);
    if (length > 0 && !beginsWith(own, transcript)) return undefined;
    rows.set(transcript, { transcript, count, bytes: Uint8Array.from(own) });
    at += length;
  }
  return at === file.length ? rows : undefined;
}

function beginsWith(rows: Buffer, transcript: string): boolean {
  const [header = '', ...cell] = renderCsv(['transcript'], [[transcript]]).split('\n');
  const begin = Buffer.from(`${cell.slice(0, -1).join('\n')},`);
  return header !== '' && rows.subarray(0, begin.length).equals(begin) && rows.at(-1) === 0x0a;
}
