// How a unit is named on the command line.

/** A unit as the user names it: `u0012`, or `fg1.txt:u0012` where several transcripts have it. */
export function readUnitName(named: string): { readonly path?: string; readonly id: string } {
  const cut = named.lastIndexOf(':');
  return cut < 1
    ? { id: named.slice(cut + 1) }
    : { path: named.slice(0, cut), id: named.slice(cut + 1) };
}
