// A small transcript for tests, one turn a line: `mentee Ann: I was here. | It helped [laughs].` The
// word before the label is the role, `|` ends a unit, brackets are notes; `minimal` and `question` as
// the first word of a unit in braces give its kind: `{minimal} Mm-hm.`

import type { Reading } from '../../src/coding/passages.js';
import type { Span } from '../../src/text/span.js';
import type { Speaker, Transcript, Turn } from '../../src/transcript/transcript.js';
import type { Unit, UnitKind } from '../../src/unit/unit.js';

export function readingOf(lines: readonly string[], language = 'en'): Reading {
  const text = lines.join('\n');
  const turns: Turn[] = [];
  const units: Unit[] = [];
  const speakers = new Map<string, Speaker>();
  let at = 0;
  for (const line of lines) {
    const [, role = 'unknown', label = ''] = /^(\S+) ([^:]+):/.exec(line) ?? [];
    const start = at + line.indexOf(':') + 2;
    const span = { start, end: at + line.length };
    const annotations = [...line.matchAll(/\[[^\]]*\]|\{[^}]*\}/g)].map(({ 0: note, index }) => ({
      kind: 'note' as const,
      start: at + index,
      end: at + index + note.length,
    }));
    turns.push({ speaker: label, ...span, spans: [span], annotations });
    speakers.set(label, speakerOf(label, role));
    for (const unit of unitSpans(text, span)) {
      const kind = (/^\{(\w+)\}/.exec(text.slice(unit.start))?.[1] ?? 'content') as UnitKind;
      units.push(
        unitOf(text, unit, { turn: turns.length - 1, id: units.length + 1, label, role, kind }),
      );
    }
    at += line.length + 1;
  }
  const encoding = { name: 'utf-8', bom: false, certain: true };
  const transcript: Transcript = {
    path: 'fg1.txt',
    format: 'text',
    encoding,
    language,
    text,
    turns,
    speakers: [...speakers.values()],
  };
  return { transcript, units };
}

function speakerOf(label: string, role: string): Speaker {
  return { label, variants: [label], kind: 'person', role, roleReason: 'test', turns: 1, words: 1 };
}

function unitSpans(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^|\s](?:[^|]*[^|\s])?/g)].map(
    ({ 0: piece, index }) => ({
      start: start + index,
      end: start + index + piece.length,
    }),
  );
}

function unitOf(
  text: string,
  span: Span,
  known: { turn: number; id: number; label: string; role: string; kind: UnitKind },
): Unit {
  return {
    id: `u${known.id}`,
    transcript: 'fg1.txt',
    turn: known.turn,
    ...span,
    speaker: known.label,
    participant: known.role === 'moderator' ? '' : known.label.toLowerCase(),
    role: known.role,
    kind: known.kind,
    question: '',
    text: text.slice(span.start, span.end),
    clean: '',
    condensed: '',
    translation: '',
  };
}
