// What is doubtful about the labels of a transcript: spellings merged or suspected, labels that occur
// once, words passed over, labels without speech.

import type { Finding } from '../../finding/finding.js';
import { type DoubtInput, placeOf, placeOfVoice } from '../doubt-input.js';
import { transcriptFindings } from '../findings.js';
import type { Tally } from './evidence.js';
import { doubtfulVariants } from './variants.js';

const LIST = 6;
/** A word that opens more lines is no slip. */
const OFTEN = 3;
const MOST_LINES = 10_000;

/** At most this many findings of one kind, the labels that occur most first. */
const MOST = 8;

export function variants(input: DoubtInput): Finding[] {
  const merged = input.voices
    .filter((voice) => new Set(voice.variants.map(withoutMarks)).size > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map((voice) => {
      const others = voice.variants.filter((one) => one !== voice.label).slice(0, LIST);
      const args = { label: voice.label, others: quoted(others) };
      return transcriptFindings.make('merged-variants', placeOfVoice(input, voice), args);
    });
  const doubtful = doubtfulVariants(input.voices)
    .slice(0, MOST)
    .map(({ voice, likely }) =>
      transcriptFindings.make('doubtful-variant', placeOfVoice(input, voice), {
        label: voice.label,
        likely: likely.label,
        count: voice.count,
      }),
    );
  return [...merged, ...doubtful];
}

function withoutMarks(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join(', ');
}

export function rareLabels(input: DoubtInput): Finding[] {
  const found: Finding[] = [];
  const speaking = new Set(input.turns.map(({ key }) => key));
  const doubted = new Set(doubtfulVariants(input.voices).map(({ voice }) => voice));
  const several = input.voices.some(({ count }) => count > 2);
  const once = input.voices.filter(
    (voice) =>
      voice.count === 1 &&
      several &&
      speaking.has(voice.key) &&
      !doubted.has(voice) &&
      !input.listed.has(voice.key) &&
      !voice.shape.onlyRole &&
      voice.shape.kind !== 'code',
  );
  if (once[0]) {
    const labels = quoted(once.slice(0, LIST).map(({ label }) => label));
    const args = { labels: more(labels, once.length), count: once.length };
    found.push(transcriptFindings.make('label-used-once', placeOfVoice(input, once[0]), args));
  }
  const passed = input.passedOver.filter(
    ({ shape, count, firstLine, family }) =>
      firstLine >= input.from &&
      (count > 1 || shape.kind !== 'lower') &&
      !(family === 'dot' && shape.letters === 'lower'),
  );
  const isOften = ({ shape, count }: Tally) =>
    count > OFTEN && !shape.document && count * 10 >= input.blocks.length;
  found.push(...passedOver(input, 'label-often-passed-over', passed.filter(isOften)));
  found.push(
    ...passedOver(
      input,
      'label-passed-over',
      passed.filter((tally) => !isOften(tally)),
    ),
  );
  const silent = input.blocks.filter(
    ({ spans, question, mention }) => mention && !question && spans.length === 0,
  );
  const mention = silent[0]?.mention;
  if (mention) {
    const args = { label: mention.shape.label, count: silent.length };
    const place = placeOf(input, mention.line, mention.start, mention.end);
    found.push(transcriptFindings.make('label-without-speech', place, args));
  }
  return found;
}

function passedOver(
  { path }: DoubtInput,
  code: 'label-passed-over' | 'label-often-passed-over',
  passed: readonly Tally[],
): Finding[] {
  if (passed.length === 0) return [];
  const line = Math.min(...passed.slice(0, MOST_LINES).map(({ firstLine }) => firstLine)) + 1;
  const labels = quoted(passed.slice(0, LIST).map(({ shape }) => shape.label));
  const args = { labels: more(labels, passed.length), count: passed.length };
  return [transcriptFindings.make(code, { file: path, line, column: 1 }, args)];
}

function more(labels: string, count: number): string {
  return count > LIST ? `${labels} and ${count - LIST} more` : labels;
}
