// Makes a Transcript from a few lines of talk, `Label: words`, for tests; a blank line within a
// turn begins another block, `[notes]` become annotations.

import type { Annotation, Speaker, Transcript, Turn } from '../../src/transcript/transcript.js';

export function talk(text: string, language = 'en'): Transcript {
  const turns: Turn[] = [];
  const line = /^(?:([^\n:]{1,20}): )?(\S.*)$/gm;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const end = match.index + match[0].length;
    const start = end - (match[2] ?? '').length;
    const last = turns.at(-1);
    const span = { start, end };
    if (match[1] === undefined && last) {
      turns[turns.length - 1] = {
        ...last,
        end,
        spans: [...last.spans, span],
        annotations: [...last.annotations, ...notes(text, start, end)],
      };
    } else {
      const speaker = match[1] === undefined ? {} : { speaker: match[1] };
      turns.push({ ...speaker, start, end, spans: [span], annotations: notes(text, start, end) });
    }
  }
  const labels = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  return {
    path: 'talk.txt',
    format: 'text',
    encoding: { name: 'utf-8', bom: false, certain: true },
    language,
    text,
    turns,
    speakers: labels.map(speakerOf),
  };
}

function speakerOf(label: string): Speaker {
  const role = /^(?:Moderator|Facilitator|M)$/.test(label) ? 'moderator' : 'participant';
  return { label, variants: [label], kind: 'person', role, roleReason: '', turns: 1, words: 1 };
}

function notes(text: string, start: number, end: number): Annotation[] {
  return [...text.slice(start, end).matchAll(/\[[^\]]*\]/g)].map((match) => ({
    kind: 'note',
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
