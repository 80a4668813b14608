// What there is to say about a transcript's format: what was left out or resolved on the way to the
// reading text, and why a file cannot be read.

import { defineFindings, findingKind as kind } from '../../finding/finding.js';
import { shortened } from '../../text/shortened.js';
import { plural } from '../../text/wording.js';

const was = (number: number) => (number === 1 ? 'was' : 'were');

interface Counted {
  readonly count: number;
}

export const documentFindings = defineFindings('document', {
  'tracked-changes': kind<{
    readonly insertions: number;
    readonly deletions: number;
    readonly moves: number;
  }>(
    'warning',
    ({ insertions, deletions, moves }) => {
      const parts = [
        insertions > 0 ? `${plural(insertions, 'insertion')} taken over` : '',
        deletions > 0 ? `${plural(deletions, 'deletion')} left out` : '',
        moves > 0 ? `${plural(moves, 'move')} followed` : '',
      ].filter((part) => part !== '');
      return `The document has tracked changes that nobody accepted or refused: ${parts.join(', ')}. If that is not the wording you want, settle the changes in the word processor.`;
    },
    'A document with tracked changes holds two texts. fga reads the newer one, as if all changes were accepted, and leaves the file as it is.',
  ),
  'hidden-text': kind<Counted>(
    'warning',
    ({ count: number }) =>
      `${plural(number, 'piece of hidden text', 'pieces of hidden text')} ${was(number)} left out. If it belongs to the transcript, make it visible in the word processor.`,
    'Word processors can hide text, so that it is neither shown nor printed.',
  ),
  'text-boxes': kind<Counted>(
    'info',
    ({ count: number }) =>
      `The text of ${plural(number, 'text box', 'text boxes')} was put after the paragraph it hangs on. Check that it stands in the right place.`,
    'A text box floats on the page; which turn it belongs to is not in the file.',
  ),
  'embedded-parts': kind<Counted>(
    'warning',
    ({ count: number }) =>
      `${plural(number, 'file that is embedded in the document was', 'files that are embedded in the document were')} not read. Open the document, copy the text into it, and save it.`,
    'Programs that put documents together may embed whole files, which the word processor merges only when it saves.',
  ),
  'page-furniture': kind<{ readonly count: number; readonly sample: string }>(
    'info',
    ({ count: number, sample }) =>
      `${plural(number, 'header or footer', 'headers and footers')} of the pages ${was(number)} left out (“${shortened(sample, 49)}”). Nothing is to be done unless it is part of the talk.`,
    'What is printed at the top and bottom of every page is no speech.',
  ),
  comments: kind<Counted & { readonly authors: readonly string[] }>(
    'info',
    ({ count: number, authors }) =>
      `${plural(number, 'comment')}${authors.length > 0 ? ` by ${authors.join(', ')}` : ''} in the margin ${number === 1 ? 'is' : 'are'} kept beside the text, not as speech; fga segment makes ${number === 1 ? 'it a memo' : 'them memos'} in memos/.`,
    'Comments are notes of those who worked on the transcript. They are kept with author, date and the words they are about, and never coded or counted.',
  ),
  'comments-left-out': kind<Counted>(
    'info',
    ({ count: number }) =>
      `${plural(number, 'comment')} in the margin ${was(number)} left out. Use the Word document itself to keep them beside the text.`,
    'A page saved from Word has its comments without the places they belong to.',
  ),
  notes: kind<Counted>(
    'info',
    ({ count: number }) =>
      `${plural(number, 'footnote or endnote is', 'footnotes and endnotes are')} kept beside the text, not as speech. fga transcripts --json lists ${number === 1 ? 'it' : 'them'} under “remarks”. If it is speech, move it into the text.`,
    'Notes explain what was said; they are not part of it.',
  ),
  'printed-furniture': kind<Counted & { readonly sample: string }>(
    'info',
    ({ count: number, sample }) =>
      `${plural(number, 'line')} printed at the top or bottom of the pages ${was(number)} left out (“${shortened(sample, 49)}”). If that is speech, use the file the PDF was made from.`,
    'Running titles, dates and page numbers recur on the pages of a PDF, and would stand in the middle of turns.',
  ),
  'printed-lines': kind<{
    readonly lines: number;
    readonly paragraphs: number;
    readonly hyphens: number;
  }>(
    'info',
    ({ lines, paragraphs, hyphens }) =>
      `${plural(lines, 'printed line was', 'printed lines were')} put together to ${plural(paragraphs, 'paragraph')}${hyphens > 0 ? `, and ${plural(hyphens, 'word that was parted by a hyphen', 'words that were parted by hyphens')} at line ends` : ''}. A PDF does not say where paragraphs end: where you have the Word file, use that.`,
    'A PDF stores where letters are printed, not what a paragraph is. fga infers paragraphs from indents, distances and the length of lines.',
  ),
  'margin-numbers': kind<Counted>(
    'info',
    ({ count: number }) =>
      `${plural(number, 'number')} in the margin (of lines or paragraphs) ${was(number)} left out. Nothing is to be done.`,
    'Printed transcripts number their lines for reference; fga refers to passages by units and positions.',
  ),
  'tab-noise': kind<Counted>(
    'info',
    ({ count: number }) =>
      `${plural(number, 'tab')} between words ${was(number)} read as blanks. Nothing is to be done.`,
    'Some programs write a tab between all words of a PDF.',
  ),
  'two-columns': kind<undefined>(
    'warning',
    () =>
      'The pages seem to have columns. The text was read in the order in which the file holds it; check with fga transcripts --json that no turns are mixed, or use the file the PDF was made from.',
    'The order of columns is not stored in a PDF for certain.',
  ),
  'over-the-edge': kind<Counted>(
    'warning',
    ({ count: number }) =>
      `${plural(number, 'line runs', 'lines run')} over the right edge of the paper, and words that begin beyond it are missing. Print the transcript again with a wider margin, or use the file the PDF was made from.`,
    'A page that was printed too wide lacks the ends of its lines, on paper as in the file.',
  ),
  'no-half-spaces': kind<undefined>(
    'warning',
    () =>
      'This PDF holds no half-spaces (zero-width non-joiners): words that are written as می‌شود stand in it as میشود, and are read so. To keep the writing, use the file the PDF was made from.',
    'Some programs do not store the half-space in a PDF, and where it stood cannot be told from the letters. Rules and word lists with half-spaces may not find such words.',
  ),
  'cut-at-the-edge': kind<Counted>(
    'error',
    ({ count: number }) =>
      `${plural(number, 'line begins', 'lines begin')} beyond the right edge of the paper, so that the speakers’ labels cannot be read. Print the transcript again with a wider margin, or use the file the PDF was made from.`,
    'Text from right to left begins at the right edge. Where a page was printed too wide, labels are cut off, and turns would go to speakers who do not exist.',
  ),
  'image-only': kind<{ readonly pages: number }>(
    'error',
    ({ pages }) =>
      `No text can be read from the ${plural(pages, 'page')} of this PDF: most often they are pictures of a scan. Use the file it was printed from, or run text recognition (OCR) over it and proof-read the result.`,
    'A scanned PDF shows letters but stores none. Programs for text recognition add them; what they read has to be checked against the recording.',
  ),
  'damaged-pdf': kind<{ readonly reason: string }>(
    'error',
    ({ reason }) =>
      `The PDF cannot be read${reason === '' ? '' : ` (${reason})`}. Download or export it again; if it opens in a viewer, print it to a new PDF or copy its text.`,
    'The file is cut off, or its inner structure is broken.',
  ),
  'took-too-long': kind<undefined>(
    'error',
    () =>
      'Reading this file took more than a minute, so it was given up. Open it in its program and print it to a new PDF, or copy its text; if that hangs too, the file is broken or made to do harm.',
    'A few pages of text are read in a second. A file that takes longer is damaged, holds drawings in place of text, or was made to keep programs busy. The other files are read all the same.',
  ),
  'took-too-much-memory': kind<undefined>(
    'error',
    () =>
      'Reading this file took more memory than any transcript needs, so it was given up. Open it in its program and print it to a new PDF, or copy its text; if that fails too, the file is broken or made to do harm.',
    'A small file can unpack to more than a computer holds. Reading stops at a limit, and the other files are read all the same.',
  ),
  'pages-left-out': kind<Counted>(
    'error',
    ({ count: number }) =>
      `${plural(number, 'page was', 'pages were')} not read: the PDF has more than any transcript needs. Split it.`,
    'Reading stops at a limit, so that a file made to fill the memory cannot.',
  ),
  'no-body': kind<{ readonly part: string }>(
    'error',
    ({ part }) =>
      `The document has no text part (${part}). Open it in its program and save it anew.`,
    'The archive looks like a document, but the part that holds its text is not in it.',
  ),
  'not-a-transcript': kind<{ readonly what: string; readonly advice: string }>(
    'error',
    ({ what, advice }) => `This is ${what}, which fga does not read. ${advice}`,
    'The kind of a file is told by its content, whatever its name says. Save or export the transcript in one of the formats of docs/formats.md.',
  ),
});
