// All verbs of fga in the order of the work, grouped as the main help prints them.

import type { Verb } from './command.js';

const START = 'Start and look around:';
const CODE = 'Cut and code:';
const CODERS = 'Two coders:';
const TABLES = 'Tables:';
const MEND = 'When something was changed:';
const TRUST = 'Trustworthiness:';
const SHARE = 'Before it is shared:';

export const VERBS: readonly Verb[] = [
  {
    name: 'init',
    summary: 'set up a study: new, beside existing transcripts, or the example',
    group: START,
    load: () => import('../init.js'),
  },
  {
    name: 'transcripts',
    summary: 'how the transcripts were read: turns, speakers, roles, doubts',
    group: START,
    load: () => import('../transcripts.js'),
  },
  {
    name: 'check',
    summary: 'everything in the study that is wrong or doubtful, and how to mend it',
    group: START,
    load: () => import('../check.js'),
  },
  {
    name: 'segment',
    summary: 'cut the transcripts into meaning units',
    group: CODE,
    load: () => import('../segment.js'),
  },
  {
    name: 'codebook',
    summary: 'check, compare and change the codebook',
    group: CODE,
    load: () => import('../codebook.js'),
  },
  {
    name: 'code',
    summary: 'code by rules: apply the codebook to the meaning units',
    group: CODE,
    load: () => import('../code.js'),
  },
  {
    name: 'find',
    summary: 'search: keyword in context, in the language of rules',
    group: CODE,
    load: () => import('../find.js'),
  },
  {
    name: 'review',
    summary: 'code by hand in the terminal, unit by unit',
    group: CODE,
    load: () => import('../review.js'),
  },
  {
    name: 'sheet',
    summary: 'code by hand, and group codes, in a spreadsheet',
    group: CODE,
    load: () => import('../sheet.js'),
  },
  {
    name: 'sample',
    summary: 'draw the units that a second coder reads too: double coding',
    group: CODERS,
    load: () => import('../sample.js'),
  },
  {
    name: 'diff',
    summary: 'two coders side by side, unit by unit',
    group: CODERS,
    load: () => import('../diff.js'),
  },
  {
    name: 'agree',
    summary: 'how far coders agree: coefficients with what stands behind each number',
    group: CODERS,
    load: () => import('../agree.js'),
  },
  {
    name: 'debrief',
    summary: 'worksheet of the disagreements, and the consensus from what was decided',
    group: CODERS,
    load: () => import('../debrief.js'),
  },
  {
    name: 'table',
    summary: 'one table: Table 1, Table 2, quotes, matrix, participation',
    group: TABLES,
    load: () => import('../table.js'),
  },
  {
    name: 'tables',
    summary: 'all tables of the study as files',
    group: TABLES,
    load: () => import('../tables.js'),
  },
  {
    name: 'verify',
    summary: 'whether written tables still follow from the study, and what changed them',
    group: TABLES,
    load: () => import('../verify.js'),
  },
  {
    name: 'reanchor',
    summary: 'after a transcript was corrected: find its units and codings again',
    group: MEND,
    load: () => import('../reanchor.js'),
  },
  {
    name: 'restore',
    summary: 'files as they were before a command that rewrote them',
    group: MEND,
    load: () => import('../restore.js'),
  },
  {
    name: 'member-check',
    summary: 'ask participants whether they were understood: packets, answers, rate',
    group: TRUST,
    load: () => import('../member-check.js'),
  },
  {
    name: 'log',
    summary: 'the research diary: who did what, when, and why',
    group: TRUST,
    load: () => import('../log.js'),
  },
  {
    name: 'audit',
    summary: 'audit trail, trustworthiness section, COREQ and SRQR from the files',
    group: TRUST,
    load: () => import('../audit.js'),
  },
  {
    name: 'anonymise',
    summary: 'pseudonyms in every file of the study, the key apart, and a check for leaks',
    group: SHARE,
    load: () => import('../anonymise.js'),
  },
];
