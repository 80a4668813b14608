// Which encoding a file has: by its byte order mark, by its NUL bytes, by its language’s code page.

/** Code pages that software of a language's countries wrote before Unicode. */
export const codePages: Readonly<Record<string, string>> = {
  he: 'windows-1255',
  yi: 'windows-1255',
  ar: 'windows-1256',
  fa: 'windows-1256',
  ur: 'windows-1256',
  ru: 'windows-1251',
  uk: 'windows-1251',
  bg: 'windows-1251',
  sr: 'windows-1251',
  el: 'windows-1253',
  tr: 'windows-1254',
  az: 'windows-1254',
  pl: 'windows-1250',
  cs: 'windows-1250',
  sk: 'windows-1250',
  hu: 'windows-1250',
  hr: 'windows-1250',
  sl: 'windows-1250',
  ro: 'windows-1250',
  lt: 'windows-1257',
  lv: 'windows-1257',
  et: 'windows-1257',
  vi: 'windows-1258',
  th: 'windows-874',
  zh: 'gb18030',
  ja: 'shift_jis',
  ko: 'euc-kr',
};

export function byteOrderMark(bytes: Uint8Array): { name: string; length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', length: 2 };
  return undefined;
}

/** NUL bytes at every other place only, and often: two bytes a character. */
export function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 8192) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const enough = length / 40;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return undefined;
}
