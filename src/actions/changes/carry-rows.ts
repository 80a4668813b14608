// The rows of a coder's file under the codes that they have now. Where two rows become one coding, one
// stays with what both said.

import { type EditedRow, editCsv } from '../../table/edit-csv.js';

export interface CarriedRows {
  readonly text: string;
  /** Rows whose code changed. */
  readonly count: number;
  /** Units on which several of the codes stood that are one now, as `transcript unit`. */
  readonly both: readonly string[];
}

interface Row {
  readonly at: number;
  readonly status: string;
  readonly memo: string;
}

export function withCodes(text: string, ids: ReadonlyMap<string, string>): CarriedRows {
  const targets = new Set(ids.values());
  const same = new Map<string, Row[]>();
  const onUnit = new Map<string, Set<string>>();
  let at = 0;
  editCsv(text, ({ cell }) => {
    const code = cell('code')?.trim() ?? '';
    const now = ids.get(code) ?? code;
    const own = { at, status: statusOf(cell), memo: cell('memo')?.trim() ?? '' };
    at += 1;
    if (!targets.has(now)) return undefined;
    const unit = `${cell('transcript')?.trim()} ${cell('unit')?.trim()}`;
    const key = [unit, cell('start')?.trim(), cell('end')?.trim(), now].join('\n');
    same.set(key, [...(same.get(key) ?? []), own]);
    if (own.status !== 'coded') return undefined;
    const place = `${unit}\n${now}`;
    onUnit.set(place, (onUnit.get(place) ?? new Set()).add(code));
    return undefined;
  });
  const { memos, dropped } = joined([...same.values()]);
  let count = 0;
  at = 0;
  const edited = editCsv(text, ({ cell }) => {
    const index = at;
    at += 1;
    const id = ids.get(cell('code')?.trim() ?? '');
    if (id !== undefined) count += 1;
    if (dropped.has(index)) return 'drop';
    const memo = memos.get(index);
    const change = new Map(id === undefined ? [] : [['code', id]]);
    if (memo !== undefined) change.set('memo', memo);
    return change;
  });
  const several = [...onUnit].filter(([, codes]) => codes.size > 1);
  return { text: edited, count, both: several.map(([place]) => place.split('\n')[0] ?? '') };
}

function statusOf(cell: EditedRow['cell']): string {
  return cell('status')?.trim().toLowerCase() || 'coded';
}

/** Of rows that are one coding now a coded one stays, with all memos. */
function joined(groups: readonly (readonly Row[])[]) {
  const memos = new Map<number, string>();
  const dropped = new Set<number>();
  for (const rows of groups) {
    const stays = rows.find(({ status }) => status === 'coded') ?? rows[0];
    if (!stays || rows.length === 1) continue;
    const all = [...new Set(rows.map(({ memo }) => memo).filter(Boolean))].join('\n');
    if (all !== stays.memo) memos.set(stays.at, all);
    for (const { at } of rows) if (at !== stays.at) dropped.add(at);
  }
  return { memos, dropped };
}
