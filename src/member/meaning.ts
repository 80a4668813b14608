// What a code means to somebody who never saw the codebook: the name and the definition of its
// category, subcategory or of itself. Criteria, examples and rules stay with the researchers.

import type { Code, Codebook, CodeLevel, Named } from '../codebook/codebook.js';
import { singleSpaced } from '../text/white-space.js';

/** What participants can be asked about, the widest first. */
export const ASKED_LEVELS: readonly CodeLevel[] = ['category', 'subcategory', 'code'];

export interface Meaning {
  /** Id of the category, subcategory or code. */
  readonly id: string;
  readonly name: string;
  /** Empty where the codebook has none. */
  readonly definition: string;
}

/** The meaning of a code by its id; undefined for codes that the codebook does not have. */
export function meaningsIn(
  { codes, groups }: Pick<Codebook, 'codes' | 'groups'>,
  level: CodeLevel,
): (code: string) => Meaning | undefined {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const meanings = new Map(
    codes.map((code) => {
      const group = groupOf.get(heightOf(code, level) ?? '');
      return [code.id, meaningOf(group ?? code, code.definition)];
    }),
  );
  return (code) => meanings.get(code);
}

/** Id of the group that stands for the code; undefined where it stands for itself. */
function heightOf({ path }: Code, level: CodeLevel): string | undefined {
  if (level === 'code') return undefined;
  return level === 'category' ? path[0] : (path[1] ?? path[0]);
}

/** A group without a definition is explained by that of the code. */
function meaningOf({ id, name, definition }: Named, ofCode: string): Meaning {
  return { id, name: singleSpaced(name), definition: singleSpaced(definition || ofCode) };
}
