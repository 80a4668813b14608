// Puts words together that printed lines part: a hyphen at the end of a line may belong to the word,
// or may be there only because the line ended.

interface Joint {
  readonly text: string;
  readonly isJoined: boolean;
}

/** Joins lines; a hyphen at the end is dropped where the file shows that it parts a word. */
export function hyphenJoiner(lines: readonly string[]): (text: string, next: string) => Joint {
  const words = new Set<string>();
  let broken = 0;
  for (const text of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu))
      words.add(word.toLowerCase());
    if (/\p{L}-$/u.test(text)) broken++;
  }
  const kindOf = ({ left, right }: Parts): 'whole' | 'compound' | 'unknown' => {
    if (words.has(`${left}${right}`.toLowerCase())) return 'whole';
    // No program leaves a single letter before a hyphen: `e-mail`.
    const isCompound = left.length < 2 || words.has(`${left}-${right}`.toLowerCase());
    return isCompound ? 'compound' : 'unknown';
  };
  const kinds = lines.slice(1).map((next, index) => {
    const parts = partsAt(lines[index] as string, next);
    return parts && kindOf(parts);
  });
  const shown = kinds.filter((kind) => kind === 'whole').length;
  const kept = kinds.filter((kind) => kind === 'compound').length;
  // A program that hyphenates does so often; one that does not breaks at the hyphens of words only.
  const isShown = shown > 0 && shown >= kept;
  const hyphenates = isShown || (broken > 3 && broken * 25 > lines.length);
  return (text, next) => {
    const parts = partsAt(text, next);
    if (!parts) return { text: `${text}${gapAfter(text, next)}${next}`, isJoined: false };
    const kind = kindOf(parts);
    if (text.endsWith('\u00ad') || kind === 'whole' || (hyphenates && kind === 'unknown'))
      return { text: `${text.slice(0, -1)}${next}`, isJoined: true };
    return { text: `${text}${next}`, isJoined: false };
  };
}

/** The parts of a word on either side of a hyphen at the end of a line. */
interface Parts {
  readonly left: string;
  readonly right: string;
}

function partsAt(text: string, next: string): Parts | undefined {
  const left = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u00ad]$/u.exec(text)?.[1];
  const right = /^[\p{Ll}\p{M}]+/u.exec(next)?.[0];
  return left === undefined || right === undefined ? undefined : { left, right };
}

/** Chinese and Japanese are written without blanks, and so is what follows a dash or hyphen. */
function gapAfter(text: string, next: string): string {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？：；]$/u;
  if (wide.test(text) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next))
    return '';
  return /\p{L}-$/u.test(text) && /^\p{L}/u.test(next) ? '' : ' ';
}
