// Looks at everything in a study and gathers what is wrong or doubtful, without stopping at the first.

import { type CoderFile, sameCodings } from '../../agreement/readings/same-codings.js';
import type { Codebook } from '../../codebook/codebook.js';
import { codesNow } from '../../codebook/history.js';
import type { CodedText } from '../../coding/judge-coding.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { chooseCodebook, listCodebooks, listCoders } from '../../study/choose.js';
import { rememberedCodebook } from '../../study/codebook-record.js';
import { checkCodebookFilters, heardValues } from '../../study/coding/filter-values.js';
import { STUDY_FILE } from '../../study/find-study.js';
import { studyFindings } from '../../study/findings.js';
import { clashingIds, idProblem } from '../../study/ids.js';
import { loadCodebook, loadCodings, loadTranscript, loadUnits } from '../../study/load/load.js';
import { sameWords } from '../../study/load/same-words.js';
import { loadLog } from '../../study/log/log.js';
import { unloggedFindings } from '../../study/log/notice.js';
import { loadReporting } from '../../study/open/reporting.js';
import { CODEBOOKS, CODINGS, codingsPath, fileName, transcriptName } from '../../study/paths.js';
import { proposePersons } from '../../study/people/same-persons.js';
import { silentParticipants, unheardLabels } from '../../study/people/voices.js';
import { listedValues } from '../../study/rules/listed-values.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { nearest } from '../../text/nearest.js';
import { anchorFindingsOf } from '../changes/check-anchors.js';
import { findRenamed, renamedFindings } from '../changes/renamed.js';
import { checkDebriefs } from '../debriefs/check-debriefs.js';
import { checkLeaks } from '../key/leaks.js';
import { checkMembers } from '../members/check-members.js';
import { checkCopies } from './check-copies.js';
import { checkLeftovers } from './check-leftovers.js';
import { checkMemos } from './check-memos.js';
import { checkSplits } from './check-splits.js';

/** How much was looked at. */
export interface Checked {
  readonly transcripts: number;
  readonly speakers: number;
  readonly participants: number;
  readonly units: number;
  readonly codings: number;
  readonly coders: readonly string[];
  /** The codebook's path; undefined where there is none or it is not clear which. */
  readonly codebook?: string;
}

/** What a codebook is judged by beside its parser: lint, compiled rules. */
export type CodebookCheck = (
  codebook: Codebook,
  file: string,
) => readonly Finding[] | Promise<readonly Finding[]>;

/** Checks an open study. `opened` are the findings of opening it. */
export async function checkStudy(
  io: Io,
  { value: study, findings: opened }: Found<Study>,
  lint: CodebookCheck = () => [],
): Promise<Found<Checked>> {
  const findings: Finding[] = [...opened];
  const loaded: StudyTranscript[] = [];
  const texts = new Map<string, CodedText>();
  let units = 0;
  for (const path of study.transcripts) {
    const transcript = await unlessUnreadable(io, study, path, findings);
    if (!transcript) continue;
    const cut = loadUnits(io, study, transcript.value);
    findings.push(...transcript.findings);
    if (cut) findings.push(...anchorFindingsOf(io, study, transcript.value, cut.findings));
    loaded.push(transcript.value);
    findings.push(...checkMemos(io, study, [{ source: transcript.value, units: cut?.value }]));
    units += cut?.value.length ?? 0;
    const { text } = transcript.value.transcript;
    texts.set(path, { text, ...(cut && { units: cut.value }) });
  }
  findings.push(...silentParticipants(study, loaded).findings, ...unheardLabels(study, loaded));
  findings.push(...proposePersons(study, loaded, (path) => transcriptName(io, study, path)));
  findings.push(...sameWords(loaded, (path) => transcriptName(io, study, path)));
  findings.push(...renamedFindings(io, study, findRenamed(io, study, loaded)));
  const codebook = await checkCodebook(io, study, lint, findings);
  if (codebook?.value) {
    const values = [...listedValues(study), ...loaded.flatMap(heardValues)];
    findings.push(...checkCodebookFilters(codebook.value, values));
  }
  const codes = codebook?.value && new Set(codebook.value.codes.map(({ id }) => id));
  const codeNow = codebook?.value && codesNow(codebook.value);
  const coders = checkCoders(io, study, findings);
  const files: CoderFile[] = [];
  let codings = 0;
  for (const coder of coders) {
    const coding = loadCodings(io, study, coder, {
      texts,
      ...(codes && { codes }),
      ...(codeNow && { codeNow }),
    });
    findings.push(...coding.findings);
    codings += coding.value.codings.length + coding.value.unfit.length;
    const file = fileName(io, study, codingsPath(coder));
    files.push({ coder, file, codings: coding.value.codings });
  }
  findings.push(...sameCodings(files));
  if (codebook?.value) findings.push(...checkSplits(io, study, codebook.value));
  const log = loadLog(io, study);
  findings.push(...log.findings, ...unloggedFindings(io, study, log.value));
  findings.push(...(await loadReporting(io, study)).findings);
  findings.push(...(await checkDebriefs(io, study)), ...(await checkMembers(io, study)));
  findings.push(...(await checkLeaks(io, study)), ...checkLeftovers(io, study));
  findings.push(...checkCopies(io, study));
  const speakers = loaded.reduce((sum, { transcript }) => sum + transcript.speakers.length, 0);
  const counts = { transcripts: loaded.length, speakers, units, codings, coders };
  const people = new Set(study.participants.map(({ id }) => id));
  return {
    value: { ...counts, participants: people.size, ...(codebook && { codebook: codebook.path }) },
    findings,
  };
}

/** A transcript that cannot be opened is reported, and the check goes on. */
async function unlessUnreadable(io: Io, study: Study, path: string, findings: Finding[]) {
  try {
    return await loadTranscript(io, study, path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = { file: transcriptName(io, study, path) };
    findings.push(studyFindings.make('unreadable-transcript', place, { reason: error.message }));
    return undefined;
  }
}

async function checkCodebook(io: Io, study: Study, lint: CodebookCheck, findings: Finding[]) {
  const problem = codebookProblem(io, study);
  if (problem) findings.push(problem);
  const isUsable = problem === undefined || problem.severity === 'info';
  const path = isUsable ? chooseCodebook(io, study) : undefined;
  if (path === undefined) return undefined;
  const { value, findings: own } = await loadCodebook(io, study, path);
  findings.push(...own);
  if (value) findings.push(...(await lint(value, fileName(io, study, path))));
  return { path, value };
}

/** What keeps the study from having one codebook; the same conditions end other commands. */
function codebookProblem(io: Io, study: Study): Finding | undefined {
  const codebooks = listCodebooks(io, study);
  const { codebook } = study.settings;
  const file = fileName(io, study, STUDY_FILE);
  if (codebook !== undefined) {
    if (io.statFile(`${study.root}/${codebook}`)?.kind === 'file') return undefined;
    const args = { codebook, nearest: nearest(codebook, codebooks) };
    return studyFindings.make(
      'missing-codebook',
      study.settings.places?.codebook ?? { file },
      args,
    );
  }
  if (codebooks.length === 1) return undefined;
  const remembered = rememberedCodebook(io, study);
  if (remembered !== undefined) {
    return studyFindings.make('remembered-codebook', { file }, { codebook: remembered });
  }
  if (codebooks.length === 0)
    return studyFindings.make('no-codebook', { file: fileName(io, study, CODEBOOKS) }, undefined);
  return studyFindings.make('several-codebooks', { file }, { codebooks: codebooks.join(', ') });
}

/** The coders whose files can be read; odd names are reported, and a chosen coder that has none. */
function checkCoders(io: Io, study: Study, findings: Finding[]): readonly string[] {
  const coders = listCoders(io, study);
  for (const coder of coders) {
    const problem = idProblem(coder);
    if (!problem) continue;
    const place = { file: fileName(io, study, codingsPath(coder)) };
    findings.push(studyFindings.make('bad-id', place, { what: 'coder', id: coder, problem }));
  }
  for (const [first = '', ...others] of clashingIds(coders)) {
    const args = { what: 'coders', first, second: others.join(', ') };
    findings.push(studyFindings.make('clashing-ids', { file: fileName(io, study, CODINGS) }, args));
  }
  const { coding, places } = study.settings;
  if (coding !== undefined && !coders.includes(coding)) {
    const place = places?.coding ?? { file: fileName(io, study, STUDY_FILE) };
    findings.push(
      studyFindings.make('no-such-coder', place, {
        coder: coding,
        nearest: nearest(coding, coders),
      }),
    );
  }
  return coders;
}
