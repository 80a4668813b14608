import { expect, test } from 'vitest';
import { hasSameLayout } from '../../src/text/same-layout.js';

const REPORT = 'Agreement of ann, ben\n┌──┐\n│ Coefficient │ Value │\n│ kappa │ 0.61 │\n';

test.each([
  ['with other numbers', REPORT, REPORT.replace('0.61', '0.72'), false, true],
  ['of other coders', REPORT.replace('ann', 'nora'), REPORT, false, true],
  ['saved with other line ends', REPORT.replaceAll('\n', '\r\n'), REPORT, false, true],
  [
    'a heading that anybody may write',
    '# Research log\n\nCalled the clinic.\n',
    '# Research log\n\nTimes are in UTC.\n\nx\n',
    false,
    false,
  ],
  ['notes', '# Notes\n\nAsk Sara about fg2.\n', REPORT, false, false],
  ['one line of many the same', `Mine\n${REPORT}a\nb\nc\nd\ne\n`, REPORT, false, false],
  ['a table with other rows', 'Code,Units\ntrust,3\n', 'Code,Units\nhope,12\n', true, true],
  [
    'a table with a column more',
    'Code,Units,My view\ntrust,3,x\n',
    'Code,Units\ntrust,3\n',
    true,
    false,
  ],
  [
    'another page of the web',
    '<!doctype html>\n<html lang="en">\n<p>mine</p>\n<p>too</p>\n<p>and</p>',
    '<!doctype html>\n<html lang="en">\n<p>result</p>',
    false,
    false,
  ],
  [
    'the same page of the web',
    '<!doctype html>\n<html>\n<p>4 units</p>\n<p>x</p>',
    '<!doctype html>\n<html>\n<p>5 units</p>\n<p>y</p>',
    false,
    true,
  ],
  [
    'other JSON',
    '{\n  "name": "mine",\n  "version": "1"\n}',
    '{\n  "units": 4,\n  "coders": []\n}',
    false,
    false,
  ],
])('%s', (_, earlier, later, isGrid, expected) => {
  expect(hasSameLayout(earlier, later, isGrid)).toBe(expected);
});
