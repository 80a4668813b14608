// Writes the reading text of a file whose format names the speaker apart from the words: a paragraph
// for each contribution, with the speaker's label and a colon before it, so that a person can read
// it and every quote is an exact slice of it.

import type { Passage, SourceText } from '../source-text.js';
import type { Encoding, Outside } from '../transcript.js';
import { gatherSpeech } from './gather-speech.js';
import { languageTag } from './language-tag.js';
import { isNote } from './note.js';
import { withoutOwnLabels } from './own-labels.js';
import type { Contribution, SpeechFile } from './speech.js';

/** The longest label that is a name, in characters. */
const LONGEST_LABEL = 80;

/** The reading text of a file with its passages; a passage is a paragraph of one speaker. */
export function writeSpeech(encoding: Encoding, file: SpeechFile): SourceText {
  const parts: string[] = [];
  const passages: Passage[] = [];
  const outside: Outside[] = [];
  const fileLines: (number | undefined)[] = [];
  let at = 0;
  const write = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  const gathered = gatherSpeech({ flow: file.flow, speech: withoutOwnLabels(file.speech) });
  const opening = openingNotes(gathered);
  for (const [index, { speaker: named = '', paragraphs, time, line }] of gathered.entries()) {
    const isOpening = index < opening;
    const speaker = tidyLabel(named);
    if (at > 0) {
      write('\n');
      fileLines.push(undefined);
    }
    if (speaker !== '') {
      outside.push({ kind: 'label', start: at, end: at + speaker.length + 1 });
      write(`${speaker}: `);
    }
    for (const [number, paragraph] of paragraphs.entries()) {
      const span = { start: at, end: at + paragraph.length };
      if (isOpening) outside.push({ kind: 'note', ...span });
      else
        passages.push({
          ...span,
          ...(speaker !== '' && { speaker }),
          ...(time !== undefined && number === 0 && { time: Math.round(time * 1000) / 1000 }),
        });
      write(`${paragraph}\n`);
      fileLines.push(line);
    }
  }
  const { format, roles } = file;
  const language = languageTag(file.language);
  return {
    ...{ format, encoding, text: parts.join(''), isDerived: true, isDiarised: true },
    ...{ passages, outside, fileLines },
    ...(language !== undefined && { language }),
    ...(roles !== undefined && { roles }),
  };
}

/** How many contributions before the first named one hold notes only: music, a remark of the program. */
function openingNotes(gathered: readonly Contribution[]): number {
  const first = gathered.findIndex(({ speaker }) => speaker !== undefined);
  const said = gathered.findIndex(
    ({ speaker, paragraphs }) => speaker !== undefined || !paragraphs.every(isNote),
  );
  return first > 0 ? said : 0;
}

/** A label on one line, without the colon that some files write after it. */
function tidyLabel(label: string): string {
  const line = label
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\s:：]+$/u, '')
    .trim();
  const characters = [...line];
  const isLong = characters.length > LONGEST_LABEL;
  return isLong ? `${characters.slice(0, LONGEST_LABEL - 1).join('')}…` : line;
}
