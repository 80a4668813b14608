// Files with one marked stretch, ⟦…⟧: where the finding is expected.

import type { Place } from '../../src/finding/finding.js';

export interface Marked {
  readonly text: string;
  readonly place: Place;
}

export function unmark(marked: string, file = 'codebook.yaml'): Marked {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace('⟦', '').replace('⟧', '');
  const before = text.slice(0, start).split('\n');
  const length = Math.max(1, [...text.slice(start, end)].length);
  const column = [...(before.at(-1) ?? '')].length + 1;
  return { text, place: { file, line: before.length, column, length } };
}
