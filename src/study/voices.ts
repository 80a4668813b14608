// Links the speakers of a transcript to the participants of its session, by their labels: written
// alike first, then alike but for case, spaces and punctuation where only one person fits.

import type { Finding, Found, Place } from '../finding/finding.js';
import { lineAt, lineIndex } from '../text/line-index.js';
import { nearest } from '../text/nearest.js';
import type { Speaker, Transcript } from '../transcript/transcript.js';
import { studyFindings } from './findings.js';
import { foldLabel } from './participants-check.js';
import { isStaff } from './roles.js';
import type { Participant, Session, Study, StudyTranscript, Voice } from './study.js';

/** `file` is how findings name the transcript. */
export function linkVoices(
  study: Study,
  session: Session,
  transcript: Transcript,
  file: string,
): Found<StudyTranscript> {
  const listed = study.participants.filter((participant) => participant.session === session.id);
  const voices = new Map<string, Voice>();
  const findings: Finding[] = [];
  for (const speaker of transcript.speakers) {
    const participant = speaker.kind === 'person' ? participantFor(speaker, listed) : undefined;
    const role = participant?.role ?? declaredRole(speaker, session, study) ?? speaker.role;
    const isCounted = participant !== undefined && !isStaff({ role });
    const { label } = speaker;
    const voice: Voice = isCounted
      ? { label, participant, role, session: session.id }
      : { label, role, session: session.id };
    for (const variant of [...speaker.variants, label]) voices.set(variant, voice);
    if (participant || speaker.kind !== 'person' || isStaff({ role })) continue;
    if (study.participants.length === 0) continue;
    const args = { label, ...suggestion(label, session, study) };
    findings.push(
      studyFindings.make('speaker-unlisted', firstTurn(transcript, speaker, file), args),
    );
  }
  return { value: { transcript, session, voices }, findings };
}

/** Each way of comparing is tried on all listed people, the strictest first. */
function participantFor(speaker: Speaker, listed: readonly Participant[]): Participant | undefined {
  const spellings = [...new Set([speaker.label, ...speaker.variants])];
  for (const fold of [(label: string) => label, foldLabel, lettersOf]) {
    const wanted = new Set(spellings.map(fold).filter((label) => label !== ''));
    const found = listed.filter((participant) =>
      labelsOf(participant).some((label) => wanted.has(fold(label))),
    );
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** A person without labels may still be labelled by their id. */
function labelsOf({ labels, id }: Participant): readonly string[] {
  return labels.length > 0 ? labels : [id];
}

/** `P. 3`, `p3` and `P-3` are one; letters of other scripts and digits are kept. */
function lettersOf(label: string): string {
  return foldLabel(label).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function declaredRole(speaker: Speaker, session: Session, { settings }: Study): string | undefined {
  const spellings = new Set([speaker.label, ...speaker.variants].map(foldLabel));
  if (session.moderators.some((label) => spellings.has(foldLabel(label)))) return 'moderator';
  const declared = Object.entries(settings.roles ?? {});
  return declared.find(([label]) => spellings.has(foldLabel(label)))?.[1];
}

/** Somebody this label may mean: a close label here, or the same label in another session. */
function suggestion(label: string, session: Session, { participants }: Study) {
  const labels = participants
    .filter((participant) => participant.session === session.id)
    .flatMap(labelsOf);
  // Labels of one series differ by their number only: Mentee 7 is no slip for Mentee 1.
  const digits = label.replaceAll(/\D/g, '');
  const alike = labels.filter((each) => each.replaceAll(/\D/g, '') === digits);
  const elsewhere = participants.find(
    (each) =>
      each.session !== session.id &&
      each.labels.some((other) => foldLabel(other) === foldLabel(label)),
  );
  return { nearest: nearest(label, alike), elsewhere: elsewhere?.session };
}

function firstTurn(transcript: Transcript, speaker: Speaker, file: string): Place {
  const labels = new Set([speaker.label, ...speaker.variants]);
  const turn = transcript.turns.find(
    (each) => each.speaker !== undefined && labels.has(each.speaker),
  );
  if (!turn) return { file };
  const line = lineAt(lineIndex(transcript.text), turn.start);
  return { file, line };
}

/** Listed people who are heard in none of the transcripts given, of sessions that all are given of. */
export function silentParticipants(
  study: Study,
  transcripts: readonly StudyTranscript[],
): Found<readonly Participant[]> {
  const heard = new Set<string>();
  const read = new Set(transcripts.map(({ transcript }) => transcript.path));
  for (const { voices, session } of transcripts) {
    for (const { participant } of voices.values()) {
      if (participant) heard.add(`${session.id}\n${participant.id}`);
    }
  }
  const complete = new Set(
    study.sessions
      .filter(({ transcripts: own }) => own.length > 0 && own.every((path) => read.has(path)))
      .map(({ id }) => id),
  );
  const silent = study.participants.filter(
    (participant) =>
      participant.attended &&
      !isStaff(participant) &&
      complete.has(participant.session) &&
      !heard.has(`${participant.session}\n${participant.id}`),
  );
  const findings = silent.map((participant) => {
    const args = { id: participant.id, labels: participant.labels.join(', ') };
    return studyFindings.make('silent-participant', participant.place, args);
  });
  return { value: silent, findings };
}
