// What fga writes for itself (locks, what is pending) bears names that mean nothing to a person: where
// the disk refuses it, the message names the folder instead.

import { basename, resolve } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { displayPath } from './find-study.js';

/** Does work that writes a file of fga's own into a folder. */
export function writingInto<Value>(io: Io, folder: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError) || error.reason === undefined) throw error;
    const shown = displayPath(io, folder);
    const name = shown === '.' ? basename(resolve(io.cwd, folder)) : shown;
    const message = `Nothing can be written into the folder ${name}: ${error.reason}`;
    throw new InputError(message, { cause: error, reason: error.reason });
  }
}
