// Transcripts that were renamed, moved or converted: their units stand under a name that is gone.
// They are recognised by what they hold, also where it was transcribed anew.

import { join } from 'node:path';
import { anchorFindings } from '../../anchor/findings.js';
import { RULES_CODER } from '../../coding/coding.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { listCoders } from '../../study/choose.js';
import { originalOf } from '../../study/copies.js';
import { readStudyText } from '../../study/load/load.js';
import { codingsPath, transcriptName, UNITS, unitsPath } from '../../study/paths.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { parseOldUnits } from '../../unit/file/old-units.js';

/** A transcript and the name that its units have. */
export interface Renamed {
  readonly before: string;
  readonly after: string;
  /** Share of what the units say, word by word, that the transcript has, from 0 to 1. */
  readonly share: number;
}

/** So much of the old units must be in a transcript for it to be the same one. */
const ENOUGH = 0.5;
/** Shorter units are in many texts. */
const TELLING = 20;

/** Names under which units stand that no transcript has any more. */
export function orphanNames(io: Io, study: Study): readonly string[] {
  const names = storedNames(io, study).filter((name) => !study.transcripts.includes(name));
  return names.filter((name) => originalOf(name, study.transcripts) === undefined);
}

/** Units without a transcript, and the transcripts that hold what they say; each once. */
export function findRenamed(
  io: Io,
  study: Study,
  loaded: readonly StudyTranscript[],
): readonly Renamed[] {
  const orphans = orphanNames(io, study);
  if (orphans.length === 0) return [];
  const free = loaded.filter(({ transcript }) => isFree(io, study, transcript.path));
  const texts = free.map(({ transcript }) => ({
    path: transcript.path,
    runs: new Set(wordRuns(transcript.text)),
  }));
  const pairs = orphans.flatMap((before) => {
    const units = tellingUnits(io, study, before);
    return texts.map(({ path, runs }) => ({ before, after: path, share: shareIn(units, runs) }));
  });
  const renamed: Renamed[] = [];
  for (const pair of pairs.sort((a, b) => b.share - a.share)) {
    const isTaken = renamed.some(
      ({ before, after }) => before === pair.before || after === pair.after,
    );
    if (pair.share >= ENOUGH && !isTaken) renamed.push(pair);
  }
  return renamed;
}

export function renamedFindings(
  io: Io,
  study: Study,
  renamed: readonly Renamed[],
): readonly Finding[] {
  return renamed.map(({ before, after, share }) => {
    const place = { file: transcriptName(io, study, after), line: 1, column: 1 };
    const args = { before, after, share: Math.round(share * 100) };
    return anchorFindings.make('renamed', place, args);
  });
}

/** The share of the units' runs of three words that a text has, too, so that single words may differ. */
function shareIn(units: readonly string[], runs: ReadonlySet<string>): number {
  const all = units.flatMap(wordRuns);
  return all.length === 0 ? 0 : all.filter((run) => runs.has(run)).length / all.length;
}

function wordRuns(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 3
    ? [words.join(' ')]
    : words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}

function tellingUnits(io: Io, study: Study, path: string): readonly string[] {
  const read = readStudyText(io, study, unitsPath(study, path));
  const { units } = read ? parseOldUnits(read.value, read.file) : { units: [] };
  return units.map(({ text }) => text).filter(({ length }) => length >= TELLING);
}

/** Whether nobody has coded a transcript under its present name, the rules aside. */
function isFree(io: Io, study: Study, path: string): boolean {
  if (!io.statFile(join(study.root, unitsPath(study, path)))) return true;
  return listCoders(io, study).every((coder) => {
    if (coder === RULES_CODER) return true;
    const read = readStudyText(io, study, codingsPath(coder));
    const rows = read ? decodeCodings(read.value, read.file).value.rows : [];
    return rows.every(({ cells }) => cells.transcript !== path);
  });
}

/** Names of the transcripts that units are stored of. */
function storedNames(io: Io, study: Study): string[] {
  const names: string[] = [];
  const walk = (below: string, level: number) => {
    const folder = join(study.root, UNITS, below);
    if (level > 20 || io.statFile(folder)?.kind !== 'folder') return;
    for (const { name, kind } of io.listFolder(folder)) {
      const path = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder') walk(path, level + 1);
      else if (kind === 'file' && /\.csv$/i.test(name) && !/\.unplaced\.csv$|^[.~]/i.test(name))
        names.push(path.replace(/\.csv$/i, ''));
    }
  };
  walk('', 0);
  return names;
}
