// What a study lacks before it can be coded or counted: people, coders, a codebook.

import { didYouMean } from '../text/wording.js';

export const codingKinds = {
  'open-split': {
    severity: 'info',
    describe: ({
      coder,
      code,
      into,
      count,
    }: {
      coder: string;
      code: string;
      into: string;
      count: number;
    }) =>
      `${count === 1 ? 'A coding' : `${count} codings`} of ${coder} still ${count === 1 ? 'has' : 'have'} ${code}, which was split into ${into}. Decide again: fga review --coder ${coder}, then f code:${code}; the list as of the split is split-${code}.csv.`,
    about:
      'A code was split (`fga codebook split`), and which of the new codes a coding is meant by only a person can say. Until then the codings keep the old code, which is retired: they are read and counted under it. The finding goes with the last of them.',
  },
  'no-participants': {
    severity: 'info',
    describe: () =>
      'There is no participants.csv, so the speakers heard are counted. fga init makes one to fill in.',
    about: 'Without participants.csv Table 1 counts speakers, and genders are not known.',
  },
  'nobody-listed': {
    severity: 'info',
    describe: () =>
      'Nobody is listed here, so the speakers heard are counted. Write a row for each person, or delete the file and let fga init begin it.',
    about: 'participants.csv has no rows, so Table 1 counts speakers, and genders are not known.',
  },
  'no-such-coder': {
    severity: 'error',
    describe: ({ coder, nearest }: { coder: string; nearest: string | undefined }) =>
      `coding: names ${coder}, but there is no codings/${coder}.csv.${didYouMean(nearest)}`,
    about: 'fga.yaml says whose coding counts in tables, but that coder has no file.',
  },
  'no-codebook': {
    severity: 'info',
    describe: () => 'There is no codebook yet. Put one into codebooks/, or code openly first.',
    about: 'The study has no codebook, so nothing can be coded by rules.',
  },
  'remembered-codebook': {
    severity: 'info',
    describe: ({ codebook }: { codebook: string }) =>
      `The study names no codebook, so the one that fga code was last given is used. To make that plain, put into fga.yaml: codebook: ${codebook}`,
    about:
      '`fga code --codebook FILE` was run in a study that does not say which codebook counts. Tables and later runs use that file as long as it is there.',
  },
  'tables-left-out': {
    severity: 'warning',
    describe: ({ tables, because }: { tables: string; because: 'codebook' | 'coding' }) =>
      `Left out are ${tables}, which count codings: ${
        because === 'codebook'
          ? 'there is no codebook. Put one into codebooks/, or name it: --codebook FILE.'
          : 'nobody has coded this study yet. Apply the codebook with: fga code'
      }`,
    about:
      '`fga tables` writes what can be counted. Tables of people need transcripts only; tables of categories, codes and quotes need a codebook and a coding.',
  },
  'several-codebooks': {
    severity: 'error',
    describe: ({ codebooks }: { codebooks: string }) =>
      `There are several codebooks: ${codebooks}. Say which one counts with codebook: in fga.yaml.`,
    about: 'codebooks/ holds several codebooks and fga.yaml does not choose one.',
  },
  'missing-codebook': {
    severity: 'error',
    describe: ({ codebook, nearest }: { codebook: string; nearest: string | undefined }) =>
      `There is no codebook ${codebook}.${didYouMean(nearest)}`,
    about: 'fga.yaml names a codebook that is not there.',
  },
} as const;
