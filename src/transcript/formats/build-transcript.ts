// From stretches of speech to a transcript. The reading text is written here: a paragraph for each
// contribution, with the speaker's label and a colon before it, so that a person can read it and
// every quote is an exact slice of it. Which labels are one speaker, and the roles, are found as
// they are for plain text.

import type { Finding, Found } from '../../finding/finding.js';
import type { Span } from '../../text/span.js';
import type { Block } from '../blocks.js';
import type { Declarations } from '../declarations.js';
import { describeDoubts } from '../doubts.js';
import type { Mention } from '../labels/mention.js';
import { labelKey, type LabelShape, shapeLabel } from '../labels/shape.js';
import { mergeVariants } from '../labels/variants.js';
import { guessLanguage } from '../language.js';
import { splitLines } from '../lines.js';
import type { TranscriptHints } from '../reading-text.js';
import { assignRoles } from '../roles.js';
import { speakersOf } from '../speakers.js';
import type { Encoding, Outside, Transcript } from '../transcript.js';
import { joinBlocks } from '../turns.js';
import { speechFindings } from './findings.js';
import { gatherSpeech } from './gather-speech.js';
import type { Contribution, SpeechFile } from './speech.js';

/** The longest label that is a name, in characters. */
const LONGEST_LABEL = 80;

/** Writes the reading text and finds turns, speakers and roles. */
export function buildTranscript(
  { path, encoding }: { readonly path: string; readonly encoding: Encoding },
  file: SpeechFile,
  hints: TranscriptHints = {},
): Found<Transcript> {
  const contributions = gatherSpeech(file);
  const { text, blocks, outside, sourceLines } = writeText(contributions);
  const mentions = blocks.flatMap(({ mention }) => mention ?? []);
  const byKey = mergeVariants(mentions, []);
  const voices = [...new Set(byKey.values())];
  const turns = joinBlocks(text, blocks, ({ mention }) => {
    const voice = mention && byKey.get(mention.shape.key);
    return voice && { key: voice.key, label: voice.label };
  });
  const declared: Declarations = { roles: declaredRoles(file), aliases: [] };
  const roles = assignRoles(voices, turns, declared, hints);
  const value: Transcript = {
    ...{ path, format: file.format, encoding, text },
    language: hints.language ?? file.language ?? guessLanguage(text),
    turns: turns.map(({ turn }) => turn),
    speakers: speakersOf(voices, turns, roles),
    outside,
  };
  const doubts = describeDoubts({
    ...{ path, text, lines: splitLines(text), from: 0, blocks, turns, voices, roles, outside },
    ...{ passedOver: [], listed: new Set<string>() },
  });
  const findings = [
    ...file.findings,
    ...(turns.length === 0 ? [speechFindings.make('no-speech', { file: path }, undefined)] : []),
    ...doubts.flatMap((finding) => adapt(finding, path, sourceLines)),
  ];
  return { value, findings };
}

function declaredRoles({ roles }: SpeechFile): Declarations['roles'] {
  return new Map([...(roles ?? [])].map(([label, declared]) => [labelKey(label), declared]));
}

interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly outside: readonly Outside[];
  /** The file's line for each line of the reading text. */
  readonly sourceLines: readonly (number | undefined)[];
}

function writeText(contributions: readonly Contribution[]): Written {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const outside: Outside[] = [];
  const sourceLines: (number | undefined)[] = [];
  const shapes = new Map<string, LabelShape>();
  let at = 0;
  const write = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  for (const { speaker, paragraphs, time, line: source } of contributions) {
    if (at > 0) {
      write('\n');
      sourceLines.push(undefined);
    }
    const line = sourceLines.length;
    const start = at;
    const label = speaker === undefined ? '' : tidyLabel(speaker);
    if (label !== '') {
      write(`${label}: `);
      outside.push({ kind: 'label', start, end: at });
    }
    const rest = at;
    const spans: Span[] = paragraphs.map((paragraph) => {
      const span = { start: at, end: at + paragraph.length };
      write(`${paragraph}\n`);
      sourceLines.push(source);
      return span;
    });
    const mention = label === '' ? undefined : mentionOf(label, { line, start, rest }, shapes);
    const seconds = time === undefined ? undefined : Math.round(time * 1000) / 1000;
    blocks.push({ mention, question: false, line, spans, times: [], seconds });
  }
  return { text: parts.join(''), blocks, outside, sourceLines };
}

/** A label on one line, without the colon that some files write after it. */
function tidyLabel(label: string): string {
  const line = label.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\s:：]+$/u, '').trim();
  const short = [...line];
  return short.length > LONGEST_LABEL ? `${short.slice(0, LONGEST_LABEL - 1).join('')}…` : line;
}

function mentionOf(
  label: string,
  { line, start, rest }: { readonly line: number; readonly start: number; readonly rest: number },
  shapes: Map<string, LabelShape>,
): Mention {
  const shape = shapes.get(label) ?? shapeLabel(label);
  shapes.set(label, shape);
  return {
    ...{ line, at: start, start, end: start + label.length, rest, shape },
    ...{ separator: 'colon', wrapper: 'none', stamp: undefined, family: 'colon' },
    ...{ placed: true, apart: true, speech: true, header: false },
    ...{ sentence: true, lower: false, bare: false },
  };
}

/** Findings about labels in running text do not hold where the format names the speaker. */
const ABOUT_TEXT = new Set(['transcript/label-used-once', 'transcript/label-without-speech']);

/** Points a finding at the file's own line, or at the file where it has none. */
function adapt(
  finding: Finding,
  path: string,
  lines: readonly (number | undefined)[],
): readonly Finding[] {
  if (ABOUT_TEXT.has(finding.code)) return [];
  if (finding.code === 'transcript/no-labels') {
    const empty = lines.length === 0;
    return empty ? [] : [speechFindings.make('no-speakers', { file: path }, undefined)];
  }
  const line = lines[(finding.place?.line ?? 0) - 1];
  return [{ ...finding, place: { file: path, ...(line !== undefined && { line }) } }];
}
