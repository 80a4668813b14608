// The 32 items of COREQ (Tong, Sainsbury & Craig 2007), in words of our own: what is asked of a report on
// interviews and focus groups, and where this study's files answer it.

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
    topic: 'Moderator',
    asks: 'Who led the focus groups?',
    keys: ['facilitator'],
    said: sayModerators,
  },
  { topic: 'Credentials', asks: 'Which degrees had they?', keys: ['credentials'] },
  { topic: 'Occupation', asks: 'What was their work at the time?', keys: ['occupation'] },
  { topic: 'Gender', asks: 'Which gender had the researchers?', keys: ['researcher-gender'] },
  { topic: 'Experience and training', asks: 'What had prepared them?', keys: ['training'] },
  { topic: 'Relationship', asks: 'Did they know participants before?', keys: ['relationship'] },
  {
    topic: 'What participants knew',
    asks: 'What did participants know of the researcher?',
    keys: ['known-to-participants'],
  },
  {
    topic: 'The researcher’s view',
    asks: 'Which assumptions and interests did the researcher bring?',
    keys: ['reflexivity'],
  },
];

const DESIGN: readonly ItemDefinition[] = [
  { topic: 'Methodology', asks: 'Which methodology stands behind the study?', keys: ['approach'] },
  { topic: 'Sampling', asks: 'How were participants selected?', keys: ['sampling'] },
  { topic: 'Approach', asks: 'How were they approached?', keys: ['recruitment'] },
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
  { topic: 'Place', asks: 'Where were the data collected?', keys: ['setting'] },
  { topic: 'Others present', asks: 'Who else was there?', keys: ['others-present'] },
  {
    topic: 'The sample',
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
  { topic: 'Repeated sessions', asks: 'Were sessions repeated?', keys: ['repeat-sessions'] },
  { topic: 'Recording', asks: 'How were the data recorded?', keys: ['recording'] },
  { topic: 'Field notes', asks: 'Were notes taken?', keys: ['field-notes'] },
  {
    topic: 'Duration',
    asks: 'How long did sessions last?',
    keys: ['duration'],
    said: sayDurations,
  },
  { topic: 'Saturation', asks: 'Was saturation discussed?', keys: ['saturation'] },
  {
    topic: 'Transcripts returned',
    asks: 'Could participants comment on the transcripts?',
    keys: ['transcripts-returned'],
  },
];

const FINDINGS: readonly ItemDefinition[] = [
  {
    topic: 'Coders',
    asks: 'How many people coded the data?',
    keys: [],
    said: (facts) => [...sayCoders(facts), ...sayAgreement(facts)],
    todo: () => [toDo('No person has coded yet.', 'fga review')],
  },
  {
    topic: 'Coding tree',
    asks: 'Is the coding tree described?',
    keys: [],
    said: sayCodebook,
    isWhole: true,
    todo: () => [toDo('There is no codebook that counts.', 'fga codebook')],
  },
  {
    topic: 'Where themes come from',
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
    topic: 'Participants’ feedback',
    asks: 'Did participants comment on the findings?',
    keys: ['member-checking'],
    said: sayMembers,
    isWhole: true,
    todo: () => [toDo('Nobody was asked.', 'fga member-check')],
  },
  {
    topic: 'Quotations',
    asks: 'Are quotations printed, each with its speaker?',
    paper: 'Print quotations, each with the speaker’s number.',
    keys: [],
    said: sayVoices,
    todo: () => [toDo('Choose the quotations of the paper.', 'fga table quotes')],
  },
  {
    topic: 'Data and findings',
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
    topic: 'Major themes',
    asks: 'Are the major themes clear in the findings?',
    keys: ['interpretation'],
    said: sayCodebook,
  },
  {
    topic: 'Minor themes',
    asks: 'Are different cases and minor themes told?',
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
      'The 32 points of Tong, Sainsbury & Craig (2007), in short words of fga’s own; for the submission use the journal’s form.',
    domains: domains.map(([title, items, first]) => ({
      title,
      items: items.map((item, at) => fillItem(facts, item, first + at)),
    })),
  };
}
