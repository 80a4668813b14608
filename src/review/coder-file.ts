// The coder's file during a review: known as it was last read or written, so that nothing is ever
// written over what somebody else has written meanwhile.

import { join } from 'node:path';
import type { CoderRows } from '../coding/coder-rows.js';
import type { Io } from '../io/io.js';
import { codingsPath, writeInStudy } from '../study/paths.js';
import type { Study } from '../study/study.js';
import type { LoadedWorks } from './load-works.js';
import type { ReviewUnit, Work } from './model.js';

export class CoderFile {
  readonly #io: Io;
  readonly #study: Study;
  /** Its path below the study. */
  readonly path: string;
  readonly #isNew: boolean;
  #rows: CoderRows;
  /** As it was last read or written; undefined where it is not there. */
  #bytes: Uint8Array | undefined;

  constructor(io: Io, study: Study, coder: string, { rows, bytes }: LoadedWorks) {
    this.#io = io;
    this.#study = study;
    this.path = codingsPath(coder);
    this.#isNew = bytes === undefined;
    this.#rows = rows;
    this.#bytes = bytes;
  }

  /** Whether nobody has written it since. */
  isAsLeft(): boolean {
    const path = join(this.#study.root, this.path);
    const now = this.#io.statFile(path) && this.#io.readFile(path);
    if (!now || !this.#bytes) return now === this.#bytes;
    return now.length === this.#bytes.length && Buffer.compare(now, this.#bytes) === 0;
  }

  /** Writes the rows of these units; a file that was not there and got no row goes. True where it is there. */
  write(units: readonly ReviewUnit[], works: ReadonlyMap<string, Work>): boolean {
    for (const { key, unit } of units) {
      const rows = works.get(key)?.rows ?? [];
      this.#rows.replace(
        unit.transcript,
        unit.id,
        rows.map(({ cells }) => cells),
      );
    }
    const bytes = this.#rows.render();
    if (this.#isNew && this.#rows.isEmpty) {
      if (this.#bytes) this.#io.removeFile(join(this.#study.root, this.path));
      this.#bytes = undefined;
      return false;
    }
    writeInStudy(this.#io, this.#study, this.path, bytes);
    this.#bytes = bytes;
    return true;
  }

  /** Goes on from the file as it was read anew. */
  reload({ rows, bytes }: LoadedWorks): void {
    this.#rows = rows;
    this.#bytes = bytes;
  }
}
