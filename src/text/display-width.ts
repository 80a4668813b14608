// How wide a text is on a terminal, and how to wrap it: East Asian letters take two columns,
// combining marks none.

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const MARK = /\p{Mn}|\p{Me}|\p{Cf}/u;
const PLAIN = /^[\u0020-\u007e]*$/;

/** Columns that one line of text takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text with blanks behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks lines between words so that none is wider than `width`; a longer word is hyphenated. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWord(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/**
 * A word in pieces that fit, each but the last ending with a hyphen, or where it has one with a mark
 * of its own (`-`, `/`, `_`): a hyphen that is not there would change the name of a file.
 */
function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (displayWidth(rest) > width) {
    const head = fittingHead(rest, width - 1);
    const own = Math.max(...OWN_BREAKS.map((mark) => head.lastIndexOf(mark))) + 1;
    const piece = own > 2 ? head.slice(0, own) : head;
    pieces.push(own > 2 ? piece : `${piece}-`);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

const OWN_BREAKS = ['-', '/', '_'];

function fittingHead(word: string, width: number): string {
  let head = '';
  let taken = 0;
  for (const character of word) {
    const own = characterWidth(character);
    if (taken + own > width && head !== '') break;
    head += character;
    taken += own;
  }
  return head;
}
