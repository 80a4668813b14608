// Lines that meeting programs write between the turns: who started and stopped the transcription.

const notice =
  /^\*{0,2}\p{L}[^:]{0,60}?\*{0,2}\s+(?:(?:started|stopped) transcription|hat die Transkription (?:gestartet|beendet)|a (?:démarré|arrêté) la transcription|(?:inició|detuvo) la transcripción)$/u;

/** `Anna Berg started transcription`, a line of its own. */
export function isNoticeLine(text: string, at: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if ((last !== 110 && last !== 116) || end - at > 120) return false;
  return notice.test(text.slice(at, end));
}
