// The notes of Table 2: what was counted, what nobody voiced, and what the codebook decides itself.

import { type Code, categoryOf, type Group } from '../codebook/codebook.js';
import { RULES_CODER } from '../coding/coding.js';
import type { Evidence } from './evidence.js';
import { looseNote, reachNotes } from './reach-notes.js';
import type { VoicedCategory } from './voiced.js';

export function categoryNotes(evidence: Evidence, voiced: readonly VoicedCategory[]): string[] {
  const { codebook, coder, sessions } = evidence;
  const notes = reachNotes(
    voiced.flatMap((category) => category.coded),
    sessions.length,
  );
  const heard = new Set(
    voiced.flatMap(({ group, subcategories }) => [
      group.id,
      ...subcategories.flatMap((sub) => sub.group?.id ?? []),
    ]),
  );
  const silent = codebook.groups.filter(({ id, path }) => path.length < 2 && !heard.has(id));
  if (silent.length > 0) notes.push(`Not voiced: ${silent.map(({ name }) => name).join('; ')}.`);
  // People are not bound by what the rules may find.
  if (coder === RULES_CODER) notes.push(...roleNotes(codebook.codes, codebook.groups));
  return [...notes, ...looseNote(evidence)];
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
