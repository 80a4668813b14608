// Kills the built program with SIGKILL at random changes of the disk (of a write, half is done), again and
// again, each time in a fresh copy of the sample study, and looks whether every file is the old or the new one, whether the
// study still loads, and whether running the command again completes the work.
//
//   npm run storm                     60 kills
//   npm run storm -- --kills 500      as many as asked for
//   npm run storm -- --only code      the name of a scenario: review, code, import, …
//   npm run storm -- --seed 7         the changes of an earlier run

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../bench/random.js';
import { attempt, copy, ENV, filesIn, isSame, leftIn, PROGRAM } from './storm-files.js';
import { stormOnReview } from './storm-review.js';
import { prepareScenarios } from './storm-scenarios.js';

/** Loaded before the program. */
const KILLER = fileURLToPath(new URL('storm-kill.cjs', import.meta.url));

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills takes a whole number from 1.');

const draw = createRandom(Number(values.seed));
console.error(`seed ${values.seed}`);

const folder = mkdtempSync(join(tmpdir(), 'fga-storm-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const scenarios = prepareScenarios({ folder }).filter(
  ({ name }) => values.only === undefined || name === values.only,
);
if (scenarios.length === 0) throw new Error(`There is no storm on ${values.only}.`);
const results = [];
for (const [at, scenario] of scenarios.entries()) {
  const own = Math.floor(kills / scenarios.length) + (at < kills % scenarios.length ? 1 : 0);
  const done = await (scenario.kind === 'review' ? stormOnReview : storm)(scenario, own, draw);
  results.push(done);
  console.error(`${done.name}: ${done.kills} kills, ${done.failures.length} failures`);
}
const failures = results.flatMap(({ failures }) => failures);
console.table(
  Object.fromEntries(
    results.map(({ name, failures, ...counts }) => [
      name,
      { ...counts, failures: failures.length },
    ]),
  ),
);
for (const failure of failures.slice(0, 20)) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Kills the command of a scenario so many times, each time at another of its changes while there are any. */
async function storm({ name, before, args, isWhole = false, isOnce = false, early, also }, times) {
  // A new study is named for its folder.
  const whole = join(folder, 'whole', 'study');
  copy(before, whole);
  const { status, steps } = run(whole, args);
  const expected = check(whole).status;
  const [old, fresh] = [filesIn(before), filesIn(whole)];
  // A storm on a command that has nothing to do would find nothing.
  if (status > 1) throw new Error(`${name} ends with ${status} where nobody kills it.`);
  if (also === undefined && isSame(old, fresh)) throw new Error(`${name} changes nothing.`);
  const counts = { name, kills: 0, 'all old': 0, between: 0, 'all new': 0, failures: [] };
  const work = join(folder, 'work', 'study');
  const left = new Set();
  for (let round = 0; round < times; round += 1) {
    if (left.size === 0) for (let at = 1; at <= steps; at += 1) left.add(at);
    const at = [...left][Math.floor(draw() * left.size)];
    left.delete(at);
    copy(before, work);
    // The clock may have made a run one change shorter.
    if (!run(work, args, at).killed) continue;
    counts.kills += 1;
    const state = stateOf(filesIn(work), old, fresh, early);
    counts[state.kind] += 1;
    const problems = [...state.problems];
    if (state.kind === 'between' || isWhole) problems.push(...loads(work, expected));
    const settled = stateOf(filesIn(work), old, fresh, early).kind;
    if (isWhole && settled === 'between') problems.push('some files are old and some are new');
    if (!isOnce || settled !== 'all new') problems.push(...completes(work, args, fresh));
    problems.push(...(also?.(work) ?? []));
    counts.failures.push(...problems.map((problem) => `${name}, killed at ${at}: ${problem}`));
  }
  return counts;
}

/** Runs a command, and kills it at its change of that number; gives how many it made. */
function run(cwd, args, at) {
  const count = join(folder, 'steps');
  const env = {
    ...ENV,
    STORM_COUNT: count,
    ...(at !== undefined && { STORM_KILL_AT: String(at) }),
  };
  const program = ['--require', KILLER, PROGRAM, ...args];
  const { status, signal } = spawnSync(process.execPath, program, { cwd, env, stdio: 'ignore' });
  const killed = signal === 'SIGKILL';
  return { killed, status, steps: killed ? at : Number(readFileSync(count, 'utf8')) };
}

/**
 * Whether all files are the old ones, all the new ones, or some of each; anything else is a problem.
 * New files whose names match `early` may be there before anything is changed.
 */
function stateOf(files, old, fresh, early) {
  const problems = [];
  let [isOld, isNew] = [true, true];
  for (const name of new Set([...files.keys(), ...old.keys(), ...fresh.keys()])) {
    const content = files.get(name);
    const isEarly = early?.test(name) === true && content === fresh.get(name);
    if (content !== old.get(name) && !isEarly) isOld = false;
    if (content !== fresh.get(name)) isNew = false;
    if (content !== old.get(name) && content !== fresh.get(name) && !isHandOver(name, content)) {
      problems.push(`${name} is neither the old nor the new file`);
    }
  }
  return { kind: isNew ? 'all new' : isOld ? 'all old' : 'between', problems };
}

/** The record of the rules' coding while `rules.csv` is replaced: it holds for the old and the new one. */
function isHandOver(name, content) {
  if (!name.endsWith('.rules.json') || content === undefined) return false;
  return JSON.parse(content).rules.length === 2;
}

/** The study can be looked at, and has no error in its data that it has not without a kill. */
function loads(cwd, expected) {
  const { status, output } = check(cwd);
  return status === 0 || status === expected ? [] : [`fga check ends with ${status}: ${output}`];
}

function check(cwd) {
  return attempt(cwd, 'check');
}

function completes(cwd, args, fresh) {
  const again = attempt(cwd, ...args);
  if (again.status !== 0) return [`running it again ends with ${again.status}: ${again.output}`];
  const state = stateOf(filesIn(cwd), fresh, fresh);
  const left = leftIn(cwd).filter((name) => !name.endsWith('.tmp'));
  return [
    ...(state.kind === 'all new'
      ? []
      : [`running it again gives another result: ${state.problems}`]),
    ...(left.length === 0 ? [] : [`running it again leaves ${left}`]),
  ];
}
