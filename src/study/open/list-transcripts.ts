// Lists the transcripts of a folder, and leaves out what systems, editors and people put beside them.

import { join, sep } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { compareText } from '../../text/order.js';
import { studyFindings } from '../findings.js';
import { clashingIds, pathProblem } from '../ids.js';

/** Recordings, pictures and programs' own files; everything else may be a transcript. */
const NO_TEXT =
  /\.(?:mp3|m4a|wav|wma|aac|ogg|opus|flac|amr|aiff?|mp4|m4v|mov|avi|mkv|webm|3gp|jpe?g|png|gif|tiff?|bmp|heic|webp|svg|zip|gz|7z|rar|exe|dll|xls|ods|pptx?|nvpx?|nvp|mx\d\d|atlproj\d*|tmp|bak|lnk)$/i;
/** Hidden files, locks of office programs, folders' own files of Windows. */
const BESIDE = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)|~$/i;

const MOST_LEVELS = 20;

/**
 * Paths below a folder, sorted, separated by `/`. `nameOf` gives the name findings show. What is linked
 * from outside the study is not listed: words of it would be copied into files that travel with the study.
 */
export function listTranscripts(
  io: Io,
  folder: string,
  nameOf: (path: string) => string,
  root: string = folder,
): Found<readonly string[]> {
  const findings: Finding[] = [];
  const paths: string[] = [];
  const homes = [io.realPath(root), io.realPath(folder)];
  if (!isBelow(homes[1], homes.slice(0, 1))) {
    const args = { path: nameOf(''), target: homes[1] ?? '' };
    findings.push(studyFindings.make('linked-folder', { file: nameOf('') }, args));
  }
  const walk = (below: string, level: number) => {
    for (const { name, kind } of io.listFolder(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (BESIDE.test(name)) continue;
      const real = io.realPath(join(folder, path));
      if (!isBelow(real, homes)) {
        const args = { path, target: real };
        findings.push(studyFindings.make('link-outside', { file: nameOf(path) }, args));
      } else if (name.includes('\ufffd')) {
        findings.push(studyFindings.make('unreadable-name', { file: nameOf(path) }, { path }));
      } else if (kind === 'folder') {
        if (level < MOST_LEVELS) walk(path, level + 1);
      } else if (kind === 'other' || NO_TEXT.test(name)) {
        findings.push(studyFindings.make('not-a-transcript', { file: nameOf(path) }, { path }));
      } else paths.push(path);
    }
  };
  walk('', 0);
  paths.sort(compareText);
  return { value: paths, findings: [...findings, ...nameFindings(paths, nameOf)] };
}

function isBelow(path: string | undefined, folders: readonly string[]): boolean {
  return folders.some(
    (folder) => path === folder || path?.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
}

function nameFindings(paths: readonly string[], nameOf: (path: string) => string): Finding[] {
  const unsafe = paths.flatMap((path) => {
    const problem = pathProblem(path);
    if (!problem) return [];
    return [studyFindings.make('unsafe-name', { file: nameOf(path) }, { path, problem })];
  });
  const clashes = clashingIds(paths).flatMap(([first = '', ...others]) =>
    others.map((second) => {
      const args = { what: 'transcripts', first, second };
      return studyFindings.make('clashing-ids', { file: nameOf(second) }, args);
    }),
  );
  return [...unsafe, ...clashes];
}
