import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { outlineOf } from '../../src/codebook/hierarchy.js';

const TEXT = `version: 1
language: en
ungrouped: [{ name: Loose }]
categories:
  - name: A
    subcategories:
      - name: A1
        codes: [{ name: a1x }, { name: a1y }]
      - name: A2
        subcategories: [{ name: A2a, codes: [{ name: deep }] }]
    codes: [{ name: ax }]
  - name: B
    codes: [{ name: bx }]
`;

test('the outline follows the file, codes before groups and ungrouped codes last', async () => {
  const { value, findings } = await parseCodebook(TEXT, 'c.yaml');
  expect(findings).toEqual([]);
  if (!value) throw new Error('not read');
  const lines = outlineOf(value).map(
    ({ depth, node }) => `${depth} ${node.kind === 'group' ? node.group.name : node.code.name}`,
  );
  const expected = '0 A|1 ax|1 A1|2 a1x|2 a1y|1 A2|2 A2a|3 deep|0 B|1 bx|0 Loose';
  expect(lines.join('|')).toBe(expected);
});
