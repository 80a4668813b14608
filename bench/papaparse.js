// The baseline of bench/ratings.js: reads a CSV file into rows and does nothing with them.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

const { data } = Papa.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(`${data.length}\n`);
