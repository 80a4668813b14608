// Applies a worksheet: keeps its decisions in the record, replays all records, and writes the
// consensus. The record is written first, so that no decision is lost if the rest fails.

import { debriefFindings } from '../../agreement/debriefing/findings.js';
import { type DebriefRecord, withWorksheet } from '../../agreement/debriefing/record.js';
import { type Outcome, type Settled, unknownUnit } from '../../agreement/debriefing/replay.js';
import { codesText } from '../../agreement/debriefing/words.js';
import type { WrittenDecision, WrittenWorksheet } from '../../agreement/debriefing/written.js';
import type { StudyUnit } from '../../agreement/readings/coder-reading.js';
import type { Comparison } from '../../agreement/readings/compare.js';
import { type Finding, type Found, gatherFindings } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { CoderSource } from '../../study/coders/coders.js';
import { storeUnits } from '../../study/load/units.js';
import { fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { unitKey } from '../../unit/unit-key.js';
import { planConsensus, type SavedConsensus, saveConsensus } from './consensus.js';
import { aloneOf, consensusUnits } from './consensus-units.js';
import { openDebriefBase, replayAll } from './debrief-base.js';
import { checkDebriefId, loadRecords, recordPath, saveRecord } from './debrief-records.js';

export interface ApplyOptions {
  readonly sources: readonly CoderSource[];
  /** Name of the debriefing where the worksheet has lost it. */
  readonly id: string;
  readonly codebook?: string | undefined;
  /** Take units that one coder has read alone as that coder has them. */
  readonly alone: boolean;
}

export interface AppliedWorksheet {
  readonly id: string;
  readonly coders: readonly string[];
  readonly record: { readonly file: string; readonly isWritten: boolean };
  readonly consensus: SavedConsensus;
  /** Units of this debriefing's coders, by what became of them. */
  readonly agreed: number;
  readonly decided: number;
  readonly open: readonly (StudyUnit & {
    readonly why: Extract<Outcome, { kind: 'open' }>['why'];
  })[];
  /** Units decided in this debriefing by a decision that gives no reason. */
  readonly unreasoned: readonly StudyUnit[];
  /** Units that one coder has read alone, and whether they were taken. */
  readonly alone: { readonly units: number; readonly isTaken: boolean };
  readonly codebook: string;
  readonly findings: readonly Finding[];
}

/** Throws where a coder of the worksheet has no coding. */
export async function applyWorksheet(
  io: Io,
  study: Study,
  written: WrittenWorksheet,
  options: ApplyOptions,
): Promise<AppliedWorksheet> {
  const coders = options.sources.map(({ name }) => name);
  const id = checkDebriefId(written.id ?? options.id);
  const { value: records, findings: odd } = loadRecords(io, study);
  const opening = { records, codebook: options.codebook };
  const base = await openDebriefBase(io, study, options.sources, opening);
  const { findings, keep } = gatherFindings([...base.findings, ...odd]);
  const comparison = base.comparisonOf(coders);
  if (!comparison) throw new InputError(`One of ${coders.join(', ')} has no coding.`);
  const others = records.filter((record) => record.id !== id);
  const before = records.find((record) => record.id === id) ?? { id, coders, rows: [] };
  const decisions = keep(knownDecisions(written, comparison));
  const record: DebriefRecord = { ...keep(withWorksheet(before, decisions)), coders };
  const settled = keep(replayAll(io, study, [...others, record], base));
  const taken = options.alone ? aloneOf(comparison, settled) : [];
  const units = consensusUnits(base, settled, taken);
  const planned = planConsensus(io, study, units, base.loaded.texts);
  for (const { source, units: cut } of base.loaded.cut) storeUnits(io, study, source, cut);
  const isWritten = saveRecord(io, study, inCodes(record, settled));
  const consensus = saveConsensus(io, study, planned);
  return {
    id,
    coders,
    record: { file: fileName(io, study, recordPath(id)), isWritten },
    consensus,
    ...outcomesOf(comparison, settled, id),
    alone: { units: comparison.left.length, isTaken: options.alone },
    codebook: base.codebook.file,
    findings: [...findings, ...handMade(consensus)],
  };
}

/** What became of the units of this debriefing's coders. */
function outcomesOf(
  { units }: Comparison,
  settled: ReadonlyMap<string, Settled>,
  id: string,
): Pick<AppliedWorksheet, 'agreed' | 'decided' | 'open' | 'unreasoned'> {
  const own = units.flatMap(({ unit }) => settled.get(unitKey(unit.transcript, unit.id)) ?? []);
  const count = (kind: Outcome['kind']) =>
    own.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    agreed: count('agreed'),
    decided: count('decided'),
    open: own.flatMap(({ place, outcome }) =>
      outcome.kind === 'open' ? [{ ...place, why: outcome.why }] : [],
    ),
    unreasoned: own.flatMap(({ place, outcome }) =>
      outcome.kind === 'decided' && outcome.record === id && outcome.written.reason.trim() === ''
        ? [place]
        : [],
    ),
  };
}

/** The record with decisions as ids of codes: what "both" or a coder's name meant then. */
function inCodes(record: DebriefRecord, settled: ReadonlyMap<string, Settled>): DebriefRecord {
  const rows = record.rows.map((row) => {
    const outcome = settled.get(unitKey(row.transcript, row.unit))?.outcome;
    const isOwn = outcome?.kind === 'decided' && outcome.record === record.id;
    return isOwn ? { ...row, decision: codesText(outcome.codes) } : row;
  });
  return { ...record, rows };
}

/** Without those on units the study does not have; throws where it has none of them. */
function knownDecisions(
  { decisions }: WrittenWorksheet,
  { all }: Comparison,
): Found<readonly WrittenDecision[]> {
  const keys = new Set(all.map(({ unit }) => unitKey(unit.transcript, unit.id)));
  const isKnown = ({ transcript, unit }: WrittenDecision) => keys.has(unitKey(transcript, unit));
  const findings = decisions
    .filter((each) => !isKnown(each))
    .map((each) => unknownUnit(each, { all }));
  if (findings.length > 0 && findings.length === decisions.length) {
    throw new InputError('None of the units of this worksheet is in the study; is it of another?', {
      findings,
    });
  }
  return { value: decisions.filter(isKnown), findings };
}

function handMade({ handMade: keys, file }: SavedConsensus): Finding[] {
  const [transcript, unit] = keys[0]?.split('\n') ?? [];
  if (transcript === undefined || unit === undefined) return [];
  const args = { transcript, unit, count: keys.length };
  return [debriefFindings.make('hand-made', { file }, args)];
}
