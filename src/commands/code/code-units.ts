// Codes transcripts and stores their units while the next ones are coded: the disk is waited for once.

import { codeToFiles, type RenderedTranscript } from '../../study/coding/code-task.js';
import type { RecodePlan } from '../../study/coding/recode.js';
import type { GrowingRules } from '../../study/load/grow-rules.js';
import { saveReadingText } from '../../study/load/reading-texts.js';
import { saveUnitsSoon } from '../../study/load/save.js';
import { transcriptFile } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { PendingWrites } from '../../study/writing/pending-writes.js';
import type { CodeRequest, ReadyCodebook } from './code-begin.js';

/** Where units go, and what has to be coded at all. */
interface UnitsOptions {
  readonly target: Study;
  readonly plan: RecodePlan | undefined;
  /** Where the rows go while they are made. */
  readonly growing: GrowingRules | undefined;
}

const NO_BYTES = new Uint8Array(0);

/** All transcripts as they were coded, their units stored; `cut` counts those whose units changed. */
export async function codeAndSaveUnits(
  request: CodeRequest,
  run: ReadyCodebook,
  options: UnitsOptions,
): Promise<{ readonly coded: readonly RenderedTranscript[]; readonly cut: number }> {
  const { io } = request;
  const { target, plan, growing } = options;
  const coded: RenderedTranscript[] = [];
  const writes = new PendingWrites();
  let cut = 0;
  try {
    for await (const one of codedToFiles(request, run, options)) {
      const writing = one.units && saveUnitsSoon(io, target, one.path, one.units);
      if (writing) {
        cut += 1;
        await writes.add(writing);
      }
      if (one.text !== undefined) {
        const text = { path: one.path, text: one.text, isDerived: true };
        saveReadingText(io, target, text, one.units !== undefined);
      }
      // What is written already need not be held until the end.
      if (growing) await growing.add(one.codings);
      const codings = growing ? { ...one.codings, bytes: NO_BYTES } : one.codings;
      coded.push({ ...one, codings, units: plan && one.units });
    }
    await writes.end();
  } finally {
    await writes.settle();
  }
  return { coded, cut };
}

/** No path stands for all transcripts, so that a plan in which all stand has to be seen apart. */
async function* codedToFiles(
  { io, study, strategy, include, paths: asked }: CodeRequest,
  { codebook, rules, progress }: ReadyCodebook,
  { target, plan }: UnitsOptions,
): AsyncGenerator<RenderedTranscript> {
  if (plan?.todo.length === 0) return;
  const paths = plan?.todo.map((path) => transcriptFile(study, path)) ?? asked;
  const withStoredUnits = target.root !== study.root;
  const onTranscript = progress.step;
  const run = { study, codebook, rules, strategy, include, paths, withStoredUnits, onTranscript };
  yield* codeToFiles(io, run);
}
