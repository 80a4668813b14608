// SubStation captions (`.ass`, `.ssa`), as caption editors write them: an event on each line, whose
// fields a line above names.

import type { Found } from '../../finding/finding.js';
import type { SourceText } from '../source-text.js';
import { parseClock } from '../speech/clock.js';
import { labelledStretches } from '../speech/cues/labelled-stretches.js';
import type { Speech } from '../speech/speech.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';

/** Passes on what has no dialogue. */
export async function parseAss({
  decoded,
  hints,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const events = eventsOf(decoded?.text ?? '');
  if (!decoded || events.length === 0) return { value: undefined, findings: [] };
  const isNamed = events.some(({ speaker }) => speaker !== undefined);
  const speech = isNamed ? events : (labelledStretches(events, hints) ?? events);
  const file = { format: 'ass', speech, flow: 'running' as const, findings: [] };
  return { value: writeSpeech(decoded.encoding, file), findings: [] };
}

/** The last field holds the words, commas and all. */
function eventsOf(text: string): Speech[] {
  let fields: readonly string[] = [];
  let isInEvents = false;
  return text.split('\n').flatMap((line, index): Speech[] => {
    if (line.startsWith('[')) isInEvents = /^\[Events\]/i.test(line);
    const [, kind, rest = ''] = /^(Format|Dialogue):\s*(.*)$/i.exec(line) ?? [];
    if (!isInEvents || kind === undefined) return [];
    const parts = rest.split(',');
    if (/^f/i.test(kind)) {
      fields = parts.map((name) => name.trim().toLowerCase());
      return [];
    }
    const values = [...parts.slice(0, fields.length - 1), parts.slice(fields.length - 1).join(',')];
    const field = (name: string) => values[fields.indexOf(name)]?.trim() ?? '';
    const words = field('text')
      .replace(/\{[^{}]*\}/g, '')
      .replace(/\\[Nnh]/g, ' ')
      .trim();
    if (words === '') return [];
    const speaker = field('name') || field('actor') || undefined;
    const [start, end] = [parseClock(field('start')), parseClock(field('end'))];
    return [{ speaker, text: words, start, end, line: index + 1 }];
  });
}
