// Links the speakers of a transcript to the participants of its session, by their labels: written
// alike first, then alike but for case, spaces and punctuation where only one person fits.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { latinTwin } from '../../text/latin-twin.js';
import { lineAt, lineIndex } from '../../text/line-index.js';
import { nearest } from '../../text/nearest.js';
import type { Speaker, Transcript } from '../../transcript/transcript.js';
import { studyFindings } from '../findings.js';
import type { Participant, Session, Study, StudyTranscript, Voice } from '../study.js';
import { foldLabel } from './participants-check.js';
import { isStaff } from './roles.js';

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
    const fitting = speaker.kind === 'person' ? participantsFor(speaker, listed) : [];
    const participant = fitting.length === 1 ? fitting[0] : undefined;
    const role = participant?.role ?? declaredRole(speaker, session, study) ?? speaker.role;
    const isCounted = participant !== undefined && !isStaff({ role });
    const { label } = speaker;
    const voice: Voice = isCounted
      ? { label, participant, role, session: session.id }
      : { label, role, session: session.id };
    for (const variant of [...speaker.variants, label]) voices.set(variant, voice);
    if (isCounted && !participant.attended) {
      const place = firstTurn(transcript, speaker, file);
      findings.push(studyFindings.make('absent-speaks', place, { id: participant.id, label }));
    }
    if (participant || speaker.kind !== 'person' || isStaff({ role })) continue;
    if (study.participants.length === 0) continue;
    const place = firstTurn(transcript, speaker, file);
    if (fitting.length > 1) {
      const args = { label, people: fitting.map(({ id }) => id).join(' and ') };
      findings.push(studyFindings.make('ambiguous-speaker', place, args));
      continue;
    }
    const joined = listed.find(({ labels }) => labels.some((each) => isJoined(each, label)));
    const args = {
      label,
      ...suggestion(label, session, study),
      joined: joined?.labels.join('; '),
    };
    findings.push(studyFindings.make('speaker-unlisted', place, args));
  }
  return { value: { transcript, session, voices }, findings };
}

/** Who fits by the strictest way of comparing that anyone fits by; several where it is not clear. */
function participantsFor(speaker: Speaker, listed: readonly Participant[]): readonly Participant[] {
  const spellings = [...new Set([speaker.label, ...speaker.variants])];
  for (const fold of [(label: string) => label, foldLabel, lettersOf]) {
    const wanted = new Set(spellings.map(fold).filter((label) => label !== ''));
    const found = listed.filter((participant) =>
      labelsOf(participant).some((label) => wanted.has(fold(label))),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** A person without labels may still be labelled by their id. */
function labelsOf({ labels, id }: Participant): readonly string[] {
  return labels.length > 0 ? labels : [id];
}

const otherSigns = latinTwin(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu');

/** `P. 3`, `p3` and `P-3` are one; letters of other scripts and digits are kept. */
function lettersOf(label: string): string {
  const folded = foldLabel(label);
  return folded.replaceAll(otherSigns(folded), '');
}

/** Labels that `fga.yaml` gives a role although nobody with them is heard in the transcripts given. */
export function unheardLabels(study: Study, transcripts: readonly StudyTranscript[]): Finding[] {
  return (study.settings.places?.labels ?? []).flatMap(({ label, session, place }) => {
    const own = transcripts.filter((one) => session === undefined || one.session.id === session);
    const heard = own.flatMap(({ voices }) => [...voices.keys()]);
    if (own.length === 0 || heard.some((each) => lettersOf(each) === lettersOf(label))) return [];
    const alike = heard.filter((each) => digitsOf(each) === digitsOf(label));
    const args = { label, session, nearest: nearest(label, alike) };
    return [studyFindings.make('unheard-label', place, args)];
  });
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
  const alike = labels.filter((each) => digitsOf(each) === digitsOf(label));
  const elsewhere = participants.find(
    (each) =>
      each.session !== session.id &&
      each.labels.some((other) => foldLabel(other) === foldLabel(label)),
  );
  return { nearest: nearest(label, alike), elsewhere: elsewhere?.session };
}

/** `Carl, Karl` and `Carl/Karl` are one label as they are written, and meant for two. */
function isJoined(labels: string, label: string): boolean {
  const parts = labels.split(/[,/&]/);
  return parts.length > 1 && parts.some((part) => foldLabel(part) === foldLabel(label));
}

const noDigit = latinTwin(String.raw`\P{Nd}`, 'gu');
const lastLetter = latinTwin(String.raw`\s\p{L}$`, 'u');

/** Labels of one series differ by their number or letter only: Mentee 7 is no slip for Mentee 1. */
function digitsOf(label: string): string {
  return label.replaceAll(noDigit(label), '') + (lastLetter(label).exec(label)?.[0] ?? '');
}

function firstTurn(transcript: Transcript, speaker: Speaker, file: string): Place {
  const labels = new Set([speaker.label, ...speaker.variants]);
  const turn = transcript.turns.find(
    (each) => each.speaker !== undefined && labels.has(each.speaker),
  );
  if (!turn) return { file };
  const { text } = transcript;
  const label = text.lastIndexOf(turn.speaker ?? '', turn.start);
  const at = label < 0 || turn.start - label > LABEL_REACH ? turn.start : label;
  const index = lineIndex(text);
  const line = lineAt(index, at);
  return { file, line, column: [...text.slice(index[line - 1], at)].length + 1 };
}

/** A turn begins behind its label; times and signs may stand between. */
const LABEL_REACH = 120;

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
