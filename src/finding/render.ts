// Prints findings for a person: where, how grave, what. JSON is the flat form of `design` contracts.

import { countEach } from '../text/group-by.js';
import { compareText } from '../text/order.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';
import type { Finding, Severity } from './finding.js';

/** Colours a text for a severity; the identity where colours are off. */
export type Paint = (severity: Severity, text: string) => string;

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * `file:line:col  severity  message  [code]`, one per line, worst first, then in file order. Of each
 * kind at most `each` are shown, the last of them followed by a line that counts the rest.
 */
export function renderFindings(
  findings: readonly Finding[],
  paint: Paint,
  each = Number.POSITIVE_INFINITY,
): string {
  const counts = countEach(findings.map(({ code }) => code));
  const seen = new Map<string, number>();
  return sortFindings(findings)
    .map((finding) => {
      const { code } = finding;
      const index = (seen.get(code) ?? 0) + 1;
      seen.set(code, index);
      if (index > each) return '';
      const rest = index === each ? (counts.get(code) ?? 0) - each : 0;
      return `${renderFinding(finding, paint)}\n${rest > 0 ? `  … and ${rest} more of this kind  [${code}]\n` : ''}`;
    })
    .join('');
}

function renderFinding(finding: Finding, paint: Paint): string {
  const where = renderPlace(finding);
  const what = `${paint(finding.severity, finding.severity)}  ${inLine(finding.message)}`;
  return `${where === '' ? '' : `${where}  `}${what}  [${finding.code}]`;
}

function renderPlace({ place }: Finding): string {
  if (!place) return '';
  const parts = [inLine(place.file), place.line, place.line && place.column];
  return parts.filter((part) => part !== undefined).join(':');
}

/** Safe to print, and on its one line even where a file's name holds a line break. */
function inLine(text: string): string {
  return visible(text).replaceAll('\n', '<0A>');
}

/** Worst first; within a severity by file, line, column and code. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compareText(a.code, b.code),
  );
}

/**
 * A finding as other programs read it. What is true of a file as a whole stands at its beginning, and
 * what is true of a line at the line's.
 */
export function findingJson({ code, severity, place, message }: Finding) {
  const { file = '', line = 1, column = 1 } = place ?? {};
  return { code, severity, file, line, column, message };
}

/** `3 errors, 1 warning`; empty where there are none. */
export function countFindings(findings: readonly Finding[]): string {
  const severities = ['error', 'warning', 'info'] as const;
  return severities
    .map((severity) => ({
      severity,
      count: findings.filter((f) => f.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity === 'info' ? 'note' : severity))
    .join(', ');
}
