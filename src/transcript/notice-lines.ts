// Lines that programs and archives write between the turns: who started and stopped the
// transcription, where a segment begins and ends, whose the rights are.

const notice =
  /^\*{0,2}\p{L}[^:]{0,60}?\*{0,2}\s+(?:(?:started|stopped) transcription|hat die Transkription (?:gestartet|beendet)|a (?:démarré|arrêté) la transcription|(?:inició|detuvo) la transcripción)$/u;

const segment = /^<(?:begin|end|start)\b[^<>]{0,40}>.{0,120}$/i;
const rights =
  /^(?:©|\(c\)|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,140}$|^.{0,100}\ball rights reserved\.?$/iu;

/** `Anna Berg started transcription`, `<End Segment 3>`, `© 2020 County Archive`: lines of their own. */
export function isNoticeLine(text: string, at: number, end: number): boolean {
  if (end - at > 160) return false;
  const first = text.charCodeAt(at);
  if (first === 60) return segment.test(text.slice(at, end));
  const last = text.charCodeAt(end - 1);
  // `©`, `(`, `c`, `C`; `d` and `.` end what is reserved.
  if (first === 0xa9 || first === 40 || (first | 32) === 99 || last === 100 || last === 46)
    if (rights.test(text.slice(at, end))) return true;
  return (last === 110 || last === 116) && end - at <= 120 && notice.test(text.slice(at, end));
}
