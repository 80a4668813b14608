// The facts of sessions: who moderated, how long, from which transcripts; and of the codebook.

import { type Codebook, isInUse } from '../codebook/codebook.js';
import type { Io } from '../io/io.js';
import { fileName, transcriptName } from '../study/paths.js';
import type { Session, Study, StudyTranscript } from '../study/study.js';
import { lineAt, lineIndex } from '../text/line-index.js';
import type { CodebookFact, SessionFact } from './facts.js';
import type { Source } from './statement.js';

/** A fact for every session of the study. */
export function sessionFacts(
  io: Io,
  study: Study,
  read: readonly StudyTranscript[],
): readonly SessionFact[] {
  return study.sessions.map((session) => {
    const own = read.filter((one) => one.session.id === session.id);
    const transcripts = own.map(({ transcript }) =>
      sourceOf(transcriptName(io, study, transcript.path)),
    );
    const minutes = minutesOf(io, study, own);
    const first = transcripts[0] ?? sourceOf(fileName(io, study, 'fga.yaml'));
    return {
      label: session.label,
      source: session.place ? placed(session.place) : first,
      ...dated(session),
      moderators: own.flatMap((one) => moderatorsOf(io, study, one)),
      ...(minutes && { minutes }),
      words: own
        .flatMap(({ transcript }) => transcript.speakers)
        .reduce((sum, { words }) => sum + words, 0),
      transcripts,
    };
  });
}

function dated({ date, group }: Session) {
  return { ...(date !== undefined && { date }), ...(group !== undefined && { group }) };
}

function sourceOf(file: string): Source {
  return { file };
}

function placed({ file, line }: { readonly file: string; readonly line?: number }): Source {
  return { file, ...(line !== undefined && { line }) };
}

function moderatorsOf(io: Io, study: Study, { transcript, voices }: StudyTranscript) {
  const file = transcriptName(io, study, transcript.path);
  const lines = lineIndex(transcript.text);
  return transcript.speakers
    .filter(({ label, role }) => (voices.get(label)?.role ?? role) === 'moderator')
    .map(({ label, variants }) => {
      const turn = transcript.turns.find(({ speaker }) => speaker && variants.includes(speaker));
      const line = turn && lineAt(lines, turn.start);
      return { label, source: { file, ...(line !== undefined && { line }) } };
    });
}

/** By the last time stamp; transcripts without any, or with one only, say nothing of the duration. */
function minutesOf(io: Io, study: Study, own: readonly StudyTranscript[]): SessionFact['minutes'] {
  const ends = own.map(({ transcript }) => {
    const timed = transcript.turns.filter(({ time }) => time !== undefined);
    const last = timed.reduce(
      (a, b) => ((b.time ?? 0) > (a.time ?? 0) ? b : a),
      timed[0] ?? { start: 0, time: 0 },
    );
    const line = lineAt(lineIndex(transcript.text), last.start);
    const file = transcriptName(io, study, transcript.path);
    return { seconds: timed.length > 1 ? (last.time ?? 0) : 0, source: { file, line } };
  });
  const seconds = ends.reduce((sum, end) => sum + end.seconds, 0);
  const source = ends.find((end) => end.seconds > 0)?.source;
  return source && ends.every((end) => end.seconds > 0)
    ? { value: Math.round(seconds / 60), source }
    : undefined;
}

const AGAINST = /\b(?:negative case|deviant|disconfirming|contrary|counter-?example|against)/i;

/** What the codebook holds, counted; `file` is its name. */
export function codebookFact(file: string, codebook: Codebook): CodebookFact {
  const { groups, codes, history = [] } = codebook;
  const used = codes.filter(isInUse);
  const count = (isMeant: (code: (typeof used)[number]) => boolean) => used.filter(isMeant).length;
  return {
    source: sourceOf(file),
    title: codebook.title,
    version: codebook.version,
    categories: groups.filter(({ path }) => path.length === 0).length,
    subcategories: groups.filter(({ path }) => path.length > 0).length,
    codes: used.length,
    provisional: count(({ status }) => status === 'provisional'),
    retired: codes.length - used.length,
    defined: count(({ definition }) => definition !== ''),
    exemplified: count(({ examples }) => examples.length > 0),
    ruled: count(({ rules }) => rules.length > 0),
    madeByCoders: count(({ coder }) => coder !== undefined),
    negative: used.filter(({ name }) => AGAINST.test(name)).map(({ name }) => name),
    history,
  };
}
