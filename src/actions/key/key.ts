// The folder `key/`: the list of names, and for each time the study was anonymised the files as they
// were. Only the owner may read it, and git ignores it.

import { join } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import type { Content, Io } from '../../io/io.js';
import { parseNames, placesOfNames, renderNames } from '../../pseudonym/list/names-file.js';
import type { Name } from '../../pseudonym/name.js';
import { hasKey, KEY, NAMES_FILE } from '../../study/key-path.js';
import { readStudyText } from '../../study/load/load.js';
import { fileName, refuseOutside } from '../../study/paths.js';
import type { Study, StudyRoot } from '../../study/study.js';

/** The list of names as it is; empty where there is none. */
export interface NameList {
  readonly names: readonly Name[];
  readonly placeOf: ReturnType<typeof placesOfNames>;
  readonly exists: boolean;
}

/** The list of names, where each stands in its file, and what is wrong with it. */
export function loadNames(io: Io, study: StudyRoot): Found<NameList> {
  const file = fileName(io, study, NAMES_FILE);
  const read = hasKey(io, study) ? readStudyText(io, study as Study, NAMES_FILE) : undefined;
  const findings: Finding[] = [...(read?.findings ?? [])];
  const parsed = parseNames(read?.value ?? renderNames([]), file);
  const placeOf = placesOfNames(read?.value ?? '', file);
  return {
    value: { names: parsed.value, placeOf, exists: read !== undefined },
    findings: [...findings, ...parsed.findings],
  };
}

/** Writes the list of names into the key. */
export function saveNames(io: Io, study: StudyRoot, names: readonly Name[]): void {
  writeKey(io, study, NAMES_FILE, renderNames(names));
}

/** Writes a file of the key, which nobody but the owner may read. */
export function writeKey(io: Io, study: StudyRoot, path: string, content: Content): void {
  refuseOutside(io, study, path);
  openKey(io, study);
  const target = join(study.root, path);
  io.makeFolder(join(target, '..'));
  io.writeFile(target, content);
  io.protect(target);
}

/** Makes the folder, closes it to others, and keeps git out of it, whatever the study's own .gitignore says. */
function openKey(io: Io, study: StudyRoot): void {
  const folder = join(study.root, KEY);
  const ignore = join(folder, '.gitignore');
  io.makeFolder(folder);
  io.protect(folder);
  if (io.statFile(ignore)?.kind !== 'file') io.writeFile(ignore, '*\n');
}
