// A diff as one page to be read anywhere, offline: nothing is loaded, nothing is run, everything that
// people said or wrote is escaped and keeps its own direction.

import { renderHtmlTable } from '../../table/html.js';
import type { Table } from '../../table/table.js';
import { escapeHtml, isolatedHtml } from '../../text/html.js';
import { htmlPage } from '../../text/html-page.js';
import { plural } from '../../text/wording.js';
import type { Unit } from '../../unit/unit.js';
import type { CodeLevels } from '../readings/code-levels.js';
import { DIFF_PLACES, type Diff, type DiffEntry } from './diff.js';
import { DIFF_STYLE } from './diff-style.js';
import { type CodeLine, codeLines, kindWords, PLACE_WORDS } from './diff-words.js';

export interface DiffPage {
  readonly summary: readonly string[];
  readonly tables: readonly Table[];
  /** Language of what was said: `en`. */
  readonly language: string;
}

/** A whole document; entries in the study's order, with links to them by where they lie. */
export function renderDiffHtml(
  diff: Diff,
  entries: readonly DiffEntry[],
  levels: CodeLevels,
  { summary, tables, language }: DiffPage,
): string {
  const [first, second] = diff.coders;
  const title = `${first} and ${second}, unit by unit`;
  return htmlPage(
    { title, style: DIFF_STYLE, isDarkToo: true },
    `<a class="skip" href="#units">To the units</a>
<header>
<h1>${isolatedHtml(first)} and ${isolatedHtml(second)}, unit by unit</h1>
${summary.map((line) => `<p dir="auto">${escapeHtml(line)}</p>`).join('\n')}
</header>
${contents(entries)}
<main>
${tables.map(renderHtmlTable).join('\n')}
<h2 id="units">${plural(entries.length, 'unit')}</h2>
${entries.map((entry, at) => article(entry, at, diff.coders, { levels, language })).join('\n')}
</main>`,
  );
}

/** Links to the units, by where the disagreement lies. */
function contents(entries: readonly DiffEntry[]): string {
  const groups = DIFF_PLACES.flatMap((place) => {
    const links = entries.flatMap((entry, at) =>
      entry.place === place
        ? [`<li><a href="#unit-${at + 1}">${isolatedHtml(entry.unit.id)}</a></li>`]
        : [],
    );
    if (links.length === 0) return [];
    const heading = `${plural(links.length, 'unit')} ${PLACE_WORDS[place]}`;
    return [`<details><summary>${heading}</summary><ul>${links.join('')}</ul></details>`];
  });
  return groups.length === 0
    ? ''
    : `<nav aria-label="Units by where the disagreement lies">\n${groups.join('\n')}\n</nav>`;
}

function article(
  entry: DiffEntry,
  at: number,
  coders: Diff['coders'],
  { levels, language }: { readonly levels: CodeLevels; readonly language: string },
): string {
  const { unit, file, line, session, question, before, after, readings } = entry;
  const speaker = unit.speaker === '' ? 'speaker unknown' : unit.speaker;
  const memos = readings.flatMap((reading, coder) =>
    (reading?.memos ?? []).map(
      (memo) =>
        `<p class="memo" dir="auto">memo of ${isolatedHtml(coders[coder] ?? '')}: ${escapeHtml(memo)}</p>`,
    ),
  );
  const around = [question, before].flatMap((other) => (other ? [said(other, 'around')] : []));
  return [
    `<article id="unit-${at + 1}">`,
    `<h3>${isolatedHtml(unit.id)} · ${isolatedHtml(speaker)}</h3>`,
    `<p class="place">${isolatedHtml(session.label)} · ${isolatedHtml(`${file}:${line}`)}</p>`,
    `<p class="kind" dir="auto">${escapeHtml(kindWords(entry, coders))}</p>`,
    `<blockquote lang="${escapeHtml(language)}">`,
    ...around,
    said(unit, 'words'),
    ...(after ? [said(after, 'around')] : []),
    '</blockquote>',
    `<ul class="codes">${codeLines(entry, levels)
      .map((code) => codeItem(code, coders))
      .join('')}</ul>`,
    ...memos,
    '</article>',
  ].join('\n');
}

function said({ speaker, text }: Unit, kind: 'words' | 'around'): string {
  const label = speaker === '' ? '' : `${isolatedHtml(speaker)}: `;
  return `<p class="${kind}" dir="auto">${label}${escapeHtml(text)}</p>`;
}

const CLASSES = { '=': 'both', '-': 'first', '+': 'second' } as const;
const SIGNS = { '=': '=', '-': '−', '+': '+' } as const;

function codeItem({ mark, text }: CodeLine, [first, second]: Diff['coders']): string {
  const who = { '=': 'both', '-': first, '+': second }[mark];
  return `<li class="${CLASSES[mark]}"><span class="sign" aria-hidden="true">${SIGNS[mark]}</span> ${isolatedHtml(text)} <span class="who">${isolatedHtml(who)}</span></li>`;
}
