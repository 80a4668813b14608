// The program as installed: hands the real world to `main` and reports its exit code.

import { main } from './main.js';

const worker = new URL('./worker.js', import.meta.url);
process.exitCode = await main(process.argv.slice(2), undefined, worker);
