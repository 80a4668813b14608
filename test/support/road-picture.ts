// Draws the road of one coding as an SVG: from the words in a transcript to the number in a table.

import { wrapText } from '../../src/text/display-width.js';
import { escapeHtml } from '../../src/text/html.js';

/** A station of the road: what it is called, the name of the thing, and what there is to say of it. */
export interface Station {
  readonly kind: string;
  readonly name: string;
  readonly lines: string;
}

const CARD = { width: 176, height: 176, gap: 28, letters: 21 };
const MARGIN = 16;
const LINE = 17;
const MOST_LINES = 6;

/** Stations from left to right; `back` says how one gets from the last to the first. */
export function roadPicture(title: string, stations: readonly Station[], back: string): string {
  const width = stations.length * (CARD.width + CARD.gap) - CARD.gap + 2 * MARGIN;
  const height = CARD.height + 64 + 2 * MARGIN;
  const last = left(stations.length - 1) + CARD.width / 2;
  const first = left(0) + CARD.width / 2;
  const below = MARGIN + CARD.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeHtml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#161b22"/>`,
    '<g font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13" fill="#d0d7de">',
    ...stations.flatMap(card),
    `<text x="${width / 2}" y="${below + 52}" text-anchor="middle" fill="#e3b341">${escapeHtml(back)}</text>`,
    '</g>',
    `<g stroke="#e3b341" fill="none"><path d="M${last} ${below + 6}v24H${first}v-18"/><path d="M${first - 5} ${below + 18}l5-7 5 7"/></g>`,
    '</svg>',
    '',
  ].join('\n');
}

function card({ kind, name, lines }: Station, index: number): string[] {
  const x = left(index);
  const middle = MARGIN + CARD.height / 2;
  const shown = shortened(wrapText(lines, CARD.letters).split('\n'));
  const arrow = `<path d="M${x - CARD.gap + 4} ${middle}h${CARD.gap - 9}m-5 -5l6 5-6 5" stroke="#7ee787" fill="none"/>`;
  return [
    ...(index > 0 ? [arrow] : []),
    `<rect x="${x}" y="${MARGIN}" width="${CARD.width}" height="${CARD.height}" rx="6" fill="#0d1117" stroke="#57606a"/>`,
    `<text x="${x + 12}" y="${MARGIN + 24}" font-size="11" letter-spacing="1" fill="#8b949e">${escapeHtml(kind.toUpperCase())}</text>`,
    `<text x="${x + 12}" y="${MARGIN + 46}" font-weight="bold">${escapeHtml(name)}</text>`,
    ...shown.map(
      (line, row) =>
        `<text x="${x + 12}" y="${MARGIN + 70 + row * LINE}">${escapeHtml(line)}</text>`,
    ),
  ];
}

function left(index: number): number {
  return MARGIN + index * (CARD.width + CARD.gap);
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`];
}
