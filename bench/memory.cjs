// Preloaded into a measured process: at its end writes its peak resident memory (MiB) and CPU time.
// VmHWM counts this program only; ru_maxrss may still hold what the parent had.

process.on('exit', () => {
  const { readFileSync, writeFileSync } = require('node:fs');
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  let kibibytes = maxRSS;
  try {
    kibibytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    // Not Linux.
  }
  const usage = { mebibytes: kibibytes / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.FGA_BENCH_USAGE, JSON.stringify(usage));
});
