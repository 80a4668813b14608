// Turns of a file that says itself who speaks: captions with voices, speech recognisers, tables with
// a column for speakers. Labels need no judging, but everything after it is the same: spellings of
// one label are merged, passages of one speaker joined, roles assigned, doubts told.

import type { Finding, Found } from '../finding/finding.js';
import type { Block } from './blocks/block-state.js';
import { joinBlocks } from './blocks/turns.js';
import { describeDoubts } from './doubts.js';
import type { Mention } from './labels/mention.js';
import { type LabelShape, labelKey, shapeLabel } from './labels/shape.js';
import { mergeVariants } from './labels/variants.js';
import { guessLanguage } from './language.js';
import { type Lines, splitLines } from './lines/lines.js';
import type { Declarations } from './people/declarations.js';
import { assignRoles } from './people/roles.js';
import { speakersOf, voiceOfQuestions } from './people/speakers.js';
import type { TranscriptHints } from './reading-text.js';
import type { Passage, SourceText } from './source-text.js';
import { speechFindings } from './speech/findings.js';
import type { Outside, Transcript } from './transcript.js';

/** Passages without a speaker are turns of nobody. */
export function parsePassages(
  path: string,
  { format, encoding, text, passages = [], outside = [], roles: inFile }: SourceText,
  hints: TranscriptHints,
): Found<Transcript> {
  const lines = splitLines(text);
  const blocks = blocksOf(text, lines, passages);
  const declared = declaredIn(inFile);
  const mentions = blocks.flatMap(({ mention }) => mention ?? []);
  const named = voiceOfQuestions(blocks, mergeVariants(mentions, []), declared, hints);
  const turns = joinBlocks(text, blocks, named.nameOf);
  const roles = assignRoles(named.voices, turns, declared, hints);
  const rest = [...outside, ...restOf(text, passages, outside)].sort((a, b) => a.start - b.start);
  const value: Transcript = {
    ...{ path, format, encoding, text },
    language: hints.language ?? guessLanguage(text),
    turns: turns.map(({ turn }) => turn),
    speakers: speakersOf(named.voices, turns, roles),
    outside: rest,
  };
  const { voices } = named;
  if (voices.length === 0) return { value, findings: [nobodyNamed(path, turns.length)] };
  const listed = new Set(voices.map(({ key }) => key));
  const known = { path, text, lines, from: 0, passedOver: [], outside: rest, listed };
  const doubts = describeDoubts({ ...known, blocks, turns, voices, roles });
  return { value, findings: doubts.filter(({ code }) => code !== 'transcript/single-speaker') };
}

function nobodyNamed(file: string, turns: number): Finding {
  return speechFindings.make(turns === 0 ? 'no-speech' : 'no-speakers', { file }, undefined);
}

function declaredIn(roles: SourceText['roles']): Declarations {
  const byKey = [...(roles ?? [])].map(([label, role]) => [labelKey(label), role] as const);
  return { roles: new Map(byKey), aliases: [] };
}

function blocksOf(text: string, lines: Lines, passages: readonly Passage[]): Block[] {
  const shapes = new Map<string, LabelShape>();
  let line = 0;
  return passages.map((passage) => {
    const { start, end, speaker, time: seconds } = passage;
    while (line + 1 < lines.count && (lines.start[line + 1] as number) <= start) line++;
    const spans = text.slice(start, end).trim() === '' ? [] : [{ start, end }];
    const place = { line, spans, times: [], question: false, seconds };
    if (speaker === undefined || speaker.trim() === '') return { ...place, mention: undefined };
    const shape = shapes.get(speaker) ?? shapeLabel(speaker);
    shapes.set(speaker, shape);
    return { ...place, mention: mentionOf(passage, line, shape) };
  });
}

/** The label of a passage as if it stood before it. */
function mentionOf({ start }: Passage, line: number, shape: LabelShape): Mention {
  const where = { line, at: start, start, end: start, rest: start };
  const form = {
    framed: true,
    separator: 'colon' as const,
    wrapper: 'none' as const,
    family: 'colon' as const,
  };
  const signs = { placed: true, apart: true, speech: true, header: false, sentence: true };
  return { ...where, ...form, ...signs, shape, stamp: undefined, bare: false, lower: false };
}

/** What is in no passage, line by line. */
function restOf(
  text: string,
  passages: readonly Passage[],
  outside: readonly Outside[],
): Outside[] {
  const taken = [...passages, ...outside].sort((a, b) => a.start - b.start);
  const rest: Outside[] = [];
  let from = 0;
  const add = (until: number) => {
    for (const { index, 0: found } of text.slice(from, until).matchAll(/\S(?:[^\n]*\S)?/g))
      rest.push({ kind: 'markup', start: from + index, end: from + index + found.length });
  };
  for (const { start, end } of taken) {
    if (start > from) add(start);
    from = Math.max(from, end);
  }
  add(text.length);
  return rest;
}
