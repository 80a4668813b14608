// Loads several transcripts of a study, one after the other, gathering their findings.

import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import type { Study, StudyTranscript } from '../study.js';
import { loadTranscript } from './load.js';
import { selectTranscripts } from './select.js';

/** The transcripts that the paths name; all of the study where there are none. */
export async function loadTranscripts(
  io: Io,
  study: Study,
  paths: readonly string[],
): Promise<Found<readonly StudyTranscript[]>> {
  const value: StudyTranscript[] = [];
  const findings: Finding[] = [];
  for (const path of selectTranscripts(io, study, paths)) {
    const loaded = await loadTranscript(io, study, path);
    value.push(loaded.value);
    findings.push(...loaded.findings);
  }
  return { value, findings };
}
