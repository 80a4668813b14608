// The work list that splitting a code leaves: every coding that has to be decided again, of all coders,
// in `split-<code>.csv`.

import { join } from 'node:path';
import { freeId } from '../../codebook/decode/ids.js';
import { RULES_CODER } from '../../coding/coding.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import type { Io } from '../../io/io.js';
import { listCoders } from '../../study/choose.js';
import { codingsPath, fileName } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import type { IntendedWrite } from '../../study/writing/all-or-nothing.js';
import { renderCsv } from '../../table/csv.js';

const COLUMNS = ['coder', 'transcript', 'unit', 'start', 'end', 'code', 'quote', 'memo'];

export interface Worklist {
  readonly write: IntendedWrite;
  /** Codings to be decided again, by coder; the rules decide by themselves. */
  readonly codings: ReadonlyMap<string, number>;
}

/** Undefined where nobody has used the code. */
export function splitWorklist(io: Io, study: Study, code: string): Worklist | undefined {
  const codings = new Map<string, number>();
  const rows = listCoders(io, study).flatMap((coder) => {
    if (coder === RULES_CODER) return [];
    const path = codingsPath(coder);
    const read = decodeStudyText(io.readFile(join(study.root, path)), fileName(io, study, path));
    const found = decodeCodings(read.value, path).value.rows.filter(
      ({ cells }) => cells.code === code && (cells.status || 'coded') === 'coded',
    );
    if (found.length > 0) codings.set(coder, found.length);
    return found.map(({ cells }) => {
      const { transcript, unit, start, end, quote, memo } = cells;
      return [coder, transcript, unit, start, end, code, quote, memo];
    });
  });
  if (rows.length === 0) return undefined;
  // An earlier list may have notes of a person in it.
  const isTaken = {
    has: (name: string) => io.statFile(join(study.root, `${name}.csv`)) !== undefined,
  };
  const path = `${freeId(`split-${code}`, isTaken)}.csv`;
  return { write: { path, text: renderCsv(COLUMNS, rows) }, codings };
}
