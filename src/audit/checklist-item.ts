// One item of a checklist as it is defined, and what the facts of a study make of it.

import type { ReportingKey } from '../study/open/reporting-keys.js';
import type { AuditFacts } from './facts.js';
import type { ChecklistItem, Gap, ItemState, Statement } from './statement.js';
import { known } from './written.js';

export interface ItemDefinition {
  readonly topic: string;
  readonly asks: string;
  /** What researchers have to write themselves; any of it may be all there is. */
  readonly keys: readonly ReportingKey[];
  /** What files say without being asked. */
  readonly said?: (facts: AuditFacts) => readonly Statement[];
  /** Whether what files say is all that is asked. */
  readonly isWhole?: boolean;
  /** What no file can say: it shows in the paper alone. */
  readonly paper?: string;
  /** What a command would bring, where files say nothing. */
  readonly todo?: () => readonly Gap[];
  /** What is missing although files say something. */
  readonly lacks?: (facts: AuditFacts) => readonly Gap[];
}

/** Whole facts need nothing written; else all keys have to be written for the item to be answered. */
export function fillItem(facts: AuditFacts, item: ItemDefinition, number: number): ChecklistItem {
  const said = item.said?.(facts) ?? [];
  const isWhole = item.isWhole === true && said.length > 0;
  const wanted = isWhole ? item.keys.filter((key) => facts.reporting.has(key)) : item.keys;
  const todo = said.length > 0 ? [] : (item.todo?.() ?? []);
  const paper = item.paper === undefined ? [] : [{ text: item.paper, where: 'the paper' }];
  const { statements, gaps } = known(facts, wanted, said, [
    ...todo,
    ...(item.lacks?.(facts) ?? []),
    ...paper,
  ]);
  const state: ItemState =
    statements.length === 0 ? 'open' : gaps.length === 0 ? 'answered' : 'partly';
  return { number, topic: item.topic, asks: item.asks, state, statements, gaps };
}
