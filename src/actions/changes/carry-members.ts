// Takes the ids of codes and groups into the records of member checking. What people were asked, and
// what they answered, stays as it was put to them.

import { join } from 'node:path';
import type { Io } from '../../io/io.js';
import { fileName } from '../../study/paths.js';
import { decodeForEditing } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import type { IntendedWrite } from '../../study/writing/all-or-nothing.js';
import { editCsv } from '../../table/edit-csv.js';
import { MEMBER_CHECKS } from '../members/member-records.js';

/** The records that change, and how many rows of them. */
export function carryMembers(
  io: Io,
  study: Study,
  ids: ReadonlyMap<string, string>,
): { readonly writes: readonly IntendedWrite[]; readonly rows: number } {
  const folder = join(study.root, MEMBER_CHECKS);
  if (ids.size === 0 || io.statFile(folder)?.kind !== 'folder') return { writes: [], rows: 0 };
  const writes: IntendedWrite[] = [];
  let rows = 0;
  for (const { name, kind } of io.listFolder(folder)) {
    if (kind !== 'file' || !/^[^.~].*\.csv$/i.test(name)) continue;
    const path = `${MEMBER_CHECKS}/${name}`;
    const file = fileName(io, study, path);
    const { value: text } = decodeForEditing(io.readFile(join(folder, name)), file);
    const edited = editCsv(text, ({ cell }) => {
      const now = ids.get(cell('category')?.trim() ?? '');
      if (now === undefined) return undefined;
      rows += 1;
      return new Map([['category', now]]);
    });
    if (edited !== text) writes.push({ path, text: edited });
  }
  return { writes, rows };
}
