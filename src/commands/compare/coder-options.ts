// Options that agree and diff share: what is compared, intervals, gates; and how they are read.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { RESAMPLED, type Resampled } from '../../agreement/comparison/coder-agreement.js';
import { CODE_LEVELS } from '../../agreement/readings/code-levels.js';
import type { Gates } from '../../agreement/report/gates.js';
import type { CodeLevel } from '../../codebook/codebook.js';
import { UsageError } from '../../io/errors.js';
import { collect, readCount } from '../program/options.js';

export interface CoderOptions {
  readonly by?: CodeLevel;
  readonly session?: readonly string[];
  readonly sample?: boolean;
  readonly codebook?: string;
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly resample?: Resampled;
  readonly minAlpha?: number;
  readonly minKappa?: number;
  readonly minPercent?: number;
  readonly because?: string;
}

/** What is compared, and on which level. */
export function addCoderOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--by <level>', 'compare codes as such, or what they belong to').choices(
        CODE_LEVELS,
      ),
    )
    .option('--session <id>', 'only units of this session (repeatable)', collect)
    .option('--sample', 'only units of the double-coding sample')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('--because <reason>', 'put the result and why it was computed into the log');
}

/** Intervals by bootstrap, and gates on them. */
export function addIntervalOptions(command: Command): Command {
  return command
    .option('--bootstrap <draws>', 'intervals from this many draws', readCount)
    .option('--seed <number>', 'seed of the draws', readSeed)
    .addOption(
      new Option('--resample <what>', 'what is drawn together (coders: turns)').choices(RESAMPLED),
    )
    .option('--min-alpha <value>', 'exit 1 where alpha may be lower (end of interval)', readLeast)
    .option('--min-kappa <value>', 'the same for kappa', readLeast)
    .option('--min-percent <share>', 'the same for percent agreement: 0.8 or 80%', readShare);
}

/** What is asked of the figures at least, as far as it was given. */
export function gatesOf({ minAlpha, minKappa, minPercent }: CoderOptions): Gates {
  return {
    ...(minAlpha !== undefined && { alpha: minAlpha }),
    ...(minKappa !== undefined && { kappa: minKappa }),
    ...(minPercent !== undefined && { percent: minPercent }),
  };
}

const GATE_DRAWS = 1000;

/**
 * The bootstrap that was asked for; gates bring one with them, since kappa may need it.
 * Tables for people show no intervals of single codes.
 */
export function bootstrapOf(options: CoderOptions, isOverallOnly: boolean) {
  const { seed = 1, resample: of = 'turns' } = options;
  const hasGate = Object.keys(gatesOf(options)).length > 0;
  const draws = options.bootstrap ?? (hasGate ? GATE_DRAWS : undefined);
  if (draws === undefined && (options.seed !== undefined || options.resample !== undefined)) {
    throw new UsageError('--seed and --resample go with --bootstrap.');
  }
  return draws === undefined ? undefined : { draws, seed, of, isOverallOnly };
}

/** A seed as typed; throws what commander tells the person. */
export function readSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  }
  return seed;
}

/** A share from above 0 to 1: `20%`, `0.2`. */
export function readShare(value: string): number {
  const [, number, sign] = /^(\d+(?:\.\d*)?|\.\d+)\s*(%?)$/.exec(value.trim()) ?? [];
  const share = Number(number) / (sign === '%' ? 100 : 1);
  if (!(share > 0 && share <= 1)) {
    throw new InvalidArgumentError('It must be a share above 0: 20%, or 0.2.');
  }
  return share;
}

function readLeast(value: string): number {
  const least = Number(value);
  if (value.trim() === '' || !(least >= -1 && least <= 1)) {
    throw new InvalidArgumentError('It must be a number from -1 to 1, such as 0.667.');
  }
  return least;
}
