// The manifests that `fga verify` is asked about: of folders, of single tables, of a whole study.

import { basename, dirname, join, resolve } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { MANIFEST_FILE, type Manifest, type TableRecord } from '../../manifest/manifest.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import { displayPath, findStudy, isStudy } from '../find-study.js';
import { findManifests, loadManifest } from './manifests.js';

export interface NamedManifest {
  /** The folder of the tables: absolute, and as the user would write it. */
  readonly folder: string;
  readonly name: string;
  /** The study they were made from. */
  readonly study: string;
  readonly manifest: Manifest;
  /** Those asked about. */
  readonly tables: readonly TableRecord[];
}

/** Throws where there is nothing to verify; a manifest that cannot be read is a finding. */
export function manifestsNamed(
  io: Io,
  { folder, paths }: { readonly folder: string | undefined; readonly paths: readonly string[] },
): Found<readonly NamedManifest[]> {
  const wanted =
    paths.length > 0 ? paths.map((path) => wantedAt(io, path)) : [wholeStudy(io, folder)];
  const files = new Map<string, Set<string> | undefined>();
  for (const { manifests, table } of wanted) {
    for (const path of manifests) {
      const tables = files.has(path) ? files.get(path) : new Set<string>();
      files.set(path, table === undefined ? undefined : tables?.add(table));
    }
  }
  const findings: Finding[] = [];
  const value = [...files].flatMap(([path, tables]) => {
    const { value: manifest, findings: found } = loadManifest(io, path);
    findings.push(...found);
    return manifest ? [namedManifest(io, path, manifest, { tables, folder })] : [];
  });
  return { value, findings };
}

function namedManifest(
  io: Io,
  path: string,
  manifest: Manifest,
  {
    tables,
    folder,
  }: { readonly tables: Set<string> | undefined; readonly folder: string | undefined },
): NamedManifest {
  const own = dirname(path);
  const known = manifest.tables.map(({ file }) => file);
  const unknown = [...(tables ?? [])].find((table) => !known.includes(table));
  if (unknown !== undefined) {
    throw new InputError(
      `${displayPath(io, path)} does not know ${unknown}, so nothing says what it was made from.${didYouMean(nearest(unknown, known))} It knows ${known.join(', ')}.`,
    );
  }
  return {
    folder: own,
    name: displayPath(io, own),
    study: studyOf(io, own, manifest, folder),
    manifest,
    tables: manifest.tables.filter(({ file }) => tables?.has(file) ?? true),
  };
}

/** The study named with `-C`; else where the manifest says; else the nearest above the tables. */
function studyOf(io: Io, own: string, manifest: Manifest, named: string | undefined): string {
  if (named !== undefined) return resolve(io.cwd, named);
  const said = resolve(own, manifest.study);
  if (isStudy(io, said)) return said;
  const found = findStudy(io, { paths: [own] });
  if (found !== undefined) return found;
  throw new InputError(
    `The study that ${displayPath(io, join(own, MANIFEST_FILE))} was written from is not at ${displayPath(io, said)} any more. Name it: fga -C FOLDER verify ${displayPath(io, own)}`,
  );
}

/** What a path asks for. */
interface Wanted {
  readonly manifests: readonly string[];
  /** One table only. */
  readonly table?: string;
}

function wantedAt(io: Io, path: string): Wanted {
  const absolute = resolve(io.cwd, path);
  const kind = io.statFile(absolute)?.kind;
  if (kind === 'folder') return { manifests: required(findManifests(io, absolute), path) };
  if (basename(absolute) === MANIFEST_FILE && kind === 'file') return { manifests: [absolute] };
  const manifest = join(dirname(absolute), MANIFEST_FILE);
  if (io.statFile(manifest)?.kind !== 'file') {
    if (kind === undefined) throw new InputError(`There is no file or folder ${path}.`);
    throw new InputError(
      `Nothing says what ${path} was made from: there is no ${MANIFEST_FILE} beside it. Write it again with fga table … -o ${path}, and it can be verified from then on.`,
    );
  }
  return { manifests: [manifest], table: basename(absolute) };
}

function wholeStudy(io: Io, folder: string | undefined): Wanted {
  const root = findStudy(io, { folder }) ?? io.cwd;
  return { manifests: required(findManifests(io, root), displayPath(io, root)) };
}

function required(manifests: readonly string[], where: string): readonly string[] {
  if (manifests.length > 0) return manifests;
  throw new InputError(
    `There are no written tables to verify in ${where === '.' ? 'this folder' : where}: no ${MANIFEST_FILE}. Write tables with fga tables -o out; it records what they were made from.`,
  );
}
