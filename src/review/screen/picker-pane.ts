// The picker: what was typed, the codes it can mean, and the chosen one explained.

import type { Mode, ReviewState } from '../model.js';
import { choicesOf } from '../modes.js';
import { currentUnit, pathOf, workOf } from '../state.js';
import { codesOf } from '../work.js';
import { codeDetails } from './code-details.js';
import { fieldLine } from './field-lines.js';
import { BLANK, filled, fitted, type Line, labelled, piece } from './line.js';
import type { Screen } from './paint.js';

type Picking = Extract<Mode, { kind: 'pick' }>;

/** Lines of the pane; the cursor stands in its first line. */
export function pickerPane(
  state: ReviewState,
  mode: Picking,
  { width, height }: { readonly width: number; readonly height: number },
): Screen {
  const choices = choicesOf(state);
  const chosen = choices[mode.at];
  const label = mode.isRemoving ? 'Take off' : 'Code';
  const input = fieldLine(piece(`${label}: `, { bold: true }), mode.field, width);
  const details = chosen?.code
    ? codeDetails(state, chosen.code, width)
    : newCodeLines(state, width, chosen?.newName);
  const rows = Math.max(
    1,
    Math.min(choices.length, height - 2 - Math.min(details.length, Math.ceil(height / 2))),
  );
  const top = Math.max(0, Math.min(mode.at - Math.floor(rows / 2), choices.length - rows));
  const own = codesOf(workOf(state, currentUnit(state)));
  const list = choices.slice(top, top + rows).map((choice, index): Line => {
    const isChosen = top + index === mode.at;
    const style = isChosen ? { reverse: true } : {};
    const mark = isChosen ? '>' : ' ';
    if (!choice.code)
      return fitted([piece(`${mark} + new code “${choice.newName}”`, style)], width);
    const { id, name } = choice.code;
    const sign = own.includes(id) ? '●' : ' ';
    const path = pathOf(state.book, id);
    return fitted(
      [
        piece(`${mark}${sign}${name}`, style),
        piece(path === '' ? '' : `  ${path}`, { colour: 'grey' }),
      ],
      width,
    );
  });
  const count =
    choices.length > rows
      ? [piece(`  ${mode.at + 1} of ${choices.length}`, { colour: 'grey' })]
      : [];
  // Always of one height, so that the words above stay where they are while letters are typed.
  const lines = filled([[...input.line, ...count], ...list, BLANK, ...details], height);
  return {
    lines: lines.map((line) => fitted(line, width)),
    cursor: { row: 0, column: input.column },
  };
}

function newCodeLines(state: ReviewState, width: number, name: string | undefined): Line[] {
  const where = `Enter makes it a provisional code in ${state.book.file}, and asks what it means.`;
  if (name !== undefined) return labelled(piece('New:'), where, { width, most: 4 });
  const empty = 'Type the name of a code. There is no code yet, so it will be your first.';
  return labelled(piece(' '), state.book.codes.length === 0 ? empty : 'No code is like that.', {
    width,
    most: 3,
  });
}
