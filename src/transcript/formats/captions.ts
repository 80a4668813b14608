// What WebVTT and SubRip have in common: cues are cut, rolled captions unrolled, speakers found, and
// what is no speech is told.

import type { Finding, Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import { cueSpeech } from '../speech/cues/cue-speech.js';
import { type CueBlock, type CueFile, parseCues } from '../speech/cues/cues.js';
import { unrollCues } from '../speech/cues/rolling-cues.js';
import { speechFindings } from '../speech/findings.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Passes a file without a single timing on as plain text. */
export function readCaptions(
  { path, decoded, hints }: FormatSource,
  format: 'vtt' | 'srt',
): Found<SourceText | undefined> {
  if (!decoded) return { value: undefined, findings: [] };
  const file = parseCues(decoded.text.replace(/^\ufeff/, ''), format === 'vtt');
  if (file.cues.length === 0 && format === 'srt') return { value: undefined, findings: [] };
  const { cues, repeats } = unrollCues(file.cues);
  const { speech, carried, firstCarried, doubt } = cueSpeech(cues, hints);
  const findings: Finding[] = [...leftOut(path, file)];
  if (repeats > 0)
    findings.push(speechFindings.make('captions-rolled', { file: path }, { count: repeats }));
  if (carried > 0) {
    const place = { file: path, ...(firstCarried !== undefined && { line: firstCarried }) };
    findings.push(speechFindings.make('captions-carried', place, { count: carried }));
  }
  if (doubt) findings.push(speechFindings.make('captions-opener', { file: path }, doubt));
  const language = languageOf(file.blocks);
  const whole = { format, speech, flow: 'running' as const, language, findings };
  return { value: writeSpeech(decoded.encoding, whole), findings };
}

function languageOf(blocks: readonly CueBlock[]): string | undefined {
  const header = blocks.find(({ kind }) => kind === 'header')?.text ?? '';
  return /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*$/m.exec(header)?.[1];
}

/** Lines of the header that say nothing to a reader. */
const technical = /^(?:Kind|Language|X-TIMESTAMP-MAP|##)\b.*$/gm;

function leftOut(file: string, { blocks, broken }: CueFile): Finding[] {
  const findings: Finding[] = [];
  const [line, ...others] = broken;
  if (line !== undefined) {
    const count = others.length + 1;
    findings.push(speechFindings.make('broken-time', { file, line }, { count }));
  }
  const wordy = blocks.filter(
    ({ kind, text }) =>
      kind === 'note' || (kind === 'header' && text.replace(technical, '').trim() !== ''),
  );
  const [first] = wordy;
  if (first) {
    const what = wordy.length === 1 ? 'a note' : `${wordy.length} notes`;
    const args = { what: `${what} (“${glimpse(first)}”)` };
    findings.push(speechFindings.make('left-out', { file, line: first.line }, args));
  }
  return findings;
}

function glimpse({ text }: CueBlock): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
