// Table 2: the categories and subcategories that were voiced, on request with counts and quotes.

import type { Group } from '../codebook/codebook.js';
import type { Column, Row, Table } from '../table/table.js';
import { singleSpaced } from '../text/white-space.js';
import { attribute, labelNotes } from './attribution.js';
import { categoryNotes } from './categories-notes.js';
import {
  type CodedUnit,
  type CountedRow,
  type Evidence,
  evidenceNotes,
  reachOf,
} from './evidence.js';
import { chooseQuotes, TRANSLATION_COLUMN, TRANSLATION_NOTE } from './quotes.js';
import { overlapNote } from './reach-notes.js';
import { splitValue } from './split.js';
import { type VoicedCategory, voicedCategories } from './voiced.js';

export interface CategoriesOptions {
  /** A row per subcategory with units, participants and sessions. */
  readonly counts: boolean;
  /** One verbatim quote per subcategory. */
  readonly quotes: boolean;
  /** The translation of the quote beside it. */
  readonly translated?: boolean;
  /** Split the counts by role, session or an attribute of the participants. */
  readonly by?: string;
  /** What is told of those who are quoted, see `QuotesOptions`. */
  readonly source?: readonly string[];
}

/** Categories in the order of the codebook; what nobody voiced is left out, and footnoted. */
export function tabulateCategories(evidence: Evidence, options: CategoriesOptions): Table {
  const voiced = voicedCategories(evidence);
  const detailed = isDetailed(options);
  const splits = options.by === undefined ? [] : splitValues(evidence.coded, options.by);
  return {
    id: 'categories',
    title: 'Table 2. Categories and subcategories',
    columns: detailed
      ? detailedColumns(options, splits)
      : [
          { id: 'category', label: 'Category' },
          { id: 'subcategories', label: 'Subcategories' },
        ],
    rows: detailed
      ? detailedRows(voiced, options, splits)
      : voiced.map(({ group, subcategories }) => ({
          category: group.name,
          subcategories: subcategories.flatMap((sub) => sub.group?.name ?? []).join('; '),
        })),
    notes: [
      ...evidenceNotes(evidence),
      ...categoryNotes(evidence, voiced),
      ...(detailed ? rowNotes(voiced) : []),
      ...(options.quotes ? labelNotes(quotesOf(voiced), options.source) : []),
      ...(options.translated ? [TRANSLATION_NOTE] : []),
    ],
  };
}

/** What stands behind each row of `tabulateCategories`, in the same order. */
export function categoryRows(evidence: Evidence, options: CategoriesOptions): CountedRow[] {
  const namesOf = (group: Group | undefined) => (group ? [group.name, group.id] : []);
  return voicedCategories(evidence).flatMap(({ group, coded, subcategories }) =>
    isDetailed(options)
      ? subcategories.map((sub) => ({
          names: [...namesOf(sub.group), ...namesOf(group)],
          coded: sub.coded,
        }))
      : [{ names: namesOf(group), coded }],
  );
}

function isDetailed({ counts, quotes, by }: CategoriesOptions): boolean {
  return counts || quotes || by !== undefined;
}

/** How the rows of subcategories are to be read. */
function rowNotes(voiced: readonly VoicedCategory[]): string[] {
  const rows = voiced.flatMap(({ subcategories }) => subcategories);
  return [
    ...overlapNote(rows.map(({ coded }) => coded)),
    ...(rows.some(({ group }) => group === undefined)
      ? ['A row without a subcategory counts codes that stand directly in the category.']
      : []),
  ];
}

/** More splits than this are seldom looked at side by side; a narrow screen drops the last. */
const MOST_SPLITS = 4;

function detailedColumns(options: CategoriesOptions, splits: readonly string[]): Column[] {
  const counts: Column[] = [
    { id: 'units', label: 'Units', align: 'right' },
    {
      id: 'participants',
      label: 'Participants',
      align: 'right',
      isMinor: options.by !== undefined,
    },
    { id: 'sessions', label: 'Sessions', align: 'right', isMinor: options.by !== undefined },
    ...splits.flatMap((value): Column[] => [
      {
        id: `units:${value}`,
        label: `Units (${value})`,
        align: 'right',
        isMinor: splits.length > MOST_SPLITS,
      },
      {
        id: `participants:${value}`,
        label: `Participants (${value})`,
        align: 'right',
        isMinor: true,
      },
    ]),
  ];
  return [
    { id: 'category', label: 'Category', isGroup: true },
    { id: 'subcategory', label: 'Subcategory' },
    ...(options.counts || options.by !== undefined ? counts : []),
    ...(options.quotes
      ? [
          { id: 'quote', label: 'Quote', isText: true as const },
          ...(options.translated ? [TRANSLATION_COLUMN] : []),
          { id: 'source', label: 'Source', isText: true },
        ]
      : []),
  ];
}

function detailedRows(
  voiced: readonly VoicedCategory[],
  options: CategoriesOptions,
  splits: readonly string[],
): Row[] {
  const all = voiced.flatMap(({ group: category, subcategories }) =>
    subcategories.map((sub) => ({ ...sub, category: category.name })),
  );
  const quotes = options.quotes ? chooseQuotes(all.map(({ coded }) => coded)) : [];
  return all.map(({ category, group, coded }, at) => {
    const row: Record<string, string | number> = {
      category,
      subcategory: group?.name ?? '',
      ...reachOf(coded),
    };
    for (const value of splits) {
      const reach = reachOf(coded.filter((one) => splitValue(one, options.by ?? '') === value));
      row[`units:${value}`] = reach.units;
      row[`participants:${value}`] = reach.participants;
    }
    if (options.quotes) {
      const quote = quotes[at];
      row.quote = quote ? singleSpaced(quote.unit.text) : '';
      if (options.translated) row.translation = singleSpaced(quote?.unit.translation ?? '');
      row.source = quote ? attribute(quote, options.source) : '';
    }
    return row;
  });
}

/** The units that the rows quote. */
function quotesOf(voiced: readonly VoicedCategory[]): CodedUnit[] {
  const rows = voiced.flatMap(({ subcategories }) => subcategories.map(({ coded }) => coded));
  return chooseQuotes(rows).flatMap((quote) => quote ?? []);
}

/** The values by which counts are split, sorted. */
function splitValues(coded: readonly CodedUnit[], by: string): string[] {
  return [...new Set(coded.map((one) => splitValue(one, by)))].sort();
}
