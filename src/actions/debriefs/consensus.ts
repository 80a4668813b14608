// Writes `codings/consensus.csv`: the codings of units that debriefings have settled. Codings that came
// there otherwise stay as they are.

import { CoderRows } from '../../coding/coder-rows.js';
import { CONSENSUS_CODER, type Coding } from '../../coding/coding.js';
import { CODING_COLUMNS, type CodingRow, codingRow, rowKey } from '../../coding/codings-file.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { SavedCodings } from '../../study/load/save.js';
import { codingsPath, fileName, writeInStudy } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { codePointMap } from '../../text/code-points.js';
import { unitKey } from '../../unit/unit-key.js';

/** What debriefings say about a unit; without codings it is open. */
export interface ConsensusUnit {
  readonly transcript: string;
  readonly unit: string;
  readonly codings: readonly Coding[];
}

export interface SavedConsensus extends Omit<SavedCodings, 'others'> {
  /** Units on which somebody coded by hand under this name, by `unitKey`. */
  readonly handMade: readonly string[];
}

/** The file as it is to be, and what that changes. */
export interface PlannedConsensus extends Omit<SavedConsensus, 'isWritten'> {
  /** Undefined where there is nothing to write. */
  readonly content: Uint8Array | undefined;
}

/** Writes the file as planned. */
export function saveConsensus(
  io: Io,
  study: Study,
  { content, ...planned }: PlannedConsensus,
): SavedConsensus {
  const path = codingsPath(CONSENSUS_CODER);
  const isWritten = content !== undefined && writeInStudy(io, study, path, content) === 'written';
  return { ...planned, isWritten };
}

/**
 * Replaces what debriefings wrote about these units before. Units that are not among them, and units
 * with codings of another source, keep their rows. Throws where the file cannot be read as codings.
 */
export function planConsensus(
  io: Io,
  study: Study,
  units: readonly ConsensusUnit[],
  texts: ReadonlyMap<string, { readonly text: string }>,
): PlannedConsensus {
  const file = fileName(io, study, codingsPath(CONSENSUS_CODER));
  const before = readRows(io, study, file);
  const given = new Map(units.map((each) => [unitKey(each.transcript, each.unit), each]));
  const handMade = new Set(
    before.filter(({ source }) => source !== 'consensus').map(({ key }) => key),
  );
  const maps = new Map([...texts].map(([name, { text }]) => [name, codePointMap(text)]));
  const isReplaced = (key: string) => given.has(key) && !handMade.has(key);
  const own = [...given].flatMap(([key, { transcript, codings }]) => {
    const map = maps.get(transcript);
    return map && isReplaced(key) ? codings.map((coding) => codingRow(coding, map)) : [];
  });
  const rows = new CoderRows(before.filter(({ key }) => !isReplaced(key)).map(({ row }) => row));
  rows.add(own);
  const old = new Set(before.filter(({ key }) => isReplaced(key)).map(({ row }) => rowKey(row)));
  const fresh = own.map(rowKey);
  const isWanted = before.length > 0 || fresh.length > 0;
  const stays = fresh.filter((key) => old.has(key)).length;
  return {
    file,
    added: fresh.length - stays,
    removed: old.size - stays,
    kept: stays,
    content: isWanted ? rows.render() : undefined,
    handMade: [...handMade].filter((key) => given.has(key)),
  };
}

interface Before {
  readonly key: string;
  readonly source: string;
  readonly row: CodingRow;
}

function readRows(io: Io, study: Study, file: string): Before[] {
  const path = `${study.root}/${codingsPath(CONSENSUS_CODER)}`;
  if (!io.statFile(path)) return [];
  const decoded = decodeCodings(decodeStudyText(io.readFile(path), file).value, file).value;
  const [column] = [...decoded.missingColumns, ...decoded.unknownColumns];
  if (column !== undefined) {
    throw new InputError(
      `${file} does not have the columns of a coder file (${column || 'one without a name'}), and writing it would lose something. Mend it, or move it away.`,
    );
  }
  return decoded.rows.map(({ cells }) => ({
    key: unitKey(cells.transcript, cells.unit),
    source: cells.source,
    row: CODING_COLUMNS.map((name) => cells[name]),
  }));
}
