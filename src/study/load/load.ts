// Loads the parts of an open study: transcripts with their speakers linked to people, units,
// codings, the codebook.

import { join, resolve } from 'node:path';
import type { Codebook } from '../../codebook/codebook.js';
import { parseCodebook } from '../../codebook/decode/parse.js';
import type { CodingsContext } from '../../coding/judge-coding.js';
import { type CodingsFile, parseCodings } from '../../coding/parse-codings.js';
import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { parseTranscriptFile, refuseLarge } from '../../transcript/parse-transcript-file.js';
import { parseUnits } from '../../unit/file/units-parse.js';
import type { Unit } from '../../unit/unit.js';
import { displayPath } from '../find-study.js';
import { codingsPath, fileName, transcriptFile, transcriptName, unitsPath } from '../paths.js';
import { linkVoices } from '../people/voices.js';
import { readText } from '../read-text.js';
import type { Participant, Session, Study, StudySettings, StudyTranscript } from '../study.js';
import { loadedOnce } from './keep-loaded.js';
import { apart } from './read-apart.js';
import { compareReadingText } from './reading-texts.js';

/** A transcript of the study by its path, read and linked. Its findings name the file as the user would. */
export function loadTranscript(
  io: Io,
  study: Study,
  path: string,
): Promise<Found<StudyTranscript>> {
  return loadedOnce(study, `transcript ${path}`, () => readTranscript(io, study, path));
}

async function readTranscript(io: Io, study: Study, path: string): Promise<Found<StudyTranscript>> {
  const session = sessionOf(study, path);
  const location = transcriptFile(study, path);
  const size = location === '-' ? 0 : (io.statFile(location)?.size ?? 0);
  const file = transcriptName(io, study, path);
  const { settings, participants } = study;
  const listed = participants.filter((participant) => participant.session === session.id);
  const stated = settings.statesLanguage ? settings.language : undefined;
  const language = session.language ?? stated;
  const hints = {
    ...(language !== undefined && { language }),
    moderators: session.moderators,
    roles: rolesOf(settings, listed),
    labels: listed.flatMap(({ labels }) => labels),
  };
  const parsed =
    refuseLarge(path, size, hints) ??
    (await parseTranscriptFile({ path, bytes: await bytesOf(io, location), ...apart(io) }, hints));
  const linked = linkVoices(study, session, parsed.value, file);
  const own = parsed.findings.map((finding) =>
    finding.place?.file === path ? { ...finding, place: { ...finding.place, file } } : finding,
  );
  const changed = compareReadingText(io, study, parsed.value, file);
  return { value: linked.value, findings: [...own, ...linked.findings, ...changed] };
}

async function bytesOf(io: Io, location: string): Promise<Uint8Array> {
  return location === '-' ? await io.readStdin() : io.readFile(location);
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

/** The text of a file below the study with the name that findings show; undefined where it is absent. */
export function readStudyText(io: Io, study: Study, path: string) {
  const absolute = join(study.root, path);
  if (io.statFile(absolute)?.kind !== 'file') return undefined;
  const file = fileName(io, study, path);
  return { ...readText(io, absolute, file), file };
}

/**
 * The units file of a transcript, read against it; undefined where there is none, or one without a row: that of a
 * transcript that was empty or could not be read, which is cut anew once it can be.
 */
export function loadUnits(
  io: Io,
  study: Study,
  source: StudyTranscript,
): Found<readonly Unit[]> | undefined {
  return loadedOnce(study, source, () => readUnits(io, study, source));
}

function readUnits(io: Io, study: Study, { transcript, voices }: StudyTranscript) {
  const read = readStudyText(io, study, unitsPath(study, transcript.path));
  if (!read) return undefined;
  const parsed = parseUnits(read.value, read.file, transcript, voices);
  const isFaulty = parsed.findings.some(({ severity }) => severity === 'error');
  if (parsed.value.length === 0 && !isFaulty) return undefined;
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
export function loadCodebook(
  io: Io,
  study: Study,
  path: string,
): Promise<Found<Codebook | undefined>> {
  const absolute = resolve(study.root, path);
  return loadedOnce(study, `codebook ${absolute}`, () => readCodebook(io, absolute));
}

async function readCodebook(io: Io, absolute: string): Promise<Found<Codebook | undefined>> {
  const file = displayPath(io, absolute);
  const { value: text, findings } = readText(io, absolute, file);
  const parsed = await parseCodebook(text, file);
  return { value: parsed.value, findings: [...findings, ...parsed.findings] };
}
