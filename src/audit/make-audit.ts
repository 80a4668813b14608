// The audit of a study from its facts.

import { coreq } from './coreq.js';
import type { AuditFacts } from './facts.js';
import { srqr } from './srqr.js';
import type { Audit } from './statement.js';
import { trustworthiness } from './trustworthiness.js';

const ABOUT = [
  'from the files of the study. After each statement stand, in brackets, the files it is from;',
  'what is in quotation marks the researchers wrote themselves. Nothing here says whether it is enough.',
  'What no file says is marked open, with where to write it: “reporting: setting” is the key setting below reporting: in fga.yaml,',
  'or the heading Setting in reporting.md. The page can hold confidential things; read it before you pass it on.',
].join(' ');

export function makeAudit(facts: AuditFacts): Audit {
  return {
    title: `Audit: ${facts.title}`,
    about: `Put together by fga ${facts.fga} ${ABOUT}`,
    sections: trustworthiness(facts),
    checklists: [coreq(facts), srqr(facts)],
  };
}
