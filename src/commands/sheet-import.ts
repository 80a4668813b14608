// `fga sheet import`: reads the sheet, decides, writes, and says what became of it.

import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import type { Leftover } from '../sheet/judgements.js';
import { renderLeftovers } from '../sheet/leftovers.js';
import { choosePerson } from '../study/choose.js';
import { importCodesSheet, isCodesSheet } from '../study/codes-import.js';
import { withStudyLock } from '../study/lock.js';
import { logAction } from '../study/log.js';
import { openStudy } from '../study/open-study.js';
import { codingsPath, fileName, studyPath } from '../study/paths.js';
import { readSheetFile } from '../study/read-sheet.js';
import { saveSheetImport } from '../study/save-sheet.js';
import {
  type CodingGrid,
  findCodingGrids,
  planSheetImport,
  requireCodingGrids,
  type SheetImport,
} from '../study/sheet-import.js';
import type { Study } from '../study/study.js';
import { renderJson } from '../text/json.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { reportFindings } from './output.js';

export interface SheetImportCommand {
  readonly coder?: string;
  readonly new?: readonly string[];
  readonly codebook?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly because?: string;
}

/** Takes a sheet of codings or of codes, told by its columns. */
export async function importSheet(
  file: string,
  options: SheetImportCommand,
  context: CommandContext,
): Promise<void> {
  const search = { folder: context.studyFolder() };
  const work = () => takeSheet(file, options, context);
  if (options.dryRun) await work();
  else await withStudyLock(context.io, search, 'fga sheet import', work);
}

async function takeSheet(
  file: string,
  options: SheetImportCommand,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const sheet = await readSheetFile(io, file);
  const findings: Finding[] = [...opened.findings, ...sheet.findings];
  const isCodes = findCodingGrids(sheet.value).length === 0 && isCodesSheet(sheet.value);
  const done = isCodes
    ? await importCodesSheet(io, study, sheet.value, { ...options, version: context.version })
    : await importCodings(io, study, requireCodingGrids(file, sheet.value), options, context);
  findings.push(...done.findings);
  const leftovers = saveLeftovers(io, file, done.leftovers, options.dryRun ?? false);
  if (options.json) io.stdout.write(`${renderJson({ ...done.json, leftovers }, 2)}\n`);
  else {
    const left = plural(new Set(done.leftovers.map(({ source }) => source.line)).size, 'row');
    const more =
      leftovers === undefined
        ? []
        : [`${leftovers}: ${left} with something that was not taken, to be corrected and imported`];
    io.stdout.write(visible([...done.lines, ...more, ''].join('\n')));
  }
  reportFindings(io, findings, { json: options.json ?? false, notes: true });
  context.exit(exitCodeFor(findings));
}

/** What became of a sheet. */
interface Done {
  readonly lines: readonly string[];
  readonly json: object;
  readonly leftovers: readonly Leftover[];
  readonly findings: readonly Finding[];
}

async function importCodings(
  io: Io,
  study: Study,
  grids: readonly CodingGrid[],
  options: SheetImportCommand,
  context: CommandContext,
): Promise<Done> {
  const coder = coderOf(io, study, grids, options.coder);
  const { new: forced = [], codebook, dryRun = false, because } = options;
  const book = codebook === undefined ? {} : { codebook };
  const planned = await planSheetImport(io, study, grids, { coder, forced, ...book });
  const made = planned.value;
  const counts = countsOf(made);
  const file = fileName(io, study, codingsPath(coder));
  const lines = summaryOf(made, counts, { file, dryRun });
  const json = { file, dryRun, ...counts, newCodes: made.book.added };
  const { leftovers } = made;
  if (dryRun) return { lines, json, leftovers, findings: planned.findings };
  const saved = await saveSheetImport(io, study, made);
  const findings = [...planned.findings, ...saved.findings];
  if (saved.wrote.length > 0) {
    const { added, removed, kept, units } = counts;
    const changes = { units, added, removed, kept, codes: made.book.added.length };
    const inputs = [studyPath(io, study, book.codebook ?? made.book.file)];
    const { wrote } = saved;
    const action = { command: 'sheet import', coder, because, changes, inputs, wrote };
    findings.push(...logAction(io, study, { ...action, version: context.version }));
  }
  return { lines, json, leftovers, findings };
}

/** The coder named; else the one the sheet was exported for. Throws where the two differ. */
function coderOf(io: Io, study: Study, grids: readonly CodingGrid[], named?: string): string {
  const told = [
    ...new Set(grids.map(({ columns }) => columns.coder).filter((name) => name !== '')),
  ];
  const [only, ...more] = told;
  if (more.length > 0)
    throw new InputError(
      `The sheets are of several coders: ${told.join(', ')}. Import them one by one.`,
    );
  const coder = choosePerson(io, study, named ?? only);
  if (only !== undefined && only.toLowerCase() !== coder.toLowerCase()) {
    throw new UsageError(
      `The sheet was exported for ${only}, not for ${coder}. Leave out --coder; or, if it really is ${coder}'s, rename its last column to “check”.`,
    );
  }
  return coder;
}

function countsOf({ taken, units }: SheetImport) {
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const added = sum(taken.map((one) => one.added));
  const removed = sum(taken.map((one) => one.removed));
  const after = sum(
    taken.map((one) => (one.after.isRead ? Math.max(1, one.after.codes.length) : 0)),
  );
  const read = taken.filter(({ after: { isRead } }) => isRead).length;
  const emptied = taken.filter(
    ({ before, after }) => before.codes.length > 0 && after.codes.length === 0,
  ).length;
  const condensed = taken.filter((one) => one.condensed !== undefined).length;
  return { units, read, added, removed, kept: Math.max(0, after - added), emptied, condensed };
}

function summaryOf(
  { desk, book }: SheetImport,
  counts: ReturnType<typeof countsOf>,
  { file, dryRun }: { readonly file: string; readonly dryRun: boolean },
): readonly string[] {
  const { units, read, added, removed, kept, emptied, condensed } = counts;
  const all = desk.units.units.filter(({ isCodable }) => isCodable).length;
  const missing = all - units;
  const isUnchanged = added + removed + condensed === 0;
  return [
    ...(dryRun ? ['Nothing is written (--dry-run). What would change:'] : []),
    `${plural(units, 'unit')} in the sheet, ${read} read.${missing > 0 ? ` ${plural(missing, 'unit')} of the study not in it: they stay as they are.` : ''}`,
    ...(book.added.length > 0 ? [`${book.file}: new, provisional: ${book.added.join('; ')}`] : []),
    ...(emptied > 0 ? [`${plural(emptied, 'unit')} lost all codes.`] : []),
    ...(condensed > 0 ? [`Condensed texts changed: ${condensed}`] : []),
    `${file}: +${added} −${removed} =${kept}${isUnchanged ? ' (unchanged)' : ''}`,
  ];
}

/** Writes the rows that were not taken beside the sheet; the name, or undefined where there are none. */
function saveLeftovers(
  io: Io,
  file: string,
  leftovers: readonly Leftover[],
  isDry: boolean,
): string | undefined {
  if (leftovers.length === 0) return undefined;
  const path = leftoversPath(file);
  if (!isDry) io.writeFile(resolve(io.cwd, path), renderLeftovers(leftovers));
  return path;
}

/** Leftovers of leftovers are numbered, so that the sheet that is imported is never overwritten. */
function leftoversPath(file: string): string {
  const name = file === '-' ? 'sheet' : file.replace(/\.(?:xlsx|xlsm|csv|tsv|txt)$/i, '');
  const [, base = name, number] = /^(.*)\.leftovers(?:-(\d+))?$/.exec(name) ?? [];
  if (base === name) return join(dirname(name), `${name.split(/[\\/]/).at(-1)}.leftovers.csv`);
  return `${base}.leftovers-${Number(number ?? 1) + 1}.csv`;
}
