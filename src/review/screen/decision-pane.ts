// What the coder has decided on the unit: codes, suggestions, condensed text, memo, digit keys.

import type { ReviewState } from '../model.js';
import { codeName, currentUnit, openSuggestionsFor, workOf } from '../state.js';
import { codesOf, isRead, memoOf } from '../work.js';
import { type Line, labelled, type Piece, piece, type Style } from './line.js';
import { wrapPieces } from './wrap-pieces.js';

const LABEL: Style = { colour: 'grey' };

/** The lines, of which the caller may cut the last. */
export function decisionPane(state: ReviewState, width: number, isTall: boolean): Line[] {
  const work = workOf(state, currentUnit(state));
  const most = isTall ? 3 : 1;
  const memo = memoOf(work);
  const waits = work.memo !== '' && !isRead(work) ? ' (waits for a code)' : '';
  return [
    ...codeLines(state, width),
    ...suggestionLines(state, width),
    ...translationLines(state, width, most),
    ...condensedLines(state, width, most),
    ...(memo ? labelled(piece(`Memo${waits}`, LABEL), memo, { width, most }) : []),
    ...slotLines(state, width, most),
  ];
}

function codeLines(state: ReviewState, width: number): Line[] {
  const work = workOf(state, currentUnit(state));
  const codes = codesOf(work);
  const label = piece('Codes', LABEL);
  if (codes.length > 0) {
    const names = codes.map((code) => [
      piece('● ', { colour: 'green' }),
      piece(codeName(state.book, code), { bold: true }),
      ...(state.setup.isOpening || state.book.known.has(code)
        ? []
        : [piece(' (not in the codebook)', { colour: 'red' })]),
    ]);
    return wrapPieces(label, names, width);
  }
  if (isRead(work)) {
    const refused = work.rows.filter(({ status }) => status === 'rejected').length;
    const how = refused > 0 ? ` (${refused} refused)` : '';
    return [[label, piece(' '), piece(`read: no code${how}`, { colour: 'green' })]];
  }
  const stale = work.rows
    .map(({ code }) => codeName(state.book, code))
    .filter((name) => name !== '');
  if (work.rows.length === 0) {
    return [[label, piece(' '), piece('not read yet', { colour: 'yellow' })]];
  }
  const was = stale.length > 0 ? `was coded ${stale.join(', ')}` : 'was read';
  const text = `${was}, but the words have changed since: decide anew`;
  return labelled(label, text, { width, most: 2, style: { colour: 'red' } });
}

function suggestionLines(state: ReviewState, width: number): Line[] {
  const open = openSuggestionsFor(state, currentUnit(state));
  if (open.length === 0) return [];
  const items = open.map(({ code, matched }) => [
    piece('? ', { colour: 'cyan' }),
    piece(codeName(state.book, code)),
    piece(matched === '' ? '' : ` (${matched})`, LABEL),
  ]);
  return wrapPieces(
    piece('Suggested', LABEL),
    [...items, [piece('y takes · r refuses', LABEL)]],
    width,
  );
}

/** It helps to read the unit and says nothing of its codes. */
function translationLines(state: ReviewState, width: number, most: number): Line[] {
  const { translation } = currentUnit(state).unit;
  if (translation === '') return [];
  return labelled(piece('Translation', LABEL), translation, { width, most });
}

/** Another coder may have written it, so it is not shown before the unit is decided. */
function condensedLines(state: ReviewState, width: number, most: number): Line[] {
  const unit = currentUnit(state);
  const work = workOf(state, unit);
  if (work.condensed === '') return [];
  const isOwn = work.condensed !== unit.unit.condensed;
  const label = piece('Condensed', LABEL);
  if (isOwn || isRead(work)) return labelled(label, work.condensed, { width, most });
  return [[label, piece(' '), piece('is there; shown once you have decided', LABEL)]];
}

function slotLines(state: ReviewState, width: number, most: number): Line[] {
  const own = codesOf(workOf(state, currentUnit(state)));
  const items = state.slots.map((code, at): Piece[] => [
    piece(`${at + 1} `, { bold: true }),
    piece(codeName(state.book, code), own.includes(code) ? { underline: true } : {}),
  ]);
  return items.length === 0 ? [] : wrapPieces(piece('Digits', LABEL), items, width).slice(0, most);
}
