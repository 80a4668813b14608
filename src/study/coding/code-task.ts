// Codes transcripts for writing: units and codings come as the bytes of their files, with counts and
// findings. Large inputs are spread over threads; the results are the same, in the same order.

import { CodingCounter, type CodingCounts } from '../../analysis/coding-counts.js';
import type { Codebook } from '../../codebook/codebook.js';
import { RuleCoder } from '../../coding/apply.js';
import type { RenderedCodings } from '../../coding/codings-file.js';
import { compileCodebook } from '../../coding/compile-codebook.js';
import type { Inclusion } from '../../coding/inclusion.js';
import { RuleRows } from '../../coding/rule-rows.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { type CommentMemo, commentMemos, hasComments } from '../../memo/comment-memos.js';
import type { RuleSet } from '../../rule/compile/rule-set.js';
import type { RuleText } from '../../rule/problem-list.js';
import { cellTextOf } from '../../table/cell-text.js';
import { renderUnits } from '../../unit/file/units-render.js';
import type { Strategy } from '../../unit/unit.js';
import { selectTranscripts } from '../load/select.js';
import { transcriptFile } from '../paths.js';
import { attributesOf } from '../people/attributes.js';
import type { FilterValues } from '../rules/listed-values.js';
import type { Study } from '../study.js';
import { cutTranscript } from './code-study.js';
import { heardValues } from './filter-values.js';

/** A transcript that was coded, as it is to be written. */
export interface RenderedTranscript {
  readonly path: string;
  /** The units file; undefined where it need not be written. */
  readonly units: Uint8Array<ArrayBuffer> | undefined;
  /** The reading text where it is not the file's own. */
  readonly text?: string | undefined;
  /** Comments in the file, where it has any. */
  readonly memos?: readonly CommentMemo[] | undefined;
  readonly codings: RenderedCodings;
  readonly counts: CodingCounts;
  readonly findings: readonly Finding[];
  /** What filters could ask for here. */
  readonly heard: FilterValues;
}

/** What to code by; plain values, so that a thread can have it. */
export interface CodeTask {
  readonly study: Study;
  readonly codebook: Codebook;
  /** How to cut what is not cut yet; the study's strategy unless given. */
  readonly strategy?: Strategy | undefined;
  readonly include: readonly Inclusion[];
  /** Render the units also where they were stored before, to write them elsewhere. */
  readonly withStoredUnits: boolean;
}

export interface CodeRun extends CodeTask {
  /** The codebook's rules. */
  readonly rules: RuleSet;
  /** Transcripts to code; all where there are none. */
  readonly paths: readonly string[];
  readonly onTranscript?: (done: number, all: number, path: string) => void;
}

/** Codes transcripts in the order of the study. */
export async function* codeToFiles(io: Io, run: CodeRun): AsyncGenerator<RenderedTranscript> {
  const { rules, paths, onTranscript, ...task } = run;
  const inputs = selectTranscripts(io, run.study, paths);
  let done = 0;
  for await (const rendered of results(io, task, rules, inputs)) {
    done += 1;
    onTranscript?.(done, inputs.length, rendered.path);
    yield rendered;
  }
}

async function* results(io: Io, task: CodeTask, rules: RuleSet, inputs: readonly string[]) {
  const own = coderOf(io, task, rules);
  if (io.parallel && sizeOf(io, task.study, inputs) >= io.parallel.worthwhile) {
    yield* io.parallel.map({ task: 'code', shared: task, inputs, own });
  } else {
    for (const path of inputs) yield await own(path);
  }
}

/** Bytes of several transcripts; 0 where one is the standard input, which the program alone can read. */
export function sizeOf(io: Io, study: Study, paths: readonly string[]): number {
  const files = paths.map((path) => transcriptFile(study, path));
  if (files.length < 2 || files.includes('-')) return 0;
  return files.reduce((sum, file) => sum + (io.statFile(file)?.size ?? 0), 0);
}

function coderOf(io: Io, task: CodeTask, rules: RuleSet) {
  const { study, codebook, strategy, include, withStoredUnits } = task;
  const { version } = codebook;
  const coder = new RuleCoder(rules, { include });
  const counter = new CodingCounter(codebook);
  const ruleLines = new Map<RuleText, string>();
  return async (path: string): Promise<RenderedTranscript> => {
    const one = await cutTranscript(io, study, { path, strategy, include });
    const { transcript } = one.source;
    const text = cellTextOf(transcript.text);
    const rows = new RuleRows(transcript, version, { text, rules: ruleLines });
    const count = counter.begin();
    coder.codeEach(one.reading, (coded) => {
      rows.add(coded);
      count.add(coded);
    });
    const isKept = one.units.length === 0 || (one.isStored && !withStoredUnits);
    return {
      path,
      units: isKept
        ? undefined
        : renderUnits(one.units, transcript, one.isStored ? undefined : text),
      ...(transcript.isDerived && { text: transcript.text }),
      ...(hasComments(transcript) && { memos: commentMemos(transcript, one.units) }),
      codings: rows.rendered(),
      counts: count.counts(one.units, one.codable),
      findings: one.findings,
      heard: heardValues(one.source),
    };
  };
}

/** The task of a thread: codes the transcripts whose paths it is given. */
export async function codeTask(io: Io, shared: unknown) {
  const task = shared as CodeTask;
  const { rules } = await compileCodebook(task.codebook, attributesOf(task.study));
  const code = coderOf(io, task, rules);
  return async (input: unknown) => {
    const output = await code(String(input));
    // Both have memory of their own, which is handed over.
    const pieces = [output.codings.bytes, output.units];
    return { output, moved: pieces.flatMap((bytes) => bytes?.buffer ?? []) };
  };
}
