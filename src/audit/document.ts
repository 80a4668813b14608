// The audit as a sequence of blocks, the same for every format: what is shown, in which order.

import type { LoggedEntry } from '../study/log/log-line.js';
import { listed, plural } from '../text/wording.js';
import { describeEntry } from './describe-entry.js';
import type {
  Audit,
  AuditSection,
  Checklist,
  ChecklistItem,
  ItemState,
  Known,
  Source,
} from './statement.js';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** A point of a checklist. */
  | {
      readonly kind: 'point';
      readonly title: string;
      readonly asks: string;
      readonly state: string;
      /** Where to write all that is missing, where that is one thing. */
      readonly where?: string;
    }
  | {
      readonly kind: 'statement';
      readonly text: string;
      readonly sources: readonly Source[];
      readonly isQuoted: boolean;
    }
  | { readonly kind: 'gap'; readonly text: string; readonly where: string };

/** What an audit can be asked for. */
export const PARTS = ['trust', 'coreq', 'srqr', 'trail'] as const;
export type Part = (typeof PARTS)[number];

const STATES: Readonly<Record<ItemState, string>> = {
  answered: 'in the files',
  partly: 'in part',
  open: 'open',
};

export function documentOf(
  audit: Audit,
  entries: readonly LoggedEntry[],
  parts: readonly Part[],
): readonly Block[] {
  const wanted = (part: Part) => parts.includes(part);
  return [
    { kind: 'heading', level: 1, text: audit.title },
    { kind: 'note', text: audit.about },
    ...(wanted('trust') ? trustBlocks(audit.sections) : []),
    ...audit.checklists.filter(({ id }) => wanted(id)).flatMap(checklistBlocks),
    ...(wanted('trail') ? trailBlocks(entries) : []),
  ];
}

function trustBlocks(sections: readonly AuditSection[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Trustworthiness' },
    ...sections.flatMap((section): Block[] => [
      { kind: 'heading', level: 3, text: section.title },
      { kind: 'note', text: section.about },
      ...knownBlocks(section),
    ]),
  ];
}

function knownBlocks({ statements, gaps }: Known): readonly Block[] {
  return [
    ...statements.map(({ text, sources, isQuoted = false }): Block => {
      return { kind: 'statement', text, sources, isQuoted };
    }),
    ...gaps.map(({ text, where }): Block => ({ kind: 'gap', text, where })),
  ];
}

function checklistBlocks({ title, about, domains }: Checklist): readonly Block[] {
  const items = domains.flatMap((domain) => domain.items);
  const count = (state: ItemState) => items.filter((item) => item.state === state).length;
  const [answered, partly, open] = [count('answered'), count('partly'), count('open')];
  const counts = `Of ${plural(items.length, 'point')} the files answer ${answered}, ${partly} in part; ${plural(open, 'is', 'are')} open.`;
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'note', text: `${about} ${counts}` },
    ...domains.flatMap((domain): Block[] => [
      { kind: 'heading', level: 3, text: domain.title },
      ...domain.items.flatMap(itemBlocks),
    ]),
  ];
}

/** Where nothing is written yet under one key, the point itself asks for it. */
function itemBlocks(item: ChecklistItem): readonly Block[] {
  const { number, topic, asks, statements, gaps } = item;
  const [gap, ...others] = gaps;
  const isOne = gap?.where.startsWith('reporting: ') === true && others.length === 0;
  const where = gap && isOne ? { where: gap.where } : {};
  const point = { title: `${number}. ${topic}`, asks, state: STATES[item.state], ...where };
  return [{ kind: 'point', ...point }, ...knownBlocks({ statements, gaps: isOne ? [] : gaps })];
}

function trailBlocks(entries: readonly LoggedEntry[]): readonly Block[] {
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: 'What was done' }];
  if (entries.length === 0) return [...blocks, { kind: 'note', text: 'The log is empty.' }];
  let day = '';
  for (const entry of entries) {
    const { time, who, because, place } = entry;
    if (time.slice(0, 10) !== day) {
      day = time.slice(0, 10);
      blocks.push({ kind: 'heading', level: 3, text: day });
    }
    const reason = because === undefined ? '' : ` – ${because}`;
    const text = `${time.slice(11, 16)} ${who === '' ? '(nobody named)' : who} ${describeEntry(entry)}${reason}`;
    const line = place.line === undefined ? {} : { line: place.line };
    const sources = [{ file: place.file, ...line }];
    blocks.push({ kind: 'statement', text, sources, isQuoted: false });
  }
  return blocks;
}

/** So many files are named behind a statement; JSON names all. */
const MOST_SOURCES = 4;

/** `fga.yaml:3, log/anna.jsonl and 2 more`. */
export function sourcesText(sources: readonly Source[]): string {
  const names = sources.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
  return listed(names, MOST_SOURCES);
}
