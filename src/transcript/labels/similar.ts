// Whether two labels differ as by a slip of the keys.

import { editDistance } from '../../text/nearest.js';

/** One or two letters added, lost, changed or swapped, digits equal, in words long enough to tell. */
export function isSimilar(left: string, right: string): boolean {
  if (left === right || digitsOf(left) !== digitsOf(right)) return false;
  const a = left.replace(/[\p{Nd}\s]/gu, '');
  const b = right.replace(/[\p{Nd}\s]/gu, '');
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  if (lastLetter(left) !== lastLetter(right)) return false;
  const limit = shorter < 7 ? 1 : 2;
  const distance = editDistance(a, b, limit);
  return distance > 0 && distance <= limit;
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

/** `Mentor A` and `Mentor B` are two people. */
function lastLetter(text: string): string {
  return /\s(\p{L})$/u.exec(text)?.[1] ?? '';
}
