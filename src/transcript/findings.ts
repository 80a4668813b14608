// What there is to say about a transcript as it was read, with the wording.

import { defineFindings } from '../finding/finding.js';
import { decodingKinds } from './findings-decoding.js';
import { labelKinds } from './findings-labels.js';
import { turnKinds } from './findings-turns.js';

export const transcriptFindings = defineFindings('transcript', {
  ...decodingKinds,
  ...labelKinds,
  ...turnKinds,
});
