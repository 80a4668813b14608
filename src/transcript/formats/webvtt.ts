// WebVTT captions (W3C WebVTT: The Web Video Text Tracks Format) as meeting programs, recognisers and
// players write them.

import type { Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import { readCaptions } from './captions.js';
import type { FormatSource } from './format.js';

/** Reads WebVTT: `WEBVTT` at the beginning, cues, notes and styles. */
export async function parseWebvtt(source: FormatSource): Promise<Found<SourceText | undefined>> {
  return readCaptions(source, 'vtt');
}
