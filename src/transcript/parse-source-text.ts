// From what a format's reader found to the one transcript model. A text without known speakers goes
// through the same judging of labels as plain text; bold runs and headings are put into it as
// Markdown marks for that, and taken out again.

import type { Finding, Found } from '../finding/finding.js';
import { emptyTranscript } from './empty-transcript.js';
import { markText } from './marked-text.js';
import { parsePassages } from './parse-passages.js';
import { parseReadingText, type TranscriptHints } from './reading-text.js';
import { namesSpeakers, type Passage, type SourceText } from './source-text.js';
import type { Transcript, Turn } from './transcript.js';

/** Finds turns, speakers and roles in what a reader made of the file at `path`. */
export function parseSourceText(
  path: string,
  source: SourceText,
  hints: TranscriptHints = {},
): Found<Transcript> {
  const { value, findings } = parseSpeech(path, source, {
    ...hints,
    ...(source.language !== undefined && { language: hints.language ?? source.language }),
  });
  return {
    value: {
      ...value,
      ...(source.isDerived && { isDerived: true }),
      ...(source.remarks && source.remarks.length > 0 && { remarks: source.remarks }),
    },
    findings: source.fileLines
      ? findings.map((finding) => atFileLine(finding, source.fileLines))
      : findings,
  };
}

/** Points a finding at the file's own line, or at the file where it has none. */
function atFileLine(finding: Finding, fileLines: SourceText['fileLines'] = []): Finding {
  if (finding.place?.line === undefined) return finding;
  const line = fileLines[finding.place.line - 1];
  const { file } = finding.place;
  return { ...finding, place: { file, ...(line !== undefined && { line }) } };
}

function parseSpeech(path: string, source: SourceText, hints: TranscriptHints): Found<Transcript> {
  const { format, encoding, text, passages } = source;
  if (text.trim() === '') return emptyTranscript({ path, format, encoding, text }, hints);
  if (namesSpeakers(source)) return parsePassages(path, source, hints);
  const marked = markText(source);
  const read = parseReadingText({ path, format, encoding, text: marked.text }, hints);
  const { value, findings } = marked.unmark(read);
  if (passages === undefined) return { value, findings };
  return { value: { ...value, turns: timed(value.turns, passages) }, findings };
}

/** Turns have the time of the passage in which they begin. */
function timed(turns: readonly Turn[], passages: readonly Passage[]): Turn[] {
  let next = 0;
  return turns.map((turn) => {
    while (next + 1 < passages.length && (passages[next + 1] as Passage).start <= turn.start)
      next++;
    const passage = passages[next];
    const inside = passage && passage.start <= turn.start && turn.start < passage.end;
    if (!inside || passage.time === undefined || turn.time !== undefined) return turn;
    return { ...turn, time: passage.time };
  });
}
