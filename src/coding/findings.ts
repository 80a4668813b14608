// What can be wrong with a coder's file: rows that cannot be read, and codings that no longer fit
// their transcript, units or codebook. None of them is deleted; they are left out of tables.

import { defineFindings } from '../finding/finding.js';
import { didYouMean, plural } from '../text/wording.js';

const many = (count: number) => plural(count, 'coding');
const LEFT_OUT = 'They stay in the file and are left out of tables.';
const RECODE =
  'Where the transcript was edited, fga reanchor finds them again; codings by rule are made anew by fga code.';

interface Value {
  readonly value: string;
}

interface Group {
  readonly count: number;
  readonly transcript: string;
  /** The units concerned, the first few. */
  readonly units: string;
}

interface Suspect extends Value {
  readonly nearest: string | undefined;
}

export const codingFindings = defineFindings('coding', {
  'missing-column': {
    severity: 'error',
    describe: ({ column, nearest }: { column: string; nearest: string | undefined }) =>
      nearest
        ? `The column ${column} is missing. Is it the one headed ${nearest}? Rename that to ${column}.`
        : `The column ${column} is missing, so the codings cannot be read. Put it back, or take the file from your backup.`,
    about:
      'A coder file needs the columns transcript, unit, start, end, code and quote. Without one of them no coding can be placed. Put the column back under its own name.',
  },
  'unknown-column': {
    severity: 'warning',
    describe: ({ column }: { column: string }) =>
      `${column === '' ? 'A column without a name' : `The column ${column}`} is not one of a coder file and is not read. Put remarks into the column memo.`,
    about:
      'Coder files have fixed columns. A column of another name is not read, and fga refuses to write over a file that has one, so that nothing is lost.',
  },
  'bad-number': {
    severity: 'error',
    describe: ({ column, value }: { column: string } & Value) =>
      value === ''
        ? `${column} is empty; it must be the number of characters before the quote's ${column}.`
        : `${column} is ${value}, which is no whole number. A spreadsheet may have changed it; put the old number back.`,
    about:
      'start and end count the characters of the reading text before the quote begins and ends. A cell that is no whole number from 0, or an end before its start, cannot be placed.',
  },
  'bad-status': {
    severity: 'error',
    describe: ({ value, nearest }: Suspect) =>
      `The status ${value} is not known.${didYouMean(nearest)} It is coded, none or rejected.`,
    about:
      'status says whether the code applies (coded), the unit was read and no code applies (none), or a suggestion was refused (rejected).',
  },
  'bad-source': {
    severity: 'error',
    describe: ({ value, nearest }: Suspect) =>
      `The source ${value} is not known.${didYouMean(nearest)} It is person, rule, suggestion, import or consensus.`,
    about: 'source says where a coding comes from: person, rule, suggestion, import or consensus.',
  },
  'no-code': {
    severity: 'error',
    describe: ({ status }: { status: string }) =>
      `The status is ${status}, but there is no code. Write the code, or the status none where no code applies.`,
    about: 'A coding that is coded or rejected needs a code in the column code.',
  },
  'code-with-none': {
    severity: 'error',
    describe: ({ code }: { code: string }) =>
      `The status is none, which says that no code applies, but the code ${code} is given. Empty one of them.`,
    about:
      'A row with the status none says that the unit was read and no code applies; its code is empty.',
  },
  'unknown-code': {
    severity: 'error',
    describe: ({ value, nearest, count }: Suspect & { count: number }) =>
      `The code ${value} (${many(count)}) is not in the codebook.${didYouMean(nearest)} Add it to the codebook, or correct the row.`,
    about:
      'The coding uses a code that the codebook does not have: it was renamed or removed there, or mistyped here. Its codings are left out of tables until one of the two is mended.',
  },
  'older-code': {
    severity: 'info',
    describe: ({ code, now, count }: { code: string; now: string; count: number }) =>
      `${many(count)} of ${code} ${count === 1 ? 'is' : 'are'} read as ${now}, as the history of the codebook says.`,
    about:
      'The code was renamed or merged after these codings were made, or on another branch. Nothing is to be done; fga reads them under the code they are now.',
  },
  duplicate: {
    severity: 'warning',
    describe: ({ code, line }: { code: string; line: number }) =>
      `This is the same coding as in line ${line} (${code || 'no code'}); it counts once. Delete one of the two rows.`,
    about:
      'The same code stands on the same unit and words twice in one coder’s file. It is counted once.',
  },
  'conflicting-status': {
    severity: 'error',
    describe: ({ code, line }: { code: string; line: number }) =>
      `Line ${line} has the same coding (${code}) with another status; the first one counts. Delete the row that is wrong.`,
    about:
      'The same code on the same words is both coded and rejected by one coder. The first row counts.',
  },
  'none-beside-code': {
    severity: 'error',
    describe: ({ unit, code }: { unit: string; code: string }) =>
      `The unit ${unit} is marked as having no code, but it also has the code ${code}. Delete one of the rows; until then the code counts.`,
    about:
      'A coder’s file says that no code applies to a unit and codes it all the same. The code counts.',
  },
  'unknown-transcript': {
    severity: 'error',
    describe: ({ value, nearest, count }: Suspect & { count: number }) =>
      `The study has no transcript ${value || 'without a name'} (${many(count)}).${didYouMean(nearest)} ${LEFT_OUT} If it was renamed or transcribed anew: fga reanchor`,
    about:
      'Codings name a transcript that is not in transcripts/. It was renamed, moved or removed. Where it was renamed or converted, fga reanchor recognises it by its content; else bring it back under its old name.',
  },
  'unknown-unit': {
    severity: 'error',
    describe: ({ count, transcript, units }: Group) =>
      `${many(count)} of ${transcript} are on units that it does not have: ${units}. ${LEFT_OUT} ${RECODE}`,
    about:
      'Codings name meaning units that are not in the units file. It was cut anew or edited by hand. Rule codings are made anew by fga code; for a person’s, fga reanchor finds the unit that has the same words, or bring the old units file back.',
  },
  'outside-text': {
    severity: 'error',
    describe: ({ count, transcript, units }: Group) =>
      `${many(count)} of ${transcript} ${count === 1 ? 'stands' : 'stand'} behind its end: ${units}. Was the transcript shortened? ${LEFT_OUT} Look with fga reanchor.`,
    about:
      'The place of a coding is past the end of its transcript, and its words are not found anywhere in it.',
  },
  'quote-moved': {
    severity: 'warning',
    describe: ({ count, transcript, units }: Group) =>
      `The words of ${many(count)} stand at another place of ${transcript} than when they were coded: ${units}. ${LEFT_OUT} ${RECODE}`,
    about:
      'The transcript was edited after it was coded. The quotes are still in it, elsewhere. fga reanchor puts the codings there.',
  },
  'quote-lost': {
    severity: 'error',
    describe: ({ count, transcript, units }: Group) =>
      `The words of ${many(count)} are no longer in ${transcript}: ${units}. ${LEFT_OUT} fga reanchor shows what their place says now.`,
    about:
      'The transcript was edited after it was coded, and the quotes are not in it word for word. fga reanchor finds what was only corrected, and lists the rest.',
  },
  'unit-changed': {
    severity: 'warning',
    describe: ({ count, transcript, units }: Group) =>
      `${many(count)} of ${transcript} ${count === 1 ? 'was' : 'were'} made on units that have been changed since: ${units}. ${LEFT_OUT} ${RECODE}`,
    about:
      'The quote stands where it was, but the text of its unit is another than when it was coded: the units were cut anew or the transcript was edited beside the quote.',
  },
});
