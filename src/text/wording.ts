// Phrases that sentences of every area share.

/** `1 unit`, `2 units`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** ` Did you mean x?`, to follow a sentence; empty where there is nothing near. */
export function didYouMean(nearest: string | undefined): string {
  return nearest ? ` Did you mean ${nearest}?` : '';
}
