// What fga code has to say where the study is coded already: all of it is recorded.

import { resolve } from 'node:path';
import { absentTranscripts } from '../../actions/changes/absent-transcripts.js';
import { RULES_CODER } from '../../coding/coding.js';
import type { Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { type RecodePlan, recordedResults } from '../../study/coding/recode.js';
import { displayPath } from '../../study/find-study.js';
import { findingFromStudy } from '../../study/from-study.js';
import { codingsPath, fileName } from '../../study/paths.js';
import type { RulesRecord } from '../../study/rules/rules-record.js';
import type { Study } from '../../study/study.js';
import type { CodedStudy } from './code-report.js';

/** The study as it was coded before; undefined where something has to be coded. */
export function codedBefore(io: Io, study: Study, plan: RecodePlan): Found<CodedStudy> | undefined {
  const { codebook, rules, filters, todo, standing } = plan;
  if (todo.length > 0 || !codebook || !rules || !filters) return undefined;
  if (hasLoose(study, rules.record)) return undefined;
  const recorded = recordedResults(io, study, plan);
  const others = [...rules.rows.values()].flatMap((own) => (own.count > 0 ? own.transcript : []));
  const findings = [
    ...[...codebook.findings, ...filters].map((finding) => findingFromStudy(io, study, finding)),
    ...recorded.findings,
    ...absentTranscripts(io, study, others),
  ];
  const file = fileName(io, study, codingsPath(RULES_CODER));
  const unchanged = { added: 0, removed: 0, kept: recorded.rows, isWritten: false, others };
  const value = {
    codebook: { ...codebook, file: displayPath(io, resolve(study.root, codebook.file)) },
    counts: recorded.counts,
    standing: standing.size,
    cut: 0,
    units: '',
    saved: { file, ...unchanged },
  };
  return { value, findings };
}

/** Whether something is recorded of transcripts that are gone, which is to be taken out. */
function hasLoose({ transcripts }: Study, record: RulesRecord): boolean {
  const known = new Set(transcripts);
  return [...record.transcripts].some(
    ([path, { rows, made }]) => !known.has(path) && (made !== undefined || rows === 0),
  );
}
