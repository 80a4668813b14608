// Classes of characters that the reading of lines rests on, decided by code unit without regexes.

const letterPattern = /\p{L}|\p{M}/u;
const digitPattern = /\p{Nd}/u;
const upperPattern = /\p{Lu}|\p{Lt}/u;
const lowerPattern = /\p{Ll}/u;

/** Blanks at which a line is trimmed, and the invisible marks of right-to-left text. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x61c || code === 0x1680;
  return (
    code <= 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  if (code < 128) return code >= 48 && code <= 57;
  return (
    (code >= 0x660 && code <= 0x669) ||
    (code >= 0x6f0 && code <= 0x6f9) ||
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0x966 && digitPattern.test(String.fromCharCode(code)))
  );
}

/** The value of a digit of any script that `isDigit` knows, for the scripts time stamps use. */
export function digitValue(code: number): number {
  if (code < 128) return code - 48;
  if (code >= 0xff10) return code - 0xff10;
  return code >= 0x6f0 ? code - 0x6f0 : code - 0x660;
}

export function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return letterPattern.test(String.fromCharCode(code));
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return upperPattern.test(String.fromCharCode(code));
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return lowerPattern.test(String.fromCharCode(code));
}

/** Marks that end a sentence, in the scripts that have them, and closing quotes and brackets. */
export function isSentenceEnd(code: number): boolean {
  if (code < 128) return '.?!:;"\')]}*_>-/#'.includes(String.fromCharCode(code));
  return '…。？！؟؛۔”’»«“–—）】」』।'.includes(String.fromCharCode(code));
}

/** First offset from `at` that is no blank; `end` where there is none. */
export function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** The offset after the last character before `end` that is no blank; `at` where there is none. */
export function trimEnd(text: string, at: number, end: number): number {
  let last = end;
  while (last > at && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}
