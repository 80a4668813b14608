// The storm on `fga review`: lines are written to it one after the other, as a person does, each once
// the last was answered, and it is killed at a random moment of a random line. What was answered must be
// on the disk, the line in flight may be, and going on must lead to the same files.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { attempt, copy, differing, ENV, filesIn, isSame, leftIn, PROGRAM } from './storm-files.js';

const ARGS = ['review', '--plain', '--coder', 'anna', 'transcripts/fg1-mentees.txt'];

const DEFINITION = 'When in the year it was.';

/** Decisions of every kind; a unit is gone to before each. */
const DECISIONS = [
  ['u0002', '0'],
  ['u0004', 'c Honesty and trust'],
  ['u0004', 'm said with a smile'],
  ['u0006', 'w Mentors are honest'],
  ['u0006', 'c Ways of studying'],
  ['u0008', 'new Time of the year', DEFINITION],
  ['u0010', 'm nobody has decided yet'],
  ['u0010', '0'],
  ['u0004', 'x'],
  ['u0012', 'c Honesty and trust'],
  ['u0012', 'c Ways of studying'],
  ['u0012', 'w Two things at once'],
].map(([unit, ...lines]) => [unit, lines]);

/** Every line with the unit on which it is written. */
const LINES = DECISIONS.flatMap(([unit, lines]) =>
  [`g ${unit}`, ...lines].map((line) => ({ unit, line })),
);

/** Kills a review so many times. */
export async function stormOnReview({ name, before, folder }, times, draw) {
  const work = join(folder, 'review-work');
  const { states, spans } = await reference(before, work);
  const counts = { name, kills: 0, 'all old': 0, between: 0, 'all new': 0, locks: 0, failures: [] };
  while (counts.kills < times) {
    copy(before, work);
    const at = counts.kills % LINES.length;
    const after = draw() * 1.2 * spans[at];
    const answered = await killed(work, at, after);
    counts.kills += 1;
    if (existsSync(join(work, '.fga.lock'))) counts.locks += 1;
    const { kind, from, problems } = judged(filesIn(work), states, answered);
    counts[kind] += 1;
    problems.push(...loads(work), ...(await completes(work, from, states)));
    const where = `${name}, kill ${counts.kills} at "${LINES[at].line}" after ${after.toFixed(1)} ms`;
    counts.failures.push(...problems.map((problem) => `${where}: ${problem}`));
  }
  return counts;
}

/** The files after each line of a review that nobody kills, and how long each line took. */
async function reference(before, work) {
  copy(before, work);
  const review = begin(work);
  await review.answers(1);
  const [states, spans] = [[filesIn(work)], []];
  for (const [at, { line }] of LINES.entries()) {
    const since = performance.now();
    review.write(line);
    await review.answers(at + 2);
    spans.push(performance.now() - since);
    states.push(filesIn(work));
  }
  review.write('q');
  await review.ended;
  return { states, spans };
}

/** Kills the review so long after a line was written; gives how many lines it had answered. */
async function killed(work, at, after) {
  const review = begin(work);
  await review.answers(1);
  for (let index = 0; index < at; index += 1) {
    review.write(LINES[index].line);
    await review.answers(index + 2);
  }
  const since = performance.now();
  review.write(LINES[at].line);
  while (performance.now() - since < after) await pause(0);
  review.kill();
  await review.ended;
  return review.count() - 1;
}

/** Each file is as the answered lines left it, or as the next line does. */
function judged(files, states, answered) {
  const old = states[answered];
  const fresh = states[answered + 1] ?? old;
  const names = new Set([...files.keys(), ...old.keys(), ...fresh.keys()]);
  const wrong = [...names].filter(
    (name) =>
      files.get(name) !== old.get(name) &&
      files.get(name) !== fresh.get(name) &&
      !isOnItsWay(name, files.get(name)),
  );
  const problems = wrong.map((name) => `${name} is not as line ${answered} or the next left it`);
  if (isSame(files, fresh)) return { kind: 'all new', from: answered + 1, problems };
  return { kind: isSame(files, old) ? 'all old' : 'between', from: answered, problems };
}

/** A text that is being decided on stands beside the codings for that moment. */
function isOnItsWay(name, content) {
  if (!name.endsWith('.review.json') || content === undefined) return false;
  const { memos, draft } = JSON.parse(content);
  return memos.length > 0 || draft !== undefined;
}

function loads(work) {
  const { status, output } = attempt(work, 'check');
  return status === 0 ? [] : [`fga check ends with ${status}: ${output}`];
}

/** The rest of the lines leads to the files of a review that nobody killed. */
async function completes(work, from, states) {
  const review = begin(work);
  await review.answers(1);
  const rest = LINES.slice(from);
  const [next] = rest;
  // A text that was being written is offered again where it was; else the unit is to be found first.
  const isOffered = review.said().includes('You were writing this');
  if (isOffered && next.line !== DEFINITION) rest.unshift({ line: '' });
  if (next && !isOffered) rest.unshift({ line: `g ${next.unit}` });
  for (const [index, { line }] of rest.entries()) {
    review.write(line);
    await review.answers(index + 2);
  }
  review.write('q');
  const status = await review.ended;
  const left = leftIn(work).filter((name) => !name.endsWith('.tmp'));
  return [
    ...(status === 0 ? [] : [`going on ends with ${status}: ${review.said()}`]),
    ...differing(filesIn(work), states.at(-1)).map((name) => `going on leads to another ${name}`),
    ...(left.length === 0 ? [] : [`going on leaves ${left}`]),
  ];
}

/** A review that runs: lines go in, what it says comes out. */
function begin(cwd) {
  const child = spawn(process.execPath, [PROGRAM, ...ARGS], { cwd, env: ENV });
  let said = '';
  let isOver = false;
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      said += bytes;
      wake();
    });
  }
  child.stdin.on('error', () => {});
  const ended = new Promise((done) => {
    child.on('close', (code) => {
      isOver = true;
      wake();
      done(code);
    });
  });
  const count = () => said.match(/(?<=^|\n|> )> /g)?.length ?? 0;
  return {
    ended,
    count,
    said: () => said,
    kill: () => child.kill('SIGKILL'),
    write: (line) => child.stdin.write(`${line}\n`),
    answers: async (wanted) => {
      while (count() < wanted && !isOver) {
        await new Promise((done) => {
          wake = done;
        });
      }
    },
  };
}
