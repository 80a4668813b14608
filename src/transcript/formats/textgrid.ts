// Praat's TextGrid, written out or short: a tier of intervals for each speaker. Tiers of words and sounds, which
// aligners add, say the same once more.

import type { Finding, Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import { labelledStretches } from '../speech/cues/labelled-stretches.js';
import { speechFindings } from '../speech/findings.js';
import { partTiers, type TierInterval, type TimedTier } from '../speech/repeated-tiers.js';
import type { Speech } from '../speech/speech.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Texts and numbers; what else stands there only names them. */
const token = /"((?:[^"]|"")*)"|(?<![\w.[])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w\]])/gi;

/** Passes on what has no tier of intervals. */
export async function parseTextGrid({
  path,
  decoded,
  hints,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const tiers = decoded ? tiersOf(decoded.text) : [];
  const { spoken, repeated } = partTiers(tiers);
  const named = spoken.flatMap(({ name, intervals }) =>
    intervals.map((one): Speech => ({ ...one, speaker: name })),
  );
  const speech = (spoken.length === 1 ? labelledStretches(named, hints) : undefined) ?? named;
  if (!decoded || speech.length === 0) return { value: undefined, findings: [] };
  const findings: Finding[] = [];
  if (repeated.length > 0) {
    const what = `tiers that part the words of others (${repeated.map(({ name }) => name).join(', ')})`;
    findings.push(speechFindings.make('left-out', { file: path }, { what }));
  }
  const inOrder = speech.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const file = { format: 'textgrid', speech: inOrder, flow: 'whole' as const, findings };
  return { value: writeSpeech(decoded.encoding, file), findings };
}

/** Each tier is its kind, its name, two times, how many intervals, and these: two times, a text. */
function tiersOf(text: string): TimedTier[] {
  const tiers: { name: string; intervals: TierInterval[] }[] = [];
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
      tiers.push({ name: words, intervals: [] });
      isNamed = true;
    } else if (kind === 'IntervalTier' && words !== '') {
      const [start = 0, end = 0] = times.slice(-2);
      tiers.at(-1)?.intervals.push({ text: words, start, end });
    }
    if (words !== undefined) times = [];
  }
  return tiers;
}
