// What can be wrong where coders of a study are compared, and with the double-coding sample.

import type { FindingKinds } from '../finding/finding.js';
import { didYouMean, plural } from '../text/wording.js';

export const coderKinds = {
  'no-shared-units': {
    severity: 'error',
    describe: ({ coders }: { coders: readonly { coder: string; read: number }[] }) =>
      `No unit was read by two of them (${coders.map(({ coder, read }) => `${coder} has read ${read}`).join(', ')}), so there is nothing to compare. Let the second coder read units of the first: fga sample --share 20% --seed 7 draws some.`,
    about:
      'Agreement needs units that two coders have read. A unit without a row in a coder’s file was not read; one that was read and has no code needs a row with the status none.',
  },
  'units-set-aside': {
    severity: 'error',
    describe: ({ coder, units }: { coder: string; units: number }) =>
      `${plural(units, 'unit')} of ${coder} cannot be compared: their codings cannot be read, or were made on other units or words than the study has now. Both coders need the same transcripts/ and units/; fga check says what differs.`,
    about:
      'Codings that no longer fit their unit are left out, and so are these units: taking them for "no code" would be wrong. Often one coder has worked on another copy of the study, whose units were cut otherwise.',
  },
  'unlisted-code': {
    severity: 'warning',
    describe: ({
      code,
      coder,
      count,
      nearest,
    }: {
      code: string;
      coder: string;
      count: number;
      nearest: string | undefined;
    }) =>
      `The code ${code} of ${coder} (${plural(count, 'unit')}) is not in the codebook and is compared as a code of its own.${didYouMean(nearest)}`,
    about:
      'A coder used a code that the codebook does not have. It is compared all the same, so a mistyped code counts as a disagreement until it is corrected.',
  },
  'same-codings': {
    severity: 'warning',
    describe: ({
      coder,
      other,
      file,
      count,
    }: {
      coder: string;
      other: string;
      file: string;
      count: number;
    }) =>
      `All codings of ${coder} (${count} codes given) are, row by row, those of ${other} in ${file}. If one file is a copy of the other, delete it: agreement between the two would say nothing. If both have really coded alike, nothing need be done.`,
    about:
      'The files of two people hold the same codings on the same words, each of them. Usually one was copied, as to have something to begin with, or a sheet was imported under two names. Coefficients between the two are 1 and mean nothing. Files with fewer than ten codes given, the rules and the consensus are not looked at.',
  },
  'none-read': {
    severity: 'warning',
    describe: ({ coder }: { coder: string }) =>
      `${coder} has no row with the status none. If every unit without a code was left out of the file, the units on which both saw nothing are missing, and agreement is computed on coded units only.`,
    about:
      'A unit without a row counts as not read. A file that lists only coded units therefore hides the units on which the coders agree that no code applies, and those that only one of them coded.',
  },
  'sample-column': {
    severity: 'error',
    describe: ({ column }: { column: string }) =>
      `The column ${column} is missing, so the double-coding sample cannot be read. Put it back, or draw the sample again with fga sample.`,
    about: 'double-coding.csv needs the columns transcript and unit.',
  },
  'sample-unit-gone': {
    severity: 'warning',
    describe: ({ transcript, unit, count }: { transcript: string; unit: string; count: number }) =>
      `The study has no unit ${unit} of ${transcript}, which the double-coding sample names${count > 1 ? ` (and ${count - 1} more like it)` : ''}. It is left out; draw the sample again where nobody has coded it yet.`,
    about:
      'The double-coding sample names units that the study no longer has: they were cut anew, split or merged, or a transcript was renamed.',
  },
} satisfies FindingKinds;
