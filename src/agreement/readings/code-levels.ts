// At which level of the codebook codings are compared: code, subcategory or category.

import { type Codebook, type CodeLevel, isInUse } from '../../codebook/codebook.js';
import { codesNow } from '../../codebook/history.js';
import { kebab } from '../../text/kebab.js';

export const CODE_LEVELS: readonly CodeLevel[] = ['code', 'subcategory', 'category'];

/** What is known about codes, and about the groups they stand in. */
export interface CodeLevels {
  /** Id of the code or group that a code counts as on a level. */
  readonly idOn: (level: CodeLevel, code: string) => string;
  /** Ids of all codes or groups of a level, in the order of the codebook; retired codes left out. */
  readonly declared: (level: CodeLevel) => readonly string[];
  /** The name in print of a code or group; its id where it has none, or shares the name. */
  readonly nameOf: (id: string) => string;
  /** Ids of the groups a code stands in, outermost first. */
  readonly pathOf: (code: string) => readonly string[];
  /** Whether the codebook has a code or group of this id. */
  readonly has: (id: string) => boolean;
  /** Whether it is a code's. */
  readonly isCode: (id: string) => boolean;
  /** What a code means; empty where the codebook does not say. */
  readonly definitionOf: (code: string) => string;
  /** What a code is now that was renamed or merged since. */
  readonly codeNow: (code: string) => string;
  /** All ids and names, for suggestions. */
  readonly known: readonly string[];
  /** The id that a person's word means: an id, or a name in any case. */
  readonly find: (word: string) => string | undefined;
  /** The same among codes alone: a code may have the name of its subcategory. */
  readonly findCode: (word: string) => string | undefined;
}

/**
 * Without a codebook every code stands by itself. A code that is in no subcategory counts as its
 * category there, and one that is in no group as itself, so that nothing coded is ever lost.
 */
export function codeLevels(codebook: Codebook | undefined): CodeLevels {
  const codes = new Map((codebook?.codes ?? []).map((code) => [code.id, code]));
  const entries = [...(codebook?.codes ?? []), ...(codebook?.groups ?? [])];
  const names = new Map<string, string>();
  for (const { id, name } of [...entries].reverse()) names.set(id, name);
  const codeNames = new Map((codebook?.codes ?? []).map(({ id, name }) => [id, name]));
  const shared = repeated([...names.values()]);
  const pathOf = (code: string) => codes.get(code)?.path ?? [];
  const idOn = (level: CodeLevel, code: string) => {
    const path = pathOf(code);
    if (level === 'code') return code;
    return (level === 'category' ? path[0] : (path[1] ?? path[0])) ?? code;
  };
  const codeNow = codebook ? codesNow(codebook) : (code: string) => code;
  return {
    idOn,
    declared: (level) => [
      ...new Set([...codes.values()].filter(isInUse).map(({ id }) => idOn(level, id))),
    ],
    nameOf: (id) => {
      const name = names.get(id);
      return name === undefined || shared.has(name) ? id : name;
    },
    pathOf,
    has: (id) => names.has(id),
    isCode: (id) => codes.has(id),
    definitionOf: (id) => codes.get(id)?.definition ?? '',
    known: [...names.keys(), ...names.values()],
    codeNow,
    find: (word) => (names.has(word) ? word : named(word, names)),
    findCode: (word) => {
      const now = codeNow(word);
      if (codes.has(now)) return now;
      // The name that it had before was where its id came from.
      const older = codeNow(kebab(word));
      return named(word, codeNames) ?? (codes.has(older) ? older : undefined);
    },
  };
}

/** The first whose id or name is the word, in any case. */
function named(word: string, names: ReadonlyMap<string, string>): string | undefined {
  const wanted = word.toLowerCase();
  const entry = [...names].find(([id, name]) =>
    [id, name].some((each) => each.toLowerCase() === wanted),
  );
  return entry?.[0];
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}
