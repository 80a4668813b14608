import { expect, test } from 'vitest';
import { renderJson } from '../../src/text/json.js';

test('JSON holds nothing that steers a terminal, and reads back as it was', () => {
  const value = { text: 'a\u001b[31m\u009b\u202e\u2066b\u007f', list: [1, null] };
  const json = renderJson(value, 2);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066]/);
  expect(JSON.parse(json)).toEqual(value);
});
