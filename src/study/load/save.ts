// Saves units and codings into the study. A coder's rows of other transcripts stay as they are, what
// a person wrote is never overwritten unasked, and where nothing changed nothing is written.

import { join } from 'node:path';
import { RULES_CODER } from '../../coding/coding.js';
import { type RenderedCodings, renderCodingsFile } from '../../coding/codings-file.js';
import { decodeCodings, type WrittenCodings } from '../../coding/decode-codings.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { keepBackup } from '../backups.js';
import {
  CODINGS,
  codingsPath,
  fileName,
  unitsPath,
  writeInStudy,
  writeSoonInStudy,
} from '../paths.js';
import { decodeStudyText } from '../read-text.js';
import { handEdit } from '../rules/hand-edit.js';
import type { MadeRows, RecordedCodebook, RecordedFilters } from '../rules/rules-record.js';
import { readRulesRecord } from '../rules/rules-record-file.js';
import type { StandingRules } from '../rules/standing-rules.js';
import { writeRules } from '../rules/write-rules.js';
import type { Study, StudyRoot } from '../study.js';
import { keysIn, sortOut, sortOutStanding } from './kept-rows.js';

/** What saving a coder's file did. Counts are of the transcripts that were given. */
export interface SavedCodings {
  /** The file as the user would write its name. */
  readonly file: string;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  readonly isWritten: boolean;
  /** Transcripts that were not given and have rows in the file: those stay. */
  readonly others: readonly string[];
  /** Where the file is kept as it was, where something of it was overwritten. */
  readonly backup?: string;
}

export interface CodingsToSave {
  /** One for every transcript that was coded, also where it has no codings: its rows are replaced. */
  readonly rendered: readonly RenderedCodings[];
  /** Overwrite what a person has changed in the file of the rules. */
  readonly replace?: boolean;
  /** The file of the rules, where it is as fga wrote it. */
  readonly standing?: StandingRules | undefined;
  /** What is recorded of the rules' rows that are written, by transcript; and of their codebook. */
  readonly made?: ReadonlyMap<string, MadeRows>;
  readonly codebook?: RecordedCodebook | undefined;
  readonly filters?: RecordedFilters | undefined;
}

/** Writes `units/<path>.csv`, as rendered; true where that changed anything. */
export function saveUnits(io: Io, study: Study, transcript: string, rendered: Uint8Array): boolean {
  return writeInStudy(io, study, unitsPath(study, transcript), rendered) === 'written';
}

/** The same without waiting for the disk: settled once they are there; undefined where nothing changed. */
export function saveUnitsSoon(
  io: Io,
  study: Study,
  transcript: string,
  rendered: Uint8Array,
): Promise<void> | undefined {
  return writeSoonInStudy(io, study, unitsPath(study, transcript), rendered);
}

/**
 * Writes `codings/<coder>.csv`. Throws where the file holds something that would be lost: columns of
 * its own, or, in the file of the rules, changes made by hand.
 */
export function saveCodings(
  io: Io,
  study: StudyRoot,
  coder: string,
  save: CodingsToSave,
): SavedCodings {
  const { rendered, replace = false, standing } = save;
  const file = fileName(io, study, codingsPath(coder));
  const count = rendered.reduce((sum, each) => sum + each.count, 0);
  const alone = renderCodingsFile(rendered);
  const path = join(study.root, codingsPath(coder));
  const found = standing?.bytes ?? (io.statFile(path) && io.readFile(path));
  if (found && !standing && Buffer.compare(alone, found) === 0) {
    // Its record may be missing, or still be that of a run that was cut short.
    writeFile(io, study, coder, { content: alone, rows: rendered, save });
    return { file, added: 0, removed: 0, kept: count, isWritten: false, others: [] };
  }
  const replaced = new Set(rendered.map(({ transcript }) => transcript));
  const before = standing ? undefined : found && decode(found, file);
  const loss = found && before && lossOf(io, study, coder, { found, written: before, file });
  if (loss !== undefined && !replace) throw new InputError(loss);
  const { others, old } = standing
    ? sortOutStanding(standing, replaced, file)
    : sortOut(before, replaced);
  const left = others.filter(({ transcript, count: own }) => own > 0 || save.made?.has(transcript));
  const rows = [...rendered, ...left];
  const content = others.length === 0 ? alone : renderCodingsFile(rows);
  const replacedFile = { path: codingsPath(coder), before: found || undefined, now: content };
  const backup =
    loss === undefined ? undefined : keepBackup(io, study, 'code --replace', [replacedFile]);
  const isWritten = writeFile(io, study, coder, { content, rows, save });
  const kept = old.size === 0 ? 0 : keysIn(alone, file).filter((key) => old.has(key)).length;
  const counts = { added: count - kept, removed: old.size - kept, kept, isWritten };
  const names = left.flatMap(({ transcript, count: own }) => (own > 0 ? [transcript] : []));
  return {
    file,
    ...counts,
    others: names,
    ...(backup !== undefined && { backup: fileName(io, study, backup.path) }),
  };
}

/** Writes the file, and the record of that of the rules; true where the file changed. */
function writeFile(
  io: Io,
  study: StudyRoot,
  coder: string,
  {
    content,
    rows,
    save,
  }: {
    readonly content: Uint8Array;
    readonly rows: readonly RenderedCodings[];
    readonly save: CodingsToSave;
  },
): boolean {
  if (coder !== RULES_CODER) {
    return writeInStudy(io, study, codingsPath(coder), content) === 'written';
  }
  const { made, codebook, filters } = save;
  const transcripts = new Map(
    rows.map(({ transcript, count, bytes }) => {
      const own = made?.get(transcript);
      return [transcript, { rows: count, bytes: bytes.length, ...(own && { made: own }) }] as const;
    }),
  );
  return writeRules(io, study, content, {
    transcripts,
    ...(codebook && { codebook }),
    ...(filters && { filters }),
  });
}

function decode(content: Uint8Array, file: string): WrittenCodings {
  return decodeCodings(decodeStudyText(content, file).value, file).value;
}

/** What overwriting the file would lose, as the sentence that refuses it. */
function lossOf(
  io: Io,
  study: StudyRoot,
  coder: string,
  { found, written, file }: { found: Uint8Array; written: WrittenCodings; file: string },
): string | undefined {
  const [column] = [...written.missingColumns, ...written.unknownColumns];
  if (column !== undefined) {
    return `${file} does not have the columns of a coder file (${column || 'one without a name'}), and writing it would lose something. Mend it, or give --replace: then it is kept in backups/.`;
  }
  const edit =
    coder === RULES_CODER
      ? handEdit(found, written, readRulesRecord(io, study)?.rules ?? [])
      : undefined;
  return edit === undefined
    ? undefined
    : `${file} was changed by hand (${edit}), and coding again would lose that. Save it under your own name, such as ${CODINGS}/anna.csv, to keep it; or give --replace to overwrite it: then it is kept in backups/.`;
}
