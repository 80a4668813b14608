// The research log, `log/<coder>.jsonl`: who did what to the study, when, from which files, and why. It
// only grows. Work that is done is never lost for the sake of its line.

import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { compareText } from '../text/order.js';
import { humanCoders, listCoders } from './choose.js';
import { studyFindings } from './findings.js';
import { idProblem } from './ids.js';
import { type FileHashes, type LogEntry, parseLog, renderLogLine } from './log-line.js';
import { fileName, refuseOutside } from './paths.js';
import { decodeStudyText } from './read-text.js';
import type { Study } from './study.js';

const LOG = 'log';

/** The file for the lines of somebody who did not say who. */
const NOBODY = 'study';

/** What a command tells about itself; time, hashes and who are added. */
export interface Action {
  readonly command: string;
  /** The person, where the command knows; else FGA_CODER, else the study's only human coder. */
  readonly coder?: string | undefined;
  readonly because?: string | undefined;
  readonly changes: LogEntry['changes'];
  /** Paths below the study; those without a file are left out. */
  readonly inputs: readonly string[];
  readonly wrote: readonly string[];
  /** Version of fga. */
  readonly version: string;
}

/** Adds the line of an action. Where that fails, the finding says so; nothing is thrown. */
export function logAction(io: Io, study: Study, action: Action): readonly Finding[] {
  const who = action.coder ?? personOf(io, study) ?? '';
  const path = `${LOG}/${who || NOBODY}.jsonl`;
  try {
    const { command, because, changes, version } = action;
    const line = renderLogLine({
      time: io.now().toISOString(),
      who,
      command,
      ...(because !== undefined && { because }),
      changes,
      inputs: hashesOf(io, study, action.inputs),
      wrote: hashesOf(io, study, action.wrote),
      fga: version,
    });
    refuseOutside(io, study, path);
    io.makeFolder(join(study.root, LOG));
    io.appendLine(join(study.root, path), line);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = { file: fileName(io, study, path) };
    return [studyFindings.make('not-logged', place, { reason: error.message })];
  }
}

/** A name that cannot be one is not made a file of; the command has refused it where it matters. */
function personOf(io: Io, study: Study): string | undefined {
  const given = (io.env.FGA_CODER ?? '').normalize('NFC').trim();
  if (given !== '') return idProblem(given) ? undefined : given;
  const [only, ...others] = humanCoders(listCoders(io, study));
  return others.length === 0 ? only : undefined;
}

function hashesOf(io: Io, { root }: Study, paths: readonly string[]): FileHashes {
  const files = [...new Set(paths)].filter(
    (path) => io.statFile(join(root, path))?.kind === 'file',
  );
  return Object.fromEntries(files.map((path) => [path, hashOf(io.readFile(join(root, path)))]));
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}

/** The log of all coders, from the earliest entry to the latest. */
export function loadLog(io: Io, study: Pick<Study, 'root'>): Found<readonly LogEntry[]> {
  const folder = join(study.root, LOG);
  if (io.statFile(folder)?.kind !== 'folder') return { value: [], findings: [] };
  const names = io.listFolder(folder).filter(({ name }) => /^[^.~].*\.jsonl$/i.test(name));
  const read = names.map(({ name }) => {
    const file = fileName(io, study, `${LOG}/${name}`);
    const text = decodeStudyText(io.readFile(join(folder, name)), file);
    const { value, findings } = parseLog(text.value, file);
    return { value, findings: [...text.findings, ...findings] };
  });
  return {
    value: read.flatMap(({ value }) => value).sort((a, b) => compareText(a.time, b.time)),
    findings: read.flatMap(({ findings }) => findings),
  };
}
