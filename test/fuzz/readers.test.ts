// No bytes crash or hang a reader, and what is read keeps the laws of transcripts. A fixed set of
// spoiled files here; `npm run fuzz` takes thousands, from any seed.

import { expect, test } from 'vitest';
import { parseTranscriptFile } from '../../src/transcript/parse-transcript-file.js';
import { checkLaws } from '../transcript/laws.js';
import { numbersFrom, spoiled, spoiledInside } from './mutate.js';
import { type Seed, seeds } from './seeds.js';

const CASES = Number(process.env.FGA_FUZZ_CASES ?? 4);
const SEED = Number(process.env.FGA_FUZZ_SEED ?? 20261);
const all = seeds();

test.each(all.map((seed, index): [string, number] => [seed.name, index]))(
  '%s, spoiled in any way, is read or refused',
  async (_, index) => {
    const seed = all[index] as Seed;
    const pick = numbersFrom(SEED + index * 7919);
    for (let count = 0; count < CASES; count++) {
      const other = all[pick(all.length)] as Seed;
      const inside = pick(2) === 0 ? spoiledInside(seed.bytes, pick) : undefined;
      const bytes = inside ?? spoiled(seed.bytes, other.bytes, pick);
      await check(seed.name, bytes, `case ${count} of ${seed.name}, seed ${SEED}`);
    }
  },
  600_000,
);

async function check(path: string, bytes: Uint8Array, name: string): Promise<void> {
  const before = bytes.slice();
  try {
    const { value, findings } = await parseTranscriptFile({ path, bytes }, {});
    checkLaws(value);
    for (const { start, end } of value.remarks ?? [])
      expect(0 <= start && start <= end && end <= value.text.length).toBe(true);
    if (value.turns.length === 0) expect(findings.length).toBeGreaterThan(0);
    expect(bytes).toEqual(before);
  } catch (error) {
    throw new Error(
      `${name}: ${String((error as Error).stack)}\n${Buffer.from(bytes).toString('base64').slice(0, 400)}`,
    );
  }
}
