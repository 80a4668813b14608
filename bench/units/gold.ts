// Reads hand-cut turns and finds them in their transcripts, so that a segmenter sees the blocks
// as they stand in the file.

import type { Transcript, Turn } from '../../src/transcript/transcript.js';

export interface GoldTurn {
  readonly file: string;
  readonly speaker: string;
  readonly units: readonly string[];
}

export interface GoldFile {
  readonly transcript: Transcript;
  readonly turns: readonly GoldTurn[];
}

export function parseGold(lines: string): GoldTurn[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldTurn);
}

/** One transcript per file, holding the gold turns only; a turn that is not found is an error. */
export function placeGold(gold: readonly GoldTurn[], textOf: (file: string) => string): GoldFile[] {
  return [...new Set(gold.map(({ file }) => file))].map((file) => {
    const text = textOf(file)
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n');
    const turns = gold.filter((turn) => turn.file === file);
    return { transcript: transcriptOf(file, text, turns), turns };
  });
}

function transcriptOf(path: string, text: string, gold: readonly GoldTurn[]): Transcript {
  let from = 0;
  const turns = gold.map((turn): Turn => {
    const places = turn.units.map((unit) => {
      const start = text.indexOf(unit, from);
      if (start < 0) throw new Error(`${path}: not found: ${unit}`);
      from = start + unit.length;
      return { start, end: from };
    });
    const span = { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
    return { speaker: turn.speaker, ...span, spans: blocks(text, span), annotations: [] };
  });
  const labels = [...new Set(gold.map(({ speaker }) => speaker))];
  const speakers = labels.map((label) => ({
    label,
    variants: [label],
    kind: 'person' as const,
    role: /facilitator|moderator/i.test(label) ? 'moderator' : 'participant',
    roleReason: 'its label',
    turns: 1,
    words: 1,
  }));
  const encoding = { name: 'utf-8', bom: false, certain: true };
  return { path, format: 'text', encoding, language: 'en', text, turns, speakers };
}

function blocks(text: string, { start, end }: { start: number; end: number }) {
  const spans: { start: number; end: number }[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\n\s*\n/g)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...spans, { start: from, end }];
}
