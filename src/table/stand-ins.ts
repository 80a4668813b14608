// cli-table3 counts every character beyond its own short list as one column, also those that take
// none: joiners, Persian and Arabic marks. A line that is not plain is laid out as a stand-in of the
// width it really has, and put back into the finished table.

import { isolated } from '../text/direction.js';
import { displayWidth } from '../text/display-width.js';

/** Lines by the stand-in that takes their place. */
export interface StandIns {
  /** The cell, lines of plain ASCII as they are. */
  readonly hide: (cell: string) => string;
  /** The table with all lines in their places. */
  readonly restore: (table: string) => string;
}

const PLAIN = /^[\u0020-\u007e]*$/;
/** Private-use characters: one for each line, and one that fills it up. */
const FIRST = 0xf0000;
const MOST = 0xfffd;
const FILLER = '\uf8ff';

/** Stand-ins for the lines of one table. */
export function standIns(): StandIns {
  const lines: string[] = [];
  const hide = (line: string) => {
    const width = displayWidth(line);
    if (PLAIN.test(line) || width === 0 || lines.length >= MOST) return line;
    lines.push(line);
    return String.fromCodePoint(FIRST + lines.length - 1) + FILLER.repeat(width - 1);
  };
  return {
    hide: (cell) => cell.split('\n').map(hide).join('\n'),
    restore: (table) =>
      table.replace(/([\u{f0000}-\u{ffffd}])\uf8ff*/gu, (whole, mark: string) => {
        const line = lines[(mark.codePointAt(0) ?? 0) - FIRST];
        return line === undefined ? whole : isolated(line);
      }),
  };
}
