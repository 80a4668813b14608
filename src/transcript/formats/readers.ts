// The readers of all formats but plain text.

import type { ParseFormat } from './format.js';
import type { FormatName } from './format-name.js';

/** Readers by format; each is loaded when the first file of its kind is met. */
export const READERS = {
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
  'timed-lines': async () => (await import('./timed-lines.js')).parseTimedLines,
  srt: async () => (await import('./srt.js')).parseSrt,
} satisfies Readonly<Record<FormatName, () => Promise<ParseFormat>>>;
