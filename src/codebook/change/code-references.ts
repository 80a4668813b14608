// `code:` in rules: where a rule asks for another code, under its id.

import type { Node } from 'yaml';
import type { EntryWork, Replacement } from './edit-entries.js';

/** The keys whose texts are rules. */
const RULE_KEYS = new Set(['rules', 'unless', 'when']);

/** A rule with other ids behind `code:`; all else in it stays. */
export function withReferences(rule: string, ids: ReadonlyMap<string, string>): string {
  return rule.replaceAll(REFERENCE, (whole, before: string, id: string) => {
    const now = ids.get(id.toLowerCase());
    return now === undefined ? whole : before + now;
  });
}

const REFERENCE = /((?<![\p{L}\p{M}\p{N}_@*:-])code:"?)([\p{L}\p{M}\p{N}-]+)/giu;

/** The replacements that write other ids behind `code:` wherever rules of the file ask for them. */
export function rewriteReferences(
  { yaml, root, text }: EntryWork,
  ids: ReadonlyMap<string, string>,
): readonly Replacement[] {
  const edits: Replacement[] = [];
  yaml.visit(root, {
    Pair: (_, pair) => {
      const key = yaml.isScalar(pair.key) ? String(pair.key.value) : '';
      const value = pair.value as Node | null;
      if (!RULE_KEYS.has(key) || !value?.range) return undefined;
      const [start, end] = value.range;
      const before = text.slice(start, end);
      const after = withReferences(before, ids);
      if (after !== before) edits.push({ start, end, text: after });
      return yaml.visit.SKIP;
    },
  });
  return edits;
}
