// What the scanners of labels have in common: the forms a label may take, and the reading of what
// follows it on its line.

import { skipSpaces, trimEnd } from '../lines/characters.js';
import { scanTimeStamp, type TimeStamp } from '../lines/time-stamp.js';

/** What stands between label and speech. `mark`: nothing but the label's own brackets or bold. */
export type Separator =
  | 'colon'
  | 'time'
  | 'mark'
  | 'alone'
  | 'dash'
  | 'equals'
  | 'semicolon'
  | 'tab'
  | 'gap'
  | 'bar'
  | 'paren'
  | 'quote'
  | 'dot';

/** `circle`: the mark before each speaker in minutes of East Asia, `○議長`. */
export type Wrapper =
  | 'none'
  | 'bold'
  | 'emphasis'
  | 'square'
  | 'round'
  | 'angle'
  | 'heading'
  | 'circle';

/** A label as a scanner found it: its own text, and where what follows begins. */
export interface LabelMatch {
  readonly start: number;
  readonly end: number;
  readonly separator: Separator;
  readonly wrapper: Wrapper;
  /** Where the speech begins; the line's end where none follows. */
  readonly rest: number;
  readonly stamp: TimeStamp | undefined;
}

/** A separator that ends the label; `after` is where the rest of the line begins. */
export interface Stop {
  readonly separator: Separator;
  readonly end: number;
  readonly after: number;
  readonly stamp?: TimeStamp | undefined;
}

/** The longest label that is looked for. */
export const LABEL_LIMIT = 64;

/** A label's text without blanks around it, and the separator, time and speech that follow it. */
export function finishMatch(
  text: string,
  match: Omit<LabelMatch, 'rest'> & { readonly after: number },
  lineEnd: number,
): LabelMatch {
  const { start, wrapper } = match;
  let rest = skipSpaces(text, match.after, lineEnd);
  let { stamp, separator } = match;
  if (!stamp) {
    const found = scanTimeStamp(text, afterDay(text, rest, lineEnd), lineEnd);
    const tabbed = found !== undefined && text[found.end] === '\t';
    if (found && (found.bracketed || found.full || tabbed || found.end >= lineEnd)) {
      stamp = found;
      rest = skipSpaces(text, found.end, lineEnd);
      if (separator === 'alone' || separator === 'mark') separator = 'time';
    }
  }
  if (stamp && separator !== 'colon' && (text[rest] === ':' || text[rest] === '：')) {
    separator = 'colon';
    rest = skipSpaces(text, rest + 1, lineEnd);
  }
  return { start, end: trimEnd(text, start, match.end), separator, wrapper, rest, stamp };
}

const day =
  /^(?:today|yesterday|last \p{L}+day|heute|gestern|hoy|ayer|aujourd['’]hui|hier|oggi|ieri)(?: at| um| a las| à| alle)? /iu;

/** After `Today at ` of chats, where nothing but the time follows. */
function afterDay(text: string, at: number, end: number): number {
  if (end - at > 40 || end - at < 8) return at;
  const found = day.exec(text.slice(at, end));
  const stamp = found ? scanTimeStamp(text, at + found[0].length, end) : undefined;
  return found && stamp?.end === end ? at + found[0].length : at;
}
