// All findings about codebooks, `codebook/…`, with their wording. They are written in three parts:
// the file as YAML, its entries, and its rules.

import { defineFindings, type Finding } from '../finding/finding.js';
import { entryFindings } from './findings-entry.js';
import { ruleSetFindings } from './findings-rules.js';
import { yamlFindings } from './findings-yaml.js';

export const codebookFindings = defineFindings('codebook', {
  ...yamlFindings,
  ...entryFindings,
  ...ruleSetFindings,
});

/** Collects findings while a codebook is read. */
export interface Report {
  readonly findings: Finding[];
  readonly add: typeof codebookFindings.make;
}

/** An empty report; `add` makes a finding and keeps it. */
export function newReport(): Report {
  const findings: Finding[] = [];
  return {
    findings,
    add: (kind, place, args) => {
      const finding = codebookFindings.make(kind, place, args);
      findings.push(finding);
      return finding;
    },
  };
}
