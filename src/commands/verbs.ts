// All verbs of fga in the order of the work, grouped as the main help prints them.

import type { Verb } from './command.js';

const START = 'Start and look around:';
const CODE = 'Read, cut, code:';
const TABLES = 'Tables:';
const CODERS = 'Two coders:';
const TRUST = 'Trustworthiness:';
const SHARE = 'Before it is shared:';

export const VERBS: readonly Verb[] = [
  {
    name: 'init',
    summary: 'set up a study: new, beside existing transcripts, or the example',
    group: START,
    load: () => import('./init.js'),
  },
  {
    name: 'check',
    summary: 'everything in the study that is wrong or doubtful, and how to mend it',
    group: START,
    load: () => import('./check.js'),
  },
  {
    name: 'transcripts',
    summary: 'how the transcripts were read: turns, speakers, roles, doubts',
    group: CODE,
    load: () => import('./transcripts.js'),
  },
  {
    name: 'segment',
    summary: 'cut the transcripts into meaning units',
    group: CODE,
    load: () => import('./segment.js'),
  },
  {
    name: 'reanchor',
    summary: 'after a transcript was edited: find its units and codings again',
    group: CODE,
    load: () => import('./reanchor.js'),
  },
  {
    name: 'restore',
    summary: 'files as they were before a command that rewrote them',
    group: CODE,
    load: () => import('./restore.js'),
  },
  {
    name: 'codebook',
    summary: 'check the codebook: mistakes, examples, word forms',
    group: CODE,
    load: () => import('./codebook.js'),
  },
  {
    name: 'code',
    summary: 'apply the codebook to the meaning units',
    group: CODE,
    load: () => import('./code.js'),
  },
  {
    name: 'review',
    summary: 'code by hand: go through the units in the terminal',
    group: CODE,
    load: () => import('./review.js'),
  },
  {
    name: 'find',
    summary: 'keyword in context, in the rule language of the codebook',
    group: CODE,
    load: () => import('./find.js'),
  },
  {
    name: 'table',
    summary: 'one table: 1, 2, quotes, matrix, participation',
    group: TABLES,
    load: () => import('./table.js'),
  },
  {
    name: 'tables',
    summary: 'all tables of the study as files',
    group: TABLES,
    load: () => import('./tables.js'),
  },
  {
    name: 'verify',
    summary: 'whether written tables still follow from the study, and what changed them',
    group: TABLES,
    load: () => import('./verify.js'),
  },
  {
    name: 'sheet',
    summary: 'code, and group codes, in a spreadsheet: export and import',
    group: CODERS,
    load: () => import('./sheet.js'),
  },
  {
    name: 'agree',
    summary: 'how far coders agree: coefficients with what stands behind each number',
    group: CODERS,
    load: () => import('./agree.js'),
  },
  {
    name: 'diff',
    summary: 'two coders side by side, unit by unit',
    group: CODERS,
    load: () => import('./diff.js'),
  },
  {
    name: 'debrief',
    summary: 'worksheet of the disagreements, and the consensus from what was decided',
    group: CODERS,
    load: () => import('./debrief.js'),
  },
  {
    name: 'sample',
    summary: 'draw the units that a second coder reads too',
    group: CODERS,
    load: () => import('./sample.js'),
  },
  {
    name: 'anonymise',
    summary: 'pseudonyms in every file of the study, the key apart, and a check for leaks',
    group: SHARE,
    load: () => import('./anonymise.js'),
  },
  {
    name: 'member-check',
    summary: 'ask participants whether they were understood: packets, answers, rate',
    group: TRUST,
    load: () => import('./member-check.js'),
  },
  {
    name: 'log',
    summary: 'the research diary: who did what, when, and why',
    group: TRUST,
    load: () => import('./log.js'),
  },
  {
    name: 'audit',
    summary: 'audit trail, trustworthiness section, COREQ and SRQR from the files',
    group: TRUST,
    load: () => import('./audit.js'),
  },
];
