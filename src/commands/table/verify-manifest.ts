// Makes the tables of one manifest once more and judges each. Tables of one coding are made from one
// reading of the study.

import { join, resolve } from 'node:path';
import { hashText } from '../../anchor/hash.js';
import type { Finding, Found } from '../../finding/finding.js';
import { FgaError } from '../../io/errors.js';
import { readCells } from '../../manifest/cells.js';
import type { Change } from '../../manifest/change.js';
import { compareBases } from '../../manifest/compare-bases.js';
import { type Basis, type TableRecord, withoutCodings } from '../../manifest/manifest.js';
import { judgeTable, type TableToday, type Verdict } from '../../manifest/verdict.js';
import { loadEvidence, type StudyEvidence } from '../../study/evidence/evidence.js';
import type { NamedManifest } from '../../study/evidence/manifests-named.js';
import { basisOf, studyNow } from '../../study/evidence/table-basis.js';
import { openStudy } from '../../study/open/open-study.js';
import { decodeStudyText } from '../../study/read-text.js';
import type { CommandContext } from '../program/command.js';
import { kindOf, renderHeld } from './make-table.js';

/** What the study is today for one basis: its evidence and what has changed; or why there is none. */
type Today =
  | { readonly evidence: StudyEvidence; readonly changes: readonly Change[] }
  | { readonly reason: string };

/** The verdicts in the order of the files; findings of the study are left to `fga check`. */
export async function verifyManifest(
  { folder, study, manifest, tables }: NamedManifest,
  { io, version }: CommandContext,
): Promise<Found<readonly Verdict[]>> {
  const known = new Map<string, Today>();
  const findings: Finding[] = [];
  const verdicts: Verdict[] = [];
  for (const record of tables) {
    const whole = manifest.bases[record.basis];
    if (!whole) continue;
    const counts = record.holds.some((recipe) => kindOf(recipe)?.needsCodings ?? true);
    const basis = counts ? whole : withoutCodings(whole);
    const key = `${record.basis} ${counts}`;
    const today = known.get(key) ?? (await studyToday(io, study, basis));
    known.set(key, today);
    const file = readFile(record);
    const made = await makeAgain(record, today);
    const changes = 'reason' in today ? [] : today.changes;
    verdicts.push(
      judgeTable(record, basis, { ...(file && { file }), made, changes, fga: version }),
    );
  }
  return { value: verdicts, findings };

  function readFile({ file, format }: TableRecord): TableToday['file'] {
    const path = join(folder, file);
    if (io.statFile(path)?.kind !== 'file') return undefined;
    const bytes = io.readFile(path);
    const read = decodeStudyText(bytes, file);
    findings.push(...read.findings);
    return { hash: hashText(bytes), cells: readCells(read.value, format, file) };
  }
}

async function makeAgain(record: TableRecord, today: Today): Promise<TableToday['made']> {
  if ('reason' in today) return today;
  const text = await renderHeld(today.evidence, record.holds, record.format);
  if (text === undefined) {
    const kinds = record.holds.map(({ table }) => table).join(', ');
    return { reason: `this fga does not know this table (${kinds}, as ${record.format})` };
  }
  return { text, cells: readCells(text, record.format, record.file) };
}

/** The coding and the codebook it was made from where they are still there; else those of now. */
async function studyToday(
  io: CommandContext['io'],
  root: string | undefined,
  basis: Basis,
): Promise<Today> {
  try {
    const { value: study } = await openStudy(io, { folder: root });
    const path = basis.codebook && resolve(study.root, basis.codebook.file);
    const codebook = path !== undefined && io.statFile(path)?.kind === 'file' ? path : undefined;
    const { value: evidence } = await loadEvidence(io, study, {
      withCodings: basis.coder !== undefined,
      coder: basis.coder,
      codebook,
    });
    const after = basisOf(io, study, evidence, codebook);
    return { evidence, changes: compareBases(basis, after, studyNow(evidence, basis)) };
  } catch (error) {
    if (error instanceof FgaError) return { reason: error.message };
    throw error;
  }
}
