// The formats a transcript may have, and what a reader of one is.

import type { Found } from '../../finding/finding.js';
import type { Decoded } from '../decode.js';
import type { TranscriptHints } from '../reading-text.js';
import type { SourceText } from '../source-text.js';
import type { TranscriptSource } from '../transcript-source.js';

/** A file for a reader: one of a textual format has been decoded already. */
export interface FormatSource extends TranscriptSource {
  readonly decoded?: Decoded & { readonly text: string };
  readonly hints: TranscriptHints;
}

/**
 * `undefined` where nothing could be read: the findings say why, and the transcript has no turns.
 * A reader of a textual format that gives neither value nor findings passes the file on, and it is
 * read as plain text. Readers never throw, whatever the bytes.
 */
export type ParseFormat = (source: FormatSource) => Promise<Found<SourceText | undefined>>;

/** Readers by format; each is loaded when the first file of its kind is met. */
export const FORMATS = {
  zip: async () => (await import('../documents/zip.js')).parseZip,
  ole: async () => (await import('../documents/ole.js')).parseOle,
  pdf: async () => (await import('./pdf.js')).parsePdf,
  rtf: async () => (await import('./rtf.js')).parseRtf,
  fodt: async () => (await import('./odt.js')).parseFlatOdt,
  mhtml: async () => (await import('./mhtml.js')).parseMhtml,
  html: async () => (await import('./html.js')).parseHtml,
  vtt: async () => (await import('./webvtt.js')).parseWebvtt,
  json: async () => (await import('./json.js')).parseJson,
  csv: async () => (await import('./csv.js')).parseCsvTranscript,
  chat: async () => (await import('./chat.js')).parseChat,
  ass: async () => (await import('./ass.js')).parseAss,
  textgrid: async () => (await import('./textgrid.js')).parseTextGrid,
  'timed-xml': async () => (await import('./timed-xml.js')).parseTimedXml,
  srt: async () => (await import('./srt.js')).parseSrt,
} satisfies Readonly<Record<string, () => Promise<ParseFormat>>>;

export type FormatName = keyof typeof FORMATS;

/** Formats whose library can be made to work without end by a file. */
export const UNBOUNDED: ReadonlySet<FormatName> = new Set(['pdf']);
