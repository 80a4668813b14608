// What follows the last turn: `End of transcript.`, `[End of recording]`, a line of a program's
// name below a separator, notes under a heading of their own.

import type { Mention } from '../labels/mention.js';
import { isCircle } from '../labels/scan.js';
import { shapeLabel } from '../labels/shape.js';
import { isBlank, type Lines } from '../lines/lines.js';
import { lineText } from './header.js';
import { isSeparatorLine } from './sections.js';

const TAIL_LINES = 3;
const TAIL_LENGTH = 160;

const endMark =
  /^[\s#[(</*_–—=-]*(?:(?:end|ende|fin|fine|final|fim|einde|конец|koniec) (?:of|der|des|del|de|de la|della|van|записи|интервью)\b.{0,50}|(?:the )?end|ende|fin|конец|پایان.{0,30}|انتهى.{0,20}|סוף.{0,20}|结束|終わり|録音終了|(?:recording|transcript|transcription|interview|audio|tape|session|discussion|meeting) (?:ends?|ended|stops?|stopped|concluded)\b.{0,40}|this (?:editable )?transcript was (?:computer|automatically) generated\b.{0,160}|(?:automatically )?transcribed (?:by|with|using)\b.{0,60})[\s\])>.!*_–—=-]*$/iu;

/** `Sara Ahmadi stopped transcription`, the last line of what Teams writes. */
const stopMark =
  /^\p{L}.{0,59} (?:stopped transcription|hat die Transkription (?:beendet|angehalten)|a arrêté la transcription|detuvo la transcripción|interrompeu a transcrição|ha interrotto la trascrizione|heeft de transcriptie (?:gestopt|beëindigd))\.?$/u;

/** The first line after the last turn, for a file whose turns begin with `openings`. */
export function tailStart(text: string, lines: Lines, openings: readonly Mention[]): number {
  const last = openings.at(-1)?.line ?? 0;
  const isCircled = openings.every(({ wrapper }) => wrapper === 'circle');
  const notes = Math.min(
    ownNotes(text, lines, last),
    isCircled ? circledList(text, lines, last) : lines.count,
  );
  let start = notes;
  let filled = 0;
  let length = 0;
  for (let line = notes - 1; line > last; line--) {
    if (isBlank(lines, line)) continue;
    const at = lines.first[line] as number;
    const end = lines.end[line] as number;
    if (isSeparatorLine(text, at, end)) start = line;
    else if (end - at < 200 && isEndMark(lineText(text, lines, line))) start = line;
    else {
      filled++;
      length += end - at;
      if (filled > TAIL_LINES || length > TAIL_LENGTH) break;
    }
  }
  return start;
}

/** The line of a Markdown heading such as `## Notes` below the last label: the transcriber's own, not speech. */
function ownNotes(text: string, lines: Lines, last: number): number {
  for (let line = last + 1; line < lines.count; line++) {
    const [, head] = /^#{1,6}\s+(.{1,40})$/.exec(lineText(text, lines, line)) ?? [];
    if (head !== undefined && shapeLabel(head.replace(/[*_:]/g, '')).document) return line;
  }
  return lines.count;
}

/** `○출석위원(3인)` below the last speaker, in minutes that put the same circle before each of them. */
function circledList(text: string, lines: Lines, last: number): number {
  for (let line = last + 1; line < lines.count; line++)
    if (isCircle(text, lines.first[line] as number, lines.end[line] as number)) return line;
  return lines.count;
}

function isEndMark(line: string): boolean {
  return endMark.test(line) || stopMark.test(line);
}
