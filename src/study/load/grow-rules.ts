// Writes the file of the rules while transcripts are coded, where there is none yet: with large studies
// the disk would else be waited for at the end, and memory hold all rows until then.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { RULES_CODER } from '../../coding/coding.js';
import { type RenderedCodings, renderHeader } from '../../coding/codings-file.js';
import type { GrowingFile, Io } from '../../io/io.js';
import { compareText } from '../../text/order.js';
import { codingsPath, fileName, refuseOutside } from '../paths.js';
import type { RecordedRows, RulesRecord } from '../rules/rules-record.js';
import { RULES_RECORD } from '../rules/rules-record-file.js';
import { writeRecord } from '../rules/write-rules.js';
import type { StudyRoot } from '../study.js';
import type { CodingsToSave, SavedCodings } from './save.js';

/**
 * Begins the file for transcripts that come in this order; undefined where there is a file or a record
 * already, or the order is not the file's: then `saveCodings` has to see all rows together.
 */
export function growRules(
  io: Io,
  study: StudyRoot,
  paths: readonly string[],
): GrowingRules | undefined {
  const path = codingsPath(RULES_CODER);
  const target = join(study.root, path);
  if (!io.growFile || !isInOrder(paths)) return undefined;
  if (io.statFile(target) || io.statFile(join(study.root, RULES_RECORD))) return undefined;
  refuseOutside(io, study, path);
  io.makeFolder(join(target, '..'));
  const file = io.growFile(target);
  return file && new GrowingRules(io, study, file);
}

function isInOrder(paths: readonly string[]): boolean {
  return paths.every((path, index) => index === 0 || compareText(paths[index - 1] ?? '', path) < 0);
}

/** The file as it grows: finished, or discarded. */
export class GrowingRules {
  readonly #io: Io;
  readonly #study: StudyRoot;
  readonly #file: GrowingFile;
  readonly #hash = createHash('sha256');
  readonly #rows = new Map<string, RecordedRows>();
  readonly #forget: () => void;
  #isBegun = false;

  constructor(io: Io, study: StudyRoot, file: GrowingFile) {
    this.#io = io;
    this.#study = study;
    this.#file = file;
    this.#forget = io.onSignal(() => file.remove());
  }

  /** Adds the rows of the next transcript. */
  async add({ transcript, count, bytes }: RenderedCodings): Promise<void> {
    if (!this.#isBegun) await this.#write(Buffer.from(renderHeader()));
    this.#isBegun = true;
    this.#rows.set(transcript, { rows: count, bytes: bytes.length });
    await this.#write(bytes);
  }

  /** Gives the file its name and writes its record. */
  async finish({ made, codebook, filters }: RecordedParts = {}): Promise<SavedCodings> {
    await this.#file.finish();
    this.#forget();
    const transcripts = new Map<string, RecordedRows>();
    let added = 0;
    for (const [transcript, rows] of this.#rows) {
      const own = made?.get(transcript);
      transcripts.set(transcript, { ...rows, ...(own && { made: own }) });
      added += rows.rows;
    }
    const record: RulesRecord = {
      rules: [this.#hash.digest('hex')],
      transcripts,
      ...(codebook && { codebook }),
      ...(filters && { filters }),
    };
    writeRecord(this.#io, this.#study, record);
    const file = fileName(this.#io, this.#study, codingsPath(RULES_CODER));
    return { file, added, removed: 0, kept: 0, isWritten: true, others: [] };
  }

  /** Leaves nothing behind where the file was not finished. */
  async discard(): Promise<void> {
    this.#forget();
    await this.#file.discard();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    await this.#file.add(bytes);
  }
}

/** What is recorded besides the rows. */
type RecordedParts = Pick<CodingsToSave, 'made' | 'codebook' | 'filters'>;
