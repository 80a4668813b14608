// The log as a research diary: by day, and within it by who was at work, a sentence for each action and
// the reason in the person's own words.

import type { LoggedEntry } from '../study/log/log-line.js';
import { markdownText } from '../table/markdown.js';
import type { Table } from '../table/table.js';
import { wrapText } from '../text/display-width.js';
import { oneLine, visible } from '../text/visible.js';
import { describeEntry } from './describe-entry.js';

/** What one person did in a row on one day. */
interface Stretch {
  readonly day: string;
  readonly who: string;
  readonly entries: readonly LoggedEntry[];
}

function stretchesOf(entries: readonly LoggedEntry[]): readonly Stretch[] {
  const stretches: { day: string; who: string; entries: LoggedEntry[] }[] = [];
  for (const entry of entries) {
    const day = entry.time.slice(0, 10);
    const last = stretches.at(-1);
    if (last && last.day === day && last.who === entry.who) last.entries.push(entry);
    else stretches.push({ day, who: entry.who, entries: [entry] });
  }
  return stretches;
}

/** For the terminal, wrapped to its width. */
export function renderDiaryText(entries: readonly LoggedEntry[], columns: number): string {
  const lines: string[] = [];
  let day = '';
  for (const stretch of stretchesOf(entries)) {
    if (stretch.day !== day) lines.push(...(lines.length > 0 ? [''] : []), stretch.day);
    day = stretch.day;
    lines.push(`  ${nameOf(stretch.who)}`);
    for (const entry of stretch.entries) {
      lines.push(...hanging(`    ${clock(entry)}  `, oneLine(describeEntry(entry)), columns));
      if (entry.because !== undefined) {
        const reason = entry.command === 'note' ? entry.because : `because: ${entry.because}`;
        lines.push(...hanging('           ', oneLine(reason), columns));
      }
    }
  }
  return lines.length === 0 ? '' : `${visible(lines.join('\n'))}\n`;
}

function hanging(head: string, text: string, columns: number): readonly string[] {
  const width = Math.max(30, Math.min(columns, 100) - head.length);
  return wrapText(text, width)
    .split('\n')
    .map((line, at) => (at === 0 ? head : ' '.repeat(head.length)) + line);
}

/** For a report or a wiki. */
export function renderDiaryMarkdown(entries: readonly LoggedEntry[]): string {
  const lines: string[] = [];
  let day = '';
  for (const { day: next, who, entries: done } of stretchesOf(entries)) {
    if (next !== day) lines.push(...(lines.length > 0 ? [''] : []), `## ${next}`);
    day = next;
    lines.push('', `**${markdownText(nameOf(who))}**`, '');
    for (const entry of done) {
      lines.push(`- ${clock(entry)} ${markdownText(describeEntry(entry))}${reasonOf(entry)}`);
    }
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function reasonOf({ because, command }: LoggedEntry): string {
  if (because === undefined) return '';
  return command === 'note' ? `: ${markdownText(because)}` : `. Because: ${markdownText(because)}`;
}

function nameOf(who: string): string {
  return who === '' ? '(nobody named)' : who;
}

/** Hour and minute in UTC. */
function clock({ time }: LoggedEntry): string {
  return time.slice(11, 16);
}

/** The log as a table, for spreadsheets. */
export function tabulateLog(entries: readonly LoggedEntry[]): Table {
  return {
    id: 'log',
    title: 'Research log',
    columns: [
      { id: 'time', label: 'time' },
      { id: 'who', label: 'who' },
      { id: 'command', label: 'command' },
      { id: 'what', label: 'what', isText: true },
      { id: 'because', label: 'because', isText: true },
      { id: 'inputs', label: 'inputs', isMinor: true },
      { id: 'wrote', label: 'wrote' },
      { id: 'fga', label: 'fga', isMinor: true },
      { id: 'place', label: 'place', isMinor: true },
    ],
    rows: entries.map((entry) => ({
      time: entry.time,
      who: entry.who,
      command: entry.command,
      what: describeEntry(entry),
      because: entry.because,
      inputs: filesText(entry.inputs),
      wrote: filesText(entry.wrote),
      fga: entry.fga,
      place: `${entry.place.file}:${entry.place.line}`,
    })),
    notes: ['Times are in UTC.'],
  };
}

function filesText(files: LoggedEntry['inputs']): string {
  return Object.entries(files)
    .map(([path, hash]) => `${path} ${hash === '' ? '(gone)' : hash}`)
    .join('; ');
}

/** The log for programs: each entry with its sentence, its id and where it stands. */
export function logJson(entries: readonly LoggedEntry[]): object {
  return entries.map(({ id, place, ...entry }) => ({
    id,
    ...entry,
    what: describeEntry(entry),
    file: place.file,
    line: place.line,
  }));
}
