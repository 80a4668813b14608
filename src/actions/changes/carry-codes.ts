// Takes codes that have other ids or names now into everything that names them: the codings of all
// coders, the record of the rules, debriefings and their worksheets. Gives what is to be written.

import { join } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import { CoderRows } from '../../coding/coder-rows.js';
import { RULES_CODER } from '../../coding/coding.js';
import { CODING_COLUMNS } from '../../coding/codings-file.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { listCoders } from '../../study/choose.js';
import { codingsPath, fileName } from '../../study/paths.js';
import { decodeForEditing } from '../../study/read-text.js';
import {
  RULES_RECORD,
  readRulesRecord,
  renderRulesRecord,
} from '../../study/rules/rules-record-file.js';
import type { Study } from '../../study/study.js';
import type { IntendedWrite } from '../../study/writing/all-or-nothing.js';
import type { CarriedCodes } from './carried-codes.js';
import { carryDebriefs } from './carry-debriefs.js';
import { carryMembers } from './carry-members.js';
import { withCodes } from './carry-rows.js';

/** What following a change means for the files of the study. */
export interface Carried {
  readonly writes: readonly IntendedWrite[];
  /** Codings that get another code, by coder. */
  readonly codings: ReadonlyMap<string, number>;
  /** Units on which a coder had several of the codes that are one now. */
  readonly both: readonly { readonly coder: string; readonly unit: string }[];
  /** Rows of debriefings that change. */
  readonly decisions: number;
  readonly findings: readonly Finding[];
}

export async function carryCodes(io: Io, study: Study, codes: CarriedCodes): Promise<Carried> {
  if (codes.ids.size === 0 && codes.names.size === 0) {
    return { writes: [], codings: new Map(), both: [], decisions: 0, findings: [] };
  }
  const writes: IntendedWrite[] = [];
  const codings = new Map<string, number>();
  const both: { coder: string; unit: string }[] = [];
  for (const coder of codes.ids.size > 0 ? listCoders(io, study) : []) {
    const own = carryCoder(io, study, coder, codes.ids);
    if (own.count === 0) continue;
    both.push(...own.both.map((unit) => ({ coder, unit })));
    codings.set(coder, own.count);
    writes.push({ path: codingsPath(coder), text: own.after });
    if (coder === RULES_CODER) writes.push(...rulesRecord(io, study, own));
  }
  const debriefs = await carryDebriefs(io, study, codes);
  writes.push(...debriefs.writes, ...carryMembers(io, study, codes.ids).writes);
  return { writes, codings, both, decisions: debriefs.rows, findings: debriefs.findings };
}

interface CarriedCoder {
  readonly before: Uint8Array;
  readonly after: string;
  readonly count: number;
  readonly both: readonly string[];
}

function carryCoder(
  io: Io,
  study: Study,
  coder: string,
  ids: ReadonlyMap<string, string>,
): CarriedCoder {
  const before = io.readFile(join(study.root, codingsPath(coder)));
  const { value: text } = decodeForEditing(before, fileName(io, study, codingsPath(coder)));
  const { text: edited, count, both } = withCodes(text, ids);
  const after = count > 0 && isSorted(text) ? sorted(edited) : edited;
  return { before, after, count, both };
}

/** Whether the file is just as fga writes it; then it stays so, in its order. */
function isSorted(text: string): boolean {
  return sorted(text) === text;
}

function sorted(text: string): string {
  const { rows } = decodeCodings(text, '').value;
  const cells = rows.map((row) => CODING_COLUMNS.map((column) => row.cells[column]));
  return new CoderRows(cells).render().toString('utf8');
}

/** The record goes on knowing a file that it knew; what its rows were made from is asked again. */
function rulesRecord(io: Io, study: Study, { before, after }: CarriedCoder): IntendedWrite[] {
  const record = readRulesRecord(io, study);
  if (!record?.rules.includes(sha256(before))) return [];
  const text = renderRulesRecord({ rules: [sha256(after)], transcripts: new Map() });
  return [{ path: RULES_RECORD, text }];
}
