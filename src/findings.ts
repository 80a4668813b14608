// All areas of findings, for documentation and for programs that want to know every code.

import { debriefFindings } from './agreement/debriefing/findings.js';
import { agreementFindings } from './agreement/findings.js';
import { anchorFindings } from './anchor/findings.js';
import { codebookFindings } from './codebook/findings.js';
import { codingFindings } from './coding/findings.js';
import type { FindingArea, FindingKinds } from './finding/finding.js';
import { manifestFindings } from './manifest/findings.js';
import { memberFindings } from './member/findings.js';
import { memoFindings } from './memo/findings.js';
import { officeFindings } from './office/findings.js';
import { pseudonymFindings } from './pseudonym/findings.js';
import { ruleFindings } from './rule/findings.js';
import { sheetFindings } from './sheet/findings.js';
import { studyFindings } from './study/findings.js';
import { tableFindings } from './table/findings.js';
import { documentFindings } from './transcript/documents/document-findings.js';
import { transcriptFindings } from './transcript/findings.js';

import { speechFindings } from './transcript/speech/findings.js';

import { unitFindings } from './unit/findings.js';
import { yamlFindings } from './yaml/findings.js';

export const FINDING_AREAS: readonly FindingArea<FindingKinds>[] = [
  yamlFindings,
  officeFindings,
  tableFindings,
  documentFindings,
  transcriptFindings,
  speechFindings,
  unitFindings,
  memoFindings,
  anchorFindings,
  ruleFindings,
  codebookFindings,
  codingFindings,
  agreementFindings,
  debriefFindings,
  manifestFindings,
  sheetFindings,
  memberFindings,
  pseudonymFindings,
  studyFindings,
];
