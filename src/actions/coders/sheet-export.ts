// Gathers what goes into one person's coding sheet.

import type { StudyUnit } from '../../agreement/readings/coder-reading.js';
import { compileCodebook } from '../../coding/compile-codebook.js';
import type { Inclusion } from '../../coding/inclusion.js';
import { isCodable } from '../../coding/passages.js';
import { type Found, gatherFindings } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { SheetPlan } from '../../office/sheet-plan.js';
import { codeWords } from '../../sheet/code-words.js';
import { tabulateCodingSheet } from '../../sheet/coding-sheet.js';
import { tabulateCodebookSheet, tabulateInstructions } from '../../sheet/companions.js';
import { ownWorkOf, stateOf } from '../../sheet/own-work.js';
import type { StudyUnits } from '../../study/coders/coders.js';
import { type CodingDesk, loadCodingDesk, usedCodes } from '../../study/coders/coding-desk.js';
import { loadSample, sampleKeys } from '../../study/coders/double-coding.js';
import { codeTranscripts } from '../../study/coding/code-study.js';
import { selectTranscripts } from '../../study/load/select.js';
import { attributesOf } from '../../study/people/attributes.js';
import type { Study } from '../../study/study.js';
import { groupBy } from '../../text/group-by.js';
import type { Unit } from '../../unit/unit.js';
import { unitKey } from '../../unit/unit-key.js';
import { sessionOf } from './comparison.js';

export interface SheetExportOptions {
  readonly coder: string;
  /** Transcripts; all where there are none. */
  readonly paths: readonly string[];
  readonly codebook?: string;
  readonly session?: readonly string[];
  readonly sample?: boolean;
  readonly suggest?: boolean;
  /** Only units that the coder has not read. */
  readonly unread?: boolean;
  readonly include?: readonly Inclusion[];
}

export interface CodingExport {
  readonly coding: SheetPlan;
  readonly companions: readonly SheetPlan[];
  readonly units: StudyUnits;
  /** How many of the units the coder has read. */
  readonly read: number;
}

/** Throws where nothing is left to code. */
export async function planCodingSheet(
  io: Io,
  study: Study,
  options: SheetExportOptions,
): Promise<Found<CodingExport>> {
  const { coder, suggest = false } = options;
  const { findings, keep } = gatherFindings();
  const desk = keep(await loadCodingDesk(io, study, options));
  const { units, book, work } = desk;
  const ownOf = ownWorkOf(work);
  const state = (unit: Unit) => stateOf(ownOf(unit), unit);
  const chosen = keep(unitsWanted(io, study, desk, options)).filter(
    ({ unit }) => !options.unread || !state(unit).isRead,
  );
  if (chosen.length === 0) throw new InputError(nothingLeft(options));
  const words = codeWords(book.codebook, coder, usedCodes(work));
  const suggested = suggest
    ? keep(await suggestionsFor(io, study, desk, options.paths))
    : undefined;
  const coding = tabulateCodingSheet({
    coder,
    units: chosen,
    around: groupBy(
      units.units.map(({ unit }) => unit),
      ({ transcript }) => transcript,
    ),
    words,
    stateOf: state,
    ...(suggested && { suggestedFor: suggested }),
  });
  const companions = [
    tabulateCodebookSheet(words, book.codebook),
    tabulateInstructions(coder, suggest),
  ];
  const read = chosen.filter(({ unit }) => state(unit).isRead).length;
  return { value: { coding, companions, units, read }, findings };
}

function unitsWanted(
  io: Io,
  study: Study,
  { units, work }: CodingDesk,
  options: SheetExportOptions,
): Found<readonly StudyUnit[]> {
  const paths = new Set(selectTranscripts(io, study, options.paths));
  const sessions = options.session?.map((word) => sessionOf(study, word));
  const included = new Set(options.include ?? []);
  const coded = new Set(work.codings.map(({ transcript, unit }) => unitKey(transcript, unit)));
  const sample = options.sample ? loadSample(io, study, units.units) : undefined;
  const sampled = sample && sampleKeys(sample.value);
  const value = units.units.filter(({ unit, session }) => {
    const key = unitKey(unit.transcript, unit.id);
    if (!paths.has(unit.transcript)) return false;
    if (sessions && !sessions.includes(session.id)) return false;
    if (sampled) return sampled.has(key);
    return isCodable(unit, included) || coded.has(key);
  });
  return { value, findings: sample?.findings ?? [] };
}

function nothingLeft({ unread, session, paths }: SheetExportOptions): string {
  if (unread)
    return 'Every unit that was asked for is read already. Leave out --unread to see them.';
  const isNarrowed = session !== undefined || paths.length > 0;
  return isNarrowed
    ? 'No unit that a person could code is in what you asked for. See fga transcripts'
    : 'There is no unit to code: no talk of participants. See fga check';
}

/** Codes that the rules of the codebook propose, by unit. */
async function suggestionsFor(
  io: Io,
  study: Study,
  { book }: CodingDesk,
  paths: readonly string[],
): Promise<Found<(unit: Unit) => readonly string[]>> {
  if (!book.codebook) throw new UsageError('--suggest needs a codebook with rules.');
  const compiled = await compileCodebook(book.codebook, attributesOf(study));
  const proposed = new Map<string, readonly string[]>();
  const { version } = book.codebook;
  const options = { version, paths, include: [] };
  for await (const { coded } of codeTranscripts(io, study, compiled.rules, options))
    for (const { unit, matches } of coded)
      proposed.set(
        unitKey(unit.transcript, unit.id),
        matches.map(({ code }) => code),
      );
  const value = (unit: Unit) => proposed.get(unitKey(unit.transcript, unit.id)) ?? [];
  return { value, findings: compiled.findings };
}
