// Which encoding the bytes of an RTF file are in: by the code page of the document, or by the
// character set of the font that is on.

import { decodeWindows1252 } from '../../text/windows-1252.js';

/** Encodings that TextDecoder knows, by the numbers of Windows. */
const PAGES: Readonly<Record<number, string>> = {
  ...{
    437: 'windows-1252',
    850: 'windows-1252',
    866: 'ibm866',
    874: 'windows-874',
    932: 'shift_jis',
  },
  ...{ 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1361: 'euc-kr', 10000: 'macintosh' },
  ...{
    10007: 'x-mac-cyrillic',
    20866: 'koi8-r',
    21866: 'koi8-u',
    54936: 'gb18030',
    65001: 'utf-8',
  },
  ...{ 28592: 'iso-8859-2', 28595: 'iso-8859-5', 28599: 'windows-1254' },
};

/** Character sets of fonts that say which code page is meant; others leave the document's. */
const CHARSETS: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254 },
  ...{ 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
};

/** The code page of a font's character set; undefined where it says none. */
export function pageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset];
}

/** Bytes of one code page as text; an unknown page is read as Windows-1252. */
export function decodePage(bytes: readonly number[], page: number): string {
  const name = PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const raw = Uint8Array.from(bytes);
  return name === 'windows-1252' ? decodeWindows1252(raw) : new TextDecoder(name).decode(raw);
}
