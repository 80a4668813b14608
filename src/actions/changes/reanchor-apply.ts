// Writes what was planned: units, units without a place and the codings of all coders together, or
// nothing. Files that are rewritten are kept in a backup.

import { join } from 'node:path';
import { CoderRows } from '../../coding/coder-rows.js';
import { RULES_CODER } from '../../coding/coding.js';
import {
  CODING_COLUMNS,
  type CodingRow,
  type RenderedCodings,
  renderCodingRows,
} from '../../coding/codings-file.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { saveReadingText } from '../../study/load/reading-texts.js';
import { saveCodings } from '../../study/load/save.js';
import { refuseUnitsLoss } from '../../study/load/units.js';
import {
  codingsPath,
  fileName,
  textsPath,
  unitsPath,
  unplacedPath,
  writeInStudy,
} from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import { standingRules } from '../../study/rules/standing-rules.js';
import type { Study } from '../../study/study.js';
import { allOrNothing } from '../../study/writing/all-or-nothing.js';
import { codePointMap } from '../../text/code-points.js';
import type { ReanchoredUnit } from '../../unit/change/reanchor.js';
import { renderUnplaced, type UnplacedUnit } from '../../unit/file/old-units.js';
import { renderUnits } from '../../unit/file/units-render.js';
import type { Unit } from '../../unit/unit.js';
import { changesAnything, type ReanchorPlan } from './reanchor.js';
import { renameInFiles } from './rename-in-files.js';

/** Applies plans and gives the files that were written. All of them are changed, or none. */
export async function applyReanchoring(
  io: Io,
  study: Study,
  plans: readonly ReanchorPlan[],
): Promise<readonly string[]> {
  const kept = { root: study.root, keep: 'reanchor' };
  const { written } = await allOrNothing(io, kept, async (staged) => {
    for (const plan of plans.filter(changesAnything)) {
      applyOne(staged, study, plan);
      const { from: before } = plan;
      const after = plan.one.transcript.path;
      if (before !== undefined && before !== after)
        await renameInFiles(staged, study, { before, after });
    }
  });
  return written;
}

function applyOne(io: Io, study: Study, plan: ReanchorPlan): void {
  const { transcript } = plan.one;
  const { path } = transcript;
  const from = plan.from ?? path;
  refuseUnitsLoss(io, study, from);
  const units = [...plan.units.flatMap((result) => ownUnit(result, plan)), ...plan.added];
  writeInStudy(io, study, unitsPath(study, path), renderUnits(units, transcript));
  saveUnplaced(io, study, plan);
  if (from !== path) {
    for (const old of [unitsPath(study, from), unplacedPath(study, from), textsPath(study, from)])
      if (io.statFile(join(study.root, old))) io.removeFile(join(study.root, old));
  }
  saveReadingText(io, study, transcript, true);
  for (const { coder, codings } of plan.coders) {
    const isSame =
      from === path && codings.every(({ isPlaced, state }) => !isPlaced || state === 'unchanged');
    if (isSame) continue;
    const rows = codings.map(({ cells }) => [path, ...cells.slice(1)]);
    saveCoder(io, study, coder, { path, from, rows });
  }
}

/** The unit as it is stored; one that took over another's codings remembers it and its words. */
function ownUnit({ unit, old }: ReanchoredUnit, { onto, units }: ReanchorPlan): Unit[] {
  if (!unit) return [];
  const taken = units.filter((each) => onto.get(each.old.id)?.id === old.id);
  if (taken.length === 0) return [unit];
  const joined = (field: 'condensed' | 'translation') =>
    [unit[field], ...taken.map((each) => each.old.cells[field] ?? '')].filter(Boolean).join('\n');
  const parents = [...new Set([...(unit.parents ?? []), ...taken.map((each) => each.old.id)])];
  return [{ ...unit, condensed: joined('condensed'), translation: joined('translation'), parents }];
}

function saveUnplaced(io: Io, study: Study, { one, units, onto, from }: ReanchorPlan): void {
  let after = '';
  const left: UnplacedUnit[] = [];
  const { toCodePoint } = codePointMap(one.transcript.text);
  for (const { old, unit, candidates } of units) {
    const places = candidates.map(({ start, end }) => ({
      start: toCodePoint(start),
      end: toCodePoint(end),
    }));
    if (unit) after = unit.id;
    else if (!onto.has(old.id)) left.push({ unit: old, after, places });
  }
  const path = unplacedPath(study, one.transcript.path);
  if (left.length > 0) writeInStudy(io, study, path, renderUnplaced(left));
  else if (from === undefined && io.statFile(join(study.root, path)))
    io.removeFile(join(study.root, path));
}

interface CoderChange {
  readonly path: string;
  readonly from: string;
  readonly rows: readonly CodingRow[];
}

function saveCoder(io: Io, study: Study, coder: string, { path, from, rows }: CoderChange): void {
  refuseLoss(io, study, coder);
  const standing = coder === RULES_CODER ? standingRules(io, study) : undefined;
  if (coder === RULES_CODER && !standing) {
    saveEdited(io, study, { path, from, rows });
    return;
  }
  const sorted = new CoderRows();
  sorted.add(rows);
  const rendered: RenderedCodings[] = [renderedOf(path, sorted.rowsOf(path))];
  if (from !== path) rendered.push(renderedOf(from, []));
  // Rows of the rules are theirs still, but the next fga code makes them anew.
  const others = [...(standing?.record.transcripts ?? [])].flatMap(([name, { made }]) =>
    made && name !== path && name !== from ? [[name, made] as const] : [],
  );
  const { codebook, filters } = standing?.record ?? {};
  saveCodings(io, study, coder, { rendered, standing, made: new Map(others), codebook, filters });
}

/** Throws where writing a file would take away columns that are not fga's. */
function refuseLoss(io: Io, study: Study, coder: string): void {
  const file = fileName(io, study, codingsPath(coder));
  const text = decodeStudyText(io.readFile(join(study.root, codingsPath(coder))), file).value;
  const { unknownColumns, missingColumns } = decodeCodings(text, file).value;
  const [column] = [...missingColumns, ...unknownColumns];
  if (column === undefined) return;
  throw new InputError(
    `${file} does not have the columns of a coder file (${column || 'one without a name'}), and writing it would lose something. Nothing was changed. Mend it first; fga check says how.`,
  );
}

function renderedOf(transcript: string, rows: readonly CodingRow[]): RenderedCodings {
  const bytes = Buffer.from([...renderCodingRows(rows)].join(''));
  return { transcript, count: rows.length, bytes };
}

/** The file of the rules where a person has worked in it: it stays theirs, and fga code still says so. */
function saveEdited(io: Io, study: Study, { path, from, rows }: CoderChange): void {
  const target = codingsPath(RULES_CODER);
  const file = fileName(io, study, target);
  const text = decodeStudyText(io.readFile(join(study.root, target)), file).value;
  const all = decodeCodings(text, file).value.rows.filter(
    ({ cells }) => cells.transcript !== path && cells.transcript !== from,
  );
  const kept = new CoderRows(all.map(({ cells }) => CODING_COLUMNS.map((column) => cells[column])));
  kept.add(rows);
  writeInStudy(io, study, target, kept.render());
}
