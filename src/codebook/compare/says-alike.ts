// Whether two codebooks say the same, wherever it stands in their files.

import { compareText } from '../../text/order.js';
import type { Codebook } from '../codebook.js';

/** All but version and history is the same, in the same order. */
export function saysSame(a: Codebook, b: Codebook): boolean {
  return whole(a) === whole(b);
}

/** The same where groups and codes may stand in another order. */
export function saysAlike(a: Codebook, b: Codebook): boolean {
  return whole(inOrder(a)) === whole(inOrder(b));
}

function inOrder(codebook: Codebook): Codebook {
  const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    [...entries].sort((a, b) => compareText(a.id, b.id));
  return { ...codebook, groups: byId(codebook.groups), codes: byId(codebook.codes) };
}

const ASIDE = new Set(['place', 'source', 'listPlaces', 'file', 'version', 'history']);

/** All that a codebook says, without where it stands; entries in a fixed order of keys. */
function whole(codebook: Codebook): string {
  return JSON.stringify(codebook, (key, value: unknown) => {
    if (ASIDE.has(key)) return undefined;
    if (value instanceof Map) return [...value];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
  });
}
