// From a reading text to a transcript: lines → candidates for labels → evidence → blocks → turns →
// speakers → roles. Formats other than plain text come here too, once they have a reading text.

import type { Found } from '../finding/finding.js';
import { boldQuestions } from './blocks/asked.js';
import { cutBlocks } from './blocks/blocks.js';
import { afterFrontMatter, listedNames } from './blocks/header.js';
import { findSections } from './blocks/sections.js';
import { joinBlocks } from './blocks/turns.js';
import { unnamedLines } from './blocks/unnamed-lines.js';
import { describeDoubts } from './doubts.js';
import { commonNouns } from './labels/admit.js';
import { gatherEvidence, type Tally } from './labels/evidence.js';
import { innerLabels } from './labels/inner.js';
import { type Judgement, judgeLabels } from './labels/judge.js';
import { laterMentions, linesToJudge } from './labels/later.js';
import { firstSpoken } from './labels/legend.js';
import type { Mention } from './labels/mention.js';
import { labelKey } from './labels/shape.js';
import { mergeVariants } from './labels/variants.js';
import { guessLanguage } from './language.js';
import { describeLayout, isBlank, type Lines, splitLines } from './lines/lines.js';
import { scanStampLine } from './lines/stamp-line.js';
import { parseDeclarations } from './people/declarations.js';
import { assignRoles, type RoleHints } from './people/roles.js';
import { speakersOf, voiceOfQuestions } from './people/speakers.js';
import type { Encoding, Outside, Transcript } from './transcript.js';

/** What is known of a transcript before it is read; all of it optional. */
export interface TranscriptHints extends RoleHints {
  /** BCP 47; guessed where absent. */
  readonly language?: string;
  /** Labels known from participants.csv. */
  readonly labels?: readonly string[];
  /** `text` or `markdown`; told by the file's name where absent. */
  readonly format?: string;
  /** Any label that TextDecoder knows; found out where absent. */
  readonly encoding?: string;
}

export interface ReadingText {
  readonly path: string;
  readonly format: string;
  readonly encoding: Encoding;
  readonly text: string;
}

/** Finds turns, speakers and roles in a reading text whose newlines are `\n`. */
export function parseReadingText(
  source: ReadingText,
  hints: TranscriptHints = {},
): Found<Transcript> {
  const { text } = source;
  const lines = splitLines(text);
  const judged = linesToJudge(text, lines);
  const layout = describeLayout(text, judged);
  const body = afterFrontMatter(text, lines);
  const evidence = gatherEvidence(text, judged, layout, body);
  const listed = new Set([...knownKeys(hints), ...listedNames(text, lines, evidence.headerEnd)]);
  const nouns = commonNouns(text);
  const judgement = judgeLabels({ text, layout, evidence, listed, nouns });
  const accepted = firstPerLine(evidence.mentions.filter(judgement.accepts));
  if (judgement.main !== undefined && judged.count < lines.count)
    for (const one of laterMentions({ text, lines, layout }, judged.count, judgement.accepts))
      accepted.push(one);
  const spoken = accepted.slice(firstSpoken(text, lines, evidence, accepted));
  const inner = innerLabels({ text, lines, openings: spoken, listed, nouns });
  const openings = spoken.filter(({ shape }) => !inner.has(shape.key));
  const opened = new Set(openings.map(({ line }) => line));
  const sections = findSections(text, lines, layout, evidence.mentions, opened);
  const unnamed = unnamedLines(text, lines, openings);
  const [above = lines.count] = unnamed;
  const first = Math.min(firstLine(openings, sections, body), above);
  const from = timesAbove(text, lines, first, body);
  const asked = openings.length === 0 ? boldQuestions(text, lines, body) : [];
  const { mentions } = evidence;
  const { blocks, outside } = cutBlocks({
    text,
    lines,
    layout,
    openings,
    sections,
    from,
    asked,
    mentions,
    unnamed,
  });
  const declared = parseDeclarations(text, lines, from, judgement.keys);
  const questions = [...sections.values()].filter((kind) => kind === 'question').length;
  const voices = mergeVariants(openings, declared.aliases, questions);
  const named = voiceOfQuestions(blocks, voices, declared, hints);
  const turns = joinBlocks(text, blocks, named.nameOf);
  const roles = assignRoles(named.voices, turns, declared, hints);
  const speakers = speakersOf(named.voices, turns, roles);
  // Written out: objects made by spreading have a shape of their own each, and what V8 compiled for
  // the transcripts before would be thrown away for every next one.
  const value: Transcript = {
    path: source.path,
    format: source.format,
    encoding: source.encoding,
    text,
    language: hints.language ?? guessLanguage(text),
    turns: turns.map(({ turn }) => turn),
    speakers,
    outside: [...headerLines(lines, from), ...outside],
  };
  const findings = describeDoubts({
    path: source.path,
    text,
    lines,
    from,
    blocks,
    turns,
    roles,
    outside,
    voices: named.voices,
    passedOver: passedOver(judgement, inner, evidence.tallies),
    listed,
  });
  return { value, findings };
}

/** Words that look like labels of the file's form and were taken for speech, most frequent first. */
function passedOver(
  { main, passedOver: judged }: Judgement,
  inner: ReadonlySet<string>,
  tallies: readonly Tally[],
): readonly Tally[] {
  if (inner.size === 0) return judged;
  const within = tallies.filter(({ shape, family }) => family === main && inner.has(shape.key));
  return [...judged, ...within].sort((a, b) => b.count - a.count);
}

function knownKeys({ labels = [], moderators = [], roles }: TranscriptHints): string[] {
  return [...labels, ...moderators, ...(roles?.keys() ?? [])].map(labelKey);
}

/** Where both candidates of a line are accepted, the first is the likelier. */
function firstPerLine(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ line }, index) => line !== mentions[index - 1]?.line);
}

/** The line of the first label or question of the guide; after the front matter where none is. */
function firstLine(
  openings: readonly Mention[],
  sections: ReadonlyMap<number, string>,
  body: number,
): number {
  const first = openings[0]?.line;
  if (first === undefined) return body;
  const questions = [...sections].filter(([, kind]) => kind === 'question').map(([line]) => line);
  return questions.reduce((least, line) => Math.min(least, line), first);
}

/** Time stamps alone on the lines above the first label are its own. */
function timesAbove(text: string, lines: Lines, line: number, body: number): number {
  let first = line;
  for (let above = line - 1; above >= body; above--) {
    if (isBlank(lines, above)) continue;
    const end = lines.end[above] as number;
    if (!scanStampLine(text, lines.first[above] as number, end)) break;
    first = above;
  }
  return first;
}

function headerLines(lines: Lines, until: number): Outside[] {
  const header: Outside[] = [];
  for (let line = 0; line < until; line++) {
    const start = lines.first[line] as number;
    const end = lines.end[line] as number;
    if (start < end) header.push({ kind: 'header', start, end });
  }
  return header;
}
