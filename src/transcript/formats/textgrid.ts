// Praat's TextGrid, written out or short: a tier of intervals for each speaker.

import type { Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import type { Speech } from '../speech/speech.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Texts and numbers; what else stands there only names them. */
const token = /"((?:[^"]|"")*)"|(?<![\w.[])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w\]])/gi;

/** Passes on what has no tier of intervals. */
export async function parseTextGrid({
  decoded,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const speech = tiersOf(decoded?.text ?? '');
  if (!decoded || speech.length === 0) return { value: undefined, findings: [] };
  const file = { format: 'textgrid', speech, flow: 'whole' as const, findings: [] };
  return { value: writeSpeech(decoded.encoding, file), findings: [] };
}

/** Each tier is its kind, its name, two times, how many intervals, and these: two times, a text. */
function tiersOf(text: string): Speech[] {
  const speech: Speech[] = [];
  let speaker: string | undefined;
  let kind: string | undefined;
  let isNamed = false;
  let times: number[] = [];
  for (const [whole, quoted] of text.matchAll(token)) {
    const words = quoted?.replaceAll('""', '"').replace(/\s+/g, ' ').trim();
    if (words === undefined) times.push(Number(whole));
    else if (words === 'IntervalTier' || words === 'TextTier') {
      kind = words;
      isNamed = false;
    } else if (kind !== undefined && !isNamed) {
      speaker = words;
      isNamed = true;
    } else if (kind === 'IntervalTier' && words !== '') {
      const [start, end] = times.slice(-2);
      speech.push({ speaker, text: words, start, end });
    }
    if (words !== undefined) times = [];
  }
  return speech.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
