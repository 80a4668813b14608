// Finds the known word that a misspelt one is likely meant to be, for "did you mean".

/** The known word at most a third of its letters away, case and accents aside; undefined where none is. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = folded(word);
  if (wanted === '') return undefined;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const other = folded(candidate);
    const limit = Math.min(3, Math.ceil(Math.max(wanted.length, other.length) / 3));
    const distance = editDistance(wanted, other, best ? best.distance - 1 : limit);
    if (distance <= limit && (!best || distance < best.distance)) {
      best = { word: candidate, distance };
      if (distance === 0) break;
    }
  }
  return best?.word;
}

/** The nearest known name, else the only one that begins so: people write the first words of long names. */
export function nearestName(word: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const near = nearest(word, names);
  if (near !== undefined || folded(word).length < 4) return near;
  const longer = names.filter((name) => folded(name).startsWith(folded(word)));
  return longer.length === 1 ? longer[0] : undefined;
}

/**
 * The known file that a name is likely meant to be: the one of another ending, else the nearest with
 * the same numbers, since `fg1.txt` is no misspelt `fg2.txt`.
 */
export function nearestFile(path: string, known: Iterable<string>): string | undefined {
  const files = [...known];
  const wanted = withoutEnding(path);
  const numbers = digitsOf(wanted);
  const alike = files.filter((file) => digitsOf(withoutEnding(file)) === numbers);
  const longer = alike.filter((file) => wanted !== '' && folded(file).startsWith(wanted));
  return (
    files.find((file) => withoutEnding(file) === wanted) ??
    nearest(path, alike) ??
    (longer.length === 1 ? longer[0] : undefined)
  );
}

function withoutEnding(path: string): string {
  return folded(path.replace(/\.[^./]*$/, ''));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D+/g, ' ').trim();
}

/** Letters inserted, left out, changed or swapped; anything above `limit` means "more than that". */
export function editDistance(a: string, b: string, limit: number): number {
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const change = (previous[column - 1] ?? 0) + (same ? 0 : 1);
      let cost = Math.min(change, (current[column - 1] ?? 0) + 1, (previous[column] ?? 0) + 1);
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap && !same) cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
