import { expect, test } from 'vitest';
import { hyphenJoiner } from '../../../src/transcript/pages/pdf-hyphens.js';

const WHOLE = ['The weather was bad, the wea-', 'ther was always bad here.'];

test.each<[string, string[], string, string]>([
  [
    'one word is shown to be parted: so are the others',
    [...WHOLE, 'in the kit-', 'chen'],
    'kit',
    'chen',
  ],
  ['nothing shows that words are parted', ['in the kit-', 'chen'], 'kit-', 'chen'],
  ['a single letter is never parted from its word', [...WHOLE, 'an e-', 'mail'], 'e-', 'mail'],
])('a hyphen at the end of a line where %s', (_, lines, left, right) => {
  const [before = '', after = ''] = lines.slice(-2);
  expect(hyphenJoiner(lines)(before, after).text).toMatch(new RegExp(`\\b${left}${right}$`));
});
