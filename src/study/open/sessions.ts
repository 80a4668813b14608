// Brings together the sessions that `fga.yaml` declares and the transcripts there are. What is not
// declared is inferred, one session for each transcript, and said.

import type { Finding, Found } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import { nearestFile } from '../../text/nearest.js';
import { compareNames } from '../../text/order.js';
import { listed } from '../../text/wording.js';
import { studyFindings } from '../findings.js';
import type { Session } from '../study.js';
import { type DeclaredSession, labelOf, stemOf } from './declared-sessions.js';

export interface SessionSources {
  /** Undefined where `fga.yaml` declares none. */
  readonly declared: readonly DeclaredSession[] | undefined;
  /** Paths of the transcripts there are. */
  readonly transcripts: readonly string[];
  /** How a finding names a transcript: with its folder; the folder itself for an empty path. */
  readonly fileOf: (transcript: string) => string;
}

/** So many sessions are named in one finding. */
const MOST_NAMED = 12;

export function arrangeSessions(sources: SessionSources): Found<readonly Session[]> {
  const { declared, transcripts, fileOf } = sources;
  if (!declared || declared.length === 0) {
    const value = inferSessions(transcripts, new Set());
    const findings = [...sameNames(value, fileOf)];
    if (value.length > 0) {
      const ids = value.map(({ id }) => id);
      const args = { sessions: listed(ids, MOST_NAMED) };
      findings.push(studyFindings.make('inferred-sessions', { file: fileOf('') }, args));
    }
    return { value, findings };
  }
  const findings: Finding[] = [];
  const owner = new Map<string, string>();
  const sessions = declared.map((session): Session => {
    const own = ownTranscripts(session, sources, owner, findings);
    if (own.length === 0) {
      findings.push(
        studyFindings.make('session-without-transcript', session.place, { id: session.id }),
      );
    }
    return { ...session, transcripts: own };
  });
  const rest = transcripts.filter((path) => !owner.has(path));
  for (const path of rest) {
    findings.push(
      studyFindings.make('transcript-without-session', { file: fileOf(path) }, { path }),
    );
  }
  const inferred = inferSessions(rest, new Set(sessions.map(({ id }) => id)));
  return { value: [...sessions, ...inferred], findings };
}

/** The transcripts a session declares, else the one of its own name. */
function ownTranscripts(
  session: DeclaredSession,
  { transcripts, declared }: SessionSources,
  owner: Map<string, string>,
  findings: Finding[],
): string[] {
  const own: string[] = [];
  for (const { text, place } of session.transcripts) {
    const path = transcripts.find((each) => each.normalize('NFC') === text.normalize('NFC'));
    const other = path && owner.get(path);
    if (path === undefined) {
      const args = {
        path: text,
        nearest: nearestFile(text, transcripts),
      };
      findings.push(studyFindings.make('missing-transcript', place, args));
    } else if (other !== undefined) {
      findings.push(studyFindings.make('transcript-twice', place, { path, session: other }));
    } else {
      owner.set(path, session.id);
      own.push(path);
    }
  }
  if (session.transcripts.length > 0) return own;
  const named = new Set(declared?.flatMap((each) => each.transcripts.map(({ text }) => text)));
  const match = transcripts.filter(
    (path) => !owner.has(path) && !named.has(path) && kebab(stemOf(path)) === kebab(session.id),
  );
  for (const path of match) owner.set(path, session.id);
  return match;
}

/** One session for each transcript, in the order of their names, numbers as numbers. */
export function inferSessions(paths: readonly string[], taken: ReadonlySet<string>): Session[] {
  const stems = paths.map((path) => kebab(stemOf(path)));
  const used = new Set(taken);
  return paths.toSorted(compareNames).map((path) => {
    const stem = kebab(stemOf(path));
    const isShared =
      stem === '' || stems.filter((each) => each === stem).length > 1 || taken.has(stem);
    const id = free(isShared ? kebab(path) || 'session' : stem, used);
    used.add(id);
    return {
      id,
      label: labelOf(isShared ? path : stemOf(path)),
      transcripts: [path],
      moderators: [],
    };
  });
}

function free(id: string, used: ReadonlySet<string>): string {
  let candidate = id;
  for (let number = 2; used.has(candidate); number += 1) candidate = `${id}-${number}`;
  return candidate;
}

/** Two transcripts of one name may be the same session in two formats. */
function sameNames(sessions: readonly Session[], fileOf: (path: string) => string): Finding[] {
  const first = new Map<string, string>();
  return sessions.flatMap(({ transcripts: [path = ''] }) => {
    const other = first.get(stemOf(path));
    first.set(stemOf(path), other ?? path);
    if (other === undefined) return [];
    return [studyFindings.make('same-name', { file: fileOf(path) }, { path, other })];
  });
}
