// Ends an item of a list written in one line: `1. The first item 2. The second item`. Only a
// sentence that begins with a list mark is looked at, and only the mark that follows in order ends it.

/** The next mark is looked for this far. */
const LONGEST = 500;

const mark = /(?:[•⁃*-] ?)?(?:(\d{1,3})|([a-y]))(\.\)|\)|\.)\s/y;

/** Where the item that begins here ends because the next one begins; -1 where there is no list. */
export function listEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start);
  const isMark =
    (code >= 48 && code <= 57) || (code >= 97 && code <= 121) || code === 8226 || code === 8259;
  if (!isMark) return -1;
  mark.lastIndex = start;
  const found = mark.exec(text);
  if (!found) return -1;
  const [whole, figure, letter, closer] = found;
  const next = figure
    ? String(Number(figure) + 1)
    : String.fromCharCode((letter ?? '').charCodeAt(0) + 1);
  const bullet = /^[•⁃]/.exec(whole)?.[0] ?? '';
  const pattern = new RegExp(`\\s${bullet} ?${next}${escapeMark(closer ?? '')}\\s+\\p{L}`, 'gu');
  const item = text.slice(start, Math.min(limit, start + LONGEST));
  pattern.lastIndex = whole.length - 1;
  const at = pattern.exec(item)?.index ?? -1;
  return at < 0 ? -1 : start + at;
}

function escapeMark(closer: string): string {
  return closer.replace(/[.)]/g, '\\$&');
}
