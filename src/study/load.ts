// Loads the parts of an open study: transcripts with their speakers linked to people, units,
// codings, the codebook.

import { join, resolve } from 'node:path';
import type { Codebook } from '../codebook/codebook.js';
import { parseCodebook } from '../codebook/parse.js';
import type { CodingsContext } from '../coding/judge-coding.js';
import { type CodingsFile, parseCodings } from '../coding/parse-codings.js';
import type { Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { nearest } from '../text/nearest.js';
import { didYouMean } from '../text/wording.js';
import { parseTranscriptFile } from '../transcript/parse-transcript-file.js';
import type { Unit } from '../unit/unit.js';
import { parseUnits } from '../unit/units-parse.js';
import { displayPath, TRANSCRIPTS } from './find-study.js';
import { codingsPath, fileName, transcriptFile, transcriptName, unitsPath } from './paths.js';
import { readText } from './read-text.js';
import { compareReadingText } from './reading-texts.js';
import type { Participant, Session, Study, StudySettings, StudyTranscript } from './study.js';
import { linkVoices } from './voices.js';

/** A transcript of the study by its path, read and linked. Its findings name the file as the user would. */
export async function loadTranscript(
  io: Io,
  study: Study,
  path: string,
): Promise<Found<StudyTranscript>> {
  const session = sessionOf(study, path);
  const location = transcriptFile(study, path);
  const bytes = location === '-' ? await io.readStdin() : io.readFile(location);
  const file = transcriptName(io, study, path);
  const { settings, participants } = study;
  const listed = participants.filter((participant) => participant.session === session.id);
  const parsed = await parseTranscriptFile(
    { path, bytes },
    {
      ...(settings.statesLanguage && { language: settings.language }),
      moderators: session.moderators,
      roles: rolesOf(settings, listed),
      labels: listed.flatMap(({ labels }) => labels),
    },
  );
  const linked = linkVoices(study, session, parsed.value, file);
  const own = parsed.findings.map((finding) =>
    finding.place?.file === path ? { ...finding, place: { ...finding.place, file } } : finding,
  );
  const changed = compareReadingText(io, study, parsed.value, file);
  return { value: linked.value, findings: [...own, ...linked.findings, ...changed] };
}

/** Roles by label: those of the participants, and those that `fga.yaml` declares. */
function rolesOf(
  { roles = {} }: StudySettings,
  listed: readonly Participant[],
): Map<string, string> {
  const people = listed.flatMap(({ labels, role }) =>
    labels.map((label): [string, string] => [label, role]),
  );
  return new Map([...people, ...Object.entries(roles)]);
}

/** Every transcript has a session: declared, or inferred when the study was opened. */
function sessionOf(study: Study, path: string): Session {
  const session = study.sessions.find(({ transcripts }) => transcripts.includes(path));
  if (!session) throw new InputError(`${path} is not a transcript of this study.`);
  return session;
}

/**
 * The transcripts that paths of the command line mean: files, folders, the study itself; or paths
 * below `transcripts/`. All of them where no path is given.
 */
export function selectTranscripts(
  io: Io,
  study: Study,
  paths: readonly string[],
): readonly string[] {
  if (paths.length === 0 || study.files) return study.transcripts;
  const folder = join(study.root, TRANSCRIPTS);
  const chosen = paths.flatMap((path) => {
    const absolute = resolve(io.cwd, path);
    if (absolute === study.root) return study.transcripts;
    const below = absolute === folder ? '' : relativeTo(folder, absolute);
    const candidates = below === undefined ? [tidy(path)] : [below, tidy(path)];
    for (const wanted of candidates) {
      const found = study.transcripts.filter(
        (each) => wanted === '' || each === wanted || each.startsWith(`${wanted}/`),
      );
      if (found.length > 0) return found;
    }
    throw new InputError(noTranscript(io, study, path));
  });
  return study.transcripts.filter((path) => chosen.includes(path));
}

function tidy(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/^transcripts\//, '')
    .replace(/\/+$/, '');
}

function relativeTo(folder: string, path: string): string | undefined {
  const [from, to] = [folder, path].map((each) => each.replaceAll('\\', '/'));
  return to?.startsWith(`${from}/`) ? to.slice((from?.length ?? 0) + 1) : undefined;
}

function noTranscript(io: Io, study: Study, path: string): string {
  const exists = io.statFile(resolve(io.cwd, path)) !== undefined;
  if (exists && relativeTo(join(study.root, TRANSCRIPTS), resolve(io.cwd, path)) !== undefined) {
    return `${path} is not read as a transcript. fga check says why.`;
  }
  if (exists) {
    return `${path} is not below the study's transcripts/ (${displayPath(io, join(study.root, TRANSCRIPTS))}). Put it there, or work on it outside the study.`;
  }
  const near = nearest(tidy(path), study.transcripts);
  return `There is no transcript ${path}.${didYouMean(near)}`;
}

/** The text of a file below the study with the name that findings show; undefined where it is absent. */
export function readStudyText(io: Io, study: Study, path: string) {
  const absolute = join(study.root, path);
  if (io.statFile(absolute)?.kind !== 'file') return undefined;
  const file = fileName(io, study, path);
  return { ...readText(io, absolute, file), file };
}

/** The units file of a transcript, read against it; undefined where there is none. */
export function loadUnits(
  io: Io,
  study: Study,
  { transcript, voices }: StudyTranscript,
): Found<readonly Unit[]> | undefined {
  const read = readStudyText(io, study, unitsPath(study, transcript.path));
  if (!read) return undefined;
  const parsed = parseUnits(read.value, read.file, transcript, voices);
  return { value: parsed.value, findings: [...read.findings, ...parsed.findings] };
}

/** The coding of one coder, verified; nothing where the coder has no file. */
export function loadCodings(
  io: Io,
  study: Study,
  coder: string,
  context: Omit<CodingsContext, 'others'>,
): Found<CodingsFile> {
  const read = readStudyText(io, study, codingsPath(coder));
  if (!read) return { value: { codings: [], unfit: [] }, findings: [] };
  const others = new Set(study.transcripts);
  const parsed = parseCodings(read.value, read.file, { ...context, others });
  return { value: parsed.value, findings: [...read.findings, ...parsed.findings] };
}

/** A codebook by its absolute path or its path below the study, as `chooseCodebook` gives it. */
export async function loadCodebook(
  io: Io,
  study: Study,
  path: string,
): Promise<Found<Codebook | undefined>> {
  const absolute = resolve(study.root, path);
  const file = displayPath(io, absolute);
  const { value: text, findings } = readText(io, absolute, file);
  const parsed = await parseCodebook(text, file);
  return { value: parsed.value, findings: [...findings, ...parsed.findings] };
}
