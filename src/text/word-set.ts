// Lists of words in the program itself.

/** The words of a list that is parted by white space, composed (NFC). */
export function wordSet(list: string): ReadonlySet<string> {
  const words = list.split(/\s+/).filter((word) => word !== '');
  return new Set(words.map((word) => word.normalize('NFC')));
}
