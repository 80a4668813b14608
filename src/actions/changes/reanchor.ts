// Plans the re-anchoring of one transcript: what became of its units, and of all coders' codings on
// them. Nothing is written here.

import { join } from 'node:path';
import { anchorFindings } from '../../anchor/findings.js';
import { decodeCodings, type WrittenCoding } from '../../coding/decode-codings.js';
import { codingReanchorer, type ReanchoredCoding } from '../../coding/reanchor.js';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { listCoders } from '../../study/choose.js';
import { readStudyText } from '../../study/load/load.js';
import { codingsPath, fileName, unitsPath, unplacedPath } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { groupBy } from '../../text/group-by.js';
import { fillGaps } from '../../unit/change/fill-gaps.js';
import { type ReanchoredUnit, reanchorUnits } from '../../unit/change/reanchor.js';
import { segmentTranscript } from '../../unit/cut/segment.js';
import {
  inOldOrder,
  type OldUnit,
  type OldUnitsProblem,
  parseOldUnits,
} from '../../unit/file/old-units.js';
import type { Unit } from '../../unit/unit.js';
import { NOTHING_CHOSEN, type PlaceChoices, resolveChoices } from './reanchor-choices.js';

/** The codings of one coder on the transcript. */
interface ReanchoredCoder {
  readonly coder: string;
  readonly codings: readonly ReanchoredCoding[];
}

export interface ReanchorPlan {
  readonly one: StudyTranscript;
  /** The name under which units and codings stand, where it is another. */
  readonly from?: string;
  readonly units: readonly ReanchoredUnit[];
  /** Units for words that are in none. */
  readonly added: readonly Unit[];
  /** Codings that a person puts on another unit: old unit → unit. */
  readonly onto: ReadonlyMap<string, Unit>;
  readonly coders: readonly ReanchoredCoder[];
}

export interface ReanchorOptions {
  readonly choices?: PlaceChoices;
  /** The old name of a transcript that was renamed. */
  readonly from?: string | undefined;
  /** From `readCoderFiles`. */
  readonly coders: CoderFiles;
}

/** What re-anchoring a transcript would do; undefined where it has no units, or they cannot be read. */
export function planReanchoring(
  io: Io,
  study: Study,
  one: StudyTranscript,
  { choices = NOTHING_CHOSEN, from, coders: files }: ReanchorOptions,
): Found<ReanchorPlan | undefined> {
  const { transcript, voices } = one;
  const stored = readOldUnits(io, study, from ?? transcript.path);
  if (!stored) return { value: undefined, findings: [] };
  const { old, findings } = stored;
  if (findings.length > 0) return { value: undefined, findings };
  const automatic = reanchorUnits(old, transcript, voices);
  const { byHand, onto } = resolveChoices(choices, automatic, transcript);
  const units = byHand.size === 0 ? automatic : reanchorUnits(old, transcript, voices, byHand);
  const coders = files.map(({ coder, rows }) => ({
    coder,
    rows: rows.get(from ?? transcript.path) ?? [],
  }));
  const placed = units.flatMap(({ unit }) => (unit ? [unit] : []));
  const added = fillGaps(placed, {
    transcript,
    cut: segmentTranscript(transcript, voices, { strategy: study.settings.strategy }),
    reserved: units.flatMap(({ unit, candidates }) => (unit ? [] : candidates)),
    usedIds: [
      ...old.flatMap(idsOf),
      ...coders.flatMap(({ rows }) => rows.map((row) => row.cells.unit)),
    ],
  });
  const text = { transcript: transcript.path, text: transcript.text, units, onto };
  const codings = coders.map(({ coder, rows }): ReanchoredCoder => {
    const reanchor = codingReanchorer(text);
    return { coder, codings: rows.map(reanchor) };
  });
  const plan = { one, units, added, onto, coders: codings, ...(from !== undefined && { from }) };
  return { value: plan, findings: [] };
}

function idsOf({ id, cells }: OldUnit): string[] {
  return [id, ...(cells.parents ?? '').split(/\s+/)];
}

/** The units as their files have them, in the order of the old text; undefined where there are none. */
export function readOldUnits(io: Io, study: Study, path: string) {
  const stored = readStudyText(io, study, unitsPath(study, path));
  if (!stored) return undefined;
  const beside = readStudyText(io, study, unplacedPath(study, path));
  const units = parseOldUnits(stored.value, stored.file);
  const unplaced = beside && parseOldUnits(beside.value, beside.file, true);
  const findings: Finding[] = [];
  for (const [file, problem] of [
    [stored.file, units.problem],
    [beside?.file ?? '', unplaced?.problem],
  ] as const) {
    if (problem === undefined) continue;
    const args = { reason: PROBLEMS[problem] };
    findings.push(anchorFindings.make('unreadable-units', { file, line: 1, column: 1 }, args));
  }
  return { old: inOldOrder(units.units, unplaced?.units), findings };
}

const PROBLEMS: Readonly<Record<OldUnitsProblem, string>> = {
  'no-columns': 'a column is missing',
  'no-ids': 'a unit has no id',
  'same-ids': 'two units have the same id',
};

/** The rows of all coders' files, read once for all transcripts. */
export type CoderFiles = readonly { readonly coder: string; readonly rows: Rows }[];

type Rows = ReadonlyMap<string, readonly WrittenCoding[]>;

/** Reads the files of all coders. */
export function readCoderFiles(io: Io, study: Study): CoderFiles {
  return listCoders(io, study).map((coder) => {
    const file = fileName(io, study, codingsPath(coder));
    const bytes = io.readFile(join(study.root, codingsPath(coder)));
    const { rows } = decodeCodings(decodeStudyText(bytes, file).value, file).value;
    return { coder, rows: groupBy(rows, ({ cells }) => cells.transcript) };
  });
}

/** Whether applying the plan would change a file. */
export function changesAnything({ units, added, onto, coders, from }: ReanchorPlan): boolean {
  return (
    from !== undefined ||
    added.length > 0 ||
    onto.size > 0 ||
    units.some(({ old, unit, state, isOthers }) =>
      unit ? old.isUnplaced || state !== 'unchanged' || isOthers : !old.isUnplaced,
    ) ||
    coders.some(({ codings }) =>
      codings.some(({ isPlaced, state }) => isPlaced && state !== 'unchanged'),
    )
  );
}
