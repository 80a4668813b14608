// Cuts a run of a script that is written without spaces (Chinese, Japanese, Thai …) into words, by
// the dictionary of Intl.Segmenter. Runs repeat, so their cuts are remembered; long runs are cut in
// pieces because the segmenter's cost grows with the square of the length.

const LONGEST = 400;
const REMEMBERED = 20_000;

const segmenters = new Map<string, Intl.Segmenter>();
const cuts = new Map<string, readonly number[]>();

/** Offsets in the run at which its words end, in order; the last is the run's length. */
export function wordEnds(run: string): readonly number[] {
  const remembered = cuts.get(run);
  if (remembered) return remembered;
  const ends: number[] = [];
  for (let from = 0; from < run.length; from += LONGEST) {
    const piece = run.slice(from, from + LONGEST);
    for (const { index, segment } of segmenter(piece).segment(piece)) {
      ends.push(from + index + segment.length);
    }
  }
  if (cuts.size >= REMEMBERED) cuts.clear();
  cuts.set(run, ends);
  return ends;
}

function segmenter(run: string): Intl.Segmenter {
  const language = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
    ? 'ja'
    : /\p{Script=Han}/u.test(run)
      ? 'zh'
      : 'th';
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}
