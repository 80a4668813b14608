// Codings as text for other programs: JSON lines, one JSON array, or the rows of a coding file.

import { RULES_CODER } from '../coding/coding.js';
import { codingJson } from '../coding/coding-json.js';
import { renderCodings } from '../coding/codings-file.js';
import { codePointMap } from '../text/code-points.js';
import type { CodedStudy, CodedTranscript } from './code-study.js';

export interface CodingLinesOptions {
  readonly format: 'jsonl' | 'json' | 'csv';
  /** Also a line for every unit that carries no code (not in CSV). */
  readonly allUnits: boolean;
}

/** The text in pieces, one or more per transcript. */
export function* renderCodingLines(
  coded: CodedStudy,
  { format, allUnits }: CodingLinesOptions,
): Generator<string> {
  if (format === 'csv') {
    const maps = new Map(
      coded.transcripts.map(({ source: { transcript } }) => [
        transcript.path,
        codePointMap(transcript.text),
      ]),
    );
    const codings = coded.transcripts.flatMap((one) => one.codings);
    yield* renderCodings(codings, (path) => maps.get(path) ?? codePointMap(''));
    return;
  }
  const lines = coded.transcripts.map((one) => transcriptLines(coded, one, allUnits));
  if (format === 'json') yield `${JSON.stringify(lines.flat(), undefined, 2)}\n`;
  else for (const own of lines) yield own.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function transcriptLines({ codebook }: CodedStudy, one: CodedTranscript, allUnits: boolean) {
  const { text } = one.source.transcript;
  const context = { codebook, text, codePoints: codePointMap(text) };
  const codings = new Map<string, (typeof one.codings)[number][]>();
  for (const coding of one.codings) {
    const own = codings.get(coding.unit);
    if (own) own.push(coding);
    else codings.set(coding.unit, [coding]);
  }
  return one.units.flatMap((unit) => {
    const own = codings.get(unit.id) ?? [];
    if (own.length === 0) return allUnits ? [codingJson(unit, undefined, context)] : [];
    return own.map((coding) =>
      codingJson(unit, { coding, matches: coding.matches, coder: RULES_CODER }, context),
    );
  });
}
