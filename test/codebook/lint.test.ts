import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { lintCodebook } from '../../src/codebook/lint/lint.js';
import { unmark } from '../support/marked-place.js';

const HEAD = 'version: 1\nlanguage: en\n';

async function lint(text: string, attributes?: readonly string[]) {
  const { value, findings } = await parseCodebook(text, 'codebook.yaml');
  if (!value) throw new Error('not read');
  expect(findings).toEqual([]);
  const linted = await lintCodebook(value, attributes ? { attributes } : {});
  return linted.map(({ code, place }) => ({ code, place }));
}

const codes = (...entries: string[]) =>
  `${HEAD}ungrouped:\n${entries.map((entry) => entry.replace(/^(?=.)/gm, '    ').replace('   ', '  -')).join('\n')}\n`;

test.each([
  ['rule/missing-operand', codes("name: A\nrules: ['help ⟦AND⟧']")],
  ['rule/unclosed-quote', codes("name: A\nrules: ['it''s ⟦\"⟧help']")],
  ['rule/no-word', codes("name: A\nrules:\n  - x\n  - '⟦#⟧'")],
  ['rule/nothing-to-find', codes("name: A\nrules: ['⟦NOT help⟧']")],
  ['rule/never-matches', codes("name: A\nrules: ['⟦help AND NOT help⟧']")],
  ['rule/never-matches', codes('name: A\nrules: [⟦help⟧]\nunless: [help]')],
  ['rule/never-matches', codes('name: A\nrules: [⟦help⟧]\nwhen: NOT help')],
  ['rule/unknown-list', codes("name: A\nrules: ['⟦@exam⟧ AND help']")],
  [
    'rule/circular-list',
    `${codes("name: A\nrules: ['@one']")}lists:\n  one: ['@two']\n  two: ['⟦@one⟧']\n`,
  ],
  [
    'rule/circular-list',
    `${codes("name: A\nrules: ['@one']\nunless: [x]")}lists:\n  one: ['⟦@one⟧']\n`,
  ],
  ['rule/unknown-code', codes('name: A\nrules: [⟦code:trsut⟧]')],
  ['rule/circular-code', codes('name: A\nrules: [⟦code:b⟧]', 'name: B\nrules: [code:a]')],
  ['codebook/no-rules', codes('name: ⟦A⟧')],
  ['codebook/no-rules', codes('name: A\nrules: [x]', 'name: ⟦B⟧')],
  ['codebook/unused-list', `${codes('name: A\nrules: [x]')}lists:\n  ⟦one⟧: [a]\n`],
  ['codebook/empty-list', `${codes("name: A\nrules: ['@one OR x']")}lists:\n  ⟦one⟧: []\n`],
  ['codebook/repeated-entry', `${codes("name: A\nrules: ['@one']")}lists:\n  one: [a, b, ⟦A⟧]\n`],
  ['codebook/repeated-rule', codes("name: A\nrules: ['a AND b', ⟦'(b) AND a'⟧]")],
  ['codebook/same-rule', codes("name: A\nrules: ['a OR b']", 'name: B\nrules: [x, ⟦b OR a⟧]')],
  ['codebook/example-missed', codes('name: A\nrules: [help]\nexamples: [⟦Nothing here.⟧]')],
  [
    'codebook/example-missed',
    codes("name: A\nrules: ['role:mentor AND help']\nexamples: [⟦They help.⟧]"),
  ],
  [
    'codebook/example-missed',
    codes("name: A\nrules: [help]\nexamples: ['⟦[help] Nothing.⟧']")
      .replace("'⟦", "⟦'")
      .replace("⟧'", "'⟧"),
  ],
  [
    'codebook/example-excluded',
    codes('name: A\nrules: [exam]\nunless: [\'"eye exam"\']\nexamples: [⟦An eye exam.⟧]'),
  ],
  [
    'codebook/example-condition',
    codes('name: A\nrules: [help]\nwhen: role:mentor\nexamples: [⟦They help.⟧]'),
  ],
  [
    'codebook/example-other-exclusion',
    codes(
      'name: A\nrules: [eye]\nexamples: [⟦An eye exam.⟧]',
      'name: B\nrules: [exam]\nunless: [\'"eye exam"\']',
    ),
  ],
  [
    'codebook/example-in-two-codes',
    codes(
      'name: A\nrules: [help]\nexamples: [They help me.]',
      'name: B\nrules: [me]\nexamples: [⟦They help me!⟧]',
    ),
  ],
  [
    'codebook/repeated-example',
    codes('name: A\nrules: [help]\nexamples: [They help., ⟦they help⟧]'),
  ],
  [
    'codebook/conflicting-when',
    codes("name: A\nrules: ['⟦role:mentee⟧ AND help']\nwhen: role:mentor"),
  ],
  [
    'codebook/conflicting-when',
    `${HEAD}categories:\n  - name: G\n    when: role:mentor\n    codes:\n      - name: A\n        rules: [help]\n        when: ⟦role:mentee⟧ AND NOT x\n`,
  ],
])('%s is reported at its place: %#', async (code, marked) => {
  const { text, place } = unmark(marked);
  expect(await lint(text)).toEqual([{ code, place }]);
});

test.each([
  [
    'an example spoken by the role that is asked for',
    codes(
      'name: A\nrules: [help]\nwhen: role:mentor\nexamples: [{ text: They help., role: mentor }]',
    ),
  ],
  [
    'a rule that other conditions tell apart',
    codes('name: A\nrules: [help]\nwhen: role:mentor', 'name: B\nrules: [help]\nwhen: role:mentee'),
  ],
  [
    'an example whose condition it cannot say',
    codes('name: A\nrules: [help]\nwhen: session:first\nexamples: [They help.]'),
  ],
  [
    'an example of a retired code',
    codes('name: A\nrules: [x]\nstatus: retired\nexamples: [Nothing.]'),
  ],
  ['a provisional code without rules', codes('name: A\nstatus: provisional')],
  [
    'an example found across its sentences',
    codes(
      "name: A\nrules: ['sentence(help AND exam)']\nexamples: [Well. They help with exams. Yes.]",
    ),
  ],
  [
    'a condition for one of several roles',
    codes("name: A\nrules: ['role:mentor AND help']\nwhen: role:mentor OR role:mentee"),
  ],
  [
    'a list used by a list',
    `${codes("name: A\nrules: ['@one']")}lists:\n  one: ['@two']\n  two: [a]\n`,
  ],
])('%s is in order', async (_, text) => {
  expect(await lint(text)).toEqual([]);
});

test('the exclusion of a group says whose it is', async () => {
  const text = `${HEAD}categories:\n  - name: Group\n    unless: [eye]\n    codes:\n      - name: A\n        rules: [exam]\n        examples: [An eye exam.]\n      - name: B\n        rules: [x]\n`;
  const { value } = await parseCodebook(text, 'c.yaml');
  const findings = value ? await lintCodebook(value) : [];
  expect(findings[0]?.message).toContain('line 5 (of “Group”)');
});

test('filters are held against the columns of the participants file', async () => {
  const text = codes("name: A\nrules: ['gendre:female AND help']");
  expect(await lint(text)).toEqual([]);
  const found = await lint(text, ['gender']);
  expect(found.map(({ code }) => code)).toEqual(['rule/unknown-filter']);
});

test.each(['interaction', 'barriers-facilitators'])(
  'codebooks/%s.yaml has no errors or warnings',
  async (name) => {
    const file = `codebooks/${name}.yaml`;
    const { value } = await parseCodebook(readFileSync(file, 'utf8'), file);
    const findings = value ? await lintCodebook(value) : [];
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(
      findings
        .map(({ code }) => code)
        .filter((code) => code !== 'codebook/example-other-exclusion'),
    ).toEqual([]);
  },
);
