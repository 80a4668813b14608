// Tables with no header, or none that is known, whose cells say when each row began and ended. A file of its own: every plain text is
// looked at so, and the names of columns in all languages are not needed for it.

const ROWS = 40;
const clock = /^\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?$/;

/** The header of ELAN's tables says how times are written. */
const elanHead = /\bhh:mm:ss\.ms\b/;

/** Rows of tabs, each with when it began and ended, as annotation programs export them. */
export function isTimedTable(head: string): boolean {
  const [first = '', ...others] = head.split('\n', ROWS).filter((row) => row.trim() !== '');
  const rows = elanHead.test(first) ? others : [first, ...others];
  const cells = rows.map((row) => row.replace(/\r$/, '').split('\t'));
  const width = cells[0]?.length ?? 0;
  if (rows.length < 2 || width < 4) return false;
  return cells.every(
    (row) => row.length === width && row.filter((cell) => clock.test(cell)).length > 1,
  );
}
