// Turns the error codes of the operating system into reasons that a person understands.

import { InputError } from './errors.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ERR_FS_EISDIR: 'it is a folder, not a file',
  ERR_NO_FILE: 'it is a pipe or a device, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'something else has that name already',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied, or another program has it open',
  EBUSY: 'another program has it open; close it there and try again',
  ETXTBSY: 'another program has it open; close it there and try again',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large for this disk',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EINVAL: 'this system does not allow such a name',
  EILSEQ: 'this system does not allow such a name',
  ERR_INVALID_ARG_VALUE: 'this system does not allow such a name',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB',
};

/** What to do where something cannot be written. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk, then run the command again.',
  EDQUOT: 'Delete what you do not need, then run the command again.',
  EROFS: 'Copy the study to a disk that can be written.',
  EACCES: 'Look at the rights of the file and of its folder.',
  EIO: 'Copy the study to another disk before you go on.',
};

const WRITING: ReadonlySet<string> = new Set(['write', 'make the folder', 'remove']);

/** What the operating system said in words: `the disk is full`. Undefined where it is no such error. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return reasons[code] ?? `the system reports ${code}`;
}

/** The error's code, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Runs one step on the disk. An error of the operating system becomes an `InputError`:
 * `Cannot read fg1.txt: the disk is full.` Anything else is a bug and passes through.
 */
export function attempt<Value>(doing: string, path: string, step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    throw inWords(error, doing, path);
  }
}

/** The same for a step of writing that takes its time. */
export async function attemptSoon<Value>(path: string, step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    throw inWords(error, 'write', path);
  }
}

function inWords(error: unknown, doing: string, path: string): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  const remedy = WRITING.has(doing) ? remedies[codeOf(error) ?? ''] : undefined;
  const advice = remedy === undefined ? '' : ` ${remedy}`;
  const told = `${reason}.${advice}`;
  return new InputError(`Cannot ${doing} ${path}: ${told}`, { cause: error, reason: told });
}
