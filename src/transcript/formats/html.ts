// HTML pages: saved by Word, by a browser, or made by a transcription program.

import type { Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import type { FormatSource } from './format.js';

/** Passes the file on as plain text until HTML is read. */
export async function parseHtml(_source: FormatSource): Promise<Found<SourceText | undefined>> {
  return { value: undefined, findings: [] };
}
