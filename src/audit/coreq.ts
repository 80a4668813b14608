// The 32 items of COREQ (Tong, Sainsbury & Craig 2007) by their numbers and names, asked in words of our
// own: what a report on interviews and focus groups has to say, and where this study's files say it.

import { fillItem, type ItemDefinition } from './checklist-item.js';
import type { AuditFacts } from './facts.js';
import { sayAgreement, sayCodebook, sayCoders, sayHistory } from './say-coding.js';
import { sayMembers, sayTables, sayVoices } from './say-evidence.js';
import { saySoftware } from './say-log.js';
import {
  sayAbsent,
  sayAttributes,
  sayDurations,
  sayModerators,
  sayParticipants,
  saySessions,
  undatedSessions,
} from './say-people.js';
import type { Checklist } from './statement.js';
import { toDo } from './written.js';

const TEAM: readonly ItemDefinition[] = [
  {
    topic: 'Interviewer or facilitator',
    asks: 'Which of the authors led the focus groups?',
    keys: ['facilitator'],
    said: sayModerators,
  },
  { topic: 'Credentials', asks: 'Which degrees had they?', keys: ['credentials'] },
  { topic: 'Occupation', asks: 'What was their work at the time?', keys: ['occupation'] },
  { topic: 'Gender', asks: 'Which gender had the researchers?', keys: ['researcher-gender'] },
  {
    topic: 'Experience and training',
    asks: 'What experience or training had they?',
    keys: ['training'],
  },
  {
    topic: 'Relationship established',
    asks: 'Did they know participants before?',
    keys: ['relationship'],
  },
  {
    topic: 'Participant knowledge of the interviewer',
    asks: 'What did participants know of the researcher?',
    keys: ['known-to-participants'],
  },
  {
    topic: 'Interviewer characteristics',
    asks: 'Which assumptions, reasons and interests did the researcher bring?',
    keys: ['reflexivity'],
  },
];

const DESIGN: readonly ItemDefinition[] = [
  {
    topic: 'Methodological orientation and theory',
    asks: 'Which methodology stands behind the study?',
    keys: ['approach'],
  },
  { topic: 'Sampling', asks: 'How were participants selected?', keys: ['sampling'] },
  { topic: 'Method of approach', asks: 'How were they approached?', keys: ['recruitment'] },
  {
    topic: 'Sample size',
    asks: 'How many took part?',
    keys: ['sample-size'],
    said: sayParticipants,
    isWhole: true,
  },
  {
    topic: 'Non-participation',
    asks: 'How many refused or dropped out, and why?',
    keys: ['non-participation'],
    said: sayAbsent,
  },
  {
    topic: 'Setting of data collection',
    asks: 'Where were the data collected?',
    keys: ['setting'],
  },
  { topic: 'Presence of non-participants', asks: 'Who else was there?', keys: ['others-present'] },
  {
    topic: 'Description of sample',
    asks: 'What marks the sample: people, dates?',
    keys: ['sample'],
    lacks: undatedSessions,
    said: (facts) => [...saySessions(facts), ...sayAttributes(facts)],
  },
  {
    topic: 'Interview guide',
    asks: 'Which questions were asked; was the guide tried out?',
    keys: ['interview-guide'],
  },
  { topic: 'Repeat interviews', asks: 'Were sessions repeated?', keys: ['repeat-sessions'] },
  { topic: 'Audio or visual recording', asks: 'How were the data recorded?', keys: ['recording'] },
  { topic: 'Field notes', asks: 'Were notes taken?', keys: ['field-notes'] },
  {
    topic: 'Duration',
    asks: 'How long did sessions last?',
    keys: ['duration'],
    said: sayDurations,
  },
  { topic: 'Data saturation', asks: 'Was saturation discussed?', keys: ['saturation'] },
  {
    topic: 'Transcripts returned',
    asks: 'Could participants comment on the transcripts?',
    keys: ['transcripts-returned'],
  },
];

const FINDINGS: readonly ItemDefinition[] = [
  {
    topic: 'Number of data coders',
    asks: 'How many people coded the data?',
    keys: [],
    said: (facts) => [...sayCoders(facts), ...sayAgreement(facts)],
    todo: () => [toDo('No person has coded yet.', 'fga review')],
  },
  {
    topic: 'Description of the coding tree',
    asks: 'Is the coding tree described?',
    keys: [],
    said: sayCodebook,
    isWhole: true,
    todo: () => [toDo('There is no codebook that counts.', 'fga codebook')],
  },
  {
    topic: 'Derivation of themes',
    asks: 'Were they given beforehand or drawn from the data?',
    keys: ['derivation'],
    said: sayHistory,
  },
  {
    topic: 'Software',
    asks: 'Which program was used?',
    keys: [],
    said: saySoftware,
    todo: () => [toDo('The log does not name the program yet.', 'fga log')],
    isWhole: true,
  },
  {
    topic: 'Participant checking',
    asks: 'Did participants comment on the findings?',
    keys: ['member-checking'],
    said: sayMembers,
    isWhole: true,
    todo: () => [toDo('Nobody was asked.', 'fga member-check')],
    lacks: ({ members }) =>
      members?.summary.participants.answered === 0
        ? [toDo('No answer is recorded.', 'fga member-check --record FILE…')]
        : [],
  },
  {
    topic: 'Quotations presented',
    asks: 'Are quotations printed, each with its speaker?',
    paper: 'Print quotations, each with the speaker’s number.',
    keys: [],
    said: sayVoices,
    todo: () => [toDo('Choose the quotations of the paper.', 'fga table quotes')],
  },
  {
    topic: 'Data and findings consistent',
    asks: 'Do findings and data agree?',
    paper: 'Whether what is claimed follows from the quotations.',
    keys: [],
    said: sayTables,
    isWhole: true,
    todo: () => [
      toDo(
        'Write the tables, so that they can be made again and compared.',
        'fga tables -o results',
      ),
    ],
  },
  {
    topic: 'Clarity of major themes',
    asks: 'Are the major themes clear in the findings?',
    keys: ['interpretation'],
    said: sayCodebook,
  },
  {
    topic: 'Clarity of minor themes',
    asks: 'Are diverse cases described, or minor themes discussed?',
    keys: ['negative-cases'],
  },
];

export function coreq(facts: AuditFacts): Checklist {
  const domains = [
    ['Research team and reflexivity', TEAM, 1],
    ['Study design', DESIGN, 1 + TEAM.length],
    ['Analysis and findings', FINDINGS, 1 + TEAM.length + DESIGN.length],
  ] as const;
  return {
    id: 'coreq',
    title: 'COREQ: what the report has to say of interviews and focus groups',
    about:
      'The 32 items of Tong, Sainsbury & Craig (2007) by number and name, asked in short words of fga’s own; for the submission use the journal’s form.',
    domains: domains.map(([title, items, first]) => ({
      title,
      items: items.map((item, at) => fillItem(facts, item, first + at)),
    })),
  };
}
