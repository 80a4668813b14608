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

/** Watches a command line; `fga anonymise` looks for itself. */
export async function watchLeaks(
  io: Io,
  argv: readonly string[],
  verb: string | undefined,
): Promise<LeakWatch> {
  const root = verb === 'anonymise' ? undefined : studyOf(io, argv, verb);
  if (root === undefined || !hasKey(io, { root })) return { io, leaks: async () => [] };
  const { leakFinder, leaksInBytes } = await import('../study/leaks.js');
  const find = leakFinder(io, { root });
  if (!find) return { io, leaks: async () => [] };
  const printed: string[] = [];
  let length = 0;
  const written = new Set<string>();
  const key = join(root, KEY) + sep;
  const note = (path: string) => {
    const target = resolve(io.cwd, path);
    if (!target.startsWith(key) && !basename(target).startsWith('.fga')) written.add(target);
  };
  const print = (text: string) => {
    if (length < MOST_PRINTED) printed.push(text);
    length += text.length;
    io.stdout.write(text);
  };
  const leaks = async () => {
    const found = [...(await leaksInBytes(find, Buffer.from(printed.join('')), PRINTED))];
    for (const path of written) {
      if (io.statFile(path)?.kind !== 'file') continue;
      found.push(...(await leaksInBytes(find, io.readFile(path), displayPath(io, path))));
    }
    return found;
  };
  return { io: noting(io, note, print), leaks };
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
