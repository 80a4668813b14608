// fga agree --ratings FILE.csv: the coefficients of a table of ratings, without a study.

import type { Weighting } from '../../agreement/coefficients/coefficients.js';
import { parseRatings } from '../../agreement/ratings/parse-ratings.js';
import type { Level } from '../../agreement/ratings/ratings.js';
import { renderAgreement } from '../../agreement/report/render-agreement.js';
import { reportAgreement } from '../../agreement/report/report.js';
import { agreementJson } from '../../agreement/report/report-json.js';
import { tabulateCoefficients } from '../../agreement/report/tabulate-coefficients.js';
import { UsageError } from '../../io/errors.js';
import { decodeStudyText, readText } from '../../study/read-text.js';
import { renderJson } from '../../text/json.js';
import { type CommandContext, exitCodeFor } from '../program/command.js';
import { chosenFormat, type FormatOptions } from '../program/options.js';
import { reportFindings, writeResult, writeTables } from '../program/output.js';
import { type CoderOptions, gatesOf } from './coder-options.js';
import { reportGates } from './gates.js';

type GateOptions = Pick<CoderOptions, 'minAlpha' | 'minKappa' | 'minPercent'>;

export interface AgreeRatingsOptions extends FormatOptions, GateOptions {
  readonly ratings: string;
  readonly unitColumn?: string;
  readonly clusterColumn?: string;
  readonly level?: Level;
  readonly weights?: Weighting;
  readonly order?: readonly string[];
  readonly sets?: string;
  readonly missing?: readonly string[];
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly output?: string;
}

export async function agreeOnRatings(
  options: AgreeRatingsOptions,
  { io, exit }: CommandContext,
): Promise<void> {
  checkUsage(options);
  const { ratings: path, weights, bootstrap: draws, seed = 1 } = options;
  const text =
    path === '-' ? decodeStudyText(await io.readStdin(), 'stdin') : readText(io, path, path);
  const ratings = parseRatings(text.value, path === '-' ? 'stdin' : path, options);
  const { clusters } = ratings.value;
  const resampled = clusters && `clusters (${options.clusterColumn})`;
  const together = clusters && { groups: clusters, ...(resampled && { resampled }) };
  const report = reportAgreement(ratings.value, {
    ...(weights && { weights }),
    ...(draws && { bootstrap: { draws, seed, ...together } }),
  });
  const format = chosenFormat(options);
  if (format === 'json') {
    const json = `${renderJson(agreementJson(report), 2)}\n`;
    await writeResult(io, json, options);
  } else {
    const isData = format === 'csv' || format === 'tsv';
    const tables = isData ? [tabulateCoefficients(report)] : renderAgreement(report);
    await writeTables(io, tables, format, options);
  }
  const findings = [...text.findings, ...ratings.findings];
  reportFindings(io, findings, { json: format === 'json', notes: true });
  const passed = reportGates(io, report.overall, gatesOf(options));
  exit(passed ? exitCodeFor(findings) : 1);
}

function checkUsage({ sets, level, weights, order, seed, bootstrap }: AgreeRatingsOptions): void {
  const isNominal = level === undefined || level === 'nominal';
  if (sets !== undefined && (!isNominal || weights || order)) {
    throw new UsageError('--sets goes with none of --level, --weights and --order.');
  }
  if (sets === '') throw new UsageError('--sets needs the separator of the codes, such as ";".');
  if (seed !== undefined && bootstrap === undefined) {
    throw new UsageError('--seed goes with --bootstrap.');
  }
}
