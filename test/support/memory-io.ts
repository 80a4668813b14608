// An Io that lives in memory: files as a plain object, outputs as texts, and faults on demand.

import { posix } from 'node:path';
import { InputError } from '../../src/io/errors.js';
import type { Content, Entry, Io, Terminal } from '../../src/io/io.js';

export interface MemoryOptions {
  /** Contents by path, absolute or relative to `cwd`; a path that ends in `/` is an empty folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether stdout and stderr are a terminal. */
  readonly terminal?: boolean;
  readonly columns?: number;
  /** Real paths of what is a link, by its path. */
  readonly links?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly now?: Date;
  /** Somebody who types. */
  readonly typist?: Terminal;
  /** The n-th change on the disk (1 is the first) fails as if the disk were full. */
  readonly failAt?: number;
  /** The program is killed before the n-th change: neither it nor anything later happens. */
  readonly dieAt?: number;
  /** Numbers of other processes that run on this machine. */
  readonly running?: readonly number[];
}

export interface MemoryIo extends Io {
  /** What was printed so far. */
  readonly printed: { readonly stdout: string; readonly stderr: string };
  /** All files as texts, paths relative to `cwd` where they lie below it, sorted. */
  snapshot(): Record<string, string>;
  /** The same as bytes. */
  contents(): Record<string, Uint8Array>;
  /** Paths written or removed so far, in order; locks aside. */
  readonly changes: readonly string[];
  /** Paths that only the owner may read. */
  readonly protectedPaths: readonly string[];
  /** How often the disk was to be changed so far: what `failAt` counts. */
  readonly steps: () => number;
}

export function memoryIo(options: MemoryOptions = {}): MemoryIo {
  const { cwd = '/home/study', env = {}, terminal = false, columns = 80 } = options;
  const at = (path: string) => posix.resolve(cwd, path);
  const links = Object.entries(options.links ?? {}).map(([from, to]) => [at(from), to] as const);
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>(['/']);
  const printed = { stdout: '', stderr: '' };
  const changes: string[] = [];
  const addFolders = (path: string) => {
    for (let each = path; each !== '/'; each = posix.dirname(each)) folders.add(each);
  };
  addFolders(cwd);
  for (const [path, content] of Object.entries(options.files ?? {})) {
    if (path.endsWith('/')) addFolders(at(path));
    else {
      addFolders(posix.dirname(at(path)));
      files.set(at(path), bytesOf(content));
    }
  }
  const created = new Set<string>();
  const protectedPaths: string[] = [];
  let steps = 0;
  const step = (doing: string, path: string) => {
    steps += 1;
    if (options.dieAt !== undefined && steps >= options.dieAt) throw new Error('killed');
    if (steps === options.failAt) {
      const reason = 'the disk is full.';
      throw new InputError(`Cannot ${doing} ${path}: ${reason}`, { reason });
    }
  };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[name] += text;
    },
    isTerminal: terminal,
    columns,
  });
  return {
    cwd,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    printed,
    changes,
    protectedPaths,
    steps: () => steps,
    readStdin: async () => bytesOf(options.stdin ?? ''),
    readFile: (path) => {
      const found = files.get(at(path));
      if (found) return found;
      const reason = folders.has(at(path))
        ? 'it is a folder, not a file'
        : 'there is no such file or folder';
      throw new InputError(`Cannot read ${path}: ${reason}.`);
    },
    statFile: (path) => {
      const found = files.get(at(path));
      if (found) return { kind: 'file', size: found.length };
      return folders.has(at(path)) ? { kind: 'folder', size: 0 } : undefined;
    },
    listFolder: (path) => listFolder(at(path), files, folders),
    realPath: (path) => {
      const link = links.find(([from]) => at(path) === from || at(path).startsWith(`${from}/`));
      return link ? link[1] + at(path).slice(link[0].length) : at(path);
    },
    makeFolder: (path) => {
      if (folders.has(at(path))) return;
      if (files.has(at(path))) {
        throw new InputError(
          `Cannot make the folder ${path}: something else has that name already.`,
        );
      }
      step('make the folder', path);
      addFolders(at(path));
    },
    writeFile: (path, content) => {
      if (!folders.has(posix.dirname(at(path))) || folders.has(at(path))) {
        throw new InputError(`Cannot write ${path}: there is no such file or folder.`);
      }
      step('write', path);
      files.set(at(path), bytesOf(content));
      changes.push(posix.relative(cwd, at(path)));
    },
    async writeSoon(path, content) {
      this.writeFile(path, content);
    },
    growFile(path) {
      if (files.has(at(path))) return undefined;
      const pieces: Uint8Array[] = [];
      return {
        add: async (bytes) => void pieces.push(bytes.slice()),
        finish: async () => this.writeFile(path, Buffer.concat(pieces)),
        discard: async () => {},
        remove: () => {},
      };
    },
    createFile: (path, content) => {
      if (files.has(at(path))) return false;
      step('write', path);
      files.set(at(path), bytesOf(content));
      created.add(at(path));
      return true;
    },
    appendLine: (path, line) => {
      step('write', path);
      const before = Buffer.from(files.get(at(path)) ?? '').toString('utf8');
      const whole = before === '' || before.endsWith('\n') ? before : `${before}\n`;
      files.set(at(path), bytesOf(`${whole}${line}\n`));
      changes.push(posix.relative(cwd, at(path)));
    },
    removeFile: (path) => {
      step('remove', path);
      const isLock = created.delete(at(path));
      if (files.delete(at(path)) && !isLock) changes.push(posix.relative(cwd, at(path)));
    },
    protect: (path) => {
      step('protect', path);
      protectedPaths.push(posix.relative(cwd, at(path)));
    },
    terminal: options.typist,
    machine: {
      host: 'desk (test)',
      process: 100,
      isRunning: (id) => id === 100 || (options.running ?? []).includes(id),
      pause: async () => {},
    },
    onSignal: () => () => {},
    now: () => options.now ?? new Date('2026-01-15T12:00:00Z'),
    contents: () =>
      Object.fromEntries([...files].map(([path, bytes]) => [posix.relative(cwd, path), bytes])),
    snapshot: () => {
      const shown = [...files].map(([path, bytes]): [string, string] => [
        path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path,
        Buffer.from(bytes).toString('utf8'),
      ]);
      return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : [...content].join(''));
}

function listFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  folders: ReadonlySet<string>,
): readonly Entry[] {
  if (!folders.has(folder)) {
    throw new InputError(`Cannot list the folder ${folder}: there is no such file or folder.`);
  }
  const inside = (path: string) => path !== folder && posix.dirname(path) === folder;
  const entries = [
    ...[...files.keys()].filter(inside).map((path) => ({ path, kind: 'file' as const })),
    ...[...folders].filter(inside).map((path) => ({ path, kind: 'folder' as const })),
  ];
  return entries
    .map(({ path, kind }) => ({ name: posix.basename(path), kind }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
