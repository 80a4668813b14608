// `fga sheet export`: plans the sheet, renders it as a workbook or CSV, writes it.

import { resolve } from 'node:path';
import { planCodesSheet } from '../../actions/coders/codes-sheet.js';
import { planCodingSheet } from '../../actions/coders/sheet-export.js';
import type { Inclusion } from '../../coding/inclusion.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { SheetPlan } from '../../office/sheet-plan.js';
import { choosePerson, humanCoders, listCoders } from '../../study/choose.js';
import { storeUnits } from '../../study/load/units.js';
import { openStudy } from '../../study/open/open-study.js';
import { refuseStudyFile } from '../../study/result-path.js';
import { withStudyLock } from '../../study/writing/lock.js';
import { renderCsv } from '../../table/csv.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';
import { finish, raw } from '../program/output.js';
import { quoted } from '../program/quoted.js';

export interface SheetExportCommand {
  readonly coder?: string;
  readonly codes?: boolean;
  readonly sample?: boolean;
  readonly session?: readonly string[];
  readonly unread?: boolean;
  readonly include?: readonly Inclusion[];
  readonly suggest?: boolean;
  readonly codebook?: string;
  readonly format?: 'xlsx' | 'csv';
  readonly output?: string;
  readonly replace?: boolean;
}

/** Writes a coding sheet, or with `codes` the sheet for grouping. */
export async function exportSheet(
  paths: readonly string[],
  options: SheetExportCommand,
  context: CommandContext,
): Promise<void> {
  const search = { folder: context.studyFolder(), paths };
  const work = () => (options.codes ? exportCodes : exportCoding)(paths, options, context);
  await withStudyLock(context.io, search, 'fga sheet export', work);
}

async function exportCoding(
  paths: readonly string[],
  options: SheetExportCommand,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { value: study, findings } = await openStudy(io, { folder: context.studyFolder(), paths });
  const coder = choosePerson(io, study, options.coder);
  const target = targetOf(io, options, `coding-${coder}`);
  const { coder: _, ...rest } = options;
  const planned = await planCodingSheet(io, study, { ...rest, coder, paths });
  const { coding, companions, units, read } = planned.value;
  // The sheet names units, so they must stay what they are.
  for (const each of units.cut) storeUnits(io, study, each.source, each.units);
  await writeSheet(io, target, [coding, ...companions]);
  if (target.path !== '-') {
    const known = read > 0 ? `, ${read} of them read already` : '';
    io.stdout.write(
      visible(
        `${target.path}: ${plural(coding.rows.length, 'unit')} for ${coder}${known}.\n` +
          newCoder(coder, humanCoders(listCoders(io, study))) +
          'It holds what people said in confidence; keep it where the transcripts are kept.\n' +
          `Next: code in it, save it, then fga sheet import ${quoted(target.path)}\n`,
      ),
    );
  }
  finish(context, [...findings, ...planned.findings], { json: false });
}

/** A slip in the name would begin the coding anew, unnoticed. */
function newCoder(coder: string, others: readonly string[]): string {
  if (others.length === 0 || others.includes(coder)) return '';
  return `${coder} is a new coder. Coders so far: ${others.join(', ')}.\n`;
}

async function exportCodes(
  paths: readonly string[],
  options: SheetExportCommand,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { value: study, findings } = await openStudy(io, { folder: context.studyFolder(), paths });
  const target = targetOf(io, options, 'codes');
  const { value: plans, findings: found } = await planCodesSheet(io, study, options);
  await writeSheet(io, target, plans);
  if (target.path !== '-') {
    io.stdout.write(
      visible(
        `${target.path}: ${plural(plans[0]?.rows.length ?? 0, 'code')}.\n` +
          `Next: fill in subcategory and category, save it, then fga sheet import ${quoted(target.path)}\n`,
      ),
    );
  }
  finish(context, [...findings, ...found], { json: false });
}

interface Target {
  readonly path: string;
  readonly format: 'xlsx' | 'csv';
}

/** Where to write, in which format. Throws where a file is there: somebody may have coded in it. */
function targetOf(io: Io, options: SheetExportCommand, name: string): Target {
  const { output, replace = false } = options;
  const told = /\.(xlsx|csv)$/i.exec(output ?? '')?.[1]?.toLowerCase() as Target['format'];
  const format = options.format ?? told ?? (output === '-' ? 'csv' : 'xlsx');
  if (told && told !== format)
    throw new UsageError(`${output} does not end as ${format} files do. Leave out --format.`);
  if (output === '-') {
    if (format === 'csv') return { path: '-', format };
    throw new UsageError('A workbook cannot be printed. Name a file: -o coding.xlsx');
  }
  const path = output ?? `${name}.${format}`;
  refuseStudyFile(io, path);
  if (!replace && io.statFile(resolve(io.cwd, path))) {
    throw new InputError(
      `${path} is there already, and somebody may have coded in it. Import it first (fga sheet import ${quoted(path)}), name another file with -o, or give --replace.`,
    );
  }
  return { path, format };
}

async function writeSheet(io: Io, { path, format }: Target, plans: readonly SheetPlan[]) {
  const [first] = plans;
  if (!first) return;
  if (format === 'xlsx') {
    const { renderXlsx } = await import('../../office/xlsx-write.js');
    io.writeFile(resolve(io.cwd, path), renderXlsx(plans));
    return;
  }
  const header = first.columns.map(({ label }) => label);
  const text = renderCsv(header, first.rows);
  if (path === '-') io.stdout.write(raw(io, text));
  // The byte order mark makes spreadsheet programs read it as UTF-8.
  else io.writeFile(resolve(io.cwd, path), `\ufeff${text}`);
}
