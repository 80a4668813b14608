// Puts a text back as it was although it was changed since: lines that still are as the pseudonyms were
// put in become the original lines, to the letter; the others get their names by the list.

/** All versions of a text; lines of `original` and `after` belong together, and those of `current` and `back`. */
export interface Versions {
  /** Before the names were replaced. */
  readonly original: string;
  /** As it was then written. */
  readonly after: string;
  /** As it is now. */
  readonly current: string;
  /** As it is now, with names by the list. */
  readonly back: string;
}

export function restoreRecords({ original, after, current, back }: Versions): string {
  const [old, was, now, named] = [original, after, current, back].map(linesOf) as [
    Lines,
    Lines,
    Lines,
    Lines,
  ];
  if (old.length !== was.length || now.length !== named.length) return back;
  const originals = new Map<string, string[]>();
  for (const [at, line] of was.entries())
    originals.set(line, [...(originals.get(line) ?? []), old[at] ?? '']);
  return now
    .map((line, at) => {
      const same = originals.get(line);
      if (!same) return named[at] ?? line;
      // Lines that became alike come back in their order.
      return (same.length > 1 ? same.shift() : same[0]) ?? line;
    })
    .join('');
}

type Lines = readonly string[];

/** Lines with their breaks. */
function linesOf(text: string): Lines {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
