// fga audit: what it says of a study, from which files, and what it leaves open.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Checklist, Gap, Statement } from '../../src/audit/statement.js';
import { REPORTING_KEYS } from '../../src/study/open/reporting-keys.js';
import { ANNA, BEN, coderStudy } from '../commands/coder-study.js';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import { sampleFiles } from '../support/sample-files.js';

interface AuditJson {
  readonly sections: readonly { id: string; statements: Statement[]; gaps: Gap[] }[];
  readonly checklists: readonly Checklist[];
  readonly trail: readonly { what: string; line: number }[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function audit(files: Files, ...parts: string[]): Promise<AuditJson> {
  const run = await runCli(['audit', '--json', ...parts], { files });
  expect(run).toMatchObject({ exitCode: 0, changes: [] });
  return JSON.parse(run.stdout);
}

/** The whole sample, audited once for all tests that look at it. */
let whole: Promise<AuditJson> | undefined;
const sampleAudit = () => {
  whole ??= audit(sampleFiles());
  return whole;
};

const itemsOf = ({ checklists }: AuditJson, id: string) =>
  (checklists.find((one) => one.id === id)?.domains ?? []).flatMap(({ items }) => items);
const sectionOf = ({ sections }: AuditJson, id: string) =>
  sections.find((one) => one.id === id) ?? { statements: [], gaps: [] };
const saidIn = (audited: AuditJson, id: string) =>
  sectionOf(audited, id)
    .statements.map(({ text }) => text)
    .join('\n');

describe('of any study', () => {
  test.each<[string, Files]>([
    ['with everything', sampleFiles()],
    ['not yet coded', STUDY],
    [
      'with nothing but a transcript',
      { 'transcripts/a.txt': 'A: One thing.\nB: Another thing.\n' },
    ],
  ])(
    '%s, every statement names a file that is there, and every gap says where to write',
    async (name, files) => {
      const audited = name === 'with everything' ? await sampleAudit() : await audit(files);
      const all = [...audited.sections, ...itemsOf(audited, 'coreq'), ...itemsOf(audited, 'srqr')];
      const paths = Object.keys(files);
      const isThere = (file: string) =>
        paths.some((path) => path === file || path.startsWith(`${file}/`));
      for (const { statements, gaps } of all) {
        for (const { sources } of statements) {
          expect(sources.length).toBeGreaterThan(0);
          for (const { file } of sources) expect(isThere(file), file).toBe(true);
        }
        for (const { where } of gaps) expect(where).not.toBe('');
      }
    },
  );

  test('COREQ has its 32 points and SRQR its 21, numbered through', async () => {
    const audited = await audit(STUDY);
    for (const [id, count] of [
      ['coreq', 32],
      ['srqr', 21],
    ] as const) {
      const numbers = itemsOf(audited, id).map(({ number }) => number);
      expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    }
  });

  test('every key that can be written is shown somewhere', async () => {
    const keys = Object.keys(REPORTING_KEYS);
    const reporting = keys.map((key) => `  ${key}: answer to ${key}\n`).join('');
    const files = { ...STUDY, 'fga.yaml': `${STUDY['fga.yaml']}reporting:\n${reporting}` };
    const { sections, checklists } = await audit(files);
    const said = JSON.stringify([sections, checklists]);
    for (const key of keys) expect(said).toContain(`"answer to ${key}"`);
    expect(said).not.toContain('"reporting: ');
  });

  test('nothing is claimed of coders, agreement or answers where there are none', async () => {
    const audited = await audit(STUDY);
    const said = JSON.stringify([...audited.sections, ...audited.checklists]);
    expect(said).not.toMatch(/alpha|decided on|have answered|Tables count/);
    const { gaps } = sectionOf(audited, 'dependability');
    expect(gaps.map(({ where }) => where)).toContain('fga sample, fga review');
  });
});

describe('what researchers wrote', () => {
  const written = {
    ...STUDY,
    'fga.yaml': `${STUDY['fga.yaml']}reporting:\n  setting: The back room.\n  ethics: >\n    Approved by\n    nobody.\n  facilitators: x\n`,
    'reporting.md':
      '# About us\n\nHello.\n\n## Setting\n\nAlso the *yard*.\n<!-- to do -->\n\n## Weather\n\nRain.\n\n### Field notes\n\n```\n## Funding\n```\n',
  };

  test('is quoted with file and line, from fga.yaml and reporting.md', async () => {
    const items = itemsOf(await audit(written), 'coreq');
    expect(items[13]).toMatchObject({
      state: 'answered',
      statements: [
        { text: 'The back room.', isQuoted: true, sources: [{ file: 'fga.yaml', line: 4 }] },
        { text: 'Also the *yard*.', isQuoted: true, sources: [{ file: 'reporting.md', line: 5 }] },
      ],
    });
    expect(items[19]?.statements.map(({ text }) => text)).toEqual(['``` ## Funding ```']);
    const ethics = itemsOf(await audit(written), 'srqr')[8];
    expect(ethics).toMatchObject({
      state: 'partly',
      statements: [{ text: 'Approved by nobody.' }],
    });
  });

  test('under a key or heading nobody knows is reported where it stands', async () => {
    const run = await runCli(['audit', 'trust', '--json'], { files: written });
    const found = run.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toContainEqual(expect.objectContaining({ code: 'study/unknown-key', line: 8 }));
    const text = await runCli(['check'], { files: written });
    expect(text.stdout).toContain('[study/unknown-reporting-heading]');
    expect(text.stdout).toContain('reporting.md:10');
  });

  test('cannot be markup, whatever it holds', async () => {
    const evil = {
      ...STUDY,
      'reporting.md': '## Setting\n\n<script>alert(1)</script> | **x** \u001b[31m\n',
    };
    const html = await runCli(['audit', 'coreq', '--format', 'html'], { files: evil });
    expect(html.stdout).not.toContain('<script>');
    const md = await runCli(['audit', 'coreq'], { files: evil });
    expect(md.stdout).toContain('\\<script\\>');
    expect(md.stdout).not.toContain('\u001b');
  });
});

test('a transcript that cannot be read is an error here, too, since every figure lacks it', async () => {
  const files = { ...STUDY, 'transcripts/broken.docx': 'PK\u0003\u0004broken' };
  const run = await runCli(['audit', 'trust'], { files });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('transcripts/broken.docx');
});

describe('of coders', () => {
  test('agreement is told with its interval, from first codings only', async () => {
    const files = await coderStudy({ coders: { anna: ANNA, ben: BEN } });
    const said = saidIn(await audit(files), 'dependability');
    expect(said).toMatch(/38 % have the same codes/);
    expect(said).toMatch(/alpha .*\d\.\d\d \(95 % interval -?\d\.\d\d to \d\.\d\d\)/);
    const debriefed = {
      ...files,
      'codings/ben.csv': (files['codings/ben.csv'] ?? '').replaceAll(',person,', ',consensus,'),
    };
    const again = saidIn(await audit(debriefed), 'dependability');
    expect(again).toContain('no agreement can be computed');
    expect(again).not.toContain('alpha');
  });

  test('several people without a consensus: nothing counts, and it says so', async () => {
    const files = await coderStudy({ coders: { anna: ANNA, ben: BEN } });
    const audited = await audit(files, 'trust');
    expect(saidIn(audited, 'confirmability')).not.toContain('Tables count');
    expect(JSON.stringify(sectionOf(audited, 'confirmability').gaps)).toContain('No coding counts');
  });
});

describe('of the sample study', () => {
  test('its log knows every file as it is: after a change of the sample, `node scripts/sample-log.js`', async () => {
    const run = await runCli(['log', '--notice'], { files: sampleFiles() });
    expect(run.stdout).toBe('Everything is as the log last recorded it.\n');
  });

  test('who came, how long, who coded, what was decided', async () => {
    const audited = await sampleAudit();
    expect(saidIn(audited, 'transferability')).toContain(
      '33 participants took part: mentee 21, mentor 12; Female: 18 / Male: 15. By session: 7, 6, 8, 12.',
    );
    expect(saidIn(audited, 'credibility')).toContain('72 units on its worksheet, 72 decided');
    expect(saidIn(audited, 'credibility')).toContain('each of the 33 participants');
    expect(saidIn(audited, 'dependability')).toContain(
      'On 370 of the units nobody put a code; of the others 71 % have the same codes.',
    );
    const durations = itemsOf(audited, 'coreq')[20]?.statements ?? [];
    expect(durations.map(({ sources }) => sources[0])).toContainEqual({
      file: 'transcripts/fg2-mentees.txt',
      line: 398,
    });
    expect(audited.trail).toHaveLength(12);
  });

  test('a table that no longer comes out the same is told', async () => {
    const written = await runCli(['tables', '-o', 'results'], { files: sampleFiles() });
    const same = await audit(written.disk, 'trust');
    expect(saidIn(same, 'confirmability')).toMatch(/each comes out the same/);
    const fewer = written.files['participants.csv']?.replace(/^mentee-01.*\n/m, '') ?? '';
    const other = await audit({ ...written.disk, 'participants.csv': fewer }, 'trust');
    expect(saidIn(other, 'confirmability')).toMatch(/\d+ do not \(fga verify says why\)/);
  });
});

test.each([
  ['audit.md', /^# Audit/],
  ['audit.html', /^<!doctype html>/],
  ['audit.txt', /^AUDIT/],
  ['audit.json', /^\{/],
])('-o %s has the form its ending says', async (name, form) => {
  const run = await runCli(['audit', '-o', name], { files: STUDY });
  expect(run).toMatchObject({ exitCode: 0, stdout: '', changes: [name] });
  expect(run.files[name]).toMatch(form);
});

test('docs/audit-trail.md lists every key with its question', () => {
  const page = readFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'audit-trail.md'),
    'utf8',
  );
  for (const [key, asks] of Object.entries(REPORTING_KEYS))
    expect(page).toContain(`| \`${key}\` | ${asks} |`);
});

test('an unknown part is refused, with those there are', async () => {
  const run = await runCli(['audit', 'ethics'], { files: STUDY });
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain('coreq');
});

test('decisions of a debriefing that cannot be used are not passed over in the audit', async () => {
  const sheet = 'debriefs/2026-01-15-anna-ben.md';
  const made = await runCli(['debrief'], {
    files: await coderStudy({ coders: { anna: ANNA, ben: BEN } }),
  });
  const text = made.files[sheet] ?? '';
  const wrong = text.replace('- Decision:', '- Decision: no such code');
  expect(wrong).not.toBe(text);
  const { files } = await runCli(['debrief', '--apply', sheet], {
    files: { ...made.files, [sheet]: wrong },
  });
  const said = saidIn(await audit(files), 'credibility');
  expect(said).toContain('1 decided');
  expect(said).toContain('1 of the decisions cannot be used now: see fga check.');
});

test('packets that nobody has answered are no participant checking yet', async () => {
  const coded = await runCli(['code'], { files: STUDY });
  const asked = await runCli(['member-check', '--coder', 'rules'], { files: coded.files });
  const items = itemsOf(await audit(asked.files, 'coreq'), 'coreq');
  const item = items.find(({ topic }) => topic === 'Participant checking');
  expect(item?.state).toBe('partly');
  expect(item?.gaps.map(({ text }) => text)).toContain('No answer is recorded.');
});
