// The real world for the program, and with `write-file.ts` the only place that uses node:fs.
// Errors of the operating system become `InputError`s that say the reason in words.

import { chmodSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../text/order.js';
import { InputError } from './errors.js';
import { growWhole } from './grow-file.js';
import type { Content, Entry, Io, Output } from './io.js';
import { nodeApart } from './node-apart.js';
import { attempt, attemptSoon, codeOf, reasonOf } from './node-errors.js';
import { committed } from './node-git.js';
import { nodeMachine, onSignal } from './node-machine.js';
import { nodeParallel } from './node-parallel.js';
import { nodeTerminal } from './node-terminal.js';
import { appendWhole, createWhole, removeIfThere, writeWhole } from './write-file.js';

/** The parts of node's `process` that are used. */
export type ProcessLike = Pick<NodeJS.Process, 'cwd' | 'env' | 'stdin' | 'stdout' | 'stderr'>;

/**
 * The Io of a real process. `onOutputError` is called where stdout cannot be written later than the call that wrote it (a full
 * disk behind a redirection). A reader that went away (`| head`) is no error. `worker` is the program that threads run.
 */
export function nodeIo(
  process: ProcessLike = globalThis.process,
  onOutputError: (error: InputError) => void = failAtExit,
  worker?: URL,
): Io {
  const cwd = process.cwd();
  const at = (path: string) => resolve(cwd, path);
  const named = (path: string) => nearName(cwd, at(path));
  return {
    cwd,
    env: process.env,
    stdout: output(process.stdout, onOutputError),
    stderr: output(process.stderr, () => {}),
    readStdin: () => readAll(process.stdin),
    readFile: (path) => attempt('read', named(path), () => readWhole(at(path))),
    statFile: (path) => attempt('look at', named(path), () => stat(at(path))),
    listFolder: (path) => attempt('list the folder', named(path), () => list(at(path))),
    realPath: (path) => attempt('look at', named(path), () => realPart(at(path))),
    makeFolder: (path) =>
      attempt('make the folder', named(path), () => void mkdirSync(at(path), { recursive: true })),
    writeFile: (path, content) => write(named(path), at(path), content),
    writeSoon: (path, content) => writeSoon(named(path), at(path), content),
    growFile: (path) => growWhole(at(path), named(path)),
    createFile: (path, content) =>
      attempt('write', named(path), () => createWhole(at(path), content)),
    appendLine: (path, line) => attempt('write', named(path), () => appendWhole(at(path), line)),
    removeFile: (path) => attempt('remove', named(path), () => removeIfThere(at(path))),
    protect: (path) => attempt('protect', named(path), () => protect(at(path))),
    committed: (path) => committed(at(path)),
    now: () => new Date(),
    terminal: nodeTerminal(process),
    machine: nodeMachine(),
    onSignal,
    parallel: worker && nodeParallel(worker),
    apart: worker && nodeApart(worker),
  };
}

/** A path as short as it is clear: from the current folder where it lies below that. */
function nearName(cwd: string, path: string): string {
  const below = relative(cwd, path);
  const isBelow = below !== '' && !isAbsolute(below) && !/^\.\.(?:$|[\\/])/.test(below);
  return isBelow ? below : path;
}

/** The program may have ended when the error comes, so the exit code is set as it exits. */
function failAtExit(error: InputError): void {
  globalThis.process.stderr.write(`fga: ${error.message}\n`);
  globalThis.process.once('exit', () => {
    globalThis.process.exitCode = error.exitCode;
  });
}

function output(stream: NodeJS.WriteStream, onError: (error: InputError) => void): Output {
  let closed = false;
  stream.on('error', (error) => {
    const isFirst = !closed;
    closed = true;
    // Nobody reads any more: a pipe was closed, or the terminal.
    const isGone = codeOf(error) === 'EPIPE' || (stream.isTTY && codeOf(error) === 'EIO');
    if (!isFirst || isGone) return;
    const reason = reasonOf(error) ?? error.message;
    onError(new InputError(`Cannot write the output: ${reason}.`, { cause: error }));
  });
  return {
    write: (text) => {
      if (!closed && text !== '') stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 80,
  };
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new InputError(`Cannot read the standard input: ${reason}.`, { cause: error });
  }
  return Buffer.concat(chunks);
}

/**
 * What is no file, a pipe or a device that lies in a study, may never end. What the shell hands over as a
 * file (`<(…)`, `/dev/stdin`) is read.
 */
function readWhole(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  const isHandedOver = /^\/(?:dev|proc)\//.test(path);
  if (found && kindOf(found) === 'other' && !isHandedOver) {
    throw Object.assign(new Error(`${path} is no file`), { code: 'ERR_NO_FILE' });
  }
  return readFileSync(path);
}

function stat(path: string): { kind: Entry['kind']; size: number } | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && { kind: kindOf(found), size: found.size };
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    // A link that leads in a circle: there is something, but no file.
    if (codeOf(error) === 'ELOOP') return { kind: 'other', size: 0 };
    throw error;
  }
}

function kindOf(found: { isFile(): boolean; isDirectory(): boolean }): Entry['kind'] {
  if (found.isFile()) return 'file';
  return found.isDirectory() ? 'folder' : 'other';
}

function list(folder: string): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
    const path = join(folder, entry.name);
    const kind = linkedKind(path);
    return {
      name: entry.name,
      kind: kind === 'folder' && leadsBack(folder, path) ? 'other' : kind,
    };
  });
  return entries.sort((a, b) => compareText(a.name, b.name)) as Entry[];
}

/** What a link leads to; `other` where it leads to nothing, round in a circle, or where nobody may look. */
function linkedKind(path: string): Entry['kind'] {
  try {
    return stat(path)?.kind ?? 'other';
  } catch (error) {
    if (codeOf(error) === 'EACCES') return 'other';
    throw error;
  }
}

/** Whether a linked folder holds one of the folders on the way to it: listing it would never end. */
function leadsBack(folder: string, link: string): boolean {
  const target = realpathSync(link);
  for (let above = folder; ; above = dirname(above)) {
    const real = realpathSync(above);
    if (real === target || real.startsWith(target + sep)) return true;
    if (above === dirname(above)) return false;
  }
}

function realPart(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const code = codeOf(error);
    const leadsNowhere = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
    if (!leadsNowhere || path === dirname(path)) throw error;
    return join(realPart(dirname(path)), basename(path));
  }
}

function protect(path: string): void {
  chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
}

function write(path: string, target: string, content: Content): void {
  attempt('write', path, () => {
    if (stat(target)?.kind === 'folder') throw folderError(target);
    writeWhole(target, content);
  });
}

async function writeSoon(path: string, target: string, content: Uint8Array): Promise<void> {
  const { writeWholeSoon } = await import('./write-soon.js');
  await attemptSoon(path, () => {
    if (stat(target)?.kind === 'folder') throw folderError(target);
    return writeWholeSoon(target, content);
  });
}

/** As the system says it where a file is opened; a rename would say something else. */
function folderError(path: string): Error {
  return Object.assign(new Error(`EISDIR: ${path} is a folder`), { code: 'EISDIR' });
}
