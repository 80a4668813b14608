// Who must not be recognised in somebody's packet: everybody else in the study, by ids, labels and names.

import { type Masked, masker } from '../../member/mask.js';
import { namesIn } from '../../member/names.js';
import type { Name } from '../../pseudonym/name.js';
import type { CutStudyTranscript } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import { foldWord } from '../../text/fold.js';
import type { Speaker } from '../../transcript/transcript.js';
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
  // The list of names, where there is one, has nicknames and people who are only spoken of.
  const keyed = names.map(({ person, find }) => ({ key: person, names: [find] }));
  const people = [...listedPeople(study), ...heardPeople(cut), ...keyed];
  const read = new Map(cut.map((one) => [one.transcript.path, one]));
  const kept = keep.map((word) => word.normalize('NFC').trim());
  const { language } = study.settings;
  const maskers = new Map<string, (text: string) => Masked>();
  return (text, { transcript, speaker, participant }) => {
    const source = read.get(transcript);
    const speakers = source?.transcript.speakers ?? [];
    const key = participant || `${source?.session.id ?? ''}\n${speaker}`;
    const place = `${transcript}\n${speaker}\n${key}`;
    const own = speakers.find((one) => spellingsOf(one).includes(speaker));
    const mask =
      maskers.get(place) ??
      masker({
        labels: speakers.flatMap(spellingsOf),
        own: [speaker, ...(own ? spellingsOf(own) : [])],
        names: namesOfOthers(people, { key, speaker, kept }),
        nameMark,
        language,
      });
    maskers.set(place, mask);
    return mask(text);
  };
}

/** Somebody by the id, or by session and label, and what they are called. */
interface Person {
  readonly key: string;
  readonly names: readonly string[];
}

function listedPeople({ participants }: Study): readonly Person[] {
  return participants.map(({ id, labels, attributes }) => {
    const named = Object.entries(attributes).filter(([column]) => NAME_COLUMN.test(column.trim()));
    return { key: id, names: [id, ...labels, ...named.map(([, name]) => name)] };
  });
}

function heardPeople(cut: readonly CutStudyTranscript[]): readonly Person[] {
  return cut.flatMap(({ transcript, voices, session }) =>
    transcript.speakers
      .filter(({ kind }) => kind === 'person')
      .map((speaker) => ({
        key: voices.get(speaker.label)?.participant?.id ?? `${session.id}\n${speaker.label}`,
        names: spellingsOf(speaker),
      })),
  );
}

function spellingsOf({ label, variants }: Speaker): readonly string[] {
  return [label, ...variants];
}

/** Names of everybody else; what the speaker is called too, and what is to be kept, is none. */
function namesOfOthers(
  people: readonly Person[],
  {
    key,
    speaker,
    kept,
  }: { readonly key: string; readonly speaker: string; readonly kept: readonly string[] },
): ReadonlySet<string> {
  const namesOf = (isOwn: boolean) =>
    people.filter((one) => (one.key === key) === isOwn).flatMap(({ names }) => names);
  const own = namesIn([...namesOf(true), speaker]);
  const staying = new Set([...own, ...kept].map(foldWord));
  return new Set([...namesIn(namesOf(false))].filter((name) => !staying.has(foldWord(name))));
}
