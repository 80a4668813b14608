// What is doubtful about the labels of a transcript: spellings merged or suspected, labels that occur
// once, words passed over, labels without speech.

import type { Finding } from '../../finding/finding.js';
import { type DoubtInput, placeOf, placeOfVoice } from '../doubt-input.js';
import { transcriptFindings } from '../findings.js';
import { doubtfulVariants } from './variants.js';

const LIST = 6;

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
  const doubted = new Set(doubtfulVariants(input.voices).map(({ voice }) => voice));
  const several = input.voices.some(({ count }) => count > 2);
  const once = input.voices.filter(
    (voice) =>
      voice.count === 1 &&
      several &&
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
    ({ shape, count, firstLine }) =>
      firstLine >= input.from && (count > 1 || shape.kind !== 'lower'),
  );
  if (passed[0]) {
    const first = passed.reduce((a, b) => (b.firstLine < a.firstLine ? b : a));
    const labels = quoted(passed.slice(0, LIST).map(({ shape }) => shape.label));
    const args = { labels: more(labels, passed.length), count: passed.length };
    const place = { file: input.path, line: first.firstLine + 1, column: 1 };
    found.push(transcriptFindings.make('label-passed-over', place, args));
  }
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

function more(labels: string, count: number): string {
  return count > LIST ? `${labels} and ${count - LIST} more` : labels;
}
