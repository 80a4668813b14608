// Tells tiers that say what another tier says, once more and in smaller parts: the words of an utterance, the sounds
// of a word. Programs that align words with a recording write them below each other.

/** What stands between two times, in seconds. */
export interface TierInterval {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TimedTier {
  readonly name: string;
  /** In the order of their times; those without words are not among them. */
  readonly intervals: readonly TierInterval[];
}

/** Seconds by which programs round. */
const SLACK = 0.02;
/** Letters that a sound has at most, on the average, as it is transcribed. */
const SOUND = 3;

/** The tiers of which no other says the same in larger parts, and the rest. */
export function partTiers(tiers: readonly TimedTier[]): {
  readonly spoken: readonly TimedTier[];
  readonly repeated: readonly TimedTier[];
} {
  const filled = tiers.filter(({ intervals }) => intervals.length > 0);
  const isRepeated = (tier: TimedTier) => filled.some((whole) => partsOf(whole, tier));
  const repeated = filled.filter(isRepeated);
  return { spoken: filled.filter((tier) => !repeated.includes(tier)), repeated };
}

/** Whether nearly all of a tier lies within another's intervals, in more parts, as its words or as sounds. */
function partsOf(whole: TimedTier, { intervals: parts }: TimedTier): boolean {
  if (parts === whole.intervals || parts.length <= whole.intervals.length) return false;
  let next = 0;
  let inside = 0;
  let said = 0;
  for (const { text, start, end } of whole.intervals) {
    while (next < parts.length && (parts[next] as TierInterval).start < start - SLACK) next++;
    let words = '';
    for (; next < parts.length && (parts[next] as TierInterval).end <= end + SLACK; next++) {
      words += (parts[next] as TierInterval).text;
      inside++;
    }
    if (letters(words) === letters(text)) said++;
  }
  if (inside * 10 < parts.length * 9) return false;
  return said * 10 >= whole.intervals.length * 8 || areSounds(whole, parts);
}

/** Sounds fill the words that they are the sounds of; somebody who says `mm` fills nobody's speech. */
function areSounds(whole: TimedTier, parts: readonly TierInterval[]): boolean {
  const length = parts.reduce((sum, { text }) => sum + [...text].length, 0);
  const isShort = length <= parts.length * SOUND && !parts.some(({ text }) => /\s/.test(text));
  return isShort && duration(parts) >= duration(whole.intervals) * 0.8;
}

function duration(intervals: readonly TierInterval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
