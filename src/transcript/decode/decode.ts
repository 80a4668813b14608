// From bytes to the reading text. The encoding is told by a byte order mark, by the pattern of NUL
// bytes, by strict UTF-8, in this order; what is none of these is a single-byte code page, which
// can only be guessed. Newlines of every kind become `\n`; nothing else is changed.

import type { Finding, Place } from '../../finding/finding.js';
import { decodeWindows1252 } from '../../text/windows-1252.js';
import { transcriptFindings } from '../findings.js';
import type { Encoding } from '../transcript.js';
import { binaryKind, hasManyControls } from './binary.js';
import { guessCodePage } from './code-page-guess.js';
import { byteOrderMark, codePages, wideWithoutMark } from './encoding-names.js';
import { firstInvalidUtf8, utf8Health } from './utf8.js';

export interface DecodeHints {
  /** An encoding the user names; any label that TextDecoder knows. */
  readonly encoding?: string;
  /** BCP 47; decides which code page is guessed where the bytes are not Unicode. */
  readonly language?: string;
}

/** `text` is undefined where the file is no text at all. */
export interface Decoded {
  readonly text: string | undefined;
  readonly encoding: Encoding;
  readonly findings: readonly Finding[];
}

/** Decodes a file; the bytes are never altered, and what had to be assumed is a finding. */
export function decodeText(file: string, bytes: Uint8Array, hints: DecodeHints = {}): Decoded {
  const findings: Finding[] = [];
  const place: Place = { file };
  if (bytes.length === 0) {
    const encoding = { name: 'utf-8', bom: false, certain: true };
    return { text: '', encoding, findings };
  }
  const raw = decodeRaw(bytes, hints, (kind, args) =>
    findings.push(transcriptFindings.make(kind, { file, ...args.place }, args)),
  );
  if (raw.text === undefined) return { ...raw, findings };
  const text = newlines(raw.text);
  return { text, encoding: raw.encoding, findings: [...findings, ...controls(place, text)] };
}

type Report = (
  kind: 'binary-file' | 'encoding-guessed' | 'undecodable-bytes' | 'unknown-encoding',
  args: {
    readonly what: string;
    readonly encoding: string;
    readonly place?: { readonly line: number; readonly column: number };
  },
) => void;

type Raw = Pick<Decoded, 'text' | 'encoding'>;

function decodeRaw(bytes: Uint8Array, hints: DecodeHints, report: Report): Raw {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes.subarray(marked.length), marked.name, true, true, report);
  const kind = binaryKind(bytes);
  const wide = kind === undefined ? wideWithoutMark(bytes) : undefined;
  if (wide) {
    report('encoding-guessed', { what: 'two bytes a character', encoding: wide });
    return decodeAs(bytes, wide, false, false, report);
  }
  if (kind !== undefined || hasManyControls(bytes)) {
    report('binary-file', { what: kind ?? 'a binary file', encoding: '' });
    return { text: undefined, encoding: { name: 'binary', bom: false, certain: true } };
  }
  const named = namedEncoding(hints.encoding, report);
  if (named) return decodeAs(bytes, named, false, true, report);
  return decodeUnmarked(bytes, hints.language, report);
}

/** UTF-8 where it is valid, or broken in few places only; else a code page. */
function decodeUnmarked(bytes: Uint8Array, language: string | undefined, report: Report): Raw {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: { name: 'utf-8', bom: false, certain: true } };
  } catch {
    const health = utf8Health(bytes);
    const place = firstInvalidUtf8(bytes);
    if (health.valid > health.invalid * 4) return decodeAs(bytes, 'utf-8', false, false, report);
    const declared = declaredCharset(bytes);
    if (declared !== undefined) return decodeAs(bytes, declared, false, true, report);
    const told = codePages[(language ?? '').toLowerCase().split('-')[0] ?? ''];
    const name = told ?? guessCodePage(bytes) ?? 'windows-1252';
    report('encoding-guessed', { what: 'not UTF-8', encoding: name, ...(place && { place }) });
    return decodeAs(bytes, name, false, false, report);
  }
}

/** What an HTML page says about itself. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048));
  const name = /<meta[^>]{0,200}charset=["']?([\w-]{3,20})/i.exec(head.toString('latin1'))?.[1];
  try {
    return name && !/^utf/i.test(name) ? decoderFor(name).encoding : undefined;
  } catch {
    return undefined;
  }
}

function decodeAs(
  bytes: Uint8Array,
  name: string,
  bom: boolean,
  certain: boolean,
  report: Report,
): Raw {
  const encoding = { name, bom, certain };
  if (name === 'windows-1252') return { text: decodeWindows1252(bytes), encoding };
  const text = decoderFor(name).decode(bytes);
  const lost = text.indexOf('\ufffd');
  if (lost !== -1 && !isWrittenReplacement(bytes, name)) {
    const before = newlines(text.slice(0, lost));
    const line = before.split('\n').length;
    const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
    report('undecodable-bytes', { what: '', encoding: name, place: { line, column } });
    return { text, encoding: { ...encoding, certain: false } };
  }
  return { text, encoding };
}

/** A file that holds U+FFFD as a character, and no broken bytes, was damaged before it came here. */
function isWrittenReplacement(bytes: Uint8Array, name: string): boolean {
  return name === 'utf-8' && firstInvalidUtf8(bytes) === undefined;
}

function decoderFor(name: string) {
  return new TextDecoder(name, { ignoreBOM: true });
}

function namedEncoding(name: string | undefined, report: Report): string | undefined {
  if (name === undefined) return undefined;
  const usual = name.trim().replace(/^cp-?(\d+)$/i, 'windows-$1');
  try {
    return decoderFor(usual).encoding;
  } catch {
    report('unknown-encoding', { what: name, encoding: name });
    return undefined;
  }
}

/** Every kind of newline as `\n`: CRLF, CR, vertical tab, form feed, line and paragraph separator. */
function newlines(text: string): string {
  const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return /[\v\f\u2028\u2029]/.test(unix) ? unix.replace(/[\v\f\u2028\u2029]/g, '\n') : unix;
}

function controls(place: Place, text: string): Finding[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const pattern = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
  const first = pattern.exec(text);
  if (!first) return [];
  let count = 1;
  while (pattern.exec(text)) count++;
  const before = text.slice(0, first.index);
  const line = before.split('\n').length;
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  const code = (text.charCodeAt(first.index) + 0x10000).toString(16).slice(1).toUpperCase();
  return [
    transcriptFindings.make(
      'control-characters',
      { ...place, line, column, length: 1 },
      { count, code },
    ),
  ];
}
