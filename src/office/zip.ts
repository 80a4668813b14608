// Reads zip archives that may be damaged or made to do harm: parts are unpacked only when asked for,
// and what they unpack to is measured on the way. Imports its library at once, so import this file
// dynamically from where start-up counts.

import { Inflate } from 'fflate';
import type { Finding, Found } from '../finding/finding.js';
import { crc32 } from './crc32.js';
import { officeFindings } from './findings.js';
import { contentStart, readDirectory, type ZipEntry } from './zip-directory.js';

export interface ZipLimits {
  readonly entries: number;
  /** Unpacked bytes of one part. */
  readonly entryBytes: number;
  /** Unpacked bytes of all parts that are read. */
  readonly totalBytes: number;
}

/** Ample for any document or workbook of a study. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  entryBytes: 256 << 20,
  totalBytes: 512 << 20,
};

/** An open archive. Names are paths with `/`, as written; they are looked up regardless of case. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The content of a part; undefined where there is none, and then a finding unless it is absent. */
  read(name: string): Found<Uint8Array | undefined>;
}

/** Opens an archive; undefined with a finding where it is none or cannot be used. */
export function readZip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = ZIP_LIMITS,
): Found<Zip | undefined> {
  const place = { file };
  const directory = readDirectory(bytes, limits.entries);
  if ('problem' in directory) {
    const args = { part: 'its table of contents' };
    return { value: undefined, findings: [officeFindings.make(directory.problem, place, args)] };
  }
  if (directory.count > limits.entries) {
    const args = { part: 'the file', most: `${limits.entries} parts` };
    return { value: undefined, findings: [officeFindings.make('too-large', place, args)] };
  }
  const findings: Finding[] = [];
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory.entries) {
    const name = entry.name.replaceAll('\\', '/');
    if (name.endsWith('/')) continue;
    if (isUnsafe(name)) {
      findings.push(officeFindings.make('unsafe-name', place, { name: JSON.stringify(name) }));
    } else if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
  }
  return { value: openZip(bytes, file, entries, limits), findings };
}

function isUnsafe(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /^\/|^[a-z]:|(^|\/)\.\.(\/|$)|[\0-\x1f]/i.test(name);
}

function openZip(
  bytes: Uint8Array,
  file: string,
  entries: ReadonlyMap<string, ZipEntry>,
  limits: ZipLimits,
): Zip {
  let left = limits.totalBytes;
  return {
    names: [...entries.values()].map((entry) => entry.name.replaceAll('\\', '/')),
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return { value: undefined, findings: [] };
      const most = Math.min(limits.entryBytes, left);
      const content = unpack(bytes, entry, most);
      if (content instanceof Uint8Array) {
        left -= content.length;
        return { value: content, findings: [] };
      }
      const args = { part: entry.name, most: `${Math.max(1, Math.round(most / 2 ** 20))} MB` };
      return { value: undefined, findings: [officeFindings.make(content, { file }, args)] };
    },
  };
}

type Refusal = 'cut-off' | 'damaged' | 'encrypted' | 'too-large';

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | Refusal {
  if (entry.isEncrypted) return 'encrypted';
  const start = contentStart(bytes, entry);
  if (start === undefined)
    return entry.offset + entry.packed > bytes.length ? 'cut-off' : 'damaged';
  const packed = bytes.subarray(start, start + entry.packed);
  const content =
    entry.method === 8
      ? inflate(packed, entry.unpacked, most)
      : entry.method === 0 && packed.length <= most
        ? packed.slice()
        : entry.method === 0
          ? 'too-large'
          : 'damaged';
  if (typeof content === 'string') return content;
  const isWhole = content.length === entry.unpacked && crc32(content) === entry.crc;
  return isWhole ? content : 'damaged';
}

/** Packed bytes given to the library at a time: at most 1032 times as many come out. */
const STEP = 1 << 14;

function inflate(packed: Uint8Array, expected: number, most: number): Uint8Array | Refusal {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return 'damaged';
  }
  if (length > most) return 'too-large';
  if (length !== expected) return 'damaged';
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
