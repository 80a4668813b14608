// docs/languages.md says of every language whether it has a stemmer, as the program does.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STEMMED_LANGUAGES } from '../../src/text/stem.js';

test('the table of languages names those that have a stemmer, and no other', () => {
  const page = readFileSync('docs/languages.md', 'utf8');
  const named = [...page.matchAll(/^\| [^|`]+ `([a-z]{2})` \| (?=\S)/gm)].map(([, code]) => code);
  expect(named.sort()).toEqual([...STEMMED_LANGUAGES].sort());
});
