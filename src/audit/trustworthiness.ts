// The trustworthiness section by the four criteria of Lincoln and Guba (1985): what the files of the study
// show for each, and what they leave open. Whether that is enough is for readers to judge.

import type { AuditFacts } from './facts.js';
import {
  sayAgreement,
  sayCodebook,
  sayCoders,
  sayDebriefs,
  sayHistory,
  saySample,
} from './say-coding.js';
import {
  sayAgainst,
  sayCounted,
  sayMembers,
  sayMemos,
  sayTables,
  sayVoices,
} from './say-evidence.js';
import { sayHandEdits, sayLog, saySoftware } from './say-log.js';
import { sayAttributes, sayParticipants, saySessions } from './say-people.js';
import type { AuditSection, Gap } from './statement.js';
import { known, toDo } from './written.js';

export function trustworthiness(facts: AuditFacts): readonly AuditSection[] {
  return [credibility(facts), dependability(facts), confirmability(facts), transferability(facts)];
}

function credibility(facts: AuditFacts): AuditSection {
  const gaps = [
    ...unless(
      facts.debriefs.length > 0,
      'No debriefing of two coders is on record.',
      'fga debrief',
    ),
    ...unless(
      facts.members,
      'No participant was asked whether they were understood.',
      'fga member-check',
    ),
    ...uncounted(facts),
  ];
  const said = [
    ...sayDebriefs(facts),
    ...sayMembers(facts),
    ...sayVoices(facts),
    ...sayAgainst(facts),
    ...sayMemos(facts),
  ];
  const keys = [
    'engagement',
    'triangulation',
    'peer-debriefing',
    'negative-cases',
    'independence',
  ] as const;
  return {
    id: 'credibility',
    title: 'Credibility',
    about:
      'Whether the findings render what participants meant: time spent with the data, other eyes on it, participants’ answers, cases that do not fit.',
    ...known(facts, keys, said, gaps),
  };
}

function dependability(facts: AuditFacts): AuditSection {
  const gaps = [
    ...unless(facts.codebook, 'There is no codebook, or not one that counts.', 'fga check'),
    ...unless(
      facts.coders.length > 1,
      'Fewer than two people have coded, so nothing is known of their agreement.',
      'fga sample, fga review',
    ),
    ...unless(facts.log.entries.length > 0, 'The log is empty.', 'fga log --note'),
  ];
  const said = [
    ...sayCodebook(facts),
    ...sayHistory(facts),
    ...sayCoders(facts),
    ...saySample(facts),
    ...sayAgreement(facts),
    ...sayLog(facts),
    ...saySoftware(facts),
  ];
  return {
    id: 'dependability',
    title: 'Dependability',
    about:
      'Whether the way from data to findings can be followed, and what changed on it: codebook and its history, coders and how far they agreed, a log of what was done.',
    ...known(facts, ['analysis'], said, gaps),
  };
}

function confirmability(facts: AuditFacts): AuditSection {
  const gaps = [
    ...uncounted(facts),
    ...unless(
      facts.tables.length > 0,
      'No tables were written, so none can be traced back.',
      'fga tables -o results',
    ),
    ...unless(
      facts.log.unlogged.length === 0,
      'Files were changed without fga, and nobody has said why.',
      'fga log --notice --because "…"',
    ),
  ];
  const said = [...sayCounted(facts), ...sayTables(facts), ...sayHandEdits(facts)];
  return {
    id: 'confirmability',
    title: 'Confirmability',
    about:
      'Whether findings come from the data and not from the wishes of researchers: every number leads to words somebody said, and what was changed is on record.',
    ...known(facts, ['reflexivity', 'conflicts'], said, gaps),
  };
}

function transferability(facts: AuditFacts): AuditSection {
  const said = [...saySessions(facts), ...sayParticipants(facts), ...sayAttributes(facts)];
  const keys = ['context', 'setting', 'sampling', 'recruitment', 'transferability'] as const;
  return {
    id: 'transferability',
    title: 'Transferability',
    about:
      'Whether readers can judge if findings hold elsewhere: who took part, where, how they were chosen, and enough of their own words.',
    ...known(facts, keys, said),
  };
}

function unless(isThere: unknown, text: string, command: string): readonly Gap[] {
  return isThere ? [] : [toDo(text, command)];
}

function uncounted({ uncounted: why }: AuditFacts): readonly Gap[] {
  return why === undefined ? [] : [toDo(`No coding counts: ${why}`, 'fga check')];
}
