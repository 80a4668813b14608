// Writes the reading text of a file whose format names the speaker apart from the words: a paragraph
// for each contribution, with the speaker's label and a colon before it, so that a person can read
// it and every quote is an exact slice of it.

import type { Passage, SourceText } from '../source-text.js';
import type { Encoding, Outside } from '../transcript.js';
import { gatherSpeech } from './gather-speech.js';
import { languageTag } from './language-tag.js';
import type { SpeechFile } from './speech.js';

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
  for (const { speaker: named = '', paragraphs, time, line } of gatherSpeech(file)) {
    const speaker = tidyLabel(named);
    if (at > 0) {
      write('\n');
      fileLines.push(undefined);
    }
    if (speaker !== '') {
      outside.push({ kind: 'label', start: at, end: at + speaker.length + 1 });
      write(`${speaker}: `);
    }
    for (const [index, paragraph] of paragraphs.entries()) {
      passages.push({
        ...{ start: at, end: at + paragraph.length },
        ...(speaker !== '' && { speaker }),
        ...(time !== undefined && index === 0 && { time: Math.round(time * 1000) / 1000 }),
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
