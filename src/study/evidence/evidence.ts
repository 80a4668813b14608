// Gathers what tables count: every transcript with its units, the people, and one coder's codings.

import type { Evidence } from '../../analysis/evidence.js';
import { type AttributesOf, joinCodings } from '../../analysis/join-codings.js';
import type { Attendance } from '../../analysis/participants.js';
import type { SpeakerShare } from '../../analysis/participation.js';
import type { KnownPerson } from '../../analysis/small-cells.js';
import type { Codebook } from '../../codebook/codebook.js';
import { codesNow } from '../../codebook/history.js';
import { CONSENSUS_CODER } from '../../coding/coding.js';
import type { UnfitCoding } from '../../coding/misfits.js';
import type { CodingsFile } from '../../coding/parse-codings.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { Unit } from '../../unit/unit.js';
import { chooseCodebook, chooseCoding } from '../choose.js';
import { loadCodings } from '../load/load.js';
import { loadTranscripts } from '../load/load-all.js';
import { requireCodebook } from '../load/require-codebook.js';
import { unitsOf } from '../load/units.js';
import { attendanceOf, sharesOf } from '../people/attendance.js';
import { isStaff } from '../people/roles.js';
import type { Study, StudyTranscript } from '../study.js';
import { outsideConsensus } from './outside-consensus.js';

/** Everything that some table counts. */
export interface StudyEvidence extends Evidence {
  readonly attendance: Attendance;
  readonly shares: readonly SpeakerShare[];
  /** Who took part, staff aside: a person of two sessions twice. Empty where nobody is listed. */
  readonly people: readonly KnownPerson[];
  /** The transcripts that were coded, with all of their units; empty without codings. */
  readonly cut: readonly CutStudyTranscript[];
  /** Rows of the coder's file that are left out. */
  readonly left: readonly UnfitCoding[];
}

/** A transcript with its voices and units. */
export interface CutStudyTranscript extends StudyTranscript {
  readonly units: readonly Unit[];
}

export interface EvidenceOptions {
  /** As named by a person; the study's own where nobody names one. */
  readonly coder?: string | undefined;
  readonly codebook?: string | undefined;
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
    people: peopleOf(study),
  };
  if (!options.withCodings) {
    const nothing = { codebook: EMPTY_CODEBOOK, coder: '', versions: [], coded: [], unfit: 0 };
    return { value: { ...people, ...nothing, cut: [], left: [] }, findings };
  }
  const { value: codebook, findings: doubts } = await requireCodebook(io, study, options.codebook);
  findings.push(...doubts);
  const given = { read: read.value, codebook, named: options.coder };
  const { value: coding, findings: misfits } = loadCoding(io, study, given);
  findings.push(...misfits);
  const { coder, file, cut } = coding;
  const coded = joinCodings(file.codings, cut, attributesIn(study));
  const versions = [...new Set(file.codings.map((coding) => coding.codebook))].sort();
  const { unfit: left } = file;
  const outside = coder === CONSENSUS_CODER ? outsideConsensus(io, study, file) : undefined;
  const counted = {
    codebook,
    coder,
    versions,
    coded,
    unfit: left.length,
    ...(outside && { outside }),
  };
  return {
    value: { ...people, ...counted, cut, left },
    findings,
  };
}

/** What tables of codings lack, where they cannot be made yet. */
export function missingForCodings(
  io: Io,
  study: Study,
  options: Pick<EvidenceOptions, 'coder' | 'codebook'>,
): 'codebook' | 'coding' | undefined {
  if (chooseCodebook(io, study, options.codebook) === undefined) return 'codebook';
  return chooseCoding(io, study, options.coder) === undefined ? 'coding' : undefined;
}

/** Whose coding is counted, and on what. */
interface CountedCoding {
  readonly coder: string;
  readonly file: CodingsFile;
  readonly cut: readonly CutStudyTranscript[];
}

function loadCoding(
  io: Io,
  study: Study,
  {
    read,
    codebook,
    named,
  }: {
    readonly read: readonly StudyTranscript[];
    readonly codebook: Codebook;
    readonly named: string | undefined;
  },
): Found<CountedCoding> {
  const chosen = chooseCoding(io, study, named);
  if (!chosen)
    throw new InputError('Nobody has coded this study yet. Apply the codebook with: fga code');
  const findings: Finding[] = [];
  const cut = read.map((one) => {
    const { value, findings: found } = unitsOf(io, study, one);
    findings.push(...found);
    return { ...one, units: value.units };
  });
  const texts = new Map(
    cut.map(({ transcript: { path, text }, units }) => [path, { text, units }] as const),
  );
  const codes = new Set(codebook.codes.map(({ id }) => id));
  const codeNow = codesNow(codebook);
  const loaded = loadCodings(io, study, chosen.coder, { texts, codes, codeNow });
  const value = { coder: chosen.coder, file: loaded.value, cut };
  return { value, findings: [...findings, ...loaded.findings] };
}

function peopleOf({ participants, sessions }: Study): KnownPerson[] {
  const labels = new Map(sessions.map(({ id, label }) => [id, label]));
  return participants
    .filter((person) => person.attended && !isStaff(person))
    .map(({ id, session, role, gender, attributes }) => ({
      id,
      attributes: { ...attributes, gender, role, session: labels.get(session) ?? session },
    }));
}

/** All columns of participants.csv, gender included. */
function attributesIn({ participants }: Study): AttributesOf {
  const attributes = new Map(
    participants.map((person) => [
      `${person.session}\n${person.id}`,
      { ...person.attributes, gender: person.gender },
    ]),
  );
  return (session, participant) => attributes.get(`${session}\n${participant}`);
}
