// Builds small evidence by hand: `said('P1', 'trust')` is one unit with one code.

import type { CodedUnit, Evidence, SessionName } from '../../src/analysis/evidence.js';
import type { Code, Codebook, Group } from '../../src/codebook/codebook.js';
import type { Unit } from '../../src/unit/unit.js';

const place = { file: 'book.yaml' };

export const FIRST: SessionName = { id: 'first', label: 'First' };
export const SECOND: SessionName = { id: 'second', label: 'Second' };

/** `{ Support: { Tie: ['Trust'] } }` as a codebook; a list in place of a map holds direct codes. */
export function book(tree: Record<string, Record<string, string[]> | string[]>): Codebook {
  const groups: Group[] = [];
  const codes: Code[] = [];
  for (const [category, below] of Object.entries(tree)) {
    const loose = category === 'ungrouped';
    if (!loose) groups.push(group(category, []));
    if (Array.isArray(below)) {
      codes.push(...below.map((name) => code(name, loose ? [] : [kebab(category)])));
      continue;
    }
    for (const [subcategory, names] of Object.entries(below)) {
      groups.push(group(subcategory, [kebab(category)]));
      codes.push(...names.map((name) => code(name, [kebab(category), kebab(subcategory)])));
    }
  }
  return {
    file: 'book.yaml',
    title: 'Book',
    version: '1.0.0',
    language: 'en',
    description: '',
    lists: new Map(),
    groups,
    codes,
  };
}

function group(name: string, path: string[]): Group {
  return { id: kebab(name), name, definition: '', include: [], exclude: [], path, place };
}

function code(name: string, path: string[]): Code {
  return {
    id: kebab(name),
    name,
    definition: '',
    include: [],
    exclude: [],
    examples: [],
    status: 'active',
    path,
    rules: [],
    unless: [],
    when: [],
    place,
  };
}

const kebab = (name: string) => name.toLowerCase().replaceAll(' ', '-');

let units = 0;

/** One unit by a speaker with some codes, as coded units. */
export function said(
  speaker: string,
  codes: readonly string[],
  more: { session?: SessionName; role?: string; text?: string; phase?: string } = {},
): CodedUnit[] {
  units += 1;
  const unit: Unit = {
    id: `u${String(units).padStart(4, '0')}`,
    transcript: 'fg1.txt',
    turn: 0,
    start: 0,
    end: 1,
    speaker,
    participant: speaker.toLowerCase(),
    role: more.role ?? 'mentee',
    kind: 'content',
    question: '',
    text: more.text ?? `words of ${speaker}`,
    clean: '',
    condensed: '',
    translation: '',
  };
  const attributes = { phase: more.phase ?? '' };
  const session = more.session ?? FIRST;
  return codes.map((id) => ({ code: id, unit, session, person: unit.participant, attributes }));
}

export function evidence(codebook: Codebook, coded: readonly CodedUnit[][]): Evidence {
  return {
    codebook,
    coder: 'ann',
    versions: ['1.0.0'],
    coded: coded.flat(),
    sessions: [FIRST, SECOND],
    unfit: 0,
  };
}
