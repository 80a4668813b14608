// What git has of a file, where there is git. Only commits are read: nothing is written, fetched, or run
// that a repository could name.

import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';

/** So many commits that changed the file are looked at. */
const MOST_COMMITS = 10;
const MOST_BYTES = 64 << 20;
const MILLISECONDS = 5000;

/** The contents of a file in the last commits that changed it, the newest first. */
export function* committed(path: string): Generator<Uint8Array> {
  const folder = dirname(path);
  const program = isInRepository(folder) ? findGit() : undefined;
  if (program === undefined) return;
  const name = basename(path);
  const git = (...args: string[]) => run(program, folder, args);
  const commits = git('rev-list', '-n', String(MOST_COMMITS), 'HEAD', '--', name);
  for (const commit of commits?.toString('utf8').split('\n') ?? []) {
    const content = commit === '' ? undefined : git('cat-file', 'blob', `${commit}:./${name}`);
    if (content) yield content;
  }
}

function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (at === dirname(at)) return false;
  }
}

/** By its full path: a program of that name in a study's folder is not run. */
function findGit(): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return folders
    .map((folder) => join(folder, name))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function run(program: string, folder: string, args: readonly string[]): Buffer | undefined {
  const env = {
    ...process.env,
    // A repository may name a program to fetch by; an older git does not know that nothing is fetched.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
  // Loaded here, since node takes some milliseconds to load it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const ended = spawnSync(program, ['-C', folder, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: MOST_BYTES,
    timeout: MILLISECONDS,
    windowsHide: true,
  });
  return ended.status === 0 ? ended.stdout : undefined;
}
