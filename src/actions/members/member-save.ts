// Writes packets and records, together: no packet goes out whose questions the study has not kept.

import { basename, join, relative, resolve } from 'node:path';
import type { Finding, Found } from '../../finding/finding.js';
import { UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { memberFindings } from '../../member/findings.js';
import type { Packet } from '../../member/packet.js';
import { type MemberRecord, renderMemberRecord, withQuestions } from '../../member/record.js';
import { displayPath } from '../../study/find-study.js';
import { fileName } from '../../study/paths.js';
import { refuseLinkedResults } from '../../study/result-path.js';
import type { Study } from '../../study/study.js';
import { type IntendedWrite, writeTogether } from '../../study/writing/all-or-nothing.js';
import { loadMemberRecords, MEMBER_CHECKS, memberRecordPath, PACKETS } from './member-records.js';

export interface PacketFile {
  readonly packet: Packet;
  readonly content: string;
}

export interface PacketTarget {
  /** Folder that was named; undefined: the study's own. */
  readonly folder: string | undefined;
  /** `.md` */
  readonly ending: string;
  readonly replace: boolean;
}

export interface SavedPackets {
  /** As a user would write it. */
  readonly folder: string;
  /** Participants whose packet is there now as it should be. */
  readonly packets: readonly string[];
  /** Participants whose packet is there and was left alone. */
  readonly kept: readonly string[];
  /** Paths below the study that changed. */
  readonly wrote: readonly string[];
}

/** Packets that differ from what is there are left alone, unless they are to be replaced. */
export function savePackets(
  io: Io,
  study: Study,
  files: readonly PacketFile[],
  target: PacketTarget,
): Found<SavedPackets> {
  const folder =
    target.folder === undefined ? join(study.root, PACKETS) : resolve(io.cwd, target.folder);
  const below = relative(study.root, folder).replaceAll('\\', '/');
  const isInside = !/^\.\.(?:\/|$)|^(?:[a-z]:)?\//i.test(below);
  // Beside the records a packet as CSV would be taken for one.
  if (below === MEMBER_CHECKS) {
    throw new UsageError(`${MEMBER_CHECKS}/ holds the records of answers. Name another folder.`);
  }
  const records = loadMemberRecords(io, study);
  const findings: Finding[] = [...records.findings];
  const [writes, outside]: [IntendedWrite[], IntendedWrite[]] = [[], []];
  const [done, kept]: [string[], string[]] = [[], []];
  for (const { packet, content } of files) {
    const { participant } = packet;
    const path = join(folder, `${participant}${target.ending}`);
    if (!target.replace && isOther(io, path, content)) {
      kept.push(participant);
      const place = { file: displayPath(io, path) };
      findings.push(memberFindings.make('packet-kept', place, { participant }));
      continue;
    }
    const before = records.value.find((record) => record.participant === participant);
    const own = memberRecordPath(participant);
    // A record that cannot be read is a finding; nobody is asked before it is mended.
    if (!before && io.statFile(join(study.root, own))) continue;
    done.push(participant);
    writes.push(recordWrite(withQuestions(before, packet, fileName(io, study, own))));
    if (isInside) writes.push({ path: `${below}/${participant}${target.ending}`, text: content });
    else outside.push({ path, text: content });
  }
  // What is replaced may have been written into.
  const keep = target.replace ? { keep: 'member-check' } : {};
  const packets = outside.map(({ path }) => basename(path));
  refuseLinkedResults(io, folder, packets);
  const wrote = writeTogether(io, { root: study.root, ...keep }, writes);
  if (outside.length > 0) io.makeFolder(folder);
  for (const { path, text } of outside) {
    if (isOther(io, path, text)) io.writeFile(`${path}.bak`, io.readFile(path));
    io.writeFile(path, text);
  }
  return { value: { folder: displayPath(io, folder), packets: done, kept, wrote }, findings };
}

/** Whether a file is there that holds something else. */
function isOther(io: Io, path: string, content: string): boolean {
  return (
    io.statFile(path)?.kind === 'file' &&
    !Buffer.from(content).equals(Buffer.from(io.readFile(path)))
  );
}

/** A record as it is to be written. */
export function recordWrite(record: MemberRecord): IntendedWrite {
  return { path: memberRecordPath(record.participant), text: renderMemberRecord(record) };
}
