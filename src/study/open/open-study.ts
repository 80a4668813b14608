// Opens a study: its settings, sessions, participants and the list of its transcripts, every default
// filled in. Outside a study, files named on the command line are opened as one for the moment.

import { basename, join, resolve } from 'node:path';
import { type Finding, type Found, gatherFindings } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { findStudy, STUDY_FILE, type StudySearch, TRANSCRIPTS } from '../find-study.js';
import { studyFindings } from '../findings.js';
import { fileName, PARTICIPANTS_FILE } from '../paths.js';
import { parseParticipants } from '../people/participants-file.js';
import { readText } from '../read-text.js';
import type { Participant, Study, StudySettings } from '../study.js';
import { settleStudy } from '../writing/lock.js';
import { labelOf } from './declared-sessions.js';
import { listTranscripts } from './list-transcripts.js';
import { arrangeSessions, inferSessions } from './sessions.js';
import { parseStudyFile, type StudyFile } from './study-file.js';

/**
 * The study named by `folder`, or around the paths or the current folder; else the files at the
 * paths by themselves. Throws where there is neither.
 */
export async function openStudy(io: Io, search: StudySearch): Promise<Found<Study>> {
  const root = findStudy(io, search);
  if (root !== undefined) return openFolder(io, root);
  if (search.paths?.length) return openFiles(io, search.paths);
  throw new InputError(
    'There is no study here: no folder above has fga.yaml or transcripts/. Make one with fga init, or name transcripts.',
  );
}

/** Opens the study in a folder that `findStudy` gave. */
export async function openFolder(io: Io, root: string): Promise<Found<Study>> {
  settleStudy(io, root);
  const place = { root };
  const { findings, keep } = gatherFindings(misnamedFiles(io, root));
  const nameOf = (path: string) => fileName(io, place, `${TRANSCRIPTS}/${path}`);
  const file = keep(await readStudyFile(io, root));
  const transcripts = keep(ownTranscripts(io, root, nameOf));
  const { sessions: declared } = file;
  const sessions = keep(arrangeSessions({ declared, transcripts, fileOf: nameOf }));
  const participants = keep(readParticipants(io, root, sessions));
  const settings = fillIn(file, basename(root));
  return { value: { root, settings, sessions, participants, transcripts }, findings };
}

/** The transcripts of a study; that there is none is a finding. */
function ownTranscripts(
  io: Io,
  root: string,
  nameOf: (path: string) => string,
): Found<readonly string[]> {
  const folder = join(root, TRANSCRIPTS);
  const isThere = io.statFile(folder)?.kind === 'folder';
  const listed = isThere ? listTranscripts(io, folder, nameOf, root) : { value: [], findings: [] };
  if (listed.value.length > 0) return listed;
  const place = { file: fileName(io, { root }, TRANSCRIPTS) };
  const none = studyFindings.make('no-transcripts', place, undefined);
  return { value: [], findings: [...listed.findings, none] };
}

async function readStudyFile(io: Io, root: string): Promise<Found<StudyFile>> {
  const path = join(root, STUDY_FILE);
  if (!io.statFile(path)) return { value: { roles: {}, places: {} }, findings: [] };
  const file = fileName(io, { root }, STUDY_FILE);
  const { value: text, findings } = readText(io, path, file);
  const parsed = await parseStudyFile(text, file);
  return { value: parsed.value, findings: [...findings, ...parsed.findings] };
}

function readParticipants(
  io: Io,
  root: string,
  sessions: Study['sessions'],
): Found<readonly Participant[]> {
  const path = join(root, PARTICIPANTS_FILE);
  const file = fileName(io, { root }, PARTICIPANTS_FILE);
  if (!io.statFile(path)) {
    const findings = [studyFindings.make('no-participants', { file }, undefined)];
    return { value: [], findings };
  }
  const { value: text, findings } = readText(io, path, file);
  const parsed = parseParticipants(text, file, sessions);
  const all = [...findings, ...parsed.findings];
  if (parsed.value.length === 0 && sessions.length > 0) {
    all.push(studyFindings.make('nobody-listed', { file }, undefined));
  }
  return { value: parsed.value, findings: all };
}

function fillIn(file: StudyFile, folder: string): StudySettings {
  return {
    title: file.title ?? labelOf(folder),
    language: file.language ?? 'en',
    statesLanguage: file.language !== undefined,
    ...(file.codebook !== undefined && { codebook: file.codebook }),
    ...(file.coding !== undefined && { coding: file.coding }),
    strategy: file.strategy ?? 'meaning',
    ...(file.smallestGroup !== undefined && { smallestGroup: file.smallestGroup }),
    roles: file.roles,
    places: file.places,
  };
}

/** Files that are nearly named as one that is read; only where that one is absent. */
function misnamedFiles(io: Io, root: string): Finding[] {
  const names = io.listFolder(root).map(({ name }) => name);
  const wanted = [
    { name: STUDY_FILE, near: /^(?:fga\.ya?ml|\.fga\.ya?ml|fga\.ya?ml\.txt)$/i },
    { name: PARTICIPANTS_FILE, near: /^participants?(?:\.(?:csv|tsv|txt|xlsx?|ods)|\.csv\.txt)$/i },
    { name: `${TRANSCRIPTS}/`, near: /^transcripts?$/i },
    { name: 'codebooks/', near: /^code-?books?$/i },
  ];
  return wanted.flatMap(({ name: right, near }) => {
    const isThere = names.includes(right.replace('/', ''));
    const misnamed = isThere ? [] : names.filter((name) => near.test(name));
    return misnamed.map((name) => {
      const at = { file: fileName(io, { root }, name) };
      return studyFindings.make('misnamed-file', at, { name, wanted: right });
    });
  });
}

/** What fga itself writes or reads beside transcripts; no transcript where a whole folder is named. */
const OWN_FILES = /(?:^|\/)(?:units|codings|codebooks)\/|(?:^|\/)participants\.csv$|\.ya?ml$/i;

/** Transcripts by themselves: each a session, nobody listed, the current folder to write to. */
export function openFiles(io: Io, paths: readonly string[]): Found<Study> {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  for (const written of paths) {
    const path = written.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
    const absolute = written === '-' ? '-' : resolve(io.cwd, written);
    const found = written === '-' ? { kind: 'file' } : io.statFile(absolute);
    if (!found) throw new InputError(`There is no file or folder ${written}.`);
    if (found.kind !== 'folder') files.set(path, absolute);
    else {
      const listed = listTranscripts(io, absolute, (below) => `${path}/${below}`);
      findings.push(...listed.findings.filter(({ place }) => !OWN_FILES.test(place?.file ?? '')));
      const own = listed.value.filter((below) => !OWN_FILES.test(below));
      for (const below of own) files.set(`${path}/${below}`, join(absolute, below));
    }
  }
  if (files.size === 0) throw new InputError(`There is no transcript in ${paths.join(', ')}.`);
  refuseClashes([...files.keys()]);
  const transcripts = [...files.keys()];
  const settings = fillIn({ roles: {}, places: {} }, basename(io.cwd));
  const original = new Map(transcripts.map((path) => [nameElsewhere(path), path]));
  const sessions = inferSessions([...original.keys()], new Set()).map((session) => ({
    ...session,
    transcripts: session.transcripts.map((name) => original.get(name) ?? name),
  }));
  return {
    value: { root: io.cwd, settings, sessions, participants: [], transcripts, files },
    findings,
  };
}

/** A file that lies outside the current folder goes by its own name alone. */
function nameElsewhere(path: string): string {
  return /^(?:[a-z]:)?\/|(?:^|\/)\.\.\//i.test(path) ? basename(path) : path;
}

/** What is written about files elsewhere is named after the file alone. */
function refuseClashes(paths: readonly string[]): void {
  const names = new Map<string, string>();
  for (const path of paths) {
    const name = nameElsewhere(path);
    const other = names.get(name);
    if (other !== undefined) {
      throw new UsageError(`${other} and ${path} have one name. Work on them one after the other.`);
    }
    names.set(name, path);
  }
}
