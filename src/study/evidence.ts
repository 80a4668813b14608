// Gathers what tables count: every transcript with its units, the people, and one coder's codings.

import type { CodedUnit, Evidence, SessionName } from '../analysis/evidence.js';
import type { Attendance, Attendee } from '../analysis/participants.js';
import type { SpeakerShare } from '../analysis/participation.js';
import type { Codebook } from '../codebook/codebook.js';
import type { CodingsFile } from '../coding/parse-codings.js';
import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import type { Unit } from '../unit/unit.js';
import { chooseCodebook, chooseCoding } from './choose.js';
import { loadCodebook, loadCodings } from './load.js';
import { loadTranscripts } from './load-all.js';
import { isStaff } from './participants-check.js';
import type { Study, StudyTranscript } from './study.js';
import { unitsOf } from './units.js';

/** Everything that some table counts. */
export interface StudyEvidence extends Evidence {
  readonly attendance: Attendance;
  readonly shares: readonly SpeakerShare[];
}

export interface EvidenceOptions {
  readonly coder?: string;
  readonly codebook?: string;
  /** False for tables of people only: then nobody need have coded. */
  readonly withCodings: boolean;
}

const EMPTY_CODEBOOK: Codebook = {
  file: '',
  title: '',
  version: '',
  language: 'en',
  description: '',
  lists: new Map(),
  groups: [],
  codes: [],
};

export async function loadEvidence(
  io: Io,
  study: Study,
  options: EvidenceOptions,
): Promise<Found<StudyEvidence>> {
  const read = await loadTranscripts(io, study, []);
  const findings: Finding[] = [...read.findings];
  const people = {
    sessions: study.sessions.filter(({ transcripts }) => transcripts.length > 0),
    attendance: attendanceOf(study, read.value),
    shares: sharesOf(study, read.value),
  };
  if (!options.withCodings) {
    const nothing = { codebook: EMPTY_CODEBOOK, coder: '', versions: [], coded: [], unfit: 0 };
    return { value: { ...people, ...nothing }, findings };
  }
  const codebook = await requireCodebook(io, study, options.codebook, findings);
  const { coder, file, units } = loadCoding(io, study, read.value, codebook, options, findings);
  const coded = joinCodings(file, units, study, read.value);
  const versions = [...new Set(file.codings.map((coding) => coding.codebook))].sort();
  return {
    value: { ...people, codebook, coder, versions, coded, unfit: file.unfit.length },
    findings,
  };
}

/** The codebook of the study; throws where there is none, naming the ways to one. */
export async function requireCodebook(
  io: Io,
  study: Study,
  named: string | undefined,
  findings: Finding[],
): Promise<Codebook> {
  const path = chooseCodebook(io, study, named);
  if (path === undefined) {
    throw new InputError(
      'There is no codebook. Three ways on: name one with --codebook FILE, or put one into codebooks/ (see docs/codebook.md); ' +
        'code openly, writing provisional codes under ungrouped: in a new codebook; ' +
        'or look for words to begin with: fga find WORD.',
    );
  }
  const loaded = await loadCodebook(io, study, path);
  findings.push(...loaded.findings);
  if (!loaded.value)
    throw new InputError(
      `${path} is not a codebook; see the findings above, or fga codebook lint.`,
    );
  return loaded.value;
}

type UnitsByTranscript = ReadonlyMap<string, ReadonlyMap<string, Unit>>;

function loadCoding(
  io: Io,
  study: Study,
  read: readonly StudyTranscript[],
  codebook: Codebook,
  options: EvidenceOptions,
  findings: Finding[],
): { readonly coder: string; readonly file: CodingsFile; readonly units: UnitsByTranscript } {
  const chosen = chooseCoding(io, study, options.coder);
  if (!chosen)
    throw new InputError('Nobody has coded this study yet. Apply the codebook with: fga code');
  const units = new Map<string, ReadonlyMap<string, Unit>>();
  const texts = new Map<string, { text: string; units: readonly Unit[] }>();
  for (const one of read) {
    const { path, text } = one.transcript;
    const own = unitsOf(io, study, one, findings).units;
    units.set(path, new Map(own.map((unit) => [unit.id, unit])));
    texts.set(path, { text, units: own });
  }
  const codes = new Set(codebook.codes.map(({ id }) => id));
  const loaded = loadCodings(io, study, chosen.coder, { texts, codes });
  findings.push(...loaded.findings);
  return { coder: chosen.coder, file: loaded.value, units };
}

function joinCodings(
  file: CodingsFile,
  units: UnitsByTranscript,
  study: Study,
  read: readonly StudyTranscript[],
): CodedUnit[] {
  const sessions = new Map(read.map(({ transcript, session }) => [transcript.path, session]));
  const attributes = new Map(
    study.participants.map((person) => [
      `${person.session}\n${person.id}`,
      { ...person.attributes, gender: person.gender },
    ]),
  );
  const people = unlistedPeople(read);
  return file.codings.flatMap((coding) => {
    const unit = units.get(coding.transcript)?.get(coding.unit);
    const session = sessions.get(coding.transcript);
    if (coding.status !== 'coded' || !unit || !session) return [];
    const known = attributes.get(`${session.id}\n${unit.participant}`) ?? {};
    const person = unit.participant || people.get(`${unit.transcript}\n${unit.speaker}`);
    return [{ code: coding.code, unit, session, ...(person && { person }), attributes: known }];
  });
}

/** Single persons heard, listed or not, by transcript and label; a label is one person in its session. */
function unlistedPeople(read: readonly StudyTranscript[]): ReadonlyMap<string, string> {
  return new Map(
    read.flatMap(({ transcript, session }) =>
      transcript.speakers
        .filter(({ kind }) => kind === 'person')
        .map(({ label }) => [`${transcript.path}\n${label}`, `${session.id}\n${label}`] as const),
    ),
  );
}

function attendanceOf(study: Study, read: readonly StudyTranscript[]): Attendance {
  const nameOf = new Map<string, SessionName>(
    study.sessions.map((session) => [session.id, session]),
  );
  const listed = study.participants.filter((person) => !isStaff(person));
  if (listed.length > 0) {
    const attendees = listed
      .filter(({ attended }) => attended)
      .map(({ id, session, role, gender }) => ({
        id,
        session: nameOf.get(session) ?? { id: session, label: session },
        role,
        gender,
      }));
    const absent = listed.filter(({ attended }) => !attended).map(({ id }) => id);
    return { sessions: sessionsOf(study, attendees), attendees, listed: true, absent };
  }
  const heard = read.flatMap(({ transcript, session, voices }) =>
    transcript.speakers.flatMap((speaker): Attendee[] => {
      const role = voices.get(speaker.label)?.role ?? speaker.role;
      if (speaker.kind !== 'person' || isStaff({ role })) return [];
      return [{ id: speaker.label, session, role, gender: '' }];
    }),
  );
  return { sessions: sessionsOf(study, heard), attendees: heard, listed: false, absent: [] };
}

/** The study's sessions, then any that only the participants name. */
function sessionsOf(study: Study, attendees: readonly Attendee[]): SessionName[] {
  const sessions = new Map<string, SessionName>(study.sessions.map((one) => [one.id, one]));
  for (const { session } of attendees) {
    if (!sessions.has(session.id)) sessions.set(session.id, session);
  }
  return [...sessions.values()].map(({ id, label }) => ({ id, label }));
}

function sharesOf(study: Study, read: readonly StudyTranscript[]): SpeakerShare[] {
  return read.flatMap(({ transcript, session, voices }) => {
    const name = { id: session.id, label: session.label };
    const heard = transcript.speakers.map((speaker) => {
      const voice = voices.get(speaker.label);
      const { label, turns, words } = speaker;
      const participant = voice?.participant?.id ?? '';
      return { session: name, label, participant, role: voice?.role ?? speaker.role, turns, words };
    });
    const spoke = new Set(heard.map(({ participant }) => participant));
    const isLast = session.transcripts.at(-1) === transcript.path;
    const silent = study.participants.filter(
      (person) =>
        isLast &&
        person.session === session.id &&
        person.attended &&
        !spoke.has(person.id) &&
        !isStaff(person),
    );
    const shares = silent.map(({ id, role, labels }) => ({
      session: name,
      label: labels[0] ?? '',
      participant: id,
      role,
      turns: 0,
      words: 0,
    }));
    return [...heard, ...shares];
  });
}
