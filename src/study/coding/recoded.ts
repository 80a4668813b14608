// What a run of the rules leaves in the record: how each transcript was coded, and by which codebook.

import { type CodebookOutline, outlineOf } from '../../analysis/summary.js';
import { sha256 } from '../../anchor/hash.js';
import type { Codebook } from '../../codebook/codebook.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { findingForStudy, nameFromStudy } from '../from-study.js';
import { attributesOf } from '../people/attributes.js';
import type { MadeRows, RecordedCodebook, RecordedFilters } from '../rules/rules-record.js';
import type { Study } from '../study.js';
import type { RenderedTranscript } from './code-task.js';
import type { RecodePlan } from './recode.js';

/** What vouches for the rows of transcripts: earlier runs where their rows stand, and this one. */
export function vouchedRows(
  io: Io,
  study: Study,
  plan: RecodePlan,
  coded: readonly RenderedTranscript[],
): Map<string, MadeRows> {
  const made = new Map<string, MadeRows>();
  for (const path of study.transcripts) {
    const earlier = plan.rules?.record.transcripts.get(path)?.made;
    if (earlier) made.set(path, earlier);
  }
  for (const one of coded) {
    const inputs = plan.inputs.get(one.path);
    const units = one.units ? sha256(one.units) : inputs?.units;
    // As `saveReadingText` has stored it.
    const isStored = one.text !== undefined && (one.units !== undefined || inputs?.text === '');
    const text = isStored ? sha256(one.text ?? '') : inputs?.text;
    made.delete(one.path);
    if (!inputs || units === undefined || text === undefined) continue;
    const { counts, heard } = one;
    const findings = kept(io, study, one.findings);
    made.set(one.path, { inputs: { ...inputs, units, text }, counts, heard, findings });
  }
  return made;
}

export function recordedCodebook(
  io: Io,
  study: Study,
  plan: RecodePlan,
  { codebook, findings }: { readonly codebook: Codebook; readonly findings: readonly Finding[] },
): RecordedCodebook {
  const outline: CodebookOutline = outlineOf(codebook);
  return {
    file: nameFromStudy(io, study, codebook.file),
    sha256: plan.shared.codebook,
    attributes: attributesOf(study),
    fga: plan.shared.fga,
    title: codebook.title,
    version: codebook.version,
    ...outline,
    findings: kept(io, study, findings),
  };
}

/** Those of this run where it looked at all transcripts, else those that are known. */
export function recordedFilters(
  io: Io,
  study: Study,
  { filtersOf, rules }: RecodePlan,
  findings: readonly Finding[],
): RecordedFilters | undefined {
  if (filtersOf === undefined) return rules?.record.filters;
  return { of: filtersOf, findings: kept(io, study, findings) };
}

/** Notes are left to fga check. */
function kept(io: Io, study: Study, findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => findingForStudy(io, study, finding));
}
