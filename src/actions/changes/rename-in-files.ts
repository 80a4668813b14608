// The files of people that name a transcript: settings, participants, the double-coding sample,
// debriefings and memos. After it was renamed they name it as it is called now; all else in them stays.

import { join } from 'node:path';
import type { Io } from '../../io/io.js';
import { readStudyText } from '../../study/load/load.js';
import { stemOf } from '../../study/open/declared-sessions.js';
import { parseStudyFile } from '../../study/open/study-file.js';
import { fileName, writeInStudy } from '../../study/paths.js';
import { decodeForEditing } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { editCsv } from '../../table/edit-csv.js';
import { escapeRegex } from '../../text/escape-regex.js';
import { kebab } from '../../text/kebab.js';
import { DEBRIEFS } from '../debriefs/debrief-records.js';

const PARTICIPANTS = 'participants.csv';
const MEMOS = 'memos';

interface NewName {
  readonly before: string;
  readonly after: string;
}

/** Writes the new name into every file where that is safe. */
export async function renameInFiles(io: Io, study: Study, name: NewName): Promise<void> {
  for (const path of namingFiles(io, study)) {
    const target = join(study.root, path);
    if (io.statFile(target)?.kind !== 'file') continue;
    const text = decodeForEditing(io.readFile(target), fileName(io, study, path)).value;
    const renamed =
      path === PARTICIPANTS
        ? renamedCells(text, [name, ...sessionNames(study, name)])
        : await renamedText(path, text, name);
    if (renamed !== undefined && renamed !== text) writeInStudy(io, study, path, renamed);
  }
}

/** Files that still name a transcript by its old name, as the user would write theirs. */
export function stillNaming(io: Io, study: Study, before: string): readonly string[] {
  const pattern = wholeName(before);
  return namingFiles(io, study, [DEBRIEFS, MEMOS, 'member-checks'])
    .filter((path) => pattern.test(readStudyText(io, study, path)?.value ?? ''))
    .map((path) => fileName(io, study, path));
}

/** Answers of participants stay as they were given; they are only named. */
function namingFiles(
  io: Io,
  { root }: Study,
  folders: readonly string[] = [DEBRIEFS, MEMOS],
): readonly string[] {
  const names = folders.flatMap((folder) => {
    const path = join(root, folder);
    const files = io.statFile(path)?.kind === 'folder' ? io.listFolder(path) : [];
    return files.flatMap(({ name, kind }) =>
      kind === 'file' && /^[^.~].*\.(?:csv|md)$/i.test(name) ? [`${folder}/${name}`] : [],
    );
  });
  return ['fga.yaml', PARTICIPANTS, 'double-coding.csv', ...names];
}

/** Undefined where it cannot be told that only the name would change. */
async function renamedText(path: string, text: string, name: NewName): Promise<string | undefined> {
  if (/\.csv$/i.test(path)) return renamedCells(text, [name]);
  const renamed = text.replace(wholeName(name.before), () => name.after);
  if (!/\.yaml$/i.test(path)) return renamed;
  // A name that means something to YAML would need quotes; then the file is left to its author.
  const meant = JSON.stringify(await settingsOf(text)).replaceAll(
    inJson(name.before),
    inJson(name.after),
  );
  return JSON.stringify(await settingsOf(renamed)) === meant ? renamed : undefined;
}

function inJson(name: string): string {
  return JSON.stringify(name);
}

async function settingsOf(text: string): Promise<unknown> {
  const { value } = await parseStudyFile(text, 'fga.yaml');
  return JSON.parse(JSON.stringify(value, (key, each) => (PLACES.has(key) ? undefined : each)));
}

/** Where something stands in the file is not what it says. */
const PLACES: ReadonlySet<string> = new Set(['place', 'places', 'line', 'column', 'length']);

/** A session that nobody has declared is named for its transcript, and people are listed under that name. */
function sessionNames({ sessions }: Study, name: NewName): readonly NewName[] {
  const [before, after] = [name.before, name.after].map((path) => kebab(stemOf(path)));
  const own = sessions.find(({ transcripts }) => transcripts.includes(name.after));
  const isOurs = before !== undefined && !sessions.some(({ id }) => id === before);
  return isOurs && own && own.id === after ? [{ before, after }] : [];
}

/** Cells that hold a name and nothing else. */
function renamedCells(text: string, names: readonly NewName[]): string {
  const now = new Map(names.map(({ before, after }) => [before, after]));
  return editCsv(text, ({ columns, cell }) => {
    const changed = columns.flatMap((column): [string, string][] => {
      const after = now.get(cell(column) ?? '');
      return after === undefined ? [] : [[column, after]];
    });
    return changed.length === 0 ? undefined : new Map(changed);
  });
}

/** The name where it is not part of another one. */
function wholeName(name: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_/.-])${escapeRegex(name)}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'gu',
  );
}
