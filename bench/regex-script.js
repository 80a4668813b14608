// The baseline a researcher who programs would write: one regular expression a rule, tried on
// every line. Usage: node regex-script.js RULES.json OUT.csv FILES…

import { readFileSync, writeFileSync } from 'node:fs';

const [rulesFile, outFile, ...files] = process.argv.slice(2);
const expressions = JSON.parse(readFileSync(rulesFile, 'utf8')).map(
  (words) => new RegExp(words.map((word) => `\\b${word}\\w*`).join('\\s+'), 'gi'),
);
const rows = ['file,line,rule,matched'];
for (const file of files) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, number) => {
      expressions.forEach((expression, rule) => {
        for (const [matched] of line.matchAll(expression)) {
          rows.push(`${file},${number + 1},${rule + 1},"${matched}"`);
        }
      });
    });
}
writeFileSync(outFile, `${rows.join('\n')}\n`);
