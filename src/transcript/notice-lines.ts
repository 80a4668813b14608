// Lines that meeting programs write between the turns: who started and stopped the transcription.

import { latinTwin } from '../text/latin-twin.js';

const notice = latinTwin(
  String.raw`^\*{0,2}\p{L}[^:]{0,60}?\*{0,2}\s+(?:(?:started|stopped) transcription|hat die Transkription (?:gestartet|beendet)|a (?:d\u00e9marr\u00e9|arr\u00eat\u00e9) la transcription|(?:inici\u00f3|detuvo) la transcripci\u00f3n)$`,
  'u',
);

/** `Anna Berg started transcription`, a line of its own. */
export function isNoticeLine(text: string, at: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if ((last !== 110 && last !== 116) || end - at > 120) return false;
  const line = text.slice(at, end);
  return notice(line).test(line);
}
