import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { familiesOf } from '../../src/codebook/lint/form-families.js';
import { mixedStems, tabulateWordForms, wordForms } from '../../src/codebook/lint/word-forms.js';
import { factsOf, type Passage } from '../../src/rule/match/passage.js';

const passage = (text: string, role = 'mentee'): Passage => {
  const whole = { start: 0, end: text.length };
  return { text, speech: [whole], units: [whole], facts: factsOf([['role', [role]]]) };
};

const TALK = [
  passage('Communication in our community was good. They communicate and communicated.'),
  passage('The supports I had; supported and supporting, SUPPORT!', 'mentor'),
];

const TEXT = `version: 1
language: en
lists:
  talk: [talk, communicate]
ungrouped:
  - name: A
    rules:
      - '@talk OR support'
      - 'never AND heard'
      - support
  - name: B
    when: role:mentor
    rules: [code:a]
`;

async function codebook() {
  const { value } = await parseCodebook(TEXT, 'c.yaml');
  if (!value) throw new Error('not read');
  return value;
}

test('every form that a stem of the rules catches is counted', async () => {
  const stems = await wordForms(await codebook(), TALK);
  const shown = stems.map(({ words, forms }) => [
    words.join(),
    forms.map(({ form, count }) => `${form} ${count}`).join(', '),
  ]);
  expect(shown).toEqual([
    ['talk', ''],
    ['communicate', 'communicate 1, communicated 1, communication 1, community 1'],
    ['support', 'support 1, supported 1, supporting 1, supports 1'],
    ['never', ''],
    ['heard', ''],
  ]);
});

test('a stem that joins different words is a finding at the word', async () => {
  const findings = mixedStems(await wordForms(await codebook(), TALK));
  expect(findings.map(({ code, place }) => ({ code, place }))).toEqual([
    { code: 'codebook/mixed-stem', place: { file: 'c.yaml', line: 4, column: 16, length: 11 } },
  ]);
});

test('the table has a row for each stem', async () => {
  const { columns, rows } = tabulateWordForms(await wordForms(await codebook(), TALK));
  expect(columns.map(({ id }) => id)).toEqual(['words', 'total', 'forms', 'look']);
  expect(rows[1]).toEqual({
    words: 'communicate',
    total: 4,
    forms: 'communicate 1, communicated 1, communication 1, community 1',
    look: 'communicate, communicated, communication · community',
  });
});

test.each([
  [['communication', 'communicate', 'community'], 2],
  [['general', 'generation', 'generous'], 3],
  [['experience', 'experiences', 'experiment'], 2],
  [['policy', 'policies', 'police'], 2],
  [['support', 'supports', 'supported', 'supporter', 'supportive'], 1],
  [['supporter', 'supportive', 'support'], 1],
  [['adapt', 'adapted', 'adaptation'], 1],
  [['motivate', 'motivated', 'motivation', 'motivating'], 1],
  [['study', 'studies', 'studied', 'studying'], 1],
  [['happy', 'happiness'], 1],
  [['possible', 'possibility', 'possibilities'], 1],
  [['definitely', 'definition'], 2],
  [['mentor', "mentor's", 'mentors', 'mentoring'], 1],
  [['educate', 'education', 'educational', 'educators'], 1],
  [['confident', 'confidence'], 1],
  [['relax', 'relaxed', 'relaxation'], 1],
])('%j look like %i words', (forms, count) => {
  expect(familiesOf(forms, 'en')).toHaveLength(count);
});

test('in other languages forms with little in common are set apart', () => {
  expect(familiesOf(['helfen', 'hilft'], 'de')).toHaveLength(2);
  expect(familiesOf(['Hilfe', 'Hilfen'], 'de')).toHaveLength(1);
});
