// The leak check: looks for the names of the key in all files of a study, and in what is written.

import { join } from 'node:path';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { type NameFinder, nameFinder } from '../../pseudonym/find/find-names.js';
import { leaksEscaped, leaksIn, leaksInName, safePath } from '../../pseudonym/find/leaks.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import { listCoders } from '../../study/choose.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import { hasKey } from '../../study/key-path.js';
import { fileName, UNITS } from '../../study/paths.js';
import type { Study, StudyRoot } from '../../study/study.js';
import { listAllFiles, listEmptyFolders } from '../../study/writing/study-files.js';
import { isCodersFile } from './anonymise-files.js';
import { stringsIn, wordsOfFile } from './file-words.js';
import { loadNames } from './key.js';
import { standingRuns } from './key-runs.js';

/**
 * Finds the names that must not be in a study any more; undefined where it was not anonymised, or that
 * was taken back. Costs one look at the disk where there is no key.
 */
export function leakFinder(io: Io, study: StudyRoot): NameFinder | undefined {
  if (!hasKey(io, study)) return undefined;
  const last = standingRuns(io, study).at(-1);
  if (!last) return undefined;
  const coders = listCoders(io, study as Study);
  return nameFinder(loadNames(io, study).value.names, last.language, coders);
}

/** The leaks in bytes that `file` names; nothing of what cannot be looked into. */
export async function leaksInBytes(
  find: NameFinder,
  bytes: Uint8Array,
  file: string,
  session?: string,
): Promise<readonly Finding[]> {
  const words = await wordsOfFile(bytes, file);
  if ('reason' in words) {
    const [leak] = stringsIn(bytes).flatMap((text) =>
      leaksIn(find, text, file, { isWhole: false }),
    );
    return [leak ?? pseudonymFindings.make('unread', { file }, { what: words.reason })];
  }
  return words.flatMap(({ text, part }) => [
    ...leaksIn(find, text, file, { session, isWhole: part === undefined }),
    ...(part === undefined ? leaksEscaped(find, text, file, { session }) : []),
  ]);
}

/** The leaks in all files of the study and in their names. */
export async function checkLeaks(io: Io, study: Study): Promise<readonly Finding[]> {
  const find = leakFinder(io, study);
  if (!find) return [];
  const findings: Finding[] = [];
  for (const path of listEmptyFolders(io, study)) {
    findings.push(...leaksInName(find, path, safePath(find, fileName(io, study, path))));
  }
  for (const path of listAllFiles(io, study)) {
    const file = safePath(find, fileName(io, study, path));
    const session = sessionOf(study, path);
    if (isCodersFile(path)) findings.push(...coderLeaks(find, path, file));
    else findings.push(...leaksInName(find, path, file));
    findings.push(
      ...(await leaksInBytes(find, io.readFile(join(study.root, path)), file, session)),
    );
  }
  return findings;
}

/** The session of a transcript, or of the file of its units. */
function sessionOf({ sessions }: Study, path: string): string | undefined {
  const own = [TRANSCRIPTS, UNITS, 'texts'].find((folder) => path.startsWith(`${folder}/`));
  if (own === undefined) return undefined;
  const below = path.slice(own.length + 1);
  return sessions.find(({ transcripts }) =>
    transcripts.some(
      (each) => below === each || below === `${each}.csv` || below === `${each}.txt`,
    ),
  )?.id;
}

function coderLeaks(find: NameFinder, path: string, file: string): readonly Finding[] {
  const coder = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  if (find(`-${coder}-`, { identifiers: true }).length === 0) return [];
  return [pseudonymFindings.make('coder-name', { file }, { coder })];
}
