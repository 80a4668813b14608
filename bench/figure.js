// A measured figure with the bar it must reach and the goal it aims at, and how figures print.

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} [unit] printed behind the value: `×`, ` MB/s` …
 * @property {number} [bar]
 * @property {number} [goal]
 * @property {boolean} [atMost] bar and goal are upper limits
 */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {readonly string[]} notes what was measured, a sentence each
 * @property {readonly Figure[]} figures
 * @property {string} [detail] a block of text below the figures
 */

/** @param {Figure} figure */
export function judge({ value, bar, goal, atMost = false }) {
  const reaches = (limit) => (atMost ? value <= limit : value >= limit);
  if (bar === undefined) return '';
  if (!reaches(bar)) return 'MISSED';
  return goal === undefined || reaches(goal) ? 'good' : 'bar';
}

/** @param {readonly Section[]} sections */
export function countMissed(sections) {
  return sections.flatMap(({ figures }) => figures).filter((each) => judge(each) === 'MISSED')
    .length;
}

/** A section as Markdown, aligned so that it reads well in a terminal too. */
export function renderSection({ title, notes, figures, detail }) {
  const rows = [['figure', 'measured', 'bar', 'goal', 'verdict'], ...figures.map(figureCells)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join(' | ')} |`;
  const rule = `| ${widths
    .map((width, column) => '-'.repeat(width - 1) + (column === 0 || column === 4 ? '-' : ':'))
    .join(' | ')} |`;
  return [
    `## ${title}`,
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    ...[line(rows[0]), rule, ...rows.slice(1).map(line)].slice(
      0,
      figures.length > 0 ? undefined : 0,
    ),
    ...(detail ? ['', '```', detail.trimEnd(), '```'] : []),
  ].join('\n');
}

function figureCells(figure) {
  const { name, value, unit = '', bar, goal, atMost } = figure;
  const sign = atMost ? '≤ ' : '≥ ';
  const limit = (number) => (number === undefined ? '' : `${sign}${number}`);
  return [name, round(value) + unit, limit(bar), limit(goal), judge(figure)];
}

function round(value) {
  if (Number.isInteger(value) || Math.abs(value) >= 100)
    return Math.round(value).toLocaleString('en-US');
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2);
}
