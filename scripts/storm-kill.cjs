// Loaded before the program in a storm: counts what it changes on the disk, and kills it just before the
// change of that number; of a write, half is done then. So a storm does not hang on how fast a machine is.

const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isMainThread } = require('node:worker_threads');

const at = Number(process.env.STORM_KILL_AT ?? Number.POSITIVE_INFINITY);
let steps = 0;

/** Counts a change; at the one that is asked for the program does not come back from here. */
function step(half) {
  steps += 1;
  if (steps !== at) return;
  half?.();
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function before(name, counts) {
  const real = fs[name];
  fs[name] = function counted(...args) {
    counts(args);
    return real.apply(fs, args);
  };
}

const writeSync = fs.writeSync;
const isMaking = (flags) => typeof flags === 'string' && /[wa+]/.test(flags);
const halfOf = ([file, bytes, offset = 0]) => {
  if (typeof bytes === 'string') return () => writeSync(file, bytes.slice(0, bytes.length >> 1));
  return () => writeSync(file, bytes, offset, (bytes.length - offset) >> 1);
};

if (isMainThread) {
  for (const name of ['renameSync', 'unlinkSync', 'rmSync', 'linkSync', 'ftruncateSync'])
    before(name, () => step());
  for (const name of ['mkdirSync', 'chmodSync', 'fsync', 'fdatasync']) before(name, () => step());
  before('openSync', ([, flags]) => isMaking(flags) && step());
  for (const name of ['writeSync', 'write'])
    before(name, (args) => args[0] > 2 && step(halfOf(args)));
  syncBuiltinESMExports();
  process.on('exit', () => {
    if (process.env.STORM_COUNT) fs.writeFileSync(process.env.STORM_COUNT, String(steps));
  });
}
