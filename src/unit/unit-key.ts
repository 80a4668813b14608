// One name for a unit among all units of a study: ids count anew in each transcript.

/** Where units of several transcripts are looked up. A path holds no line break. */
export function unitKey(transcript: string, unit: string): string {
  return `${transcript}\n${unit}`;
}
