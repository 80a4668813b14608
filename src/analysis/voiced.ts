// What of a codebook was voiced: its categories and subcategories with the coded units in them.

import { type Code, categoryOf, type Group, subcategoryOf } from '../codebook/codebook.js';
import type { CodedUnit, Evidence } from './evidence.js';

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

/** In the order of the codebook; categories and subcategories that nobody voiced are left out. */
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
