// Through here passes all that fga prints and writes: in a study whose names were replaced, it is
// looked through for real names. Where there is no key nothing is watched, and it costs nothing.

import { basename, join, resolve, sep } from 'node:path';
import type { Finding } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { displayPath, findStudy } from '../study/find-study.js';
import { hasKey, KEY } from '../study/key-path.js';

export interface LeakWatch {
  /** The Io that the command is to use. */
  readonly io: Io;
  /** What is wrong with all that was printed and written, once the command is done. */
  readonly leaks: () => Promise<readonly Finding[]>;
}

/** How the findings name what was printed. */
const PRINTED = 'standard output';

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
  const printed: string[] = [];
  const written = new Set<string>();
  let [length, isWatched] = [0, undefined as boolean | undefined];
  const watches = () => {
    isWatched ??= rootOf() !== undefined;
    return isWatched;
  };
  const note = (path: string) => {
    if (watches()) written.add(resolve(given.cwd, path));
  };
  const print = (text: string) => {
    if (watches() && length < MOST_PRINTED) printed.push(text);
    length += text.length;
    given.stdout.write(text);
  };
  const leaks = async () => {
    const root = isWatched ? rootOf() : undefined;
    return root === undefined ? [] : leaksOf(given, root, printed.join(''), written);
  };
  return { io: noting(given, note, print), leaks };
}

async function leaksOf(
  io: Io,
  root: string,
  printed: string,
  written: Iterable<string>,
): Promise<readonly Finding[]> {
  const { leakFinder, leaksInBytes } = await import('../work/key/leaks.js');
  const find = leakFinder(io, { root });
  if (!find) return [];
  const found = [...(await leaksInBytes(find, Buffer.from(printed), PRINTED))];
  const key = join(root, KEY) + sep;
  for (const path of written) {
    if (path.startsWith(key) || basename(path).startsWith('.fga')) continue;
    if (io.statFile(path)?.kind !== 'file') continue;
    found.push(...(await leaksInBytes(find, io.readFile(path), displayPath(io, path))));
  }
  return found;
}

function noting(io: Io, note: (path: string) => void, print: (text: string) => void): Io {
  const stdout = {
    write: print,
    isTerminal: io.stdout.isTerminal,
    get columns() {
      return io.stdout.columns;
    },
  };
  return {
    ...io,
    stdout,
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
  try {
    return findStudy(io, at === -1 ? { paths } : { folder: argv[at + 1] });
  } catch (error) {
    // The command says it itself.
    if (!(error instanceof InputError)) throw error;
    return undefined;
  }
}
