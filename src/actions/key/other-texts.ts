// The texts of a study beside its transcripts: what people wrote, in which there may be names that nobody
// says, and all else that may hold a name.

import type { Io } from '../../io/io.js';
import { MANIFEST_FILE } from '../../manifest/manifest.js';
import { isZip } from '../../office/signature.js';
import type { NamedText } from '../../pseudonym/propose/propose.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import { isLogFile } from '../../study/log/log-files.js';
import { fileName, UNITS } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { listStudyFiles } from '../../study/writing/study-files.js';
import { parseCsv } from '../../table/csv.js';

export interface OtherTexts {
  /** Memos, notes, comments, reasons in the log. */
  readonly notes: readonly NamedText[];
  /** All files that are text, whole. */
  readonly others: readonly NamedText[];
}

export function otherTexts(io: Io, study: Study): OtherTexts {
  const others = listStudyFiles(io, study)
    .filter((path) => !new RegExp(`^(?:${TRANSCRIPTS}|${UNITS}|texts|backups)/`).test(path))
    .flatMap((path) => {
      const file = fileName(io, study, path);
      const text = textAt(io, study, path, file);
      return text === undefined ? [] : [{ path, file, text }];
    });
  const made = others.flatMap(({ path }) =>
    path.endsWith(`/${MANIFEST_FILE}`) ? [path.slice(0, -MANIFEST_FILE.length)] : [],
  );
  const isMade = (path: string) =>
    OWN_WORDS.test(path) || made.some((folder) => path.startsWith(folder));
  const notes = others.flatMap(({ path, file, text }) => {
    if (isMade(path) || OWN_PAGE.test(text)) return [];
    const words = notesIn(path, text);
    return words === '' ? [] : [{ file, text: words }];
  });
  return { notes, others };
}

/** Worksheets and packets repeat transcripts and the codebook. */
const OWN_WORDS = /^(?:debriefs\/.*\.md|member-checks\/packets\/)/;

/** The audit quotes what researchers wrote elsewhere; the names in it are those of its sources. */
const OWN_PAGE = /^# Audit: [^\n]*\n\n\*Put together by fga /;

function textAt(io: Io, { root }: Study, path: string, file: string): string | undefined {
  const bytes = io.readFile(`${root}/${path}`);
  if (isZip(bytes)) return undefined;
  try {
    return decodeStudyText(bytes, file).value;
  } catch {
    return undefined;
  }
}

/** Columns of tables in which people write. */
const WRITTEN = /^(?:memo|memos|note|notes|comment|comments|because|reason|text|remark)$/i;

function notesIn(path: string, text: string): string {
  if (isLogFile(path)) return said(text);
  if (/\.(?:md|txt)$/i.test(path)) return text;
  if (!/\.(?:csv|tsv)$/i.test(path)) return '';
  const { header, rows } = parseCsv(text, path).value;
  const columns = header.flatMap((name, at) => (WRITTEN.test(name.trim()) ? [at] : []));
  const cells = rows.flatMap((row) => columns.map((at) => row.cells[at] ?? ''));
  return cells.filter((cell) => cell.trim() !== '').join('\n');
}

/** The reasons that the log keeps. */
function said(log: string): string {
  const reasons = log.matchAll(/"because":("(?:[^"\\]|\\.)*")/g);
  return [...reasons].map(([, reason = '""']) => JSON.parse(reason) as string).join('\n');
}
