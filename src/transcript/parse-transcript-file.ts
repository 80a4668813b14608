// Reads a transcript file of any supported format. The kind is told by content, not by the name:
// containers by their first bytes, textual formats by how the text begins. Plain text, by far the
// commonest, loads nothing beyond what it needs.

import type { Finding, Found } from '../finding/finding.js';
import { decodeText } from './decode/decode.js';
import { emptyTranscript } from './empty-transcript.js';
import { transcriptFindings } from './findings.js';
import type { FormatSource } from './formats/format.js';
import { type FormatName, UNBOUNDED } from './formats/format-name.js';
import { READERS } from './formats/readers.js';
import { recogniseBytes } from './formats/recognise-bytes.js';
import { recogniseText } from './formats/recognise-text.js';
import { parseDecoded } from './formats/text.js';
import { otherLanguage } from './language.js';
import { plainFormat } from './parse-transcript.js';
import type { TranscriptHints } from './reading-text.js';
import type { SourceText } from './source-text.js';
import type { Transcript } from './transcript.js';
import type { TranscriptSource } from './transcript-source.js';

/** No transcript is larger; a text of this size still fits into memory. */
const MOST_MEGABYTES = 200;

/** Goes without saying where a fault of the file has been told. */
const EMPTY = 'transcript/empty-file';

/** For a file that is too large to be opened: a transcript without turns, with the reason. */
export function refuseLarge(
  path: string,
  size: number,
  hints: TranscriptHints = {},
): Found<Transcript> | undefined {
  const megabytes = Math.ceil(size / 1e6);
  if (megabytes <= MOST_MEGABYTES) return undefined;
  const args = { megabytes, most: MOST_MEGABYTES };
  const findings = [transcriptFindings.make('too-large', { file: path }, args)];
  const encoding = { name: 'binary', bom: false, certain: true };
  return emptyTranscript({ path, format: 'unknown', encoding, text: '' }, hints, findings);
}

/** Reads a file by its content; `hints.format` may say that it is plain text or Markdown. */
export async function parseTranscriptFile(
  source: TranscriptSource,
  hints: TranscriptHints = {},
): Promise<Found<Transcript>> {
  const { value, findings } = await parseAnyKind(source, hints);
  const seems = hints.language && otherLanguage(value.text, hints.language);
  if (!seems) return { value, findings };
  const args = { stated: hints.language ?? '', seems };
  const doubt = transcriptFindings.make('other-language', { file: source.path }, args);
  return { value, findings: [...findings, doubt] };
}

async function parseAnyKind(
  source: TranscriptSource,
  hints: TranscriptHints,
): Promise<Found<Transcript>> {
  const refused = refuseLarge(source.path, source.bytes.length, hints);
  if (refused) return refused;
  const container = recogniseBytes(source.bytes);
  if (container !== undefined) {
    const read = await parseAs(container, { ...source, hints });
    if (read) return read;
  }
  const decoded = decodeText(source.path, source.bytes, hints);
  const { text } = decoded;
  if (text !== undefined && hints.format === undefined) {
    const format = recogniseText(text, source.path);
    const read =
      format && (await parseAs(format, { ...source, decoded: { ...decoded, text }, hints }));
    if (read) return read;
  }
  return parseDecoded(source.path, plainFormat(source.path, hints), decoded, hints);
}

/** CHAT marks its times with control characters. */
function isAbout(format: FormatName, { code }: Finding): boolean {
  return format !== 'chat' || code !== 'transcript/control-characters';
}

/** In a thread of its own where the format asks for one and there are threads. */
async function readAs(
  format: FormatName,
  source: FormatSource,
): Promise<Found<SourceText | undefined>> {
  const { path, bytes, hints, readApart } = source;
  if (readApart === undefined || !UNBOUNDED.has(format)) return (await READERS[format]())(source);
  const done = await readApart({ format, path, bytes, hints });
  if ('output' in done) return done.output;
  const { documentFindings } = await import('./documents/document-findings.js');
  const code = done.ended === 'time' ? 'took-too-long' : 'took-too-much-memory';
  return { value: undefined, findings: [documentFindings.make(code, { file: path }, undefined)] };
}

/** Undefined where the reader passes the file on. */
async function parseAs(
  format: FormatName,
  source: FormatSource,
): Promise<Found<Transcript> | undefined> {
  const { path, hints, decoded } = source;
  const { value, findings } = await readAs(format, source);
  const before = (decoded?.findings ?? []).filter((finding) => isAbout(format, finding));
  if (value === undefined) {
    if (findings.length === 0) return undefined;
    const encoding = decoded?.encoding ?? { name: 'binary', bom: false, certain: true };
    const nothing = { path, format, encoding, text: '' };
    return emptyTranscript(nothing, hints, [...before, ...findings]);
  }
  const { parseSourceText } = await import('./parse-source-text.js');
  const read = parseSourceText(path, value, hints);
  const isSpoilt = findings.some(({ severity }) => severity === 'error');
  const after = isSpoilt ? read.findings.filter(({ code }) => code !== EMPTY) : read.findings;
  return { value: read.value, findings: [...before, ...findings, ...after] };
}
