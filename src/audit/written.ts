// What researchers wrote for the report, as statements; and what they have not written, as gaps.

import { REPORTING_KEYS, type ReportingKey } from '../study/open/reporting-keys.js';
import type { AuditFacts } from './facts.js';
import type { Gap, Known, Statement } from './statement.js';

function writtenOn({ reporting }: AuditFacts, key: ReportingKey): readonly Statement[] {
  return (reporting.get(key) ?? []).map(({ text, place }) => ({
    text,
    sources: [{ file: place.file, ...(place.line !== undefined && { line: place.line }) }],
    isQuoted: true,
  }));
}

/** What is written under some keys, and a gap for each key under which nothing is. */
export function known(
  facts: AuditFacts,
  keys: readonly ReportingKey[],
  statements: readonly Statement[] = [],
  gaps: readonly Gap[] = [],
): Known {
  const open = keys.filter((key) => !facts.reporting.has(key));
  return {
    statements: [...statements, ...keys.flatMap((key) => writtenOn(facts, key))],
    gaps: [
      ...gaps,
      ...open.map((key) => ({ text: REPORTING_KEYS[key], where: `reporting: ${key}` })),
    ],
  };
}

/** A gap that a command closes. */
export function toDo(text: string, command: string): Gap {
  return { text, where: command };
}
