// SubRip captions (`.srt`): numbered captions with a comma in their times.

import type { Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import { readCaptions } from './captions.js';
import type { FormatSource } from './format.js';

/** Reads SubRip, also without numbers or with dots in the times. */
export async function parseSrt(source: FormatSource): Promise<Found<SourceText | undefined>> {
  return readCaptions(source, 'srt');
}
