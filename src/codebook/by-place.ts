// The order in which findings about one file are shown.

import type { Finding } from '../finding/finding.js';

/** Sorted by line, then column; findings at one place keep the order they were made in. */
export function byPlace(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
