// Rules and word lists that repeat, say nothing, or are never used.

import type { Placed } from '../../yaml/placed.js';
import { type Code, type Codebook, isInUse } from '../codebook.js';
import type { Report } from '../findings.js';
import { canonicalRule, listsIn, type ParsedRules } from './parsed-rules.js';

export function lintRules(codebook: Codebook, parsed: ParsedRules, report: Report): void {
  checkSameRules(codebook, parsed, report);
  checkLists(codebook, parsed, report);
  checkWithout(codebook, report);
}

/** Where no code has rules people code by hand, which is worth one note. */
function checkWithout({ codes, file }: Codebook, report: Report): void {
  if (codes.length > 1 && codes.every(({ rules }) => rules.length === 0)) {
    report.add('by-hand', { file, line: 1, column: 1, length: 1 }, { codes: codes.length });
    return;
  }
  for (const { name, status, rules, place } of codes) {
    if (status === 'active' && rules.length === 0) report.add('no-rules', place, { name });
  }
}

function checkSameRules({ codes }: Codebook, parsed: ParsedRules, report: Report): void {
  const seen = new Map<string, { readonly code: Code; readonly rule: Placed }>();
  for (const code of codes.filter(isInUse)) {
    const conditions = conditionsOf(code, parsed);
    for (const rule of code.rules) {
      const expression = parsed.get(rule);
      if (!expression) continue;
      const key = `${canonicalRule(expression)} ${conditions}`;
      const first = seen.get(key);
      if (!first) seen.set(key, { code, rule });
      else reportSame({ code, rule }, first, report);
    }
  }
}

function reportSame(
  { code, rule }: { readonly code: Code; readonly rule: Placed },
  first: { readonly code: Code; readonly rule: Placed },
  report: Report,
): void {
  const line = first.rule.place.line ?? 0;
  if (first.code === code) report.add('repeated-rule', rule.place, { name: code.name, line });
  else {
    const args = { name: code.name, other: first.code.name, line };
    report.add('same-rule', rule.place, args);
  }
}

/** Codes with other conditions may share a rule: the conditions tell them apart. */
function conditionsOf({ when, unless }: Code, parsed: ParsedRules): string {
  const written = (rules: readonly Placed[]) =>
    rules.map((rule) => (parsed.has(rule) ? canonicalOf(rule, parsed) : rule.text)).sort();
  return JSON.stringify([written(when), written(unless)]);
}

function canonicalOf(rule: Placed, parsed: ParsedRules): string {
  const expression = parsed.get(rule);
  return expression ? canonicalRule(expression) : rule.text;
}

function checkLists(codebook: Codebook, parsed: ParsedRules, report: Report): void {
  const { lists, codes, listPlaces } = codebook;
  const used = new Set<string>();
  const use = (rule: Placed) => {
    const expression = parsed.get(rule);
    for (const name of expression ? listsIn(expression) : []) {
      if (used.has(name)) continue;
      used.add(name);
      lists.get(name)?.forEach(use);
    }
  };
  for (const { rules, unless, when } of codes) [...rules, ...unless, ...when].forEach(use);
  for (const [name, entries] of lists) {
    const place = listPlaces?.get(name) ?? entries[0]?.place;
    if (entries.length === 0) report.add('empty-list', place, { name });
    if (!used.has(name)) report.add('unused-list', place, { name });
    checkEntries(name, entries, parsed, report);
  }
}

function checkEntries(
  name: string,
  entries: readonly Placed[],
  parsed: ParsedRules,
  report: Report,
): void {
  const seen = new Map<string, Placed>();
  for (const entry of entries) {
    const key = canonicalOf(entry, parsed);
    const first = seen.get(key);
    if (first) report.add('repeated-entry', entry.place, { name, line: first.place.line ?? 0 });
    else seen.set(key, entry);
  }
}
