// The codebook of a review, and adding to it. A study without codes begins open coding here: the first
// code makes the file.

import { isAbsolute, join, relative, resolve } from 'node:path';
import { addProvisionalCode } from '../codebook/change/edit.js';
import { type Codebook, isInUse } from '../codebook/codebook.js';
import { parseCodebook } from '../codebook/decode/parse.js';
import { isVisibleTo } from '../codebook/visible-codes.js';
import type { Finding } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { chooseCodebook } from '../study/choose.js';
import { displayPath } from '../study/find-study.js';
import { BROKEN_CODEBOOK } from '../study/load/require-codebook.js';
import { CODEBOOKS, writeInStudy } from '../study/paths.js';
import { readText } from '../study/read-text.js';
import type { Study } from '../study/study.js';
import type { Book } from './model.js';

/** A codebook on the disk; `codebook` is undefined while nothing is in it. */
export interface BookFile {
  readonly path: string;
  readonly file: string;
  readonly codebook: Codebook | undefined;
  readonly findings: readonly Finding[];
}

const FIRST_BOOK = `${CODEBOOKS}/codes.yaml`;

/** Throws where there is a codebook that cannot be read. */
export async function loadBook(io: Io, study: Study, named?: string): Promise<BookFile> {
  const path = resolve(study.root, chooseCodebook(io, study, named) ?? FIRST_BOOK);
  const file = displayPath(io, path);
  const text = textOf(io, path, file);
  if (text.trim() === '') return { path, file, codebook: undefined, findings: [] };
  const { value, findings } = await parseCodebook(text, file);
  const isBroken = findings.some(({ code }) => BROKEN_CODEBOOK.has(code));
  if (isBroken || (!value && !isEmpty(findings))) {
    throw new InputError(
      `${file} cannot be read as a codebook. Mend it; to see how far you are: fga codebook lint`,
      { findings },
    );
  }
  return {
    path,
    file,
    codebook: value,
    findings: findings.filter(({ code }) => !NO_CODES.has(code)),
  };
}

/** Open coding begins so. */
const NO_CODES = new Set(['codebook/empty-file', 'codebook/no-codes']);

function isEmpty(findings: readonly Finding[]): boolean {
  return findings.every(({ code }) => NO_CODES.has(code));
}

function textOf(io: Io, path: string, file: string): string {
  return io.statFile(path)?.kind === 'file' ? readText(io, path, file).value : '';
}

/** The codebook as one coder sees it: without what others have made and nobody has agreed on yet. */
export function bookFor(
  { file, codebook }: BookFile,
  coder: string,
  used: ReadonlySet<string>,
): Book {
  const all = codebook?.codes ?? [];
  const codes = all.filter(
    (code) => isInUse(code) && (isVisibleTo(code, coder) || used.has(code.id)),
  );
  return {
    file,
    version: codebook?.version ?? '',
    codes,
    groups: new Map(codebook?.groups.map((group) => [group.id, group])),
    known: new Map(all.map((code) => [code.id, code])),
  };
}

/** What became of a code that was to be made. */
export type AddedCode = { readonly code: string } | { readonly problem: string };

/**
 * Adds a provisional code to the codebook as it stands on the disk now. A code of that name that is
 * there already, also one of another coder, is taken instead of a second one.
 */
export async function addCode(
  io: Io,
  study: Study,
  { path, file }: BookFile,
  code: { readonly name: string; readonly definition: string; readonly coder: string },
): Promise<AddedCode> {
  const written = textOf(io, path, file);
  const before = written.trim() === '' ? undefined : (await parseCodebook(written, file)).value;
  const there = before?.codes.find(({ name }) => name.toLowerCase() === code.name.toLowerCase());
  if (there) return { code: there.id };
  const { name, definition, coder } = code;
  const text = before ? written : `${written}${beginning(study)}`;
  const edited = await addProvisionalCode(text, file, {
    name,
    coder,
    ...(definition && { definition }),
  });
  const [finding] = edited.findings;
  if (finding) return { problem: `${name} was not added: ${finding.message}` };
  const after = (await parseCodebook(edited.value, file)).value;
  const added = after?.codes.find((each) => each.name === name);
  if (!added) return { problem: `${name} was not added to ${file}.` };
  writeBook(io, study, path, edited.value);
  return { code: added.id };
}

function beginning({ settings }: Study): string {
  const language = settings.statesLanguage ? `language: ${settings.language}\n` : '';
  return `title: ${JSON.stringify(settings.title)}\nversion: 0.1.0\n${language}`;
}

/** A codebook that was named on the command line may lie outside the study. */
function writeBook(io: Io, study: Study, path: string, text: string): void {
  const below = relative(study.root, path);
  if (!below.startsWith('..') && !isAbsolute(below)) writeInStudy(io, study, below, text);
  else io.writeFile(join(path), text);
}
