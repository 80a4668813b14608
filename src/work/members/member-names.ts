// Who must not be recognised in somebody's packet: everybody else in the study, by ids, labels and names.

import { type Masked, masker } from '../../member/mask.js';
import { namesIn } from '../../member/names.js';
import type { CutStudyTranscript } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import type { Unit } from '../../unit/unit.js';

/** Columns of participants.csv that hold names. */
const NAME_COLUMN =
  /^(?:(?:first|last|full|sur|family|given|nick)[ _-]?)?names?$|^(?:vor|nach)?name$|^pseudonym$|^nom$|^prénom$|^nombre$|^apellidos?$|^نام$/i;

/** Takes names and turns of others out of the words of a unit's speaker. */
export function maskIn(
  study: Study,
  cut: readonly CutStudyTranscript[],
  { nameMark, keep }: { readonly nameMark: string; readonly keep: readonly string[] },
): (text: string, unit: Unit) => Masked {
  const heard = cut.flatMap(({ transcript, voices, session }) =>
    transcript.speakers
      .filter(({ kind }) => kind === 'person')
      .map(({ label, variants }) => ({
        key: voices.get(label)?.participant?.id ?? `${session.id}\n${label}`,
        names: [label, ...variants],
      })),
  );
  const listed = study.participants.map(({ id, labels, attributes }) => {
    const named = Object.entries(attributes).filter(([column]) => NAME_COLUMN.test(column.trim()));
    return { key: id, names: [id, ...labels, ...named.map(([, name]) => name)] };
  });
  const everybody = [...listed, ...heard];
  const labelsIn = new Map(
    cut.map(({ transcript: { path, speakers } }) => [
      path,
      speakers.flatMap(({ label, variants }) => [label, ...variants]),
    ]),
  );
  const sessionOf = new Map(cut.map(({ transcript, session }) => [transcript.path, session.id]));
  const kept = new Set(keep.map((word) => word.normalize('NFC').trim()));
  const maskers = new Map<string, (text: string) => Masked>();
  return (text, unit) => {
    const key = unit.participant || `${sessionOf.get(unit.transcript) ?? ''}\n${unit.speaker}`;
    const place = `${unit.transcript}\n${unit.speaker}\n${key}`;
    let mask = maskers.get(place);
    if (!mask) {
      const namesOf = (isOwn: boolean) =>
        everybody.filter((one) => (one.key === key) === isOwn).flatMap(({ names }) => names);
      const own = namesIn([...namesOf(true), unit.speaker]);
      const names = new Set(
        [...namesIn(namesOf(false))].filter((name) => !own.has(name) && !kept.has(name)),
      );
      const labels = labelsIn.get(unit.transcript) ?? [];
      const variants = cut
        .find(({ transcript }) => transcript.path === unit.transcript)
        ?.transcript.speakers.find(
          ({ label, variants: all }) => label === unit.speaker || all.includes(unit.speaker),
        );
      const ownLabels = [unit.speaker, ...(variants ? [variants.label, ...variants.variants] : [])];
      mask = masker({ labels, own: ownLabels, names, nameMark });
      maskers.set(place, mask);
    }
    return mask(text);
  };
}
