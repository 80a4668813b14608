// What can be wrong with a units file, in the words of a researcher.

import { defineFindings } from '../finding/finding.js';

const again = 'or delete the file and run `fga segment` again';

export const unitFindings = defineFindings('unit', {
  'missing-column': {
    severity: 'error',
    describe: ({ columns }: { columns: readonly string[] }) =>
      `The units file has no column ${columns.join(', ')}. Put the header line back as \`fga segment\` writes it, ${again}.`,
    about:
      'A units file needs at least the columns unit, start and end. The header line was changed or lost, often in a spreadsheet. Restore it; columns that are not needed may stay away.',
  },
  'unknown-column': {
    severity: 'warning',
    describe: ({ column }: { column: string }) =>
      `The column "${column}" is not one of a units file. It is not read, and fga does not write the file anew while it holds anything: units cannot be split, merged, cut anew or re-anchored. Move it into a file of your own, or keep such notes in memos.`,
    about:
      'A units file has fixed columns. Others are not read, and never thrown away: what would write the file anew is refused until they are moved elsewhere.',
  },
  'missing-id': {
    severity: 'info',
    describe: ({ given }: { given: string }) =>
      `The row has no unit id; it was given ${given}. Write the file again with fga to keep it.`,
    about:
      'A row was added by hand, for instance to split a unit, and left without an id. It gets the next number that was never used.',
  },
  'bad-id': {
    severity: 'error',
    describe: ({ id, given }: { id: string; given: string }) =>
      `"${id}" cannot be a unit's id; ${given} was taken instead. An id begins with a letter and holds only letters, digits, - and _, such as u0001.`,
    about:
      'Unit ids begin with a letter and hold letters, digits, hyphens and underscores, so that no spreadsheet takes them for a number or a date.',
  },
  'duplicate-id': {
    severity: 'error',
    describe: ({ id, line, given }: { id: string; line: number; given: string }) =>
      `Unit ${id} is already in line ${line}; this one was given ${given}. Check which of the two people coded, and write ${given} into the other row.`,
    about:
      'Two rows have one id, so a coding could mean either. The later row gets a new id and remembers the old one as its parent; keep the old id on the unit that people coded.',
  },
  'bad-position': {
    severity: 'error',
    describe: ({ column, value }: { column: string; value: string }) =>
      `"${value}" in the column ${column} is no position: it must be a whole number, counted in characters from the beginning of the reading text.`,
    about: 'start and end are whole numbers: characters (Unicode code points) of the reading text.',
  },
  'empty-unit': {
    severity: 'error',
    describe: ({ id, start, end }: { id: string; start: number; end: number }) =>
      `Unit ${id} ends (${end}) where or before it starts (${start}). Mend the two positions, or delete the row.`,
    about: 'A unit must hold at least one character: its end must be greater than its start.',
  },
  'out-of-bounds': {
    severity: 'error',
    describe: ({ id, end, length }: { id: string; end: number; length: number }) =>
      `Unit ${id} ends at ${end}, but the transcript has ${length} characters. The transcript was shortened, or the number is wrong.`,
    about: 'The position lies behind the end of the transcript, which was shortened or exchanged.',
  },
  'outside-turn': {
    severity: 'error',
    describe: ({ id }: { id: string }) =>
      `Unit ${id} does not lie within one turn of one speaker. Mend its positions, or cut it at the change of speaker.`,
    about:
      'A unit belongs to one turn of one speaker; it must not reach into a label or into the next turn.',
  },
  'moved-text': {
    severity: 'warning',
    describe: ({ id, start, end }: { id: string; start: number; end: number }) =>
      `The text of unit ${id} stands at ${start} to ${end}, not where its positions say; the text was followed. fga reanchor --apply writes that down. If you meant the positions, empty the text cell.`,
    about:
      'The text cell and the positions disagree, and the text is in the transcript: the transcript was edited before it, or the text was shortened or lengthened by hand to move a boundary. The text is followed. To move a boundary by its positions, empty the text cell.',
  },
  unplaced: {
    severity: 'error',
    describe: ({ id }: { id: string }) =>
      `Unit ${id === '' ? '(without an id)' : id} has no positions, and its text is not in the transcript, or in several places. Write start and end.`,
    about:
      'A row without positions is placed by its text, which must stand in exactly one place of the transcript.',
  },
  'changed-text': {
    severity: 'error',
    describe: ({ id, expected }: { id: string; expected: string }) =>
      `The transcript does not say at this place what unit ${id} says; it says "${expected}". If the transcript was edited, look with fga reanchor; if you meant to move the boundary, change start and end and empty the text cell.`,
    about:
      'The column text must be exactly the piece of the transcript between start and end. To move a boundary change the positions and empty the cell; to edit words change the transcript, not the units file.',
  },
  overlap: {
    severity: 'error',
    describe: ({ id, other }: { id: string; other: string }) =>
      `Unit ${id} begins before unit ${other} ends. Units must not share words: mend the positions of one of them.`,
    about: 'Every word is in one unit only, else it would be counted twice.',
  },
  uncovered: {
    severity: 'warning',
    describe: ({ words, line }: { words: string; line: number }) =>
      `Words of line ${line} of the transcript are in no unit: "${words}". Let the unit in this row reach to them, or add a row for them.`,
    about: 'Speech that is in no unit can never be coded. A row was deleted, or a boundary moved.',
  },
  'bad-kind': {
    severity: 'error',
    describe: ({ id, kind }: { id: string; kind: string }) =>
      `Unit ${id} has the kind "${kind}". Kinds are content, minimal, question and annotation; content was assumed.`,
    about:
      'The kind decides whether a unit is coded. It is one of content, minimal, question, annotation.',
  },
  'changed-speaker': {
    severity: 'warning',
    describe: ({ id, written, speaker }: { id: string; written: string; speaker: string }) =>
      `Unit ${id} is given to "${written}", but in the transcript "${speaker}" speaks there; the transcript was followed. Correct the label in the transcript if it is wrong.`,
    about: 'Who speaks is told by the transcript and the participants file, not by the units file.',
  },
  'unknown-question': {
    severity: 'warning',
    describe: ({ id, question }: { id: string; question: string }) =>
      `Unit ${id} answers ${question}, which is no unit of this file. Write the id of a moderator's unit, or empty the cell.`,
    about: "The column question holds the id of the moderator's unit that this one answers.",
  },
});
