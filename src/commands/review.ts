// fga review: a person goes through the units and codes them, on the whole screen or line by line.

import { type Command, Option } from 'commander';
import { INCLUSIONS, type Inclusion } from '../coding/inclusion.js';
import { InputError, UsageError } from '../io/errors.js';
import { beginReview } from '../review/load-review.js';
import { logReview } from '../review/log-review.js';
import type { ReviewState } from '../review/model.js';
import { runPlain } from '../review/run-plain.js';
import { type ReadyReview, runReview } from '../review/run-review.js';
import { reviewSummary } from '../review/summary.js';
import { choosePerson, humanCoders, listCoders } from '../study/choose.js';
import { watchEdits } from '../study/log/notice.js';
import { openStudy } from '../study/open/open-study.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import { NO_TRANSCRIPTS } from './program/options.js';
import { hasColour, reportFindings } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  command
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--coder <name>', 'who is coding (else FGA_CODER, else the only coder so far)')
    .option('--suggest', 'show what the rules of the codebook suggest; not blind any more')
    .option('--sample', 'only units of the double-coding sample')
    .addOption(new Option('--include <what...>', 'also go through').choices([...INCLUSIONS]))
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('--because <reason>', 'why, for the log of the study')
    .option('--plain', 'line by line: for screen readers, small devices, pipes')
    .addHelpText(
      'after',
      `
Examples:
  $ fga review --coder anna            go through the units, first unread first
  $ fga review --coder anna fg1.txt    one transcript
  $ fga review --coder ben --sample    what fga sample drew for a second coder
  $ fga review --coder anna --plain    with a screen reader

Each decision is in codings/<coder>.csv before the next key. You see no other
coder's codings, and suggestions only with --suggest. Without a codebook your
first code makes one: open coding. Keys: ? on the screen, or docs/review.md.
Next: fga agree, fga diff`,
    )
    .action((paths: string[], options: ReviewCommand) => run(paths, options, context));
}

interface ReviewCommand {
  readonly coder?: string;
  readonly suggest?: boolean;
  readonly sample?: boolean;
  readonly include?: readonly Inclusion[];
  readonly codebook?: string;
  readonly plain?: boolean;
  readonly because?: string;
}

async function run(paths: string[], options: ReviewCommand, context: CommandContext) {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder(), paths });
  const study = opened.value;
  const coder = choosePerson(io, study, options.coder);
  const isPlain = options.plain || io.env.TERM === 'dumb';
  if (!isPlain && !io.terminal?.isInteractive) throw new UsageError(noTerminal(coder));
  if (study.transcripts.length === 0) throw new InputError(NO_TRANSCRIPTS);
  const { suggest = false, sample = false, include = [], codebook } = options;
  const opening = await beginReview(io, study, {
    coder,
    paths,
    suggest,
    sample,
    include,
    ...(codebook !== undefined && { codebook }),
  });
  const findings = [...opened.findings];
  let begun: ReadyReview | undefined;
  const ready = async () => {
    const { ReviewStore } = await import('../review/store.js');
    const review = await opening.finish();
    await watchEdits(io, study);
    findings.push(...review.findings);
    const state = welcome(review.value.state, listCoders(io, study), coder);
    begun = { state, store: new ReviewStore(io, review.value) };
    return begun;
  };
  const { first } = opening;
  const last = isPlain
    ? await runPlain(io, ready)
    : await runReview(io, { first, ready, hasColour: hasColour(io, io.stdout) });
  if (begun) {
    const { state: before, store } = begun;
    const { version } = context;
    const { because } = options;
    const done = { first: before, last, wrote: store.written, because, version };
    findings.push(...logReview(io, study, done));
  }
  reportFindings(io, findings, { json: false });
  io.stdout.write(reviewSummary(begun?.state ?? last, last));
  context.exit(last.unsaved.size > 0 ? 1 : exitCodeFor(findings));
}

/** A slip in the name would begin the coding anew, unnoticed. */
function welcome(state: ReviewState, coders: readonly string[], coder: string): ReviewState {
  const others = humanCoders(coders);
  if (others.includes(coder) || others.length === 0) return state;
  const text = `You begin as a new coder, ${coder}. Coders so far: ${others.join(', ')}.`;
  return { ...state, message: { text, isError: false } };
}

function noTerminal(coder: string): string {
  return (
    'fga review shows units on a screen and waits for keys, and there is no terminal here. ' +
    `To code in a spreadsheet: fga sheet export --coder ${coder}. Line by line: fga review --plain`
  );
}
