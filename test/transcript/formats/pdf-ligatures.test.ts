import { unzlibSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { withTurnedLigatures } from '../../../src/transcript/pages/pdf-ligatures.js';

const list = (entries: string) =>
  `/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n2 beginbfchar\n${entries}\nendbfchar\nendcmap\nend\nend\n`;

function file(content: string): Uint8Array {
  const packed = Buffer.from(zlibSync(Buffer.from(content, 'latin1'), { level: 6 }));
  const parts = ['%PDF-1.7\n1 0 obj\n<<>>\nstream\r\n', packed, '\nendstream\nendobj\n'];
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

function content(bytes: Uint8Array): string {
  const start = Buffer.from(bytes).indexOf('stream\r\n') + 8;
  return Buffer.from(unzlibSync(bytes.subarray(start))).toString('latin1');
}

test('the letters of an Arabic ligature are listed the other way round, in a file of the same length', async () => {
  const bytes = file(list('<01> <06440627>\n<02> <0633>'));
  const turned = await withTurnedLigatures(bytes);
  expect(turned?.length).toBe(bytes.length);
  expect(content(turned as Uint8Array)).toContain('<01> <06270644>\n<02> <0633>');
});

test.each([
  ['no ligature', file(list('<01> <0644>\n<02> <0627>'))],
  ['a ligature of Latin letters', file(list('<01> <00660069>\n<02> <0627>'))],
  ['no list of letters', file('<06440627>')],
  ['a broken stream', Buffer.from('stream\nx\u0001\u0002garbage endstream stream', 'latin1')],
])('a file with %s stays as it is', async (_, bytes) => {
  expect(await withTurnedLigatures(bytes)).toBeUndefined();
});
