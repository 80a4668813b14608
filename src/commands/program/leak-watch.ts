// Through here passes all that fga prints and writes: in a study whose names were replaced, it is
// looked through for real names. Where there is no key nothing is watched, and it costs nothing.

import { basename, join, resolve, sep } from 'node:path';
import type { Finding } from '../../finding/finding.js';
import { ifReadable } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { displayPath, findStudy } from '../../study/find-study.js';
import { hasKey, KEY } from '../../study/key-path.js';

export interface LeakWatch {
  /** The Io that the command is to use. */
  readonly io: Io;
  /** What is wrong with all that was printed and written, once the command is done; `error` is what it ends with. */
  readonly leaks: (error?: string) => Promise<readonly Finding[]>;
}

/** How the findings name what was printed. */
const PRINTED = { stdout: 'standard output', stderr: 'standard error' } as const;

type Stream = keyof typeof PRINTED;

/** So much of what is printed is kept to be looked through, in UTF-16 units. */
const MOST_PRINTED = 50_000_000;

/**
 * Watches a command line; `fga anonymise` looks for itself. Nothing is done before the command prints or
 * writes: how the engine is to work is settled only when the verb is loaded.
 */
export function watchLeaks(
  given: Io,
  argv: readonly string[],
  verb: string | undefined,
): LeakWatch {
  let study: { readonly root: string | undefined } | undefined;
  const rootOf = () => {
    study ??= { root: verb === 'anonymise' ? undefined : studyOf(given, argv, verb) };
    const { root } = study;
    return root === undefined || !hasKey(given, { root }) ? undefined : root;
  };
  const printed: Record<Stream, string[]> = { stdout: [], stderr: [] };
  const written = new Set<string>();
  let [length, isWatched] = [0, undefined as boolean | undefined];
  const watches = () => {
    isWatched ??= rootOf() !== undefined;
    return isWatched;
  };
  const note = (path: string) => {
    if (watches()) written.add(resolve(given.cwd, path));
  };
  const print = (stream: Stream, text: string) => {
    if (watches() && length < MOST_PRINTED) printed[stream].push(text);
    length += text.length;
    given[stream].write(text);
  };
  const leaks = async (error?: string) => {
    if (error !== undefined && watches()) printed.stderr.push(error);
    const root = isWatched ? rootOf() : undefined;
    return root === undefined ? [] : leaksOf(given, root, printed, written);
  };
  return { io: noting(given, note, print), leaks };
}

async function leaksOf(
  io: Io,
  root: string,
  printed: Readonly<Record<Stream, readonly string[]>>,
  written: Iterable<string>,
): Promise<readonly Finding[]> {
  const { leakFinder, leaksInBytes } = await import('../../actions/key/leaks.js');
  const find = leakFinder(io, { root });
  if (!find) return [];
  const found: Finding[] = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    const text = printed[stream].join('');
    found.push(...(await leaksInBytes(find, Buffer.from(text), PRINTED[stream])));
  }
  const key = join(root, KEY) + sep;
  for (const path of written) {
    if (path.startsWith(key) || basename(path).startsWith('.fga')) continue;
    if (io.statFile(path)?.kind !== 'file') continue;
    found.push(...(await leaksInBytes(find, io.readFile(path), displayPath(io, path))));
  }
  return found;
}

function noting(
  io: Io,
  note: (path: string) => void,
  print: (stream: Stream, text: string) => void,
): Io {
  const watched = (stream: Stream) => ({
    write: (text: string) => print(stream, text),
    isTerminal: io[stream].isTerminal,
    get columns() {
      return io[stream].columns;
    },
  });
  return {
    ...io,
    stdout: watched('stdout'),
    stderr: watched('stderr'),
    writeFile: (path, content) => {
      note(path);
      io.writeFile(path, content);
    },
    writeSoon:
      io.writeSoon &&
      (async (path, content) => {
        note(path);
        await io.writeSoon?.(path, content);
      }),
    growFile:
      io.growFile &&
      ((path) => {
        note(path);
        return io.growFile?.(path);
      }),
    appendLine: (path, line) => {
      note(path);
      io.appendLine(path, line);
    },
  };
}

/** The study that a command line is about, as far as it can be told before it is read. */
function studyOf(io: Io, argv: readonly string[], verb: string | undefined): string | undefined {
  const at = argv.findIndex((word) => word === '-C' || word === '--study');
  const paths = argv.filter(
    (word, index) =>
      word !== verb && !word.startsWith('-') && index !== at + 1 && io.statFile(word),
  );
  // Where there is none, the command says it itself.
  return ifReadable(() => findStudy(io, at === -1 ? { paths } : { folder: argv[at + 1] }));
}
