// CHAT, the format of TalkBank and CHILDES (MacWhinney, The CHAT Transcription Format): main tiers
// `*CHI:` are speech, dependent tiers `%mor:` are notes on it, headers `@Participants:` say who is
// who. The words of main tiers stay as they are written, codes in brackets among them; the bullets
// with the times of the recording become the turns' times.

import type { Finding, Found } from '../../finding/finding.js';
import { plural } from '../../text/wording.js';
import { roleOfWord } from '../people/role-words.js';
import type { SourceText } from '../source-text.js';
import { type ChatLine, chatLines } from '../speech/chat-lines.js';
import { speechFindings } from '../speech/findings.js';
import type { Speech } from '../speech/speech.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Passes on what has no main tier. */
export async function parseChat({
  path,
  decoded,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  if (!decoded) return { value: undefined, findings: [] };
  const lines = chatLines(decoded.text);
  const speech = lines.flatMap((line) => (line.kind === 'main' ? [speechOf(line)] : []));
  if (speech.length === 0) return { value: undefined, findings: [] };
  const findings = leftOut(path, lines);
  const language = headerOf(lines, 'Languages')?.split(/[\s,]+/)[0];
  const roles = rolesOf(lines);
  const file = { format: 'chat', speech, flow: 'whole' as const, language, roles, findings };
  return { value: writeSpeech(decoded.encoding, file), findings };
}

/** The mark of a bullet in CLAN's files. */
const NAK = '\u0015';
/** Times of the recording in milliseconds, between two marks. */
const bullet = new RegExp(`${NAK}[^${NAK}\\n]*?(\\d+)_(\\d+)${NAK}`, 'g');

function speechOf({ name, text, line }: ChatLine): Speech {
  const times = [...text.matchAll(bullet)];
  const start = times[0]?.[1];
  const end = times.at(-1)?.[2];
  return {
    speaker: name,
    text: text.replace(bullet, ' ').replaceAll(NAK, ' ').replace(/\s+/g, ' ').trim(),
    start: start === undefined ? undefined : Number(start) / 1000,
    end: end === undefined ? undefined : Number(end) / 1000,
    line,
  };
}

function headerOf(lines: readonly ChatLine[], name: string): string | undefined {
  return lines.find((line) => line.kind === 'header' && line.name === name)?.text;
}

/** `CHI Alex Target_Child, INV Investigator`: the last word is the role. */
function rolesOf(lines: readonly ChatLine[]): NonNullable<SourceText['roles']> {
  const header = lines.find(({ kind, name }) => kind === 'header' && name === 'Participants');
  const roles = new Map<string, { readonly role: string; readonly line: number }>();
  for (const entry of header?.text.split(',') ?? []) {
    const words = entry.trim().split(/\s+/);
    const role = roleOfWord((words.at(-1) ?? '').toLowerCase());
    const [label] = words;
    if (header && label && words.length > 1 && role !== undefined)
      roles.set(label, { role, line: header.line });
  }
  return roles;
}

/** Headers that describe the file or the people, not what happened. */
const formal =
  /^(?:UTF8|Begin|End|Languages|Participants|ID|Media|PID|Font|Window|Color words|Options|Date|Types|New Episode|Blank|Birth of .*|L1 of .*|Age of .*|Sex of .*)$/;

function leftOut(file: string, lines: readonly ChatLine[]): Finding[] {
  const found: Finding[] = [];
  const tiers = lines.filter(({ kind }) => kind === 'dependent');
  const remarks = lines.filter(
    ({ kind, name, text }) =>
      (kind === 'header' && !formal.test(name) && text !== '') || kind === 'stray',
  );
  const [tier] = tiers;
  if (tier) {
    const names = [...new Set(tiers.map(({ name }) => `%${name}`))].slice(0, 8).join(', ');
    const what = `${tiers.length} dependent ${tiers.length === 1 ? 'tier' : 'tiers'} (${names})`;
    found.push(speechFindings.make('left-out', { file, line: tier.line }, { what }));
  }
  const [remark] = remarks;
  if (remark) {
    const names = [
      ...new Set(remarks.map(({ name }) => (name === '' ? 'other lines' : `@${name}`))),
    ];
    const what = `${plural(remarks.length, 'line')} of ${names.slice(0, 8).join(', ')}`;
    found.push(speechFindings.make('left-out', { file, line: remark.line }, { what }));
  }
  return found;
}
