// Files of lines with times, as evaluations of speech recognition keep them (NIST): STM and CTM with words, RTTM
// mostly without. What only looks like one is passed on as plain text.

import type { Finding, Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import { speechFindings } from '../speech/findings.js';
import { groupWords, type SpokenWord } from '../speech/join-words.js';
import type { Speech } from '../speech/speech.js';
import { type TimedLine, type TimedLines, timedLines } from '../speech/timed-lines.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Seconds of silence that part words which nobody is named for. */
const SILENCE = 2;

export async function parseTimedLines({
  path,
  decoded,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const read = decoded && timedLines(decoded.text);
  if (!decoded || !read) return { value: undefined, findings: [] };
  const recordings = byRecording(read.lines.filter(({ text }) => text !== ''));
  if (recordings.length === 0) {
    const speakers = new Set(read.lines.flatMap(({ speaker }) => speaker ?? [])).size;
    const args = { count: read.lines.length, speakers };
    return {
      value: undefined,
      findings: [speechFindings.make('times-only', { file: path }, args)],
    };
  }
  const speechOf = read.kind === 'stm' ? stretchesOf : wordsOf;
  const speech = recordings.flatMap(speechOf);
  const findings = told(path, read, recordings);
  const file = { format: read.kind, speech, flow: 'running' as const, findings };
  return { value: writeSpeech(decoded.encoding, file), findings };
}

/** The lines of each recording by their times: channels may stand one below the other. */
function byRecording(lines: readonly TimedLine[]): TimedLine[][] {
  const recordings = new Map<string, TimedLine[]>();
  for (const line of lines) {
    const list = recordings.get(line.recording);
    if (list) list.push(line);
    else recordings.set(line.recording, [line]);
  }
  return [...recordings.values()].map((list) => list.sort((a, b) => a.start - b.start));
}

function stretchesOf(lines: readonly TimedLine[]): Speech[] {
  return lines.map(stretchOf);
}

function stretchOf({ speaker, text, start, end, line }: TimedLine): Speech {
  return { speaker, text, start, end, line };
}

/** Words of one recording; where nobody is named, each channel is somebody's, as on the telephone. */
function wordsOf(lines: readonly TimedLine[]): Speech[] {
  const isNamed = lines.some(({ speaker }) => speaker !== undefined);
  const channels = new Set(lines.map(({ channel }) => channel));
  if (!isNamed && channels.size === 1) return unnamed(lines);
  return groupWords(
    lines.map((one): SpokenWord => {
      const speaker = isNamed ? one.speaker : `Channel ${one.channel}`;
      return { ...stretchOf(one), speaker };
    }),
  );
}

function unnamed(lines: readonly TimedLine[]): Speech[] {
  return lines.map((one, index): Speech => {
    const before = lines[index - 1];
    const opens = before !== undefined && one.start - before.end >= SILENCE;
    return { ...stretchOf(one), opens };
  });
}

function told(
  file: string,
  { strange }: TimedLines,
  recordings: readonly (readonly TimedLine[])[],
): Finding[] {
  const findings: Finding[] = [];
  const [line] = strange;
  if (line !== undefined) {
    const args = { count: strange.length };
    findings.push(speechFindings.make('broken-line', { file, line }, args));
  }
  if (recordings.length > 1) {
    const named = recordings.slice(0, 4).map(([first]) => first?.recording ?? '');
    const args = { count: recordings.length, names: named.join('”, “') };
    findings.push(speechFindings.make('recordings-joined', { file }, args));
  }
  return findings;
}
