// Excel workbooks with a transcript in a sheet: a column of speakers, one of their words.

import type { Found } from '../../finding/finding.js';
import type { Sheet } from '../../office/workbook.js';
import { readXlsx } from '../../office/xlsx-read.js';
import type { ZipLimits } from '../../office/zip.js';
import type { SourceText } from '../source-text.js';
import { speechFindings } from '../speech/findings.js';
import { type TableSpeech, tableSpeech } from '../speech/table-speech.js';
import { writeSpeech } from '../speech/write-speech.js';

const encoding = { name: 'utf-8', bom: false, certain: true } as const;

/** Reads the sheet that holds most speech; the others are told. */
export function parseXlsxTranscript(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits,
): Found<SourceText | undefined> {
  const { value: workbook, findings: opening } = readXlsx(bytes, file, limits);
  if (!workbook) return { value: undefined, findings: opening };
  const read = workbook.sheets.flatMap((sheet) => {
    const speech = tableSpeech(file, sheet.rows);
    return speech ? [{ sheet, speech, rank: rankOf(sheet, speech) }] : [];
  });
  const best = read.reduce<(typeof read)[number] | undefined>(
    (most, next) => (most && most.rank >= next.rank ? most : next),
    undefined,
  );
  if (!best) {
    const nothing = speechFindings.make('no-speech-in-table', { file }, undefined);
    return { value: undefined, findings: [...opening, nothing] };
  }
  const findings = [...opening, ...best.speech.findings];
  const others = workbook.sheets.filter(({ rows }) => rows.length > 0 && rows !== best.sheet.rows);
  if (others.length > 0) {
    const names = others.map(({ name }) => `“${name}”`).join(', ');
    findings.push(speechFindings.make('other-sheets', { file }, { read: best.sheet.name, names }));
  }
  const { speech, named, roles } = best.speech;
  const text = writeSpeech(encoding, { format: 'xlsx', speech, roles, flow: 'whole', findings });
  return { value: { ...text, isDiarised: named }, findings };
}

/** Visible sheets first, then those with speakers, then the longest. */
function rankOf({ isHidden }: Sheet, { speech, named }: TableSpeech): number {
  const words = speech.reduce((sum, { text }) => sum + text.length, 0);
  return (isHidden ? 0 : 2e9) + (named ? 1e9 : 0) + Math.min(words, 9e8);
}
