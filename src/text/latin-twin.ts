// Patterns over characters of all scripts take the engine long to get ready, and several times: a thousand ranges for
// every `\p{L}`. Most texts they look at are written in Latin-1 with typographic punctuation, for which a twin with a
// few ranges finds the same at once.

/** What a property stands for in Latin-1 and among the punctuation from U+2010 to U+205E, as a class has it. */
export const IN_LATIN: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  Lu: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  Ll: 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
  Lt: '',
  Lo: '\\xaa\\xba',
  M: '',
  Mc: '',
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
  Nd: '0-9',
  P: '!-#%-*,-\\/:;?@[-\\]_{}\\xa1\\xa7\\xab\\xb6\\xb7\\xbb\\xbf\\u2010-\\u2027\\u2030-\\u2043\\u2045-\\u2051\\u2053-\\u205e',
  S: '$+<=>^`|~\\xa2-\\xa6\\xa8\\xa9\\xac\\xae-\\xb1\\xb4\\xb8\\xd7\\xf7\\u2044\\u2052',
  Cc: '\\0-\\x1f\\x7f-\\x9f',
  Surrogate: '',
  Changes_When_Lowercased: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  'Script=Han': '',
  'Script=Latin': 'A-Za-z\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
};

const latin = /^[\0-\xff\u2010-\u205e]*$/;

/** Without regard to case these reach letters beyond: `\p{Lu}` finds ß, whose capital is U+1E9E. */
const OF_CASE = /\\[pP]\{(?:L[ult]|Changes_)/;

/**
 * Gives, for a text, the pattern or the twin of it that finds the same there. Both are made when a text first needs
 * them, and shared between texts: a pattern with the flag `g` or `y` keeps its place.
 */
export function latinTwin(source: string, flags: string): (text: string) => RegExp {
  let twin: RegExp | undefined;
  let whole: RegExp | undefined;
  const hasTwin = !flags.includes('i') || !OF_CASE.test(source);
  return (text) => {
    if (hasTwin && latin.test(text)) {
      twin ??= new RegExp(inLatin(source), flags);
      return twin;
    }
    whole ??= new RegExp(source, flags);
    return whole;
  };
}

/** The source of a pattern with every known property as the characters it stands for. */
function inLatin(source: string): string {
  let inClass = false;
  return source.replace(
    /\\([pP])\{([\w=]+)\}|\\.|[[\]]/g,
    (found, kind?: string, name?: string) => {
      if (found === '[') inClass = true;
      else if (found === ']') inClass = false;
      const characters = name === undefined ? undefined : IN_LATIN[name];
      if (characters === undefined) return found;
      if (inClass) return kind === 'p' ? characters : found;
      return kind === 'p' ? `[${characters}]` : `[^${characters}]`;
    },
  );
}
