// What is said about units and codings of a transcript that was edited after it was coded.

import { defineFindings } from '../finding/finding.js';
import { plural } from '../text/wording.js';

interface UnitTexts {
  readonly id: string;
  /** The words that were coded, shortened. */
  readonly before: string;
}

export const anchorFindings = defineFindings('anchor', {
  edited: {
    severity: 'warning',
    describe: ({ transcript, counts }: { transcript: string; counts: string }) =>
      `${transcript} was edited after it was cut into units: ${counts}. Look at what became of them with fga reanchor ${transcript}, and take it over with --apply.`,
    about:
      'The transcript does not read as it did when its units were cut: somebody corrected it, exchanged it or converted it. fga reanchor finds units and codings again and shows them; nothing is changed before --apply.',
  },
  changed: {
    severity: 'info',
    describe: ({ id, before, after }: UnitTexts & { after: string }) =>
      `Unit ${id} said "${before}"; now its place says "${after}". fga reanchor takes that over.`,
    about:
      'The words of a unit were edited; its place is sure. Codings on it follow when fga reanchor --apply is called. Look whether they still fit the new words.',
  },
  doubtful: {
    severity: 'warning',
    describe: ({ id, before, places }: UnitTexts & { places: number }) =>
      `Unit ${id} ("${before}") has no sure place any more; ${plural(places, 'place')} may be it. fga reanchor shows ${places === 1 ? 'it' : 'them'}; choose with fga reanchor --place ${id}=1.`,
    about:
      'The words of a unit stand in several places, or only something like them is there. fga does not guess: fga reanchor lists the places by number, and --place puts the unit where you say. Until then its codings are kept and left out of tables.',
  },
  lost: {
    severity: 'warning',
    describe: ({ id, before }: UnitTexts) =>
      `Unit ${id} ("${before}") is no longer in the transcript. It and its codings are kept: if its words are there in another form, say where with fga reanchor --place.`,
    about:
      'The words of a unit were taken out of the transcript. The unit is kept in units/<transcript>.unplaced.csv, its codings stay in the coders’ files and are left out of tables. If the passage comes back, fga reanchor finds it again.',
  },
  'unreadable-units': {
    severity: 'error',
    describe: ({ reason }: { reason: string }) =>
      `The units of this file cannot be re-anchored: ${reason}. Mend the file first; fga check lists the rows.`,
    about:
      'Re-anchoring needs the columns unit, start, end and text, and an id of its own for every unit.',
  },
  renamed: {
    severity: 'warning',
    describe: ({ before, after, share }: { before: string; after: string; share: number }) =>
      `${before} is no longer there, but ${after} holds ${share} % of what was cut from it. If it is the same talk, renamed or transcribed anew, take its units and codings over with fga reanchor ${after} --apply.`,
    about:
      'A transcript was renamed, moved, converted or transcribed anew: its units and codings still stand under the old name. It is recognised by its content; fga reanchor --apply puts them under the new name.',
  },
});
