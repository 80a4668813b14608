import { expect, test } from 'vitest';
import { displayText } from '../../src/transcript/display-text.js';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

test.each([
  ['It&#39;s **good** &amp; \\[laughs\\]', "It's good & [laughs]"],
  ['&#x2019;&hellip;&nosuch;', '’…&nosuch;'],
  ['2 ** 3 ** 4', '2 ** 3 ** 4'],
])('%s is shown as %s', (markdown, shown) => {
  expect(displayText(markdown)).toBe(shown);
});

test('the reading text of Markdown is the file, entities and all', () => {
  const text = '**Ann:** It&#39;s **good**.\n\n**Bo:** No.\n\n**Ann:** Yes.\n';
  const { value } = parseTranscript({ path: 'a.md', bytes: new TextEncoder().encode(text) });
  expect(value.text).toBe(text);
  expect(value.format).toBe('markdown');
  expect(text.slice(value.turns[0]?.start, value.turns[0]?.end)).toBe('It&#39;s **good**.');
});
