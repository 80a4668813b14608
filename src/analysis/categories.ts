// Table 2: the categories and subcategories that were voiced, on request with counts and quotes.

import { type Code, categoryOf, type Group, subcategoryOf } from '../codebook/codebook.js';
import type { Column, Row, Table } from '../table/table.js';
import { oneLine } from '../text/visible.js';
import { type CodedUnit, type Evidence, evidenceNotes, plural, reachOf } from './evidence.js';
import { attribute, chooseQuote } from './quotes.js';

export interface CategoriesOptions {
  /** A row per subcategory with units, participants and sessions. */
  readonly counts: boolean;
  /** One verbatim quote per subcategory. */
  readonly quotes: boolean;
  /** Split the counts by role, session or an attribute of the participants. */
  readonly by?: string;
}

/** A category with what was coded in each of its voiced subcategories. */
export interface VoicedCategory {
  readonly group: Group;
  readonly coded: readonly CodedUnit[];
  /** `group` is undefined for codes that stand directly in the category. */
  readonly subcategories: readonly {
    readonly group?: Group;
    readonly coded: readonly CodedUnit[];
  }[];
}

/** Categories in the order of the codebook; what nobody voiced is left out, and footnoted. */
export function tabulateCategories(evidence: Evidence, options: CategoriesOptions): Table {
  const voiced = voicedCategories(evidence);
  const detailed = options.counts || options.quotes || options.by !== undefined;
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
      ? voiced.flatMap((category) => detailedRows(category, options, splits))
      : voiced.map(({ group, subcategories }) => ({
          category: group.name,
          subcategories: subcategories.flatMap((sub) => sub.group?.name ?? []).join('; '),
        })),
    notes: [...evidenceNotes(evidence), ...categoryNotes(evidence, voiced)],
  };
}

export function voicedCategories({ codebook, coded }: Evidence): VoicedCategory[] {
  const codes = new Map(codebook.codes.map((code) => [code.id, code]));
  const groups = new Map(codebook.groups.map((group) => [group.id, group]));
  const within = (holds: (code: Code) => boolean) =>
    coded.filter((one) => {
      const code = codes.get(one.code);
      return code !== undefined && holds(code);
    });
  return codebook.groups
    .filter((group) => group.path.length === 0)
    .map((group) => {
      const inside = within((code) => categoryOf(code) === group.id);
      const ids = [
        ...new Set(codebook.codes.filter((c) => categoryOf(c) === group.id).map(subcategoryOf)),
      ];
      const subcategories = ids
        .map((id) => {
          const sub = id === undefined ? undefined : groups.get(id);
          const part = inside.filter(({ code }) => subcategoryOf(codes.get(code) as Code) === id);
          return { ...(sub && { group: sub }), coded: part };
        })
        .filter((sub) => sub.coded.length > 0);
      return { group, coded: inside, subcategories };
    })
    .filter((category) => category.coded.length > 0);
}

function detailedColumns(options: CategoriesOptions, splits: readonly string[]): Column[] {
  const counts: Column[] = [
    { id: 'units', label: 'Units', align: 'right' },
    { id: 'participants', label: 'Participants', align: 'right' },
    { id: 'sessions', label: 'Sessions', align: 'right', isMinor: options.by !== undefined },
    ...splits.flatMap((value): Column[] => [
      { id: `units:${value}`, label: `Units (${value})`, align: 'right' },
      {
        id: `participants:${value}`,
        label: `Participants (${value})`,
        align: 'right',
        isMinor: true,
      },
    ]),
  ];
  return [
    { id: 'category', label: 'Category' },
    { id: 'subcategory', label: 'Subcategory' },
    ...(options.counts || options.by !== undefined ? counts : []),
    ...(options.quotes
      ? [
          { id: 'quote', label: 'Quote' },
          { id: 'source', label: 'Source' },
        ]
      : []),
  ];
}

function detailedRows(
  category: VoicedCategory,
  options: CategoriesOptions,
  splits: readonly string[],
): Row[] {
  return category.subcategories.map(({ group, coded }) => {
    const row: Record<string, string | number> = {
      category: category.group.name,
      subcategory: group?.name ?? '',
      ...reachOf(coded),
    };
    for (const value of splits) {
      const reach = reachOf(coded.filter((one) => splitValue(one, options.by ?? '') === value));
      row[`units:${value}`] = reach.units;
      row[`participants:${value}`] = reach.participants;
    }
    if (options.quotes) {
      const quote = chooseQuote(coded);
      row.quote = quote ? oneLine(quote.unit.text) : '';
      row.source = quote ? attribute(quote) : '';
    }
    return row;
  });
}

/** The values by which counts are split, sorted. */
function splitValues(coded: readonly CodedUnit[], by: string): string[] {
  return [...new Set(coded.map((one) => splitValue(one, by)))].sort();
}

export function splitValue(one: CodedUnit, by: string): string {
  if (by === 'role') return one.unit.role;
  if (by === 'session') return one.session.label;
  return one.attributes[by] || 'not stated';
}

function categoryNotes(evidence: Evidence, voiced: readonly VoicedCategory[]): string[] {
  const { codebook, coded, sessions } = evidence;
  const grouped = voiced.flatMap((category) => category.coded);
  const reach = reachOf(grouped);
  const notes = [
    `Counted: ${plural(reach.units, 'coded unit')} of ${plural(reach.participants, 'participant')} in ${reach.sessions} of ${plural(sessions.length, 'session')}.`,
  ];
  const heard = new Set(
    voiced.flatMap(({ group, subcategories }) => [
      group.id,
      ...subcategories.flatMap((sub) => sub.group?.id ?? []),
    ]),
  );
  const silent = codebook.groups.filter(({ id, path }) => path.length < 2 && !heard.has(id));
  if (silent.length > 0) notes.push(`Not voiced: ${silent.map(({ name }) => name).join('; ')}.`);
  notes.push(...roleNotes(codebook.codes, codebook.groups));
  const loose = coded.filter(({ code }) =>
    codebook.codes.some((c) => c.id === code && c.path.length === 0),
  );
  if (loose.length > 0) {
    notes.push(
      `Codes that are in no category yet stand on ${plural(reachOf(loose).units, 'unit')}; they are not in this table.`,
    );
  }
  return notes;
}

/** Says where the codebook itself decides who can voice a category. */
function roleNotes(codes: readonly Code[], groups: readonly Group[]): string[] {
  return groups
    .filter((group) => group.path.length === 0)
    .flatMap((group) => {
      const inside = codes.filter((code) => categoryOf(code) === group.id);
      const shared = inside[0]?.when.filter(
        ({ text }) =>
          /\brole:/.test(text) && inside.every((c) => c.when.some((w) => w.text === text)),
      );
      return (shared ?? []).map(
        ({ text }) =>
          `"${group.name}" is limited to some speakers by the codebook itself (when: ${text}).`,
      );
    });
}
