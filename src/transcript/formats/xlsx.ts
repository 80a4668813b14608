// Excel workbooks and OpenDocument spreadsheets with a transcript in a sheet: a column of speakers, one of their words.

import type { Found } from '../../finding/finding.js';
import { readOds } from '../../office/ods-read.js';
import type { Sheet, Workbook } from '../../office/workbook.js';
import { readXlsx } from '../../office/xlsx-read.js';
import type { Zip, ZipLimits } from '../../office/zip.js';
import type { SourceText } from '../source-text.js';
import { fieldKey } from '../speech/field-names.js';
import { speechFindings } from '../speech/findings.js';
import { type TableSpeech, tableSpeech } from '../speech/tables/table-speech.js';
import { writeSpeech } from '../speech/write-speech.js';

const encoding = { name: 'utf-8', bom: false, certain: true } as const;

/** Reads the sheet that holds most speech, with those that have the same header; the others are told. */
export function parseXlsxTranscript(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits,
): Found<SourceText | undefined> {
  return parseWorkbook(readXlsx(bytes, file, limits), file, 'xlsx');
}

/** Reads an opened OpenDocument spreadsheet. */
export function parseOdsTranscript(zip: Zip, file: string): Found<SourceText | undefined> {
  return parseWorkbook(readOds(zip, file), file, 'ods');
}

function parseWorkbook(
  { value: workbook, findings: opening }: Found<Workbook | undefined>,
  file: string,
  format: 'xlsx' | 'ods',
): Found<SourceText | undefined> {
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
  const parts = read.filter((one) => one === best || isPart(one.sheet, one.speech, best));
  const findings = [...opening, ...parts.flatMap(({ speech }) => speech.findings)];
  const taken = new Set(parts.map(({ sheet }) => sheet));
  const others = workbook.sheets.filter((one) => one.rows.length > 0 && !taken.has(one));
  if (parts.length > 1) {
    const names = listed(parts.map(({ sheet }) => sheet));
    findings.push(speechFindings.make('sheets-joined', { file }, { names }));
  }
  if (others.length > 0) {
    const args = { read: best.sheet.name, names: listed(others) };
    findings.push(speechFindings.make('other-sheets', { file }, args));
  }
  const speech = parts.flatMap((part) => part.speech.speech);
  const roles = new Map(parts.flatMap((part) => [...part.speech.roles]));
  const text = writeSpeech(encoding, { format, speech, roles, flow: 'whole', findings });
  return { value: { ...text, isDiarised: best.speech.named }, findings };
}

function listed(sheets: readonly Sheet[]): string {
  return sheets.map(({ name }) => `“${name}”`).join(', ');
}

/** A visible sheet whose columns have the same names as the best one's. */
function isPart(
  { isHidden }: Sheet,
  { header, named }: TableSpeech,
  best: { readonly speech: TableSpeech },
): boolean {
  const key = header.map(fieldKey).join('\0');
  const isSame = key === best.speech.header.map(fieldKey).join('\0');
  return !isHidden && isSame && key.length > 1 && named === best.speech.named;
}

/** Visible sheets first, then those with speakers, then the longest. */
function rankOf({ isHidden }: Sheet, { speech, named }: TableSpeech): number {
  const words = speech.reduce((sum, { text }) => sum + text.length, 0);
  return (isHidden ? 0 : 2e9) + (named ? 1e9 : 0) + Math.min(words, 9e8);
}
