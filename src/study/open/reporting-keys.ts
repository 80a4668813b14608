// What only researchers can say of their study, by the keys under which they write it: below
// `reporting:` in fga.yaml, or as headings of reporting.md. Each with the question it answers.

export const REPORTING_KEYS = {
  abstract: 'What does the abstract say, and where is it?',
  problem: 'What is known, what is not, and why does it matter?',
  purpose: 'What were the aims or questions of the study?',
  approach: 'Which methodology and which way of knowing stand behind the study?',
  context: 'In which setting of people, place and time did it take place, and what of it matters?',
  facilitator: 'Who moderated the sessions?',
  credentials: 'Which degrees had the researchers?',
  occupation: 'What was their work at the time?',
  'researcher-gender': 'Which gender had the researchers, in their own words?',
  training: 'What experience or training had they?',
  relationship: 'Did they know the participants before the study began?',
  'known-to-participants': 'What did participants know of the researchers and their reasons?',
  reflexivity: 'What did the researchers bring along: assumptions, interests, position?',
  sampling: 'How, and why so, were participants chosen?',
  recruitment: 'How were they approached?',
  'sample-size': 'Why this many participants and sessions?',
  'non-participation': 'How many refused or dropped out, and why?',
  sample: 'What else marks the sample, beside the columns of participants.csv?',
  setting: 'Where were the sessions held?',
  'others-present': 'Was anybody there beside participants and researchers?',
  'interview-guide': 'Which questions or prompts were given, and was the guide tried out?',
  'repeat-sessions': 'Were sessions repeated; how many?',
  recording: 'Was sound or picture recorded, and with what?',
  'field-notes': 'Were notes taken during or after the sessions?',
  duration: 'How long did the sessions last?',
  saturation: 'Was saturation looked for, how, and what was found?',
  'transcripts-returned': 'Were transcripts given back to participants for comment or correction?',
  transcription: 'Who transcribed, by which rules, who checked it, how were names replaced?',
  'data-security': 'How are the data kept, and who may see them?',
  ethics: 'Who approved the study, how was consent given, what else was considered?',
  independence: 'Did the coders work without seeing each other’s codings?',
  derivation: 'Were themes found in the data, or given beforehand?',
  analysis: 'Who analysed, in which steps?',
  engagement: 'How long and how closely were the researchers with the field and the data?',
  triangulation: 'Which other sources, methods or people was the reading held against?',
  'peer-debriefing': 'With whom outside the study was the analysis talked over?',
  'negative-cases': 'What speaks against the categories, and what was done with it?',
  'member-checking': 'How were findings taken back to participants, and what became of it?',
  interpretation: 'What was found, and how is it understood?',
  transferability: 'How does it fit earlier work, and where else may it hold?',
  limitations: 'What limits trust in the findings?',
  conflicts: 'Which interests could have influenced the study, and how were they handled?',
  funding: 'Who paid, and what part had they in the study?',
} as const;

export type ReportingKey = keyof typeof REPORTING_KEYS;

export function isReportingKey(key: string): key is ReportingKey {
  return Object.hasOwn(REPORTING_KEYS, key);
}
