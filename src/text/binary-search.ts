// Search in what is sorted.

/** How many leading items satisfy a condition that is true up to some index and false after it. */
export function countWhile<Item>(
  items: ArrayLike<Item>,
  holds: (item: Item, index: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
