import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as api from '../../src/index.js';

const page = readFileSync('docs/api.md', 'utf8');

/** Runs the example with the source in place of the package, and returns what it prints. */
async function run(example: string): Promise<string> {
  const body = example.replace(/^import (\{[^}]*\}) from 'fga';$/m, 'const $1 = fga;');
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const AsyncFunction = Object.getPrototypeOf(run).constructor;
  await new AsyncFunction('fga', 'console', body)(api, { log });
  return `${lines.join('\n')}\n`;
}

test('the example of docs/api.md prints what the page says', async () => {
  const [, example = '', printed = ''] =
    /```js\n([\s\S]*?)```[\s\S]*?```text\n([\s\S]*?)```/.exec(page) ?? [];
  expect(await run(example)).toBe(printed);
});

test('docs/api.md names every function there is, and no other', () => {
  const table = page.slice(page.search(/\| step +\|/));
  const named = [...table.matchAll(/`(\w+)(?:\(\w+\))?`/g)].map((match) => match[1]);
  const functions = Object.keys(api).filter((name) => name !== 'VERSION' && name !== 'RULES_CODER');
  expect(functions.filter((name) => !named.includes(name))).toEqual([]);
  const fields = ['start', 'end', 'undefined', 'code', 'severity', 'place'];
  expect(named.filter((name) => name && !(name in api) && !fields.includes(name))).toEqual([]);
});

test('the public names change only on purpose', () => {
  expect(Object.keys(api).sort()).toEqual([
    'FINDING_AREAS',
    'RULES_CODER',
    'RuleCoder',
    'VERSION',
    'agreementJson',
    'applyEdits',
    'carryByEdits',
    'codePointMap',
    'codebookSchema',
    'codingsOf',
    'compileCodebook',
    'explainCoding',
    'findingJson',
    'joinCodings',
    'lintCodebook',
    'parseCodebook',
    'parseCodings',
    'parseRatings',
    'parseTranscript',
    'parseTranscriptFile',
    'parseUnits',
    'placePassages',
    'renderAgreement',
    'renderCodings',
    'renderCodingsFile',
    'renderFindings',
    'renderTable',
    'renderUnits',
    'reportAgreement',
    'segmentTranscript',
    'tabulateCategories',
    'tabulateMatrix',
    'tabulateParticipants',
    'tabulateParticipation',
    'tabulateQuotes',
    'transcriptJson',
  ]);
});
