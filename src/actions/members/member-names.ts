// Who must not be recognised in somebody's packet: everybody else in the study, by ids, labels and names.

import { type Masked, masker } from '../../member/mask.js';
import { namesIn } from '../../member/names.js';
import type { Name } from '../../pseudonym/name.js';
import type { CutStudyTranscript } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import { foldWord } from '../../text/fold.js';
import type { Unit } from '../../unit/unit.js';

/** Columns of participants.csv that hold names. */
const NAME_COLUMN =
  /^(?:(?:first|last|full|sur|family|given|nick)[ _-]?)?names?$|^(?:vor|nach)?name$|^pseudonym$|^nom$|^prénom$|^nombre$|^apellidos?$|^نام$/i;

/** Takes names and turns of others out of the words of a unit's speaker. */
export function maskIn(
  study: Study,
  cut: readonly CutStudyTranscript[],
  {
    nameMark,
    keep,
    names,
  }: {
    readonly nameMark: string;
    readonly keep: readonly string[];
    /** Names of the key that are to be replaced. */
    readonly names: readonly Pick<Name, 'person' | 'find'>[];
  },
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
  // The list of names, where there is one, has nicknames and people who are only spoken of.
  const keyed = names.map(({ person, find }) => ({ key: person, names: [find] }));
  const everybody = [...listed, ...heard, ...keyed];
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
      const staying = new Set([...own, ...kept].map(foldWord));
      const others = new Set(
        [...namesIn(namesOf(false))].filter((name) => !staying.has(foldWord(name))),
      );
      const labels = labelsIn.get(unit.transcript) ?? [];
      const variants = cut
        .find(({ transcript }) => transcript.path === unit.transcript)
        ?.transcript.speakers.find(
          ({ label, variants: all }) => label === unit.speaker || all.includes(unit.speaker),
        );
      const ownLabels = [unit.speaker, ...(variants ? [variants.label, ...variants.variants] : [])];
      const { language } = study.settings;
      mask = masker({ labels, own: ownLabels, names: others, nameMark, language });
      maskers.set(place, mask);
    }
    return mask(text);
  };
}
