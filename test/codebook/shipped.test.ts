import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';

test.each(['interaction', 'barriers-facilitators'])(
  'codebooks/%s.yaml is read without findings',
  async (name) => {
    const file = `codebooks/${name}.yaml`;
    const { value, findings } = await parseCodebook(readFileSync(file, 'utf8'), file);
    expect(findings).toEqual([]);
    for (const code of value?.codes ?? []) {
      expect(code.definition).not.toBe('');
      expect(code.examples.length).toBeGreaterThan(0);
      expect(code.path).toHaveLength(2);
    }
  },
);
