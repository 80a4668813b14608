import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/anchor/hash.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { codingsOf, RuleCoder } from '../../src/coding/apply.js';
import { compileCodebook } from '../../src/coding/compile-codebook.js';
import { explainCoding } from '../../src/coding/explain.js';
import { contextLines, findMatches } from '../../src/coding/find-matches.js';
import type { Inclusion } from '../../src/coding/inclusion.js';
import { speechOf } from '../../src/coding/passages.js';
import { compileRules } from '../../src/rule/compile/compile.js';
import { TurnMatcher } from '../../src/rule/match/match.js';
import type { Reason } from '../../src/rule/match/reasons.js';
import { readingOf } from './talk.js';

const parsed = await parseCodebook(
  `title: Test
version: 2.1.0
language: en
lists:
  mentor: [mentor*, "older student*"]
categories:
  - name: Support
    codes:
      - name: Trust
        rules:
          - '@mentor NEAR/8
            affirmed(trust OR honest)'
          - "turn(secret AND trust)"
        unless: ['"trust fund"']
      - name: Exams
        rules: ['exam*']
      - name: Mentors' exams
        rules: ['code:exams AND role:mentor']
      - name: Gone
        status: retired
        rules: ['help']
`,
  'codebook.yaml',
);
if (!parsed.value) throw new Error('The codebook of the test is wrong.');
const codebook = parsed.value;

async function code(lines: readonly string[], include: readonly Inclusion[] = []) {
  const { rules } = await compileCodebook(codebook);
  const reading = readingOf(lines);
  const coded = new RuleCoder(rules, { include }).code(reading);
  return coded.flatMap((one) => codingsOf(one, reading.transcript.text, codebook.version));
}

const brief = (codings: Awaited<ReturnType<typeof code>>) =>
  codings.map(({ unit, code: id, matched }) => `${unit} ${id}: ${matched}`);

describe('applying rules', () => {
  it('gives codings with quote, context, hash, rule and words', async () => {
    const lines = ['mentee Ann: So. | My mentor was\u00a0 honest with me. | Yes.'];
    const [coding] = await code(lines);
    expect(coding).toEqual({
      transcript: 'fg1.txt',
      unit: 'u2',
      start: 18,
      end: 48,
      code: 'trust',
      status: 'coded',
      source: 'rule',
      quote: 'My mentor was\u00a0 honest with me.',
      before: 'mentee Ann: So. | ',
      after: ' | Yes.',
      hash: hashText('My mentor was\u00a0 honest with me.'),
      codebook: '2.1.0',
      rule: '@mentor NEAR/8 affirmed(trust OR honest)',
      matched: 'mentor; honest',
      memo: '',
      matches: [
        { start: 21, end: 27 },
        { start: 33, end: 39 },
      ],
    });
  });

  it('leaves out moderators, observers and what is no content, unless they are included', async () => {
    const lines = [
      'moderator Mo: The exams? | {question} Which exams?',
      'observer Ob: Exams.',
      'unknown All: Exams!',
      'mentee Ann: {minimal} Exams. | The exam.',
    ];
    expect(brief(await code(lines))).toEqual(['u4 exams: Exams', 'u6 exams: exam']);
    expect(brief(await code(lines, ['moderator', 'minimal']))).toEqual([
      'u1 exams: exams',
      'u2 exams: exams',
      'u4 exams: Exams',
      'u5 exams: Exams',
      'u6 exams: exam',
    ]);
  });

  it('looks across the units of a turn but not beyond, and passes over notes', async () => {
    const lines = [
      'mentee Ann: It is [trust] a secret. | One I trust her with.',
      'mentor Bo: A secret.',
      'mentor Bo: A trust fund, with older [laughs] students, I trust.',
    ];
    expect(brief(await code(lines))).toEqual(['u1 trust: secret; trust']);
  });

  it('asks for other codes and for the role', async () => {
    expect(brief(await code(['mentor Bo: An exam.', 'mentee Ann: An exam.']))).toEqual([
      'u1 exams: exam',
      'u1 mentors-exams: exam',
      'u2 exams: exam',
    ]);
  });

  it('lets filters see the facts of the study', async () => {
    const spec = {
      code: 'c',
      rules: [{ text: 'exam AND gender:female AND session:first' }],
      unless: [],
      when: [],
    };
    const { rules } = await compileRules([spec], { language: 'en', lists: new Map() });
    const reading = readingOf(['mentee Ann: Exam.', 'mentee Bea: Exam.']);
    const codings = new RuleCoder(rules).code({
      ...reading,
      factsOf: ({ speaker }) => [
        ['session', ['s1', 'First']],
        ['Gender', [speaker === 'Ann' ? 'Female' : '']],
      ],
    });
    expect(codings.map(({ unit }) => unit.id)).toEqual(['u1']);
  });

  it('puts what is wrong with a rule at its place in the codebook', async () => {
    const text =
      'title: T\ncategories:\n  - name: C\n    codes:\n      - name: A\n        rules: ["a", "b AND @nope"]\n';
    const { value } = await parseCodebook(text, 'c.yaml');
    const { findings } = await compileCodebook(value ?? codebook);
    expect(findings.map(({ code: kind, place }) => [kind, place])).toEqual([
      ['rule/unknown-list', { file: 'c.yaml', line: 6, column: 29, length: 5 }],
    ]);
  });
});

describe('speech', () => {
  it('is the blocks of a turn without notes, also where a note reaches over a border', () => {
    const turn = {
      start: 0,
      end: 30,
      spans: [
        { start: 0, end: 10 },
        { start: 15, end: 30 },
      ],
      annotations: [
        { kind: 'note' as const, start: 2, end: 4 },
        { kind: 'overlap' as const, start: 8, end: 17 },
        { kind: 'time' as const, start: 28, end: 30 },
      ],
    };
    expect(speechOf(turn)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 8 },
      { start: 17, end: 28 },
    ]);
  });
});

describe('a query', () => {
  it('is found in everybody’s units and shown in context', async () => {
    const query = { code: 'query', rules: [{ text: 'exam NEAR/5 stress' }], unless: [], when: [] };
    const { rules } = await compileRules([query], { language: 'en', lists: new Map() });
    const reading = readingOf([
      'moderator Mo: Was it stress, | the exam was stress?',
      'mentee Ann: No.',
    ]);
    const found = findMatches(new TurnMatcher(rules), reading);
    expect(found.map(({ unit }) => unit.id)).toEqual(['u2']);
    const lines = found.flatMap((one) => contextLines(reading.transcript.text, one, 12));
    const at = reading.transcript.text.indexOf('exam was');
    expect(lines[0]?.match).toEqual({ start: at, end: at + 4 });
    expect(lines.map(({ before, keyword, after }) => [before, keyword, after])).toEqual([
      ['| the ', 'exam', ' was stress?'],
      ['exam was ', 'stress', '?'],
    ]);
  });
});

describe('explaining', () => {
  async function explain(line: string, unit = 'u1') {
    const { rules } = await compileCodebook(codebook);
    const explained = explainCoding(rules, readingOf([line]), { unit });
    return explained?.codes.map(({ code: id, isGiven, rules: [best], conditions }) => [
      id,
      isGiven,
      ...(best?.reasons ?? []).map(inShort),
      ...conditions.filter(({ holds }) => !holds).map(({ kind, text }) => `${kind} ${text}`),
    ]);
  }

  function inShort({ part, outcome }: Reason): string {
    if (outcome.kind === 'apart')
      return `${part}: ${outcome.words} apart, ${outcome.within} allowed`;
    const values = outcome.kind === 'differs' ? `: ${outcome.values.join(', ')}` : '';
    return `${part}: ${outcome.kind}${values}`;
  }

  it('says which part of the closest rule was missing', async () => {
    expect(
      (
        await explain(
          'mentee Ann: The exam, my mentor one two three four five six seven eight honest.',
        )
      )?.slice(0, 2),
    ).toEqual([
      ['trust', false, '@mentor NEAR/8 affirmed(trust OR honest): 9 apart, 8 allowed'],
      ['exams', true, 'exam*: found'],
    ]);
    expect((await explain('mentee Ann: My mentor was not honest.'))?.[0]).toEqual([
      'trust',
      false,
      '@mentor: found',
      'affirmed(trust OR honest): denied',
    ]);
    expect((await explain('mentee Ann: An exam.'))?.[2]).toEqual([
      'mentors-exams',
      false,
      'code:exams: found',
      'role:mentor: differs: mentee',
    ]);
  });

  it('names the condition that kept a code away', async () => {
    expect((await explain('mentee Ann: My mentor, honest, has a trust fund.'))?.[0]).toEqual([
      'trust',
      false,
      '@mentor NEAR/8 affirmed(trust OR honest): found',
      'unless "trust fund"',
    ]);
  });

  it('explains units that rules leave out, and says so', async () => {
    const { rules } = await compileCodebook(codebook);
    const reading = readingOf(['moderator Mo: The exam.']);
    const explained = explainCoding(rules, reading, { unit: 'u1' });
    expect([explained?.isCoded, explained?.codes[1]?.isGiven]).toEqual([false, true]);
    expect(explainCoding(rules, reading, { unit: 'u9' })).toBeUndefined();
  });
});
