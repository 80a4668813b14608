// The sample study as it comes, by path.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '..', '..', 'samples', 'mentoring');

export function sampleFiles(): Record<string, Uint8Array> {
  const names = readdirSync(SAMPLE, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(SAMPLE.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}
