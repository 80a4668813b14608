// Finds transcripts that hold the same talk twice: copies, and corrected versions beside the first one.

import type { Finding } from '../../finding/finding.js';
import { singleSpaced } from '../../text/white-space.js';
import { turnText } from '../../transcript/display-text.js';
import { studyFindings } from '../findings.js';
import type { StudyTranscript } from '../study.js';

/** Shorter turns are said in every session. */
const SHORTEST = 25;
const FEWEST_TURNS = 3;
/** Of the shorter one, so much has to be in the other. */
const SHARE = 0.8;
/** What stands in more transcripts is a question that was read out, or a form. */
const MOST_TRANSCRIPTS = 12;

/** A finding on each transcript that is, nearly all of it, in an earlier one as well. */
export function sameWords(
  transcripts: readonly StudyTranscript[],
  nameOf: (path: string) => string,
): Finding[] {
  const texts = transcripts.map(longTurns);
  const holders = new Map<string, number[]>();
  for (const [at, turns] of texts.entries()) {
    for (const text of turns) {
      const known = holders.get(text);
      if (known) known.push(at);
      else holders.set(text, [at]);
    }
  }
  return transcripts.flatMap(({ transcript }, at) => {
    const own = texts[at] ?? new Set();
    const shared = new Map<number, number>();
    for (const text of own) {
      const all = holders.get(text) ?? [];
      if (all.length > MOST_TRANSCRIPTS) continue;
      for (const other of all) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const copy = [...shared].find(([other, count]) => {
      const size = Math.min(own.size, texts[other]?.size ?? 0);
      return size >= FEWEST_TURNS && count >= size * SHARE;
    });
    const original = copy && transcripts[copy[0]];
    if (!original) return [];
    const args = {
      other: nameOf(original.transcript.path),
      shared: copy[1],
      turns: own.size,
    };
    return [studyFindings.make('same-words', { file: nameOf(transcript.path) }, args)];
  });
}

function longTurns({ transcript }: StudyTranscript): ReadonlySet<string> {
  const texts = transcript.turns.map((turn) =>
    singleSpaced(turnText(transcript, turn).normalize('NFC')),
  );
  return new Set(texts.filter((text) => text.length >= SHORTEST));
}
