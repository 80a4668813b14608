// Gives equal cells of a long text the same small number without making a string of every cell:
// a hash table with open addressing that compares in place.

export interface Interner {
  /** The number of the part of `source` from `start` to `end`; `place` is kept for the first. */
  readonly intern: (source: string, start: number, end: number, place: number) => number;
  /** The different texts, by number. */
  readonly texts: readonly string[];
  /** The place that came with each text first. */
  readonly places: readonly number[];
}

export function createInterner(): Interner {
  const texts: string[] = [];
  const places: number[] = [];
  let table = new Int32Array(256);
  let hashes = new Int32Array(128);

  const add = (text: string, hash: number, place: number): number => {
    const id = texts.push(text) - 1;
    places.push(place);
    if (id === hashes.length) grow();
    hashes[id] = hash;
    insert(id, hash);
    return id;
  };
  const insert = (id: number, hash: number) => {
    let slot = hash & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = id + 1;
  };
  const grow = () => {
    const larger = new Int32Array(hashes.length * 2);
    larger.set(hashes);
    table = new Int32Array(table.length * 2);
    for (let id = 0; id < hashes.length; id += 1) insert(id, hashes[id] ?? 0);
    hashes = larger;
  };
  const intern: Interner['intern'] = (source, start, end, place) => {
    let hash = end - start;
    for (let at = start; at < end; at += 1)
      hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    let slot = hash & (table.length - 1);
    for (let found = table[slot] ?? 0; found !== 0; found = table[slot] ?? 0) {
      if (hashes[found - 1] === hash && isSame(texts[found - 1] ?? '', source, start, end)) {
        return found - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return add(source.slice(start, end), hash, place);
  };
  return { intern, texts, places };
}

function isSame(text: string, source: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== source.charCodeAt(start + at)) return false;
  }
  return true;
}
