// Gathers what is doubtful about a transcript as findings, each kind at most a few times: repeated
// ones are told once, at the first place, with their number.

import type { Finding } from '../finding/finding.js';
import { latinTwin } from '../text/latin-twin.js';
import type { SpokenTurn } from './blocks/turns.js';
import { type DoubtInput, placeOf, placeOfVoice } from './doubt-input.js';
import { transcriptFindings } from './findings.js';
import { rareLabels, variants } from './labels/doubts.js';
import { labelKey } from './labels/shape.js';
import type { Lines } from './lines/lines.js';

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

/** More words than a title, a header and a list of people have. */
const LONG = 250;

const letterOrDigit = latinTwin(String.raw`[\p{L}\p{N}]`, 'u');

function keptOut(input: DoubtInput): Finding[] {
  const { path, text, lines, from, outside } = input;
  const found: Finding[] = [];
  let first = 0;
  while (first < from && (lines.first[first] as number) >= (lines.end[first] as number)) first++;
  if (first < from) {
    const words = text
      .slice(0, lines.start[from])
      .split(/\s+/)
      .filter((word) => letterOrDigit(word).test(word));
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

function moderators(input: DoubtInput): Finding[] {
  const { voices, path } = input;
  const only = voices.length === 1 ? voices[0] : undefined;
  const unnamed = input.turns.filter(({ key }) => key === undefined).length;
  const marked = input.blocks.filter(
    ({ mention, line }) => mention === undefined && '>»'.includes(charAt(input, line)),
  );
  if (marked[0]) {
    const place = { file: path, line: marked[0].line + 1 };
    const told = transcriptFindings.make('unnamed-speakers', place, { count: marked.length });
    return [told, ...moderatorsOf(input)];
  }
  if (only && unnamed > 0) {
    const args = { label: only.label, asked: input.turns.length - unnamed, unnamed };
    return [transcriptFindings.make('unnamed-answers', placeOfVoice(input, only), args)];
  }
  if (only)
    return [
      transcriptFindings.make('single-speaker', placeOfVoice(input, only), { label: only.label }),
    ];
  return moderatorsOf(input);
}

/** The first character of a line. */
function charAt({ text, lines }: DoubtInput, line: number): string {
  return text[lines.first[line] as number] ?? ' ';
}

function moderatorsOf(input: DoubtInput): Finding[] {
  const { voices, roles, path } = input;
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
