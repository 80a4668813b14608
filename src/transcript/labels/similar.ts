// Whether two labels differ as by a slip of the keys.

import { latinTwin } from '../../text/latin-twin.js';
import { editDistance } from '../../text/nearest.js';

const digitOrSpace = latinTwin(String.raw`[\p{Nd}\s]`, 'gu');
const noDigit = latinTwin(String.raw`\P{Nd}`, 'gu');
const finalLetter = latinTwin(String.raw`\s(\p{L})$`, 'u');

/** One or two letters added, lost, changed or swapped, digits equal, in words long enough to tell. */
export function isSimilar(left: string, right: string): boolean {
  if (left === right || digitsOf(left) !== digitsOf(right)) return false;
  const a = left.replace(digitOrSpace(left), '');
  const b = right.replace(digitOrSpace(right), '');
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  if (lastLetter(left) !== lastLetter(right)) return false;
  const limit = shorter < 7 ? 1 : 2;
  const distance = editDistance(a, b, limit);
  return distance > 0 && distance <= limit;
}

function digitsOf(text: string): string {
  return text.replace(noDigit(text), '');
}

/** `Mentor A` and `Mentor B` are two people. */
function lastLetter(text: string): string {
  return finalLetter(text).exec(text)?.[1] ?? '';
}
