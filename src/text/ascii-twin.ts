// Patterns over letters of all scripts take the engine long to get ready: a thousand ranges for every `\p{L}`.
// Most texts they look at are ASCII, for which a twin over A–Z does the same at once.

/** What a property stands for among ASCII characters, as it is written inside a class. */
const IN_ASCII: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  Lt: '',
  Lo: '',
  M: '',
  N: '0-9',
  Nd: '0-9',
  Changes_When_Lowercased: 'A-Z',
};

const ascii = /^[\0-\x7f]*$/;

/** Gives, for a text, the pattern or the twin of it that finds the same there; of `L`, `M`, `N` and their kinds. */
export function asciiTwin(pattern: RegExp): (text: string) => RegExp {
  const twin = new RegExp(inAscii(pattern.source), pattern.flags);
  return (text) => (ascii.test(text) ? twin : pattern);
}

/** The source of a pattern with every property as ASCII characters. */
function inAscii(source: string): string {
  let inClass = false;
  return source.replace(/\\([pP])\{(\w+)\}|\\.|[[\]]/g, (found, kind?: string, name?: string) => {
    if (found === '[') inClass = true;
    else if (found === ']') inClass = false;
    const characters = name === undefined ? undefined : IN_ASCII[name];
    if (characters === undefined) return found;
    if (inClass) return kind === 'p' ? characters : found;
    return kind === 'p' ? `[${characters}]` : `[^${characters}]`;
  });
}
