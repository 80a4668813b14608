// The 21 items of SRQR (O'Brien, Harris, Beckman, Reed & Cook 2014) by their numbers and names, asked in
// words of our own: what any qualitative report has to say, and where this study's files say it.

import { fillItem, type ItemDefinition } from './checklist-item.js';
import type { AuditFacts } from './facts.js';
import { sayAgreement, sayCodebook, sayCoders, sayDebriefs, sayUnits } from './say-coding.js';
import { sayCounted, sayMembers, sayVoices } from './say-evidence.js';
import { sayLog, saySoftware } from './say-log.js';
import {
  sayDurations,
  sayModerators,
  sayParticipants,
  saySessions,
  sayTranscripts,
  undatedSessions,
} from './say-people.js';
import { type Checklist, statement } from './statement.js';

const ITEMS: readonly (readonly [domain: string, items: readonly ItemDefinition[]])[] = [
  [
    'Title and abstract',
    [
      {
        topic: 'Title',
        asks: 'Does the title name topic and approach?',
        paper: 'Name the topic, and that the study is qualitative or its approach.',
        keys: [],
        isWhole: true,
        said: ({ title, settings }) =>
          settings ? [statement(`The study is called “${title}”.`, settings)] : [],
      },
      { topic: 'Abstract', asks: 'Is there a structured summary?', keys: ['abstract'] },
    ],
  ],
  [
    'Introduction',
    [
      {
        topic: 'Problem formulation',
        asks: 'What is known, what is missing, why does it matter?',
        keys: ['problem'],
      },
      {
        topic: 'Purpose or research question',
        asks: 'What were the questions?',
        keys: ['purpose'],
      },
    ],
  ],
  [
    'Methods',
    [
      {
        topic: 'Qualitative approach and research paradigm',
        asks: 'Which approach, which view of knowledge, and why?',
        keys: ['approach'],
      },
      {
        topic: 'Researcher characteristics and reflexivity',
        asks: 'What did researchers bring, and how did it bear on the study?',
        keys: ['reflexivity', 'relationship'],
        said: sayModerators,
      },
      { topic: 'Context', asks: 'Which setting, and what of it matters?', keys: ['context'] },
      {
        topic: 'Sampling strategy',
        asks: 'Whom, why them, and when was it enough?',
        keys: ['sampling', 'recruitment', 'saturation'],
      },
      {
        topic: 'Ethical issues pertaining to human subjects',
        asks: 'Who approved, how was consent given, what of confidentiality?',
        keys: ['ethics', 'data-security'],
      },
      {
        topic: 'Data collection methods',
        asks: 'What was collected, when and how?',
        keys: ['duration'],
        lacks: undatedSessions,
        said: (facts) => [...saySessions(facts), ...sayDurations(facts)],
      },
      {
        topic: 'Data collection instruments and technologies',
        asks: 'Which guide, which devices?',
        keys: ['interview-guide', 'recording'],
      },
      {
        topic: 'Units of study',
        asks: 'How many people, sessions, documents, and who are they?',
        keys: [],
        isWhole: true,
        said: (facts) => [...sayParticipants(facts), ...sayTranscripts(facts)],
      },
      {
        topic: 'Data processing',
        asks: 'How were data transcribed, checked, cut, made anonymous?',
        keys: ['transcription'],
        said: (facts) => [...sayUnits(facts), ...sayCounted(facts)],
      },
      {
        topic: 'Data analysis',
        asks: 'How did themes come about, by whom?',
        keys: ['analysis', 'derivation'],
        said: (facts) => [...sayCoders(facts), ...saySoftware(facts)],
      },
      {
        topic: 'Techniques to enhance trustworthiness',
        asks: 'What was done so that the analysis can be trusted?',
        paper: 'Say why these ways were chosen.',
        keys: ['triangulation', 'peer-debriefing'],
        isWhole: true,
        said: (facts) => [
          ...sayAgreement(facts),
          ...sayDebriefs(facts),
          ...sayMembers(facts),
          ...sayLog(facts),
        ],
      },
    ],
  ],
  [
    'Findings',
    [
      {
        topic: 'Synthesis and interpretation',
        asks: 'Which themes, which reading of them?',
        keys: ['interpretation'],
        said: sayCodebook,
      },
      {
        topic: 'Links to empirical data',
        asks: 'Are findings borne out by quotations?',
        paper: 'Print quotations for each finding.',
        keys: [],
        isWhole: true,
        said: sayVoices,
      },
    ],
  ],
  [
    'Discussion',
    [
      {
        topic: 'Integration with prior work, implications, transferability and contribution',
        asks: 'How does it fit, what does it add, where may it hold?',
        keys: ['transferability'],
      },
      { topic: 'Limitations', asks: 'What limits trust?', keys: ['limitations'] },
    ],
  ],
  [
    'Other',
    [
      {
        topic: 'Conflicts of interest',
        asks: 'Which were there, and how were they handled?',
        keys: ['conflicts'],
      },
      { topic: 'Funding', asks: 'Who paid, and what part had they?', keys: ['funding'] },
    ],
  ],
];

export function srqr(facts: AuditFacts): Checklist {
  let number = 0;
  const domains = ITEMS.map(([title, items]) => ({
    title,
    items: items.map((item) => {
      number += 1;
      return fillItem(facts, item, number);
    }),
  }));
  return {
    id: 'srqr',
    title: 'SRQR: what a qualitative report has to say',
    about:
      'The 21 items of O’Brien, Harris, Beckman, Reed & Cook (2014) by number and name, asked in short words of fga’s own; for the submission use the journal’s form.',
    domains,
  };
}
