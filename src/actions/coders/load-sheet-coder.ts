// Reads what a coder has said for a comparison: from a coding file, or from a coding sheet that was not
// imported.

import type { CodeLevels } from '../../agreement/readings/code-levels.js';
import { type CoderReading, readCodings } from '../../agreement/readings/coder-reading.js';
import type { Coding } from '../../coding/coding.js';
import type { Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { codeWords } from '../../sheet/code-words.js';
import { readJudgements } from '../../sheet/judgements.js';
import type { OwnWork } from '../../sheet/own-work.js';
import { rowPlacer } from '../../sheet/place-rows.js';
import { takeJudgement } from '../../sheet/take-judgement.js';
import type { CoderSource, StudyUnits } from '../../study/coders/coders.js';
import { loadOwnBook } from '../../study/coders/coding-desk.js';
import { doubts, loadCoder } from '../../study/coders/load-coder.js';
import { displayPath } from '../../study/find-study.js';
import type { Study } from '../../study/study.js';
import { unitKey } from '../../unit/unit-key.js';
import { isArchive, readSheetBytes } from './read-sheet.js';
import { requireCodingGrids } from './sheet-import.js';

/** What coders of the study are read against. */
interface CoderContext extends Pick<StudyUnits, 'units' | 'texts'> {
  readonly levels: CodeLevels;
  readonly codebook: string | undefined;
}

/** What a coder has said, from a coding file or a coding sheet. */
export async function loadCoderOrSheet(
  io: Io,
  study: Study,
  source: CoderSource,
  context: CoderContext,
): Promise<Found<CoderReading>> {
  const sheet = await loadSheetCoder(io, study, source, context);
  return sheet ?? loadCoder(io, source, context, context.levels);
}

/** Undefined for a coding file, which is no sheet. */
async function loadSheetCoder(
  io: Io,
  study: Study,
  { name, path }: CoderSource,
  { units, texts, levels, codebook }: CoderContext,
): Promise<Found<CoderReading> | undefined> {
  const bytes = io.readFile(path);
  if (!isArchive(bytes) && isCodingFile(bytes)) return undefined;
  const file = displayPath(io, path);
  const sheet = await readSheetBytes(bytes, file);
  const grids = requireCodingGrids(file, sheet.value);
  const book = await loadOwnBook(io, study, codebook);
  const coder = grids[0]?.columns.coder || name;
  const read = readJudgements(grids, {
    words: codeWords(book.value.codebook, coder),
    place: rowPlacer(units.map(({ unit }) => unit)),
    forced: new Set(),
    ownCodes: () => new Set(),
  });
  const codings: Coding[] = [];
  const unfit = new Set<string>();
  for (const judgement of read.judgements) {
    const { unit, isPartial } = judgement;
    if (isPartial) unfit.add(unitKey(unit.transcript, unit.id));
    const text = texts.get(unit.transcript)?.text ?? '';
    const version = book.value.codebook?.version ?? '';
    // What the sheet says counts, whatever it said when it was exported.
    const taken = takeJudgement({ ...judgement, check: '' }, NOTHING, { version, text });
    codings.push(...(taken.codings ?? []));
  }
  const value = readCodings({ coder: name, codings, unfit }, units);
  const findings = [...sheet.findings, ...read.findings, ...doubts(value, levels, file)];
  return { value, findings };
}

const NOTHING: OwnWork = { codings: [], unfit: [] };

/** A coding file has the places of its quotes; no sheet has. */
function isCodingFile(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 1000)).replaceAll('\0', '');
  const [line = ''] = head.split(/\r\n|\n|\r/);
  const names = line
    .toLowerCase()
    .split(/[,;\t]/)
    .map((name) => name.replace(/["'\ufeff]/g, '').trim());
  const isSheet = names.some((name) => /^code ?\d+$/.test(name) || name === 'text');
  return !isSheet || (names.includes('start') && names.includes('end'));
}
