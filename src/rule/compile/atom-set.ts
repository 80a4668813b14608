// A set of atoms as bits, for expressions that stand for many words: a hit is looked up in it
// faster than every word of a long list is looked up among the hits.

/** Bits by atom; as long as its highest atom needs. */
export type AtomSet = Uint32Array;

export function atomSet(atoms: readonly number[]): AtomSet {
  const highest = atoms.reduce((most, atom) => Math.max(most, atom), -1);
  const bits = new Uint32Array((highest >> 5) + 1);
  for (const atom of atoms) bits[atom >> 5] = (bits[atom >> 5] as number) | (1 << (atom & 31));
  return bits;
}
