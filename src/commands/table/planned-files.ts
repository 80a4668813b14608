// Which files `fga tables` writes, and which tables are in each.

import type { TableRecipe } from '../../manifest/manifest.js';
import { TABLE_FORMATS, type TableFormat } from '../../table/render.js';
import { recipeOf } from './make-table.js';
import { TABLE_KINDS } from './table-kinds.js';

/** A file before its tables are made. */
interface PlannedFile {
  readonly file: string;
  readonly format: string;
  readonly holds: readonly TableRecipe[];
}

/** The files and what is in each: tables as a paper prints them, then all with all they can show. */
export function plannedFiles(
  withCodings: boolean,
  formats: readonly TableFormat[],
): readonly PlannedFile[] {
  const kinds = TABLE_KINDS.filter(({ needsCodings }) => withCodings || !needsCodings);
  const plain = kinds
    .filter(({ alias }) => alias !== undefined)
    .map((kind) => ({ name: `table-${kind.alias}`, recipe: recipeOf(kind, {}) }));
  const full = kinds.map((kind) => {
    const isMain = kind.alias === '2';
    return { name: kind.name, recipe: recipeOf(kind, { counts: isMain, quotes: isMain }) };
  });
  const tables = [...plain, ...full.filter(({ name }) => name !== 'participants')];
  const files = tables.flatMap(({ name, recipe }) =>
    formats.map((format) => ({
      file: `${name}${TABLE_FORMATS[format]}`,
      format,
      holds: [recipe],
    })),
  );
  const holds = [...plain, ...full].map(({ recipe }) => recipe);
  return [...files, { file: 'notes.txt', format: 'notes', holds }];
}
