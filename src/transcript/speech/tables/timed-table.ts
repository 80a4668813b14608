// Tables without a header whose cells say when each row began and ended. A file of its own: every plain text is
// looked at so, and the names of columns in all languages are not needed for it.

const ROWS = 40;
const clock = /^\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?$/;

/** Rows of tabs without a header, each with when it began and ended, as annotation programs export them. */
export function isTimedTable(head: string): boolean {
  const rows = head.split('\n', ROWS).filter((row) => row.trim() !== '');
  const cells = rows.map((row) => row.replace(/\r$/, '').split('\t'));
  const width = cells[0]?.length ?? 0;
  if (rows.length < 2 || width < 4) return false;
  return cells.every(
    (row) => row.length === width && row.filter((cell) => clock.test(cell)).length > 1,
  );
}
