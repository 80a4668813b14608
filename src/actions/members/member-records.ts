// Where member checking lies in a study: `member-checks/<participant>.csv` holds what was asked and
// answered, `member-checks/packets/` what was handed out.

import { join } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { type MemberRecord, parseMemberRecord } from '../../member/record.js';
import { fileName } from '../../study/paths.js';
import { readText } from '../../study/read-text.js';
import type { StudyRoot } from '../../study/study.js';

export const MEMBER_CHECKS = 'member-checks';
export const PACKETS = `${MEMBER_CHECKS}/packets`;

/** Path of a participant's record below the study. */
export function memberRecordPath(participant: string): string {
  return `${MEMBER_CHECKS}/${participant}.csv`;
}

/** All records, sorted by participant. One that cannot be read is a finding and left alone. */
export function loadMemberRecords(io: Io, study: StudyRoot): Found<readonly MemberRecord[]> {
  const folder = join(study.root, MEMBER_CHECKS);
  const findings: Finding[] = [];
  if (io.statFile(folder)?.kind !== 'folder') return { value: [], findings };
  const names = io
    .listFolder(folder)
    .filter(({ name, kind }) => kind === 'file' && /^[^.~].*\.csv$/i.test(name));
  const value = names.flatMap(({ name }): MemberRecord[] => {
    const file = fileName(io, study, `${MEMBER_CHECKS}/${name}`);
    const text = readText(io, join(folder, name), file);
    const parsed = parseMemberRecord(text.value, file, name.replace(/\.csv$/i, ''));
    findings.push(...text.findings, ...parsed.findings);
    return parsed.value ? [parsed.value] : [];
  });
  return { value, findings };
}
