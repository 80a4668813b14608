// What can be wrong with the coding of the rules: its age, hands that changed it, transcripts gone.

import type { FindingKinds } from '../finding/finding.js';

export const ruleCodingKinds = {
  'edited-rules': {
    severity: 'warning',
    describe: ({ edit }: { edit: string }) =>
      `The file of the rules was changed by hand (${edit}), so fga code will not overwrite it. To keep the changes save it under your own name; then fga code --replace makes the rules' coding anew.`,
    about:
      'codings/rules.csv is not as fga code wrote it. The coding of the rules is nobody’s work; a person codes in a file of their own, which fga never overwrites.',
  },
  'outdated-rules': {
    severity: 'warning',
    describe: ({ transcripts, change }: { transcripts: string; change: string }) =>
      `Since the rules coded ${transcripts}, ${change} has changed. Bring the coding up to date with: fga code`,
    about:
      'The coding of the rules was made from files that have changed since: the codebook, a transcript, its units, fga.yaml or participants.csv. Tables still count the old coding.',
  },
  'uncoded-transcripts': {
    severity: 'warning',
    describe: ({ transcripts }: { transcripts: string }) =>
      `The rules coded other transcripts, but not ${transcripts} as it is. Code it with: fga code`,
    about:
      'fga code was given only some transcripts, or one was added since. Tables of the rules’ coding show no codes of the others.',
  },
  'rules-by-other-fga': {
    severity: 'info',
    describe: ({ transcripts }: { transcripts: string }) =>
      `Another version of fga coded ${transcripts}. fga code does it again with this one.`,
    about:
      'The coding of the rules was made by another version of fga, which may have cut or matched a little differently.',
  },
  'absent-transcript': {
    severity: 'warning',
    describe: ({ path, file }: { path: string; file: string }) =>
      `The codings of ${path} are still here, though it is not in transcripts/. Tables leave them out. Bring it back; or, if it is gone for good, delete ${file} and run fga code.`,
    about:
      'A transcript was removed or renamed after fga code had coded it. Its codings are kept, since the file may come back; deleting codings/rules.csv and coding again drops them.',
  },
} satisfies FindingKinds;
