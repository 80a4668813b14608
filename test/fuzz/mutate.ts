// Ways to spoil a file: cut it off, flip bits, double or drop a stretch, put a piece of another file
// into it, write extreme numbers. Archives are also spoiled inside, since a flipped bit of an
// archive is found by its checksum and tells nothing about the reader behind it.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers from a seed (mulberry32), so that a run can be repeated. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Pick = (below: number) => number;

/** A spoiled copy of a file; `other` is where pieces come from. */
export function spoiled(bytes: Uint8Array, other: Uint8Array, pick: Pick): Uint8Array {
  let copy = bytes;
  for (let times = 1 + pick(3); times > 0; times--) copy = spoiledOnce(copy, other, pick);
  return copy;
}

const EXTREMES = [
  '-1',
  '0',
  '99999999',
  '4294967295',
  '1e309',
  '\u0000',
  '\ufffd',
  '<',
  '{',
  '"',
  '&#x110000;',
];

function spoiledOnce(bytes: Uint8Array, other: Uint8Array, pick: Pick): Uint8Array {
  const at = pick(bytes.length);
  const length = 1 + pick(Math.min(400, bytes.length));
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (pick(7)) {
    case 0:
      return before;
    case 1: {
      const copy = bytes.slice();
      for (let flips = 1 + pick(12); flips > 0; flips--) {
        const place = pick(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << pick(8));
      }
      return copy;
    }
    case 2:
      return joined(before, bytes.subarray(at, at + length), after);
    case 3:
      return joined(before, bytes.subarray(at + length));
    case 4: {
      const from = pick(other.length);
      return joined(before, other.subarray(from, from + length), after);
    }
    case 5:
      return joined(before, strToU8(EXTREMES[pick(EXTREMES.length)] ?? ''), bytes.subarray(at + 1));
    default:
      return joined(
        before,
        strToU8((EXTREMES[pick(EXTREMES.length)] ?? '').repeat(1 + pick(300))),
        after,
      );
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** The same archive with one of its parts spoiled; undefined for what is no archive. */
export function spoiledInside(bytes: Uint8Array, pick: Pick): Uint8Array | undefined {
  if (strFromU8(bytes.subarray(0, 2), true) !== 'PK') return undefined;
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[pick(names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || part === undefined) return undefined;
  return zipSync({ ...parts, [name]: spoiled(part, part, pick) });
}
