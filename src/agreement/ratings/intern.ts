// Gives equal cells of a long text the same small number without making a string of every cell: a hash
// table with open addressing. Up to twelve ASCII characters are their own key, so that nearly all cells
// are compared by three numbers that lie side by side.

export interface Interner {
  /** The number of the part of `source` from `start` to `end`; `place` is kept for the first. */
  readonly intern: (source: string, start: number, end: number, place: number) => number;
  /** How many different texts there are. */
  readonly size: () => number;
  /** The different texts, by number; empty where they are only counted. */
  readonly texts: readonly string[];
  /** The place that came with each text first; empty where they are only counted. */
  readonly places: readonly number[];
}

/** A slot: number + 1 (0 is empty), and the three parts of its key. */
const SLOT = 4;
const MOST_PACKED = 12;

/** `isCounted` keeps no texts, for columns of which only repetition matters. */
export function createInterner({ isCounted = false } = {}): Interner {
  const texts: string[] = [];
  const places: number[] = [];
  /** Texts that do not fit into a key. */
  const long = new Map<number, string>();
  const key = new Int32Array(3);
  let table = new Int32Array(256 * SLOT);
  let mask = 255;
  let count = 0;

  const grow = () => {
    const old = table;
    mask = mask * 2 + 1;
    table = new Int32Array((mask + 1) * SLOT);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      let slot = (hashOf(old[from + 1] ?? 0, old[from + 2] ?? 0, old[from + 3] ?? 0) & mask) * SLOT;
      while (table[slot] !== 0) slot = (slot + SLOT) & (table.length - 1);
      for (let part = 0; part < SLOT; part += 1) table[slot + part] = old[from + part] ?? 0;
    }
  };

  const intern: Interner['intern'] = (source, start, end, place) => {
    const isPacked = pack(key, source, start, end);
    if (!isPacked) digest(key, source, start, end);
    const [a, b, c] = [key[0] ?? 0, key[1] ?? 0, key[2] ?? 0];
    let slot = (hashOf(a, b, c) & mask) * SLOT;
    for (let found = table[slot] ?? 0; found !== 0; found = table[slot] ?? 0) {
      const isLike = table[slot + 1] === a && table[slot + 2] === b && table[slot + 3] === c;
      if (isLike && (isPacked || isSame(long.get(found - 1) ?? '', source, start, end))) {
        return found - 1;
      }
      slot = (slot + SLOT) & (table.length - 1);
    }
    count += 1;
    table[slot] = count;
    table[slot + 1] = a;
    table[slot + 2] = b;
    table[slot + 3] = c;
    if (!isPacked) long.set(count - 1, source.slice(start, end));
    if (!isCounted) {
      texts.push(source.slice(start, end));
      places.push(place);
    }
    if (count * 2 > mask) grow();
    return count - 1;
  };
  return { intern, size: () => count, texts, places };
}

/** Seven bits a character, four characters a part; false for what is too long or no ASCII. */
function pack(key: Int32Array, source: string, start: number, end: number): boolean {
  if (end - start > MOST_PACKED) return false;
  let [a, b, c] = [0, 0, 0];
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    // A zero would be lost in front.
    if (code > 127 || code === 0) return false;
    const place = at - start;
    if (place < 4) a = (a << 7) | code;
    else if (place < 8) b = (b << 7) | code;
    else c = (c << 7) | code;
  }
  key[0] = a;
  key[1] = b;
  key[2] = c;
  return true;
}

/** A key of hashes; its first part is negative, which that of a packed text never is. */
function digest(key: Int32Array, source: string, start: number, end: number): void {
  let [one, other] = [end - start, 0];
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 13);
  }
  key[0] = one | 0x80000000;
  key[1] = other;
  key[2] = end - start;
}

function hashOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function isSame(text: string, source: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== source.charCodeAt(start + at)) return false;
  }
  return true;
}
