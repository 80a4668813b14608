// How a transcript writes its sentences, judged once over the whole text: machine transcripts in
// lower case end sentences before small letters, and some scripts write no full stops at all.

import { latinTwin } from '../latin-twin.js';
import { letterCase } from './sentences-characters.js';

/** What the sentence scanner has to know about a text before it begins. */
export interface SentenceStyle {
  /** BCP 47 tag; chooses the abbreviations. */
  readonly language: string;
  /** True where sentences begin with small letters throughout. */
  readonly lowerCase: boolean;
  /** `intl` for scripts without full stops: Thai, Lao, Khmer, Burmese, Tibetan. */
  readonly engine: 'scanner' | 'intl';
}

/** Enough to judge a transcript by; a longer text is judged by its beginning. */
const SAMPLE = 200_000;

/** The style of a whole text; the language is English unless said. */
export function sentenceStyle(text: string, language = 'en'): SentenceStyle {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  return { language, lowerCase: isLowerCase(sample), engine: engineOf(sample) };
}

const sentenceEnds = latinTwin(String.raw`[\p{L}\p{N}][.?!]["'\u201d\u2019)\]]*\s+(?=\p{L})`, 'gu');
const capital = latinTwin(String.raw`\p{Lu}`, 'u');

/** Small letters after seven in ten sentence ends; one is enough where there is no capital at all. */
function isLowerCase(sample: string): boolean {
  const ends = sentenceEnds(sample);
  ends.lastIndex = 0;
  let lower = 0;
  let upper = 0;
  for (let match = ends.exec(sample); match; match = ends.exec(sample)) {
    const found = letterCase(sample, match.index + match[0].length);
    if (found === 'lower') lower += 1;
    else if (found === 'upper') upper += 1;
  }
  return lower >= (7 / 3) * upper && lower >= (capital(sample).test(sample) ? 3 : 1);
}

function engineOf(sample: string): SentenceStyle['engine'] {
  const unspaced = /[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff]/g;
  let count = 0;
  while (unspaced.exec(sample)) {
    count += 1;
    if (count * 4 > Math.min(sample.length, 4000)) return 'intl';
  }
  return 'scanner';
}
