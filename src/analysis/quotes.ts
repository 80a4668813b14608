// Verbatim quotes: every number in a table can be traced to words that somebody said.

import { type Code, categoryOf, subcategoryOf } from '../codebook/codebook.js';
import type { Table } from '../table/table.js';
import { singleSpaced } from '../text/white-space.js';
import { plural } from '../text/wording.js';
import { unitKey } from '../unit/unit-key.js';
import { attribute, labelNotes } from './attribution.js';
import { type CodedUnit, type Evidence, evidenceNotes } from './evidence.js';

export interface QuotesOptions {
  /** Ids of codes, subcategories or categories to show; empty means all. */
  readonly only: readonly string[];
  /** Shows the translation of each unit beside what was said. */
  readonly translated?: boolean;
  /** What is told of the speaker, instead of id and label: `role`, `session`, columns of participants.csv. */
  readonly source?: readonly string[];
}

/** A row per coding: who said what, and where it stands. Words are verbatim; white space is folded. */
export function tabulateQuotes(evidence: Evidence, options: QuotesOptions): Table {
  const codes = new Map(evidence.codebook.codes.map((code) => [code.id, code]));
  const names = new Map(evidence.codebook.groups.map((group) => [group.id, group.name]));
  const order = new Map(evidence.codebook.codes.map((code, index) => [code.id, index]));
  const wanted = (code: Code) =>
    options.only.length === 0 || [code.id, ...code.path].some((id) => options.only.includes(id));
  const chosen = evidence.coded
    .flatMap((one) => {
      const code = codes.get(one.code);
      return code && wanted(code) ? [{ one, code }] : [];
    })
    .sort((a, b) => (order.get(a.code.id) ?? 0) - (order.get(b.code.id) ?? 0));
  const rows = chosen.map(({ one, code }) => ({
    category: names.get(categoryOf(code) ?? '') ?? '',
    subcategory: names.get(subcategoryOf(code) ?? '') ?? '',
    code: code.name,
    quote: singleSpaced(one.unit.text),
    ...(options.translated && { translation: singleSpaced(one.unit.translation) }),
    source: attribute(one, options.source),
    transcript: one.unit.transcript,
    unit: one.unit.id,
  }));
  return {
    id: 'quotes',
    title: 'Quotes by category, subcategory and code',
    columns: [
      { id: 'category', label: 'Category', isGroup: true },
      { id: 'subcategory', label: 'Subcategory', isGroup: true },
      { id: 'code', label: 'Code', isGroup: true },
      { id: 'quote', label: 'Quote', isText: true },
      ...(options.translated ? [TRANSLATION_COLUMN] : []),
      { id: 'source', label: 'Source', isText: true },
      { id: 'transcript', label: 'Transcript' },
      { id: 'unit', label: 'Unit' },
    ],
    rows,
    notes: [
      ...evidenceNotes(evidence),
      `${plural(rows.length, 'quote')}, words verbatim.`,
      ...labelNotes(
        chosen.map(({ one }) => one),
        options.source,
      ),
      ...(options.translated ? [translationNote(rows)] : []),
    ],
  };
}

export const TRANSLATION_COLUMN = {
  id: 'translation',
  label: 'Translation',
  isText: true,
} as const;

/** Whose translations they are. */
export const TRANSLATION_NOTE = 'Translations are those of the column “translation” in units/.';

/** Translations are somebody's work in the units files, and it is said how many there are. */
function translationNote(rows: readonly { readonly translation?: string }[]): string {
  const missing = rows.filter(({ translation }) => !translation).length;
  return missing === 0
    ? TRANSLATION_NOTE
    : `${TRANSLATION_NOTE} ${plural(missing, 'quote')} without one.`;
}

/** Quotes a reader takes in at a glance are about this long, in characters. */
const GOOD_LENGTH = 160;

/** What it costs a quote to stand under one more heading, in characters off the good length. */
const PER_HEADING = 40;

/**
 * A quote for each row, no unit twice where a row has another: one that stands under two headings
 * says little of either. Of a good length, not broken off, without transcriber's notes, by somebody
 * in particular. Rows with few units choose first.
 */
export function chooseQuotes(
  rows: readonly (readonly CodedUnit[])[],
): readonly (CodedUnit | undefined)[] {
  const chosen: (CodedUnit | undefined)[] = rows.map(() => undefined);
  const used = new Set<string>();
  const keyOf = ({ unit }: CodedUnit) => unitKey(unit.transcript, unit.id);
  const headings = new Map<string, number>();
  for (const coded of rows)
    for (const key of new Set(coded.map(keyOf))) headings.set(key, (headings.get(key) ?? 0) + 1);
  const cost = (one: CodedUnit) => costOf(one) + (headings.get(keyOf(one)) ?? 1) * PER_HEADING;
  const order = rows.map((coded, row) => ({ coded, row }));
  for (const { coded, row } of order.sort((a, b) => a.coded.length - b.coded.length)) {
    const fresh = coded.filter((one) => !used.has(keyOf(one)));
    const quote = cheapest(fresh.length > 0 ? fresh : coded, cost);
    if (quote) used.add(keyOf(quote));
    chosen[row] = quote;
  }
  return chosen;
}

/** Of those that do as well as each other the first, so that the choice is the same on every run. */
function cheapest(coded: readonly CodedUnit[], cost: (one: CodedUnit) => number) {
  return coded.reduce<CodedUnit | undefined>(
    (best, one) => (best === undefined || cost(one) < cost(best) ? one : best),
    undefined,
  );
}

/** Orders units by how well they serve as a quote; 0 where one does as well as the other. */
export function compareQuotes(a: CodedUnit, b: CodedUnit): number {
  return costOf(a) - costOf(b);
}

function costOf({ unit, person }: CodedUnit): number {
  return (
    Math.abs(unit.text.length - GOOD_LENGTH) +
    (/[[(<]|^[–—-]|[–—-]$/.test(unit.text) ? GOOD_LENGTH : 0) +
    (person === undefined ? GOOD_LENGTH : 0)
  );
}
