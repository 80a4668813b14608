// All findings about codebooks, `codebook/…`, with their wording. Written in two parts: its
// entries, and its rules.

import { defineFindings, type Finding } from '../finding/finding.js';
import { entryFindings } from './findings-entry.js';
import { ruleSetFindings } from './findings-rules.js';

export const codebookFindings = defineFindings('codebook', {
  ...entryFindings,
  ...ruleSetFindings,
});

/** Collects findings while a codebook is read. */
export interface Report {
  readonly findings: Finding[];
  readonly add: typeof codebookFindings.make;
}

/** A report that begins with what is known already; `add` makes a finding and keeps it. */
export function newReport(known: readonly Finding[] = []): Report {
  const findings = [...known];
  return {
    findings,
    add: (kind, place, args) => {
      const finding = codebookFindings.make(kind, place, args);
      findings.push(finding);
      return finding;
    },
  };
}
