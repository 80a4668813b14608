// Packets for participants out of a study: whose words are whose, and what is asked about them.

import type { CodedUnit } from '../../analysis/evidence.js';
import type { CodeLevel } from '../../codebook/codebook.js';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { memberFindings } from '../../member/findings.js';
import { makePackets, type Packet } from '../../member/packet.js';
import type { Name } from '../../pseudonym/name.js';
import { loadEvidence, type StudyEvidence } from '../../study/evidence/evidence.js';
import { idProblem } from '../../study/ids.js';
import { hasKey } from '../../study/key-path.js';
import { fileName, PARTICIPANTS_FILE } from '../../study/paths.js';
import { isStaff } from '../../study/people/roles.js';
import type { Study } from '../../study/study.js';
import { kebab } from '../../text/kebab.js';
import { unitKey } from '../../unit/unit-key.js';
import { loadNames } from '../key/key.js';
import { maskIn } from './member-names.js';

export interface PacketOptions {
  readonly coder?: string | undefined;
  readonly codebook?: string | undefined;
  readonly level: CodeLevel;
  readonly atMost: number | undefined;
  /** Ids of sessions; empty: all. */
  readonly sessions: readonly string[];
  /** What stands for the name of somebody else. */
  readonly nameMark: string;
  /** Words that are somebody's name, and none where they are said. */
  readonly keep: readonly string[];
}

export interface StudyPackets {
  readonly packets: readonly Packet[];
  readonly evidence: StudyEvidence;
  /** Listed participants of whom nothing is coded. */
  readonly without: readonly string[];
}

/** Throws where there is no codebook or nothing is coded. */
export async function studyPackets(
  io: Io,
  study: Study,
  options: PacketOptions,
): Promise<Found<StudyPackets>> {
  const { coder, codebook } = options;
  const loaded = await loadEvidence(io, study, {
    ...(coder !== undefined && { coder }),
    ...(codebook !== undefined && { codebook }),
    withCodings: true,
  });
  const evidence = inSessions(loaded.value, options.sessions);
  const unitsOf = new Map(evidence.cut.map(({ transcript, units }) => [transcript.path, units]));
  const packets = makePackets(evidence, {
    level: options.level,
    atMost: options.atMost,
    participantOf: (coded) => packetOf(study, coded),
    unitsIn: (transcript) => unitsOf.get(transcript) ?? [],
    mask: maskIn(study, loaded.value.cut, { ...options, names: namesOfKey(io, study) }),
  });
  const findings = [...loaded.findings, ...unlisted(io, study, evidence)];
  return {
    value: { packets, evidence, without: withoutPacket(study, packets, options) },
    findings,
  };
}

/** People in the list of names who are to be replaced; none where there is no list. */
function namesOfKey(io: Io, study: Study): readonly Name[] {
  if (!hasKey(io, study)) return [];
  const { names } = loadNames(io, study).value;
  return names.filter(
    ({ decision, kind, where }) =>
      decision === 'replace' && where === '' && (kind === 'person' || kind === 'name'),
  );
}

function inSessions(evidence: StudyEvidence, sessions: readonly string[]): StudyEvidence {
  if (sessions.length === 0) return evidence;
  const coded = evidence.coded.filter(({ session }) => sessions.includes(session.id));
  return { ...evidence, coded };
}

/** Whose packet: a listed participant's; where nobody is listed, that of a label in its session. */
export function packetOf(study: Study, { unit, person, session }: CodedUnit): string | undefined {
  if (unit.participant !== '') return idProblem(unit.participant) ? undefined : unit.participant;
  if (study.participants.length > 0 || person === undefined || isStaff(unit)) return undefined;
  const id = `${session.id}-${kebab(unit.speaker)}`;
  return idProblem(id) ? undefined : id;
}

/** Single speakers who may be somebody, of whom the list does not say who. */
function unlisted(io: Io, study: Study, { coded }: StudyEvidence): Finding[] {
  if (study.participants.length === 0) return [];
  const units = new Map<string, { label: string; session: string; ids: Set<string> }>();
  for (const { unit, person, session } of coded) {
    if (unit.participant !== '' || person === undefined || isStaff(unit)) continue;
    const one = units.get(person) ?? { label: unit.speaker, session: session.id, ids: new Set() };
    one.ids.add(unitKey(unit.transcript, unit.id));
    units.set(person, one);
  }
  const file = fileName(io, study, PARTICIPANTS_FILE);
  return [...units.values()].map(({ label, session, ids }) =>
    memberFindings.make('unlisted-speaker', { file }, { label, session, units: ids.size }),
  );
}

function withoutPacket(
  study: Study,
  packets: readonly Packet[],
  { sessions }: PacketOptions,
): string[] {
  const made = new Set(packets.map(({ participant }) => participant));
  const listed = study.participants.filter(
    (person) =>
      person.attended &&
      !isStaff(person) &&
      (sessions.length === 0 || sessions.includes(person.session)),
  );
  return [...new Set(listed.map(({ id }) => id))].filter((id) => !made.has(id));
}
