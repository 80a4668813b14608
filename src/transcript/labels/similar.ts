// Whether two labels differ as by a slip of the keys.

/** One or two letters added, lost, changed or swapped, digits equal, in words long enough to tell. */
export function isSimilar(left: string, right: string): boolean {
  if (left === right || digitsOf(left) !== digitsOf(right)) return false;
  const a = left.replace(/[\d\s]/g, '');
  const b = right.replace(/[\d\s]/g, '');
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  if (lastLetter(left) !== lastLetter(right)) return false;
  const distance = editDistance(a, b);
  return distance > 0 && distance <= (shorter < 7 ? 1 : 2);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** `Mentor A` and `Mentor B` are two people. */
function lastLetter(text: string): string {
  return /\s(\p{L})$/u.exec(text)?.[1] ?? '';
}

/** Damerau–Levenshtein distance (optimal string alignment) of two short texts. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
