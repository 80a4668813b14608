// fga diff: two coders side by side, unit by unit.

import { type Command, InvalidArgumentError } from 'commander';
import { agreeCoders } from '../agreement/coder-agreement.js';
import type { ComparisonContext } from '../agreement/coder-json.js';
import { coverageNotes } from '../agreement/coder-notes.js';
import { tabulatePerformance } from '../agreement/coder-tables.js';
import {
  DIFF_KINDS,
  DIFF_PLACES,
  type DiffKind,
  type DiffPlace,
  diffCoders,
} from '../agreement/diff.js';
import { type DiffParts, diffJson } from '../agreement/diff-json.js';
import { filterEntries, summarizeDiff } from '../agreement/diff-summary.js';
import { tabulateConfused, tabulateDiffCodes, tabulateEntries } from '../agreement/diff-tables.js';
import { summaryLines } from '../agreement/diff-words.js';
import { performanceOf } from '../agreement/performance.js';
import { type DiffPart, renderDiff } from '../agreement/render-diff.js';
import { renderDiffMarkdown } from '../agreement/render-diff-markdown.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { resolveCoders } from '../study/coders.js';
import { loadComparison } from '../study/comparison.js';
import { openStudy } from '../study/open-study.js';
import { renderTable } from '../table/render.js';
import type { Table } from '../table/table.js';
import { wrapText } from '../text/display-width.js';
import { renderJson } from '../text/json.js';
import { nearest } from '../text/nearest.js';
import { visible } from '../text/visible.js';
import { didYouMean } from '../text/wording.js';
import {
  addCoderOptions,
  addIntervalOptions,
  bootstrapOf,
  type CoderOptions,
  gatesOf,
} from './coder-options.js';
import type { CommandContext } from './command.js';
import { reportGates } from './gates.js';
import { addFormatOptions, chosenFormat, collect, type FormatOptions } from './options.js';
import { hasColour, raw, reportFindings, writeResult } from './output.js';

export function declare(command: Command, context: CommandContext): void {
  addCoderOptions(addFormatOptions(command, ['text', 'md', 'csv', 'json']))
    .argument('[coders...]', 'two coders of the study, or coding files')
    .option(
      '--only <what>',
      'show only this kind, or place of disagreement; see below (repeatable)',
      readOnly,
    )
    .option(
      '--code <id>',
      'show only units with this code, subcategory or category (repeatable)',
      collect,
    );
  addIntervalOptions(command)
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText('after', HELP)
    .action((coders: string[], options: DiffOptions) => run(coders, options, context));
}

const HELP = `
Examples:
  $ fga diff anna ben                         every unit they coded differently
  $ fga diff anna ben --only coded-at-all     where one saw nothing at all
  $ fga diff anna ben --code trust --session first
  $ fga diff anna ben --format md -o meeting.md     to read from at the meeting
  $ fga diff anna ben --min-alpha 0.667       exit 1 unless alpha is surely that

Kinds: same, only-first, only-second, different, read-by-first, read-by-second
(first and second as named). Places of a disagreement: subcategory (both chose
within the same one), category, elsewhere, coded-at-all. --only and --code
choose what is shown; the counts are of all that is compared.`;

const ONLY_WORDS: readonly string[] = [...DIFF_KINDS, ...DIFF_PLACES];

interface DiffOptions extends CoderOptions, FormatOptions {
  readonly only?: readonly (DiffKind | DiffPlace)[];
  readonly code?: readonly string[];
  readonly output?: string;
}

async function run(
  words: readonly string[],
  options: DiffOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const sources = resolveCoders(io, opened.value, words);
  if (sources.length !== 2) {
    const names = sources.map(({ name }) => name).join(', ');
    throw new UsageError(
      `A diff is of two coders, not of ${sources.length} (${names}): fga diff anna ben`,
    );
  }
  const loaded = await loadComparison(io, opened.value, sources, options);
  const made = diffOf(loaded.value, options);
  const format = chosenFormat(options);
  writeResult(io, await rendered(made, format, { io, options }), options.output);
  reportFindings(io, [...opened.findings, ...loaded.findings], {
    json: format === 'json',
  });
  if (!reportGates(io, made.parts.overall ?? {}, gatesOf(options))) context.exit(1);
}

interface MadeDiff {
  readonly given: ComparisonContext;
  readonly parts: DiffParts;
  /** The codes one by one, the worst first. */
  readonly codes: readonly Table[];
}

function diffOf(given: ComparisonContext, options: DiffOptions): MadeDiff {
  const { comparison, levels, by } = given;
  const diff = diffCoders(comparison, levels, by);
  const codes = (options.code ?? []).map((word) => codeMeant(word, given));
  const entries = filterEntries(
    diff,
    { ...(options.only && { only: options.only }), codes },
    levels,
  );
  const parts = { diff, entries, summary: summarizeDiff(diff) };
  if (comparison.kind === 'performance') {
    const notes = coverageNotes(given);
    const report = performanceOf(comparison, levels, by);
    return { given, parts, codes: [tabulatePerformance(report, levels, notes)] };
  }
  if (comparison.kind === 'debriefed') return { given, parts, codes: [] };
  const bootstrap = bootstrapOf(options, true);
  const { report } = agreeCoders(comparison, levels, { by, ...(bootstrap && { bootstrap }) });
  const codeTable = tabulateDiffCodes(diff, report.codes, levels);
  return {
    given,
    parts: { ...parts, overall: report.overall },
    codes: codeTable ? [codeTable] : [],
  };
}

const MOST_PAIRS = 10;

async function rendered(
  { given, parts, codes }: MadeDiff,
  format: string,
  { io, options }: { readonly io: Io; readonly options: DiffOptions },
): Promise<string> {
  const { levels, comparison } = given;
  const { diff, entries, summary } = parts;
  if (format === 'json') return `${renderJson(diffJson(parts, given), 2)}\n`;
  const toScreen = options.output === undefined || options.output === '-';
  const columns = toScreen ? io.stdout.columns : 100;
  const colour = toScreen && hasColour(io, io.stdout);
  if (format === 'csv') {
    const rows = await renderTable(tabulateEntries(diff, entries), { format, columns, colour });
    return toScreen ? raw(io, rows) : rows;
  }
  const isWhole = options.only === undefined && options.code === undefined;
  const hasConfused = summary.confused.some(({ counts: [one, other] }) => one + other > 1);
  const confused = hasConfused
    ? [tabulateConfused(diff, summary.confused, levels, MOST_PAIRS)]
    : [];
  const tables = isWhole ? [...codes, ...confused] : [];
  const notes = comparison.kind === 'performance' ? [] : coverageNotes(given);
  const debriefed =
    comparison.kind === 'debriefed' ? ['After debriefing: this is no agreement.'] : [];
  const lines = [...summaryLines(diff, summary), ...debriefed, ...notes];
  if (format === 'md') return renderDiffMarkdown(diff, entries, levels, { summary: lines, tables });
  const shown = renderDiff(diff, entries, levels, { columns, paint: painter(colour) });
  const texts = await Promise.all(
    tables.map((table) => renderTable(table, { format: 'text', columns, colour })),
  );
  return [
    ...(shown === '' ? [] : [shown]),
    ...texts,
    `${lines.map((line) => wrapText(visible(line), columns)).join('\n')}\n`,
  ].join('\n');
}

const COLOURS: Readonly<Record<DiffPart, string>> = {
  place: '36',
  first: '31',
  second: '32',
  around: '2',
  words: '1',
  plain: '0',
};

function painter(colour: boolean) {
  return (part: DiffPart, text: string) =>
    colour && part !== 'plain' ? `\u001b[${COLOURS[part]}m${text}\u001b[0m` : text;
}

/** A code or group by id or name, or a code that only a coder's file has. */
function codeMeant(word: string, { levels, comparison }: ComparisonContext): string {
  const found = levels.find(word);
  if (found !== undefined) return found;
  const used = new Set(
    comparison.units.flatMap(({ readings }) => readings.flatMap((each) => each?.codes ?? [])),
  );
  if (used.has(word)) return word;
  const near = nearest(word, [...levels.known, ...used]);
  throw new InputError(`There is no code, subcategory or category ${word}.${didYouMean(near)}`);
}

function readOnly(word: string, earlier: readonly string[] = []): string[] {
  if (ONLY_WORDS.includes(word)) return [...earlier, word];
  const near = nearest(word, ONLY_WORDS);
  throw new InvalidArgumentError(
    `${near ? `Did you mean ${near}? ` : ''}It is one of ${ONLY_WORDS.join(', ')}.`,
  );
}
