// The records of debriefings, `debriefs/<id>.csv`: loading all of them, saving one, naming a new one.

import { join } from 'node:path';
import {
  type DebriefRecord,
  parseWorksheetCsv,
  renderRecord,
} from '../../agreement/debriefing/record.js';
import type { Finding, Found } from '../../finding/finding.js';
import { UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { idProblem } from '../../study/ids.js';
import { fileName, writeInStudy } from '../../study/paths.js';
import { readText } from '../../study/read-text.js';
import type { Study, StudyRoot } from '../../study/study.js';

export const DEBRIEFS = 'debriefs';

/** Path of a record below the study. */
export function recordPath(id: string): string {
  return `${DEBRIEFS}/${id}.csv`;
}

/** All records; worksheets that lie beside them in other formats are passed over. */
export function loadRecords(io: Io, study: StudyRoot): Found<readonly DebriefRecord[]> {
  const folder = join(study.root, DEBRIEFS);
  const findings: Finding[] = [];
  if (io.statFile(folder)?.kind !== 'folder') return { value: [], findings };
  const names = io.listFolder(folder).filter(({ name }) => /^[^.~].*\.csv$/i.test(name));
  const records = names.flatMap(({ name }): DebriefRecord[] => {
    const file = fileName(io, study, `${DEBRIEFS}/${name}`);
    const text = readText(io, join(folder, name), file);
    const { value, findings: own } = parseWorksheetCsv(text.value, file);
    // Of a debriefing that had nothing left to talk about there is a header alone.
    const isEmpty = value.coders.length >= 2 && value.decisions.length === 0;
    findings.push(...text.findings);
    findings.push(...own.filter(({ code }) => !isEmpty || code !== 'debrief/nothing-to-read'));
    if (value.coders.length < 2) return [];
    const id = name.replace(/\.csv$/i, '');
    return [{ id, coders: value.coders, rows: value.decisions }];
  });
  return { value: records, findings };
}

/** True where that changed the file. */
export function saveRecord(io: Io, study: Study, record: DebriefRecord): boolean {
  const path = recordPath(record.id);
  return writeInStudy(io, study, path, renderRecord(record)) === 'written';
}

/** A name that no file in `debriefs/` begins with: the day and the coders, and a number if need be. */
export function newDebriefId(io: Io, study: Study, coders: readonly string[]): string {
  const day = io.now().toISOString().slice(0, 10);
  const folder = join(study.root, DEBRIEFS);
  const taken = io.statFile(folder) ? io.listFolder(folder).map(({ name }) => name) : [];
  const names = coders.map((coder) => coder.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')).join('-');
  const plain = `${day}-${names}`;
  let id = plain;
  for (let number = 2; taken.some((name) => name.startsWith(`${id}.`)); number += 1) {
    id = `${plain}-${number}`;
  }
  return id;
}

/** A name that came from a worksheet; throws where it cannot be one of a file. */
export function checkDebriefId(id: string): string {
  const problem = idProblem(id);
  if (!problem) return id;
  throw new UsageError(
    `"${id}" cannot be the name of a debriefing: it ${problem}. Correct the line Debriefing: at the head of the worksheet.`,
  );
}
