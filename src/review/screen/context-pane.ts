// The part of the screen with the words: the question, the turns, the unit marked by a bar at its
// lines, bold letters and, without colours, quotation marks.

import { wrapSpans } from '../../text/wrap-spans.js';
import { contextOf, type ShownTurn } from '../context.js';
import type { ReviewState } from '../model.js';
import { currentUnit } from '../state.js';
import { aligned, BLANK, fitted, type Line, type Piece, piece, type Style } from './line.js';

export interface Pane {
  readonly lines: readonly Line[];
  /** Scrolled as far as there is text. */
  readonly scroll: number;
}

export interface PaneSize {
  readonly width: number;
  readonly height: number;
  readonly hasColour: boolean;
}

const BAR = '▌';
const ASKED: Style = { colour: 'cyan' };
const QUESTION_LINES = 2;

/** The question stands above, unless the turn that holds it is in sight. */
export function contextPane(state: ReviewState, size: PaneSize): Pane {
  const { question, isAskedBefore, before, own, after } = contextOf(state, currentUnit(state));
  const above = before ? [...turnLines(before, size), BLANK] : [];
  const turn = turnLines(marked(own, size.hasColour), size);
  const below = after ? [BLANK, ...turnLines(after, size)] : [];
  const isUnit = turn.map((line) => line[0]?.text === BAR);
  const from = above.length + isUnit.indexOf(true);
  const to = above.length + isUnit.lastIndexOf(true) + 1;
  const lines = [...above, ...turn, ...below];
  const view = (height: number) => viewport(lines, { from, to, height, scroll: state.scroll });
  const whole = view(size.height);
  const isInSight = isAskedBefore && whole.top === 0 && above.length < whole.lines.length;
  if (!question || isInSight) return whole;
  const head = questionLines(question, size.width, size.height);
  const rest = view(size.height - head.length);
  return { lines: [...head, ...rest.lines], scroll: rest.scroll };
}

function questionLines(question: ShownTurn, width: number, height: number): Line[] {
  const text = `${question.speaker || question.role || 'Question'}: ${question.text}`;
  const most = height < 8 ? 1 : QUESTION_LINES;
  const spans = wrapSpans(text, width - 2);
  const lines = spans.slice(0, most).map(({ start, end }, at): Line => {
    const stop = at === most - 1 ? text.length : end;
    return [piece('  '), ...fitted([piece(text.slice(start, stop), ASKED)], width - 2)];
  });
  return height < 8 ? lines : [...lines, BLANK];
}

/** Without colours, bold letters alone may not show on a terminal. */
function marked(turn: ShownTurn, hasColour: boolean): ShownTurn {
  const { text, unit } = turn;
  if (hasColour || !unit) return turn;
  const inside = text.slice(unit.start, unit.end);
  return {
    ...turn,
    text: `${text.slice(0, unit.start)}»${inside}«${text.slice(unit.end)}`,
    unit: { start: unit.start, end: unit.end + 2 },
  };
}

function turnLines({ speaker, role, text, unit }: ShownTurn, { width }: PaneSize): Line[] {
  const isSaid = role !== '' && role.toLowerCase() !== speaker.toLowerCase();
  const who = [piece('  '), piece(speaker || 'Nobody is named', { underline: true })];
  const name: Line = fitted(isSaid ? [...who, piece(`  ${role}`, { colour: 'grey' })] : who, width);
  const room = Math.max(8, width - 2);
  const lines = wrapSpans(text, room).map(({ start, end }): Line => {
    if (!unit || end <= unit.start || start >= unit.end) {
      return [piece('  '), ...aligned([piece(text.slice(start, end))], room)];
    }
    const [a, b] = [Math.max(start, unit.start), Math.min(end, unit.end)];
    const parts: Piece[] = [
      piece(text.slice(start, a)),
      piece(text.slice(a, b), { bold: true }),
      piece(text.slice(b, end)),
    ];
    const words = parts.filter((part) => part.text !== '');
    return [piece(BAR, { colour: 'yellow' }), piece(' '), ...aligned(words, room)];
  });
  return [name, ...lines];
}

/** The lines that fit, with the unit in sight, moved by what was scrolled. */
function viewport(
  lines: readonly Line[],
  { from, to, height, scroll }: { from: number; to: number; height: number; scroll: number },
): Pane & { readonly top: number } {
  const last = Math.max(0, lines.length - height);
  const own = Math.min(to - from, height);
  const wanted = to - from >= height ? from - 1 : from - Math.floor((height - own) / 2);
  const base = Math.min(last, Math.max(0, wanted));
  const page = Math.max(1, height - 2);
  const least = -Math.ceil(base / page);
  const most = Math.ceil((last - base) / page);
  const used = Math.min(most, Math.max(least, scroll));
  const top = Math.min(last, Math.max(0, base + used * page));
  const shown = lines.slice(top, top + height);
  return { lines: withSigns(shown, top > 0, top < last), scroll: used, top };
}

/** Says at the edge that there is more above or below. */
function withSigns(lines: readonly Line[], above: boolean, below: boolean): readonly Line[] {
  return lines.map((line, at) => {
    const isMore = (at === 0 && above) || (at === lines.length - 1 && below);
    const [first, ...rest] = line;
    if (!isMore || first?.text === BAR) return line;
    return [
      piece(at === 0 ? '↑ ' : '↓ ', { colour: 'grey' }),
      ...(first?.text === '  ' ? rest : line),
    ];
  });
}
