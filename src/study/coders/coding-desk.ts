// All that a person codes with, loaded: the units, the codebook as they may see it, and their own work
// so far. Nothing of what other people have done.

import { resolve } from 'node:path';
import type { Codebook } from '../../codebook/codebook.js';
import { codesNow } from '../../codebook/history.js';
import { type CodingsFile, parseCodings } from '../../coding/parse-codings.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { chooseCodebook } from '../choose.js';
import { displayPath } from '../find-study.js';
import { loadCodebook, readStudyText } from '../load/load.js';
import { BROKEN_CODEBOOK } from '../load/require-codebook.js';
import { CODEBOOKS, codingsPath } from '../paths.js';
import { readText } from '../read-text.js';
import type { Study } from '../study.js';
import { loadStudyUnits, type StudyUnits } from './coders.js';

/** A codebook that may be empty or not be there yet. */
export interface OwnBook {
  /** Absolute. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly codebook: Codebook | undefined;
}

export interface CodingDesk {
  readonly units: StudyUnits;
  readonly book: OwnBook;
  readonly work: CodingsFile;
}

export async function loadCodingDesk(
  io: Io,
  study: Study,
  { coder, codebook }: { readonly coder: string; readonly codebook?: string | undefined },
): Promise<Found<CodingDesk>> {
  const units = await loadStudyUnits(io, study);
  const book = await loadOwnBook(io, study, codebook);
  const read = readStudyText(io, study, codingsPath(coder));
  const others = new Set(study.transcripts);
  const parsed = parseCodings(read?.value ?? '', read?.file ?? '', {
    texts: units.value.texts,
    others,
    ...(book.value.codebook && { codeNow: codesNow(book.value.codebook) }),
  });
  const findings: Finding[] = [...units.findings, ...book.findings];
  if (read) findings.push(...read.findings, ...parsed.findings);
  return { value: { units: units.value, book: book.value, work: parsed.value }, findings };
}

/** Where open coding begins: the first code makes the file. */
const FIRST_BOOK = `${CODEBOOKS}/codes.yaml`;

/** The study's codebook; a new one, not written yet, where there is none. Throws where it is broken. */
export async function loadOwnBook(
  io: Io,
  study: Study,
  named: string | undefined,
): Promise<Found<OwnBook>> {
  const chosen = chooseCodebook(io, study, named);
  const path = resolve(study.root, chosen ?? FIRST_BOOK);
  const file = displayPath(io, path);
  const begun = firstBook(study);
  if (chosen === undefined)
    return { value: { path, file, text: begun, codebook: undefined }, findings: [] };
  const { value: text } = readText(io, path, file);
  const { value: codebook, findings } = await loadCodebook(io, study, chosen);
  if (findings.some(({ code }) => code === 'codebook/empty-file')) {
    // Comments are all that can stand in it.
    const kept = text.trim() === '' ? begun : `${text.trimEnd()}\n${begun}`;
    return { value: { path, file, text: kept, codebook: undefined }, findings: [] };
  }
  if (!codebook || findings.some(({ code }) => BROKEN_CODEBOOK.has(code))) {
    throw new InputError(`${file} cannot be read as a codebook. Mend it: fga codebook lint`, {
      findings,
    });
  }
  const said = findings.filter(({ code }) => code !== 'codebook/no-codes');
  return { value: { path, file, text, codebook }, findings: said };
}

function firstBook({ settings }: Study): string {
  const title = JSON.stringify(`Codes of ${settings.title}`);
  return `title: ${title}\nversion: 0.1.0\nlanguage: ${settings.language}\n`;
}

/** Codes that the coder has used already, whoever made them. */
export function usedCodes({ codings }: CodingsFile): ReadonlySet<string> {
  return new Set(codings.map(({ code }) => code));
}
