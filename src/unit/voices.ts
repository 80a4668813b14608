// Who speaks under a label, so that a unit can carry participant and role.

import type { Role, Transcript } from '../transcript/transcript.js';

/** Who speaks under a label; a study's voices fit. */
export interface UnitVoice {
  readonly participant?: { readonly id: string };
  readonly role: Role;
}

/** Finds the voice of a label as written or of the speaker it is a variant of; else the transcript's role. */
export function voiceFinder(
  transcript: Transcript,
  voices: ReadonlyMap<string, UnitVoice> | undefined,
): (label: string | undefined) => UnitVoice {
  const speakers = new Map(
    transcript.speakers.flatMap((speaker) =>
      [speaker.label, ...speaker.variants].map((label) => [label, speaker] as const),
    ),
  );
  return (label) => {
    if (label === undefined) return { role: 'unknown' };
    const speaker = speakers.get(label);
    const role = speaker?.role ?? 'unknown';
    return voices?.get(label) ?? voices?.get(speaker?.label ?? label) ?? { role };
  };
}
