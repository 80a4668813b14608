// Web pages in one file (MHTML), as Word and browsers save them and wikis export them, often under
// the name of a Word document: a mail message whose first HTML part is the page.

import type { Found } from '../../finding/finding.js';
import { decodeLabelled } from '../../text/windows-1252.js';
import type { SourceText } from '../source-text.js';
import type { FormatSource } from './format.js';
import { readHtml } from './html.js';

interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const DEEPEST = 4;

/** Passes the file on as plain text where no part of it is a page. */
export async function parseMhtml({
  path,
  bytes,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const page = pageOf(partOf(message.replaceAll('\r\n', '\n')), 0);
  if (page === undefined) return { value: undefined, findings: [] };
  const name = parameter(page.headers.get('content-type') ?? '', 'charset') ?? 'utf-8';
  const encoding = { name: name.toLowerCase(), bom: false, certain: true };
  return readHtml(decoded(page, name), path, encoding);
}

function partOf(text: string): MimePart {
  const end = text.indexOf('\n\n');
  const head = (end === -1 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === -1 ? '' : text.slice(end + 2) };
}

/** The first HTML part, however parts are nested. */
function pageOf(part: MimePart, depth: number): MimePart | undefined {
  const type = part.headers.get('content-type') ?? '';
  if (/^text\/html\b/i.test(type)) return part;
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === undefined || depth > DEEPEST) return undefined;
  for (const piece of `\n${part.body}`.split(`\n--${boundary}`).slice(1)) {
    if (piece.startsWith('--')) return undefined;
    const found = pageOf(partOf(piece.replace(/^[ \t]*\n/, '')), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function decoded({ headers, body }: MimePart, charset: string): string {
  const transfer = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const bytes =
    transfer === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(transfer === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  try {
    return decodeLabelled(bytes, charset);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** `=C3=A9` as bytes; a line that ends in `=` goes on in the next. */
function unquoted(text: string): string {
  return text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
