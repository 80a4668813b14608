// `fga sheet import`: reads the sheet, decides, writes, and says what became of it.

import { resolve } from 'node:path';
import { importCodesSheet, isCodesSheet } from '../../actions/coders/codes-import.js';
import { readSheetFile } from '../../actions/coders/read-sheet.js';
import { saveSheetImport } from '../../actions/coders/save-sheet.js';
import {
  type CodingGrid,
  findCodingGrids,
  planSheetImport,
  requireCodingGrids,
} from '../../actions/coders/sheet-import.js';
import type { Finding } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { leftoversPath, renderLeftovers } from '../../sheet/leftovers.js';
import type { Leftover } from '../../sheet/report.js';
import { describeImport, type ImportCounts, importCounts } from '../../sheet/summary.js';
import { choosePerson } from '../../study/choose.js';
import { logAction } from '../../study/log/log.js';
import { openStudy } from '../../study/open/open-study.js';
import { codingsPath, fileName, studyPath } from '../../study/paths.js';
import { refuseStudyFile } from '../../study/result-path.js';
import type { Study } from '../../study/study.js';
import { allOrNothing } from '../../study/writing/all-or-nothing.js';
import { withStudyLock } from '../../study/writing/lock.js';
import { renderJson } from '../../text/json.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import { type CommandContext, exitCodeFor } from '../program/command.js';
import { reportFindings } from '../program/output.js';

export interface SheetImportCommand {
  readonly coder?: string;
  readonly codes?: boolean;
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
  const isCodes =
    options.codes || (findCodingGrids(sheet.value).length === 0 && isCodesSheet(sheet.value));
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
  const said = findings.filter(
    ({ severity, code }) => severity !== 'info' || /^sheet\//.test(code),
  );
  reportFindings(io, said, { json: options.json ?? false, notes: true });
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
  const all = made.desk.units.units.filter(({ isCodable }) => isCodable).length;
  const counts: ImportCounts = importCounts(made.taken, all);
  const file = fileName(io, study, codingsPath(coder));
  const { added: newCodes, file: bookFile } = made.book;
  const lines = [
    ...(dryRun ? ['Nothing is written (--dry-run). What would change:'] : []),
    ...describeImport(counts, { file, bookFile, newCodes }),
  ];
  const json = { file, dryRun, ...counts, newCodes };
  const { leftovers } = made;
  if (dryRun) return { lines, json, leftovers, findings: planned.findings };
  const { value: saved } = await allOrNothing(
    io,
    { root: study.root, keep: 'sheet import' },
    (to) => saveSheetImport(to, study, made),
  );
  const findings = [...planned.findings, ...saved.findings];
  if (saved.wrote.length > 0) {
    const { added, removed, kept, units } = counts;
    const changes = { units, added, removed, kept, codes: made.book.added.length };
    const files = [made.book.file, ...grids.map(({ grid }) => grid.file)];
    // A sheet that lies outside the study is nobody else's business.
    const inputs = files
      .map((name) => studyPath(io, study, name))
      .filter((path) => !path.startsWith('..'));
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

/**
 * Writes the rows that were not taken beside the sheet; the name, or undefined where there are none.
 * What is there may have been corrected and not imported yet, so that a number is added.
 */
function saveLeftovers(
  io: Io,
  file: string,
  leftovers: readonly Leftover[],
  isDry: boolean,
): string | undefined {
  if (leftovers.length === 0) return undefined;
  const text = renderLeftovers(leftovers);
  let path = leftoversPath(file);
  while (isOther(io, path, text)) path = leftoversPath(path);
  if (!isDry) {
    refuseStudyFile(io, path);
    io.writeFile(resolve(io.cwd, path), text);
  }
  return path;
}

/** Whether something else has the name. */
function isOther(io: Io, path: string, text: string): boolean {
  const target = resolve(io.cwd, path);
  const found = io.statFile(target);
  if (found?.kind !== 'file') return found !== undefined;
  return !Buffer.from(text).equals(Buffer.from(io.readFile(target)));
}
