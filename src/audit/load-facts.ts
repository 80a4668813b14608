// Gathers the facts of a study from its files. What cannot be read is left out here and reported by
// `fga check`.

import { join } from 'node:path';
import { currentMarks } from '../actions/members/check-members.js';
import { loadMemberRecords, MEMBER_CHECKS } from '../actions/members/member-records.js';
import { codeLevels } from '../agreement/readings/code-levels.js';
import type { Codebook } from '../codebook/codebook.js';
import { RULES_CODER } from '../coding/coding.js';
import { type Found, gatherFindings } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { summariseAnswers } from '../member/summary.js';
import { chooseCodebook } from '../study/choose.js';
import { loadStudyUnits } from '../study/coders/coders.js';
import { DOUBLE_CODING_FILE, loadSample } from '../study/coders/double-coding.js';
import { STUDY_FILE, TRANSCRIPTS } from '../study/find-study.js';
import { loadCodebook, readStudyText } from '../study/load/load.js';
import { loadTranscripts } from '../study/load/load-all.js';
import { loadLog } from '../study/log/log.js';
import { lastLines, missingLines } from '../study/log/log-chain.js';
import { findEdits } from '../study/log/notice.js';
import { loadReporting } from '../study/open/reporting.js';
import { codingsPath, fileName, PARTICIPANTS_FILE, UNITS, unitsPath } from '../study/paths.js';
import { attendanceOf } from '../study/people/attendance.js';
import type { Study } from '../study/study.js';
import { parseCsv } from '../table/csv.js';
import type { AuditFacts, CodebookFact, TablesFact } from './facts.js';
import { coderFacts, comparisonFact, countedFact, debriefFacts } from './load-coding.js';
import { codebookFact, sessionFacts } from './load-sessions.js';
import type { Source } from './statement.js';

/** `tables` are judged by the command, which knows how each was made. */
export async function loadFacts(
  io: Io,
  study: Study,
  { tables, version }: { readonly tables: readonly TablesFact[]; readonly version: string },
): Promise<Found<AuditFacts>> {
  const named = (path: string): Source => ({ file: fileName(io, study, path) });
  const loaded = await loadTranscripts(io, study, []);
  // What is doubtful is for fga check; a transcript that cannot be read is missing in every figure.
  const { findings, keep } = gatherFindings(
    loaded.findings.filter(({ severity }) => severity === 'error'),
  );
  const read = loaded.value;
  const units = (await loadStudyUnits(io, study)).value;
  const attendance = attendanceOf(study, read);
  const codebook = keep(await loadBook(io, study));
  const sample = loadSample(io, study, units.units).value;
  const members = await loadMembers(io, study);
  const comparison = await comparisonFact(io, study);
  const value: AuditFacts = {
    title: study.settings.title,
    fga: version,
    ...(io.statFile(join(study.root, STUDY_FILE)) && { settings: named(STUDY_FILE) }),
    participants: named(PARTICIPANTS_FILE),
    reporting: keep(await loadReporting(io, study)),
    sessions: sessionFacts(io, study, read),
    attendance,
    units: {
      all: units.units.length,
      codable: units.units.filter(({ isCodable }) => isCodable).length,
      files: study.transcripts.filter((path) =>
        io.statFile(join(study.root, unitsPath(study, path))),
      ).length,
    },
    unitsSource: named(io.statFile(join(study.root, UNITS)) ? UNITS : TRANSCRIPTS),
    coders: coderFacts(io, study, units, codeLevels(codebook?.book)),
    hasRules: hasRules(io, study),
    rulesSource: named(codingsPath(RULES_CODER)),
    ...(codebook && { codebook: codebook.fact }),
    ...(sample && { sample: { units: sample.length, source: named(DOUBLE_CODING_FILE) } }),
    ...(comparison && { comparison }),
    debriefs: await debriefFacts(io, study),
    ...(await countedFact(io, study, attendance)),
    ...(members && { members: { summary: members, source: named(MEMBER_CHECKS) } }),
    tables,
    memos: filesIn(io, study, 'memos').map(named),
    log: keep(logFacts(io, study)),
  };
  return { value, findings };
}

/** Whether the rules have coded anything, or said of a unit that nothing applies. */
function hasRules(io: Io, study: Study): boolean {
  const stored = readStudyText(io, study, codingsPath(RULES_CODER));
  return stored !== undefined && parseCsv(stored.value, stored.file).value.rows.length > 0;
}

interface OwnBook {
  readonly book: Codebook;
  readonly fact: CodebookFact;
}

async function loadBook(io: Io, study: Study): Promise<Found<OwnBook | undefined>> {
  try {
    const path = chooseCodebook(io, study);
    const book = path === undefined ? undefined : (await loadCodebook(io, study, path)).value;
    if (path === undefined || !book) return { value: undefined, findings: [] };
    return { value: { book, fact: codebookFact(fileName(io, study, path), book) }, findings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { value: undefined, findings: error.findings };
  }
}

async function loadMembers(io: Io, study: Study) {
  const { value: records } = loadMemberRecords(io, study);
  if (records.length === 0) return undefined;
  const current = await currentMarks(io, study);
  return summariseAnswers(records, { order: current?.order ?? [], current: current?.marks });
}

function filesIn(io: Io, study: Study, folder: string): readonly string[] {
  if (io.statFile(join(study.root, folder))?.kind !== 'folder') return [];
  return io
    .listFolder(join(study.root, folder))
    .filter(({ name, kind }) => kind === 'file' && !/^[.~]/.test(name))
    .map(({ name }) => `${folder}/${name}`);
}

function logFacts(io: Io, study: Study): Found<AuditFacts['log']> {
  const { value: entries, findings } = loadLog(io, study);
  const value = {
    entries,
    missing: missingLines(entries).filter(({ code }) => code === 'study/log-line-missing').length,
    last: lastLines(entries),
    unlogged: findEdits(io, study)
      .filter(({ change }) => change !== 'new')
      .map(({ path }) => fileName(io, study, path)),
  };
  return { value, findings };
}
