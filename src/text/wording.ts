// Phrases that sentences of every area share.

/** `1 unit`, `2 units`; with the word for many where it is another one, or more words: `2 units are`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `once`, `2 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** `a, b, c and 4 more`: so many by name, the others counted. */
export function listed(
  names: readonly (string | number)[],
  most: number,
  separator = ', ',
): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(separator);
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** ` Did you mean x?`, to follow a sentence; empty where there is nothing near. */
export function didYouMean(nearest: string | undefined): string {
  return nearest ? ` Did you mean ${nearest}?` : '';
}
