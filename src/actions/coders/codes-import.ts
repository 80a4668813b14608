// Takes the sheet for grouping codes into the codebook: codes are renamed, defined and moved in the
// YAML file, whose comments stay. Codings are not touched: they name codes by id.

import type { CodeChange } from '../../codebook/change/code-change.js';
import { regroupCodebook } from '../../codebook/change/regroup.js';
import type { Codebook } from '../../codebook/codebook.js';
import { parseCodebook } from '../../codebook/decode/parse.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { findCodesGrid } from '../../sheet/codes-grid.js';
import { sheetFindings } from '../../sheet/findings.js';
import type { Grid } from '../../sheet/grid.js';
import { readGrouping } from '../../sheet/grouping.js';
import type { Leftover } from '../../sheet/report.js';
import { loadOwnBook } from '../../study/coders/coding-desk.js';
import { logAction } from '../../study/log/log.js';
import { studyPath } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { writeTogether } from '../../study/writing/all-or-nothing.js';
import { plural } from '../../text/wording.js';

/** Whether a file holds a sheet of codes. */
export function isCodesSheet(grids: readonly Grid[]): boolean {
  return grids.some((grid) => findCodesGrid(grid) !== undefined);
}

export interface CodesImportOptions {
  readonly codebook?: string;
  readonly dryRun?: boolean;
  readonly because?: string;
  /** Of fga. */
  readonly version: string;
}

/** What became of the sheet. */
export interface CodesImport {
  readonly lines: readonly string[];
  readonly json: object;
  readonly leftovers: readonly Leftover[];
  readonly findings: readonly Finding[];
}

/** Throws where there is no codebook to change, or it is laid out so that it cannot be. */
export async function importCodesSheet(
  io: Io,
  study: Study,
  grids: readonly Grid[],
  options: CodesImportOptions,
): Promise<CodesImport> {
  const { value: book } = await loadOwnBook(io, study, options.codebook);
  const { codebook, file } = book;
  const [source] = grids.flatMap((grid) => findCodesGrid(grid) ?? []);
  if (!codebook) throw new InputError('There is no codebook whose codes could be grouped.');
  if (!source) {
    const wanted = '“code” and “category”';
    const place = { file: grids[0]?.file ?? '', line: 1 };
    const none = [sheetFindings.make('no-columns', place, { wanted })];
    throw new InputError('This is no sheet of codes.', { findings: none });
  }
  const { changes, leftovers, findings } = readGrouping(source, codebook);
  const edited = await regroupCodebook(book.text, file, changes);
  if (edited.findings.length > 0)
    throw new InputError(`${file} was not changed.`, { findings: edited.findings });
  const { value: parsed, findings: found } = await parseCodebook(edited.value, file);
  const after = parsed ?? codebook;
  const counts = countsOf(changes, codebook, after);
  const path = studyPath(io, study, file);
  const all = [...found, ...findings];
  if (!options.dryRun && edited.value !== book.text) {
    writeTogether(io, { root: study.root, keep: 'sheet import' }, [{ path, text: edited.value }]);
    const { version, because } = options;
    const { emptied: _, ...numbers } = counts;
    const made = { command: 'sheet import', because, changes: numbers, inputs: [], wrote: [path] };
    all.push(...logAction(io, study, { ...made, version }));
  }
  const json = { file, dryRun: options.dryRun ?? false, ...counts };
  return { lines: summaryOf(file, counts, options), json, leftovers, findings: all };
}

function countsOf(changes: readonly CodeChange[], before: Codebook, after: Codebook) {
  const isEmpty = (book: Codebook, id: string) => !book.codes.some(({ path }) => path.includes(id));
  return {
    moved: changes.filter(({ groups }) => groups !== undefined).length,
    renamed: changes.filter(({ name }) => name !== undefined).length,
    defined: changes.filter(({ definition }) => definition !== undefined).length,
    groups: after.groups.length - before.groups.length,
    ungrouped: after.codes.filter(({ path }) => path.length === 0).length,
    emptied: before.groups
      .filter(({ id }) => !isEmpty(before, id) && isEmpty(after, id))
      .map(({ name }) => name),
  };
}

function summaryOf(
  file: string,
  { moved, renamed, defined, groups, ungrouped, emptied }: ReturnType<typeof countsOf>,
  { dryRun = false }: CodesImportOptions,
): readonly string[] {
  const isUnchanged = moved + renamed + defined === 0;
  return [
    ...(dryRun ? ['Nothing is written (--dry-run). What would change:'] : []),
    `${file}: ${plural(moved, 'code')} moved, ${renamed} renamed, ${defined} with another definition; ${plural(groups, 'new group')}; ${ungrouped} still in no category${isUnchanged ? ' (unchanged)' : ''}`,
    ...(emptied.length > 0
      ? [
          `Left without codes: ${emptied.join(', ')}. Delete them in the codebook if they are not needed. If a group was to get another name, its definition is still with the old one: move it over.`,
        ]
      : []),
    'Next: fga codebook show, fga table 2',
  ];
}
