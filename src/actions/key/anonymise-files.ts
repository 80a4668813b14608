// What becomes of one file of a study that is no transcript: tables row by row, other texts word by
// word; what is no text cannot be rewritten, and goes to the key where it holds a name.

import { RULES_CODER } from '../../coding/coding.js';
import type { Found } from '../../finding/finding.js';
import { ifReadable } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { isZip } from '../../office/signature.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import type { CarriedText } from '../../pseudonym/replace/carry-text.js';
import { type Rewriting, rewriteTable, withHashes } from '../../pseudonym/replace/rewrite-table.js';
import { fileSha256 } from '../../study/file-hash.js';
import { CODINGS, codingsPath, fileName } from '../../study/paths.js';
import { decodeStudyText, withMarkOf } from '../../study/read-text.js';
import { RULES_RECORD, readRulesRecord } from '../../study/rules/rules-record-file.js';
import type { Study } from '../../study/study.js';
import { escapeRegex } from '../../text/escape-regex.js';
import { wordsOfFile } from './file-words.js';

/** A file as it is to be: undefined text, it is taken away; the same text, nothing happens to it. */
export interface RewrittenFile {
  readonly path: string;
  readonly target: string;
  readonly content: string | Uint8Array | undefined;
}

export interface FileRewriting extends Rewriting {
  /** Units and stored reading texts by their path below the study. */
  readonly ownTexts: ReadonlyMap<string, CarriedText>;
  /** Paths that change otherwise than by the words in them: `fg1.docx` → `fg1.txt`. */
  readonly paths: ReadonlyMap<string, string>;
  /** New path of a file below the study. */
  readonly targetOf: (path: string) => string;
  readonly holdsName: (text: string) => boolean;
}

/** The file rewritten; undefined where it stays as it is. */
export async function rewriteFile(
  io: Io,
  study: Study,
  path: string,
  rewriting: FileRewriting,
): Promise<Found<RewrittenFile | undefined>> {
  const file = fileName(io, study, path);
  const bytes = io.readFile(`${study.root}/${path}`);
  const target = rewriting.targetOf(path);
  const gone = { value: { path, target, content: undefined }, findings: [] };
  if (BACKUP.test(path)) return gone;
  const text = isZip(bytes) ? undefined : ifReadable(() => decodeStudyText(bytes, file).value);
  if (text === undefined) {
    const words = await wordsOfFile(bytes, file);
    if ('reason' in words) {
      const unread = pseudonymFindings.make('unread', { file }, { what: words.reason });
      return { value: undefined, findings: [unread] };
    }
    if (words.some((each) => rewriting.holdsName(each.text))) return gone;
    return { value: target === path ? undefined : { path, target, content: bytes }, findings: [] };
  }
  if (path === RULES_RECORD && isRulesOwnWork(io, study)) return gone;
  const rewritten = rewriteText(text, path, rewriting);
  if (rewritten === text && target === path) return { value: undefined, findings: [] };
  return { value: { path, target, content: withMarkOf(bytes, rewritten) }, findings: [] };
}

/** The record counts bytes that change now; without it the rules code everything anew, which is theirs to do. */
export function isRulesOwnWork(io: Io, study: Study): boolean {
  const rules = readRulesRecord(io, study)?.rules ?? [];
  return rules.includes(fileSha256(io, study, codingsPath(RULES_CODER)) ?? '');
}

/** Copies that hold the old words; they are kept in the key. */
const BACKUP = /\.bak$|~$|^backups\/.*\.zip$/i;

function rewriteText(text: string, path: string, rewriting: FileRewriting): string {
  const own = rewriting.ownTexts.get(path);
  if (own && text === own.before) return own.after;
  if (/\.(?:csv|tsv)$/i.test(path)) return rewriteCells(text, rewriting, own);
  return rewriteWords(text, rewriting);
}

/** A table by its rows; then what stands outside its columns, such as notes below a title. */
export function rewriteCells(
  text: string,
  rewriting: Rewriting & Pick<FileRewriting, 'paths'>,
  own: CarriedText | undefined,
): string {
  const { paths, replace } = rewriting;
  return rewriteWords(rewriteTable(text, rewriting, own), { paths, replace, hashes: new Map() });
}

/** Paths and hashes first, lest their parts are taken for words. */
export function rewriteWords(
  text: string,
  { paths, hashes, replace }: Pick<FileRewriting, 'paths' | 'hashes' | 'replace'>,
): string {
  let renamed = text;
  for (const [from, to] of paths) renamed = withPath(renamed, from, to);
  return replace(withHashes(renamed, hashes));
}

function withPath(text: string, from: string, to: string): string {
  if (!text.includes(from)) return text;
  const form = new RegExp(`(?<![\\p{L}\\p{N}_.-])${escapeRegex(from)}(?![\\p{L}\\p{N}_-])`, 'gu');
  return text.replace(form, () => to);
}

/** Files named after coders, who keep their names. */
export function isCodersFile(path: string): boolean {
  return path.startsWith(`${CODINGS}/`) || path.startsWith('log/');
}
