// A code as the codebook explains it: where it stands, definition, when it applies, when not, examples.

import type { Code } from '../../codebook/codebook.js';
import type { ReviewState } from '../model.js';
import { pathOf } from '../state.js';
import { BLANK, fitted, type Line, labelled, piece, type Style } from './line.js';

const LABEL: Style = { colour: 'grey' };

export function codeDetails(state: ReviewState, code: Code, width: number): Line[] {
  const path = pathOf(state.book, code.id);
  const most = 6;
  const say = (label: string, texts: readonly string[]) =>
    texts.flatMap((text) => labelled(piece(label, LABEL), text, { width, most }));
  const head: Line = [
    piece(code.name, { bold: true }),
    ...(code.status === 'active' ? [] : [piece(`  ${code.status}`, { colour: 'yellow' })]),
  ];
  return [
    fitted(head, width),
    ...(path === '' ? [] : [fitted([piece(path, LABEL)], width)]),
    ...say('Means:', code.definition === '' ? [] : [code.definition]),
    ...say('Yes:', code.include),
    ...say('No:', code.exclude),
    ...say(
      'E.g.:',
      code.examples.map(({ text }) => `“${text}”`),
    ),
  ];
}

/** The codes of the unit explained, then the codebook, as far as there is room. */
export function bookLines(state: ReviewState, own: readonly string[], width: number): Line[] {
  const { book } = state;
  const details = own.flatMap((id) => {
    const code = book.known.get(id);
    return code ? [...codeDetails(state, code, width), BLANK] : [];
  });
  const title: Line = [piece('Codebook', { underline: true })];
  if (book.codes.length === 0) {
    return [
      ...details,
      title,
      ...labelled(piece('No code yet:'), '+ makes the first.', { width, most: 3 }),
    ];
  }
  return [...details, title, ...listing(state, own, width)];
}

function listing(state: ReviewState, own: readonly string[], width: number): Line[] {
  let path = '';
  return state.book.codes.flatMap((code): Line[] => {
    const above = pathOf(state.book, code.id);
    const head: Line[] = above === path ? [] : [fitted([piece(above, LABEL)], width)];
    path = above;
    const isOn = own.includes(code.id);
    const mark = piece(isOn ? '● ' : '  ', { colour: 'green' });
    return [...head, fitted([mark, piece(code.name, isOn ? { bold: true } : {})], width)];
  });
}
