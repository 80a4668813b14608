// Stretches of time that belong to a speaker, for recognisers that list them apart from the words.

/** In seconds; `end` is no part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

/** The last stretch that began by then, if it still lasts; stretches are in order of their start. */
export function stretchAt(stretches: readonly Stretch[], time: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).start <= time) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && time < found.end ? found : undefined;
}
