// Memos on one transcript, `memos/<transcript>.md`: Markdown that people write on in. fga adds at the
// end and reads the lines by which a memo names its passage; it never changes what is there.

import { markdownText } from '../table/markdown.js';
import { singleSpaced } from '../text/white-space.js';
import { writtenLines } from '../text/written-lines.js';
import type { CommentMemo } from './comment-memos.js';

/** The file with further memos at its end; undefined: there is no file yet. */
export function withMemos(
  before: string | undefined,
  transcript: string,
  memos: readonly CommentMemo[],
): string {
  const head =
    before ??
    `# Memos on ${markdownText(transcript)}\n\nComments in the transcript, one below the other. Write on below them, change or delete what you like: fga adds new comments at the end and touches nothing else.\n`;
  const open = head === '' || head.endsWith('\n') ? head : `${head}\n`;
  return `${open}${memos.map((memo) => `\n${renderMemo(memo)}`).join('')}`;
}

function renderMemo({ id, transcript, units, author, date, quote, text }: CommentMemo): string {
  const heading = [author || 'Somebody', date].filter((part) => part !== '').join(', ');
  const words = quote === '' ? [] : [`> ${markdownText(singleSpaced(quote))}`];
  const blocks = [
    `## ${markdownText(heading)}`,
    placeLine({ id, transcript, units }),
    ...words,
    text.split('\n').map(escapedLine).join('\n\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** No escapes: this line is read by the program, and looked for by people. */
function placeLine({ id, transcript, units }: Pick<CommentMemo, 'id' | 'transcript' | 'units'>) {
  const [first = ''] = units;
  const span = units.length > 1 ? `${first}–${units.at(-1)}` : first;
  return `On ${span === '' ? 'no unit' : span} of ${transcript}, comment ${id}`;
}

/** A line of a comment must not become a heading or another memo's place. */
function escapedLine(line: string): string {
  return markdownText(line).replace(/^([#>+-]|\d+[.)]|On )/, '\\$1');
}

/** A memo as the file has it now. */
export interface StoredMemo {
  readonly id: string;
  /** The first and the last unit it is about; empty where it is about none. */
  readonly units: readonly string[];
  readonly transcript: string;
  /** 1-based line that names its passage. */
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
  /** The words below it, quotation aside, in one line. */
  readonly text: string;
}

const PLACE = /^On (no unit|[a-z][^\s–]*(?:–[a-z]\S*)?) of (.+), comment (c[0-9a-f]{9})\s*$/i;

/** All memos whose passage can be told, in the order of the file; text that people added is left alone. */
export function parseMemos(text: string): StoredMemo[] {
  const lines = writtenLines(text);
  const begins = lines.flatMap((line, at) => (PLACE.test(line) ? [at] : []));
  return begins.map((at, index) => {
    const [, span = '', transcript = '', id = ''] = PLACE.exec(lines[at] ?? '') ?? [];
    const above = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? '';
    const rest = lines.slice(at + 1, begins[index + 1] ?? lines.length);
    const end = rest.findIndex((line) => /^#{1,6}\s/.test(line));
    const own = (end === -1 ? rest : rest.slice(0, end)).filter((line) => !/^\s*>/.test(line));
    return {
      id: id.toLowerCase(),
      units: span === 'no unit' ? [] : [...new Set(span.split('–'))],
      transcript,
      line: at + 1,
      heading: unescaped(above.replace(/^#+\s*/, '')),
      text: unescaped(singleSpaced(own.join(' '))),
    };
  });
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\|*_`<>[\]#+-]|On )/g, '$1');
}
