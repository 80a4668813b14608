// fga code that stores: codes what has to be coded and writes units, reading texts and codings.

import { absentTranscripts } from '../../actions/changes/absent-transcripts.js';
import { addCounts, NO_COUNTS } from '../../analysis/coding-counts.js';
import { outlineOf } from '../../analysis/summary.js';
import type { Codebook } from '../../codebook/codebook.js';
import { RULES_CODER } from '../../coding/coding.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import { type RenderedTranscript, sizeOf } from '../../study/coding/code-task.js';
import { checkCodebookFilters } from '../../study/coding/filter-values.js';
import { logCoding } from '../../study/coding/log-coding.js';
import { type RecodePlan, recordedResults } from '../../study/coding/recode.js';
import { recordedCodebook, recordedFilters, vouchedRows } from '../../study/coding/recoded.js';
import { type GrowingRules, growRules } from '../../study/load/grow-rules.js';
import type { TakenComments } from '../../study/load/memos.js';
import { saveCodings } from '../../study/load/save.js';
import { selectTranscripts } from '../../study/load/select.js';
import { fileName } from '../../study/paths.js';
import { type FilterValues, listedValues } from '../../study/rules/listed-values.js';
import type { Study } from '../../study/study.js';
import { NO_TRANSCRIPTS, refuseUnnamed } from '../program/options.js';
import { beginCoding, type CodeRequest, ending, type ReadyCodebook } from './code-begin.js';
import type { CodedStudy } from './code-report.js';
import { codeAndSaveUnits } from './code-units.js';
import { tellMemos } from './memos-text.js';

/** Codes what the plan says, or everything, and stores units and codings in the target. */
export async function codeAndSave(
  request: CodeRequest,
  options: SaveOptions,
): Promise<Found<CodedStudy>> {
  const run = await beginCoding(request);
  return ending(run.progress, () => save(request, run, options));
}

interface SaveOptions {
  /** Where units and codings are written to: the study, or the folder of `-o`. */
  readonly target: Study;
  readonly replace: boolean;
  /** Why, for the log. */
  readonly because: string | undefined;
  /** Of fga. */
  readonly version: string;
  readonly plan: RecodePlan | undefined;
}

async function save(
  request: CodeRequest,
  run: ReadyCodebook,
  options: SaveOptions,
): Promise<Found<CodedStudy>> {
  const { study } = request;
  if (study.transcripts.length === 0) throw new InputError(NO_TRANSCRIPTS);
  refuseUnnamed(study.transcripts, ', or print the codings: fga code - -o -');
  const growing = growingRules(request, options);
  try {
    return await saveInto(request, run, { ...options, growing });
  } finally {
    await growing?.discard();
  }
}

/** Bytes of transcripts whose rows are not held until the end, where no threads say what is large. */
const LARGE = 4_000_000;

/** The file of the rules, where it is written while transcripts are coded. */
function growingRules(
  { io, study, paths: asked }: CodeRequest,
  { target, plan }: SaveOptions,
): GrowingRules | undefined {
  if (plan && plan.standing.size > 0) return undefined;
  const paths = plan?.todo ?? selectTranscripts(io, study, asked);
  const isLarge = sizeOf(io, study, paths) >= (io.parallel?.worthwhile ?? LARGE);
  return isLarge ? growRules(io, target, paths) : undefined;
}

async function saveInto(
  request: CodeRequest,
  run: ReadyCodebook,
  options: SaveOptions & { readonly growing: GrowingRules | undefined },
): Promise<Found<CodedStudy>> {
  const { io, study } = request;
  const { target, replace, plan, growing } = options;
  const { codebook } = run;
  const standing = plan && recordedResults(io, study, plan);
  const { coded, cut } = await codeAndSaveUnits(request, run, options);
  const memos = await takeMemos(request, target, coded);
  const filters = filtersOf(request, codebook, [
    ...(standing?.heard ?? []),
    ...coded.flatMap(({ heard }) => heard),
  ]);
  const recorded = plan && {
    made: vouchedRows(io, study, plan, coded),
    codebook: recordedCodebook(io, study, plan, { codebook, findings: run.findings }),
    filters: recordedFilters(io, study, plan, filters),
  };
  const written = growing
    ? await growing.finish(recorded)
    : saveCodings(io, target, RULES_CODER, {
        rendered: coded.map(({ codings }) => codings),
        replace,
        standing: plan?.rules,
        ...recorded,
      });
  const saved = { ...written, kept: written.kept + (standing?.rows ?? 0) };
  const findings: Finding[] = [
    ...run.findings,
    ...(standing?.findings ?? []),
    ...coded.flatMap((one) => one.findings),
    ...filters,
    ...(plan ? absentTranscripts(io, study, saved.others) : []),
  ];
  if ((saved.isWritten || cut > 0 || memos.wrote.length > 0) && target.root === study.root) {
    const { because, version } = options;
    const transcripts = coded.map(({ path }) => path);
    const done = { codebook: codebook.file, transcripts, saved, cut, memos, because, version };
    findings.push(...(await logCoding(io, study, done)));
  }
  const value = {
    codebook: { ...outlineOf(codebook), ...head(codebook) },
    counts: coded.reduce((sum, one) => addCounts(sum, one.counts), standing?.counts ?? NO_COUNTS),
    standing: plan?.standing.size ?? 0,
    cut,
    units: fileName(io, target, 'units'),
    saved,
  };
  return { value, findings };
}

/** Comments are rare, and what takes them over is loaded only for them. */
async function takeMemos(
  { io, study }: CodeRequest,
  target: Study,
  coded: readonly RenderedTranscript[],
): Promise<TakenComments> {
  const memos = coded.flatMap((one) => one.memos ?? []);
  if (memos.length === 0 || target.root !== study.root) return NO_COMMENTS;
  const { takeComments } = await import('../../study/load/memos.js');
  const taken = takeComments(io, study, memos);
  tellMemos(io, study, taken);
  return taken;
}

const NO_COMMENTS: TakenComments = { added: new Map(), wrote: [] };

/** Who is heard in the other transcripts is known only where all were asked for. */
function filtersOf(
  { study, paths }: CodeRequest,
  codebook: Codebook,
  heard: FilterValues,
): readonly Finding[] {
  if (paths.length > 0 && !study.files) return [];
  return checkCodebookFilters(codebook, [...listedValues(study), ...heard]);
}

function head({ file, title, version }: Codebook) {
  return { file, title, version };
}
