// What is said of comments that became memos.

import type { Io } from '../../io/io.js';
import type { TakenComments } from '../../study/load/memos.js';
import { fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';

/** A line for each file, beside the result. */
export function tellMemos(io: Io, study: Study, { added }: TakenComments): void {
  for (const [path, count] of added) {
    const line = `${fileName(io, study, path)}: ${plural(count, 'comment')} of the transcript added as ${count === 1 ? 'a memo' : 'memos'}.`;
    io.stderr.write(`${visible(line)}\n`);
  }
}
