// What the rows of a transcript depend on, as hashes of what lies in the study now. Whatever
// `codeTranscript` comes to look at belongs in here: what is left out would go stale unseen.

import { sha256 } from '../../anchor/hash.js';
import type { Io } from '../../io/io.js';
import { fileSha256 } from '../file-hash.js';
import { textsPath, transcriptFile, unitsPath } from '../paths.js';
import { listedValues } from '../rules/listed-values.js';
import type { RulesInputs } from '../rules/rules-record.js';
import type { Study } from '../study.js';

/** What is the same for all transcripts of a run. */
export type SharedInputs = Pick<RulesInputs, 'codebook' | 'include' | 'fga'>;

/** The inputs of a transcript; `units` is absent where it is not cut yet. */
export type InputsNow = Omit<RulesInputs, 'units'> & Partial<Pick<RulesInputs, 'units'>>;

/** Gives the inputs of a transcript as they are now. */
export function inputsReader(
  io: Io,
  study: Study,
  shared: SharedInputs,
): (path: string) => InputsNow {
  const about = factsAbout(study);
  return (path) => {
    const units = fileSha256(io, study, unitsPath(study, path));
    return {
      transcript: hashOfTranscript(io, transcriptFile(study, path)),
      ...(units !== undefined && { units }),
      text: fileSha256(io, study, textsPath(study, path)) ?? '',
      study: about(path),
      ...shared,
    };
  };
}

/** A transcript beyond this is not opened to be coded either; its size stands for it. */
const MOST_BYTES = 250_000_000;

function hashOfTranscript(io: Io, file: string): string {
  const size = io.statFile(file)?.size ?? 0;
  return size > MOST_BYTES ? sha256(`${size} bytes`) : sha256(io.readFile(file));
}

/**
 * Hash of what the findings about filters depend on, which are about all transcripts together: who is
 * listed, who is heard, what is asked for.
 */
export function filtersHash(study: Study, inputs: ReadonlyMap<string, InputsNow>): string {
  const heard = [...inputs].map(([path, now]) => [
    path,
    now.transcript,
    now.study,
    now.codebook,
    now.fga,
  ]);
  return sha256(JSON.stringify([listedValues(study), heard]));
}

/**
 * Hash of what the study says about a transcript. People of other sessions count too: findings about
 * labels name them. Where in its file something stands does not.
 */
function factsAbout({ settings, sessions, participants }: Study): (path: string) => string {
  const { language, statesLanguage, roles } = settings;
  const people = participants.map(({ place, ...person }) => person);
  const all = JSON.stringify([statesLanguage ? language : null, roles ?? {}, people]);
  return (path) => {
    const session = sessions.find(({ transcripts }) => transcripts.includes(path));
    const { place, ...own } = session ?? {};
    return sha256(`${JSON.stringify(own)}\n${all}`);
  };
}
