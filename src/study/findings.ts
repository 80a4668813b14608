// What can be wrong with the files of a study: its settings, its folders, its participants.

import { defineFindings } from '../finding/finding.js';
import { codingKinds } from './findings-coding.js';
import { fileKinds } from './findings-files.js';
import { logKinds } from './findings-log.js';
import { participantKinds } from './findings-participants.js';
import { ruleCodingKinds } from './findings-rules.js';
import { settingKinds } from './findings-settings.js';

export const studyFindings = defineFindings('study', {
  ...fileKinds,
  ...settingKinds,
  ...codingKinds,
  ...ruleCodingKinds,
  ...logKinds,
  ...participantKinds,
});
