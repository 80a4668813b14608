// Gathers what is doubtful about a transcript as findings, each kind at most a few times: repeated
// ones are told once, at the first place, with their number.

import type { Finding, Place } from '../finding/finding.js';
import type { Block } from './blocks.js';
import { transcriptFindings } from './findings.js';
import type { Tally } from './label-evidence.js';
import { labelKey } from './label-shape.js';
import type { Lines } from './lines.js';
import type { RoleGiven } from './roles.js';
import type { Outside } from './transcript.js';
import type { SpokenTurn } from './turns.js';
import { doubtfulVariants, type Voice } from './variants.js';

export interface DoubtInput {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /** The first line after the header. */
  readonly from: number;
  readonly blocks: readonly Block[];
  readonly turns: readonly SpokenTurn[];
  readonly voices: readonly Voice[];
  readonly roles: ReadonlyMap<string, RoleGiven>;
  readonly passedOver: readonly Tally[];
  readonly listed: ReadonlySet<string>;
  readonly outside: readonly Outside[];
}

const LIST = 6;

export function describeDoubts(input: DoubtInput): Finding[] {
  if (input.voices.length === 0)
    return [
      transcriptFindings.make('no-labels', { file: input.path, line: input.from + 1 }, undefined),
    ];
  return [
    ...keptOut(input),
    ...variants(input),
    ...rareLabels(input),
    ...moderators(input),
    ...oddTurns(input),
  ];
}

/** Line and column of an offset on a known line. */
function placeOf(
  { path, text, lines }: DoubtInput,
  line: number,
  start: number,
  end: number,
): Place {
  const before = text.slice(lines.start[line], start);
  return {
    file: path,
    line: line + 1,
    column: [...before].length + 1,
    length: [...text.slice(start, end)].length,
  };
}

function placeOfVoice(input: DoubtInput, { first }: Voice): Place {
  return placeOf(input, first.line, first.start, first.end);
}

/** More words than a title, a header and a list of people have. */
const LONG = 250;

function keptOut(input: DoubtInput): Finding[] {
  const { path, text, lines, from, outside } = input;
  const found: Finding[] = [];
  let first = 0;
  while (first < from && (lines.first[first] as number) >= (lines.end[first] as number)) first++;
  if (first < from) {
    const words = text
      .slice(0, lines.start[from])
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    const args = { from: first + 1, to: lastFilled(lines, from), words: words.length };
    const kind = words.length > LONG ? 'unlabelled-opening' : 'text-before-first-turn';
    found.push(transcriptFindings.make(kind, { file: path, line: first + 1 }, args));
  }
  const tail = outside.filter(({ kind }) => kind === 'tail');
  if (tail.length > 0) {
    const line = lineOf(lines, tail[0]?.start ?? 0);
    const args = { from: line + 1, to: lineOf(lines, tail.at(-1)?.start ?? 0) + 1 };
    found.push(
      transcriptFindings.make('text-after-last-turn', { file: path, line: line + 1 }, args),
    );
  }
  return found;
}

function lastFilled(lines: Lines, until: number): number {
  let line = until - 1;
  while (line > 0 && (lines.first[line] as number) >= (lines.end[line] as number)) line--;
  return line + 1;
}

function lineOf(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.start[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** At most this many findings of one kind, the labels that occur most first. */
const MOST = 8;

function variants(input: DoubtInput): Finding[] {
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

function rareLabels(input: DoubtInput): Finding[] {
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
  const passed = input.passedOver.filter(({ shape, count }) => count > 1 || shape.kind !== 'lower');
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

function moderators(input: DoubtInput): Finding[] {
  const { voices, roles, path } = input;
  const only = voices.length === 1 ? voices[0] : undefined;
  if (only)
    return [
      transcriptFindings.make('single-speaker', placeOfVoice(input, only), { label: only.label }),
    ];
  const moderating = voices.filter(({ key }) => roles.get(key)?.role === 'moderator');
  if (moderating.length === 0)
    return [transcriptFindings.make('no-moderator', { file: path }, undefined)];
  return moderating.flatMap((voice) => {
    const given = roles.get(voice.key);
    if (!given?.guessed) return [];
    const args = { label: voice.label, reason: given.reason };
    return [transcriptFindings.make('moderator-guessed', placeOfVoice(input, voice), args)];
  });
}

function oddTurns(input: DoubtInput): Finding[] {
  const found: Finding[] = [];
  const { turns } = input;
  const back: SpokenTurn[] = [];
  let latest = -1;
  for (const spoken of turns) {
    const { time } = spoken.turn;
    if (time === undefined) continue;
    if (time < latest) back.push(spoken);
    latest = time;
  }
  if (back[0]) {
    const place = placeOf(
      input,
      back[0].line,
      input.lines.first[back[0].line] as number,
      back[0].turn.start,
    );
    found.push(transcriptFindings.make('time-backwards', place, { count: back.length }));
  }
  const words = turns.map((spoken) => spoken.words).sort((a, b) => a - b);
  const usual = words[Math.floor(words.length * 0.9)] ?? 0;
  const longest = turns.find((spoken) => spoken.words === words.at(-1));
  if (longest && turns.length > 9 && longest.words > 1500 && longest.words > usual * 8) {
    const args = { label: longest.turn.speaker ?? labelKey(''), words: longest.words };
    found.push(
      transcriptFindings.make('very-long-turn', { file: input.path, line: longest.line + 1 }, args),
    );
  }
  return found;
}
