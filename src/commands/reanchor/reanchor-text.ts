// What re-anchoring found, in words: counts, edited units with both texts below each other, places to
// choose from, what is lost. And the same as JSON.

import type { ReanchorPlan } from '../../actions/changes/reanchor.js';
import { contextAround } from '../../anchor/context.js';
import { sideBySide } from '../../anchor/side-by-side.js';
import { codePointMap } from '../../text/code-points.js';
import { lineAt, lineIndex } from '../../text/line-index.js';
import { shortened } from '../../text/shortened.js';
import type { Span } from '../../text/span.js';
import { oneLine } from '../../text/visible.js';
import { singleSpaced } from '../../text/white-space.js';
import type { AnchorState, ReanchoredUnit } from '../../unit/change/reanchor.js';

/** So many characters of a unit are shown beside its place. */
const MOST_WORDS = 70;

interface AnchorCounts {
  readonly unchanged: number;
  readonly moved: number;
  /** Edited, and the place is sure. */
  readonly changed: number;
  /** No sure place, but some that come into question. */
  readonly doubtful: number;
  readonly lost: number;
}

interface Placed {
  readonly state: AnchorState;
  readonly isPlaced: boolean;
}

/** How many of each state; fuzzy ones apart by whether their place is sure. */
function countStates(all: readonly Placed[]): AnchorCounts {
  const count = (state: AnchorState, isPlaced?: boolean) =>
    all.filter((each) => each.state === state && each.isPlaced === (isPlaced ?? each.isPlaced))
      .length;
  return {
    unchanged: count('unchanged'),
    moved: count('moved'),
    changed: count('fuzzy', true),
    doubtful: count('fuzzy', false),
    lost: count('lost'),
  };
}

/** The counts of a plan's units. */
export function unitCounts({ units, onto }: ReanchorPlan): AnchorCounts {
  return countStates(
    units.map(({ state, unit, old }) => ({
      state,
      isPlaced: unit !== undefined || onto.has(old.id),
    })),
  );
}

/** `12 unchanged, 3 moved, 1 lost`; what is none is left out. */
function countsText({ unchanged, moved, changed, doubtful, lost }: AnchorCounts): string {
  const parts = [
    [unchanged, 'unchanged'],
    [moved, 'moved'],
    [changed, 'fuzzy (edited, place sure)'],
    [doubtful, 'fuzzy (place doubtful)'],
    [lost, 'lost'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length > 0 ? said.join(', ') : 'none';
}

/** The report of one transcript. `showMoved` lists also what only moved. */
export function renderPlan(plan: ReanchorPlan, showMoved: boolean): string {
  const { one, units, added, coders, from, onto } = plan;
  const { path, text } = one.transcript;
  const lines = [from === undefined ? path : `${path} (until now ${from})`];
  lines.push(`  units: ${countsText(unitCounts(plan))}`);
  for (const { coder, codings } of coders)
    if (codings.length > 0)
      lines.push(`  codings of ${coder}: ${countsText(countStates(codings))}`);
  const places = lineIndex(text);
  const describe = (result: ReanchoredUnit) => describeUnit(result, plan, places);
  const section = (title: string, chosen: readonly ReanchoredUnit[]) => {
    if (chosen.length > 0) lines.push('', `  ${title}`, ...chosen.flatMap(describe));
  };
  if (showMoved)
    section(
      'Moved:',
      units.filter(({ state }) => state === 'moved'),
    );
  section(
    'Edited, and the place is sure:',
    units.filter(({ state, unit }) => state === 'fuzzy' && unit),
  );
  section(
    'Another speaker now:',
    units.filter(({ state, unit, isOthers }) => isOthers && unit && state !== 'fuzzy'),
  );
  section(
    'Doubtful: choose the place with --place UNIT=NUMBER',
    units.filter(({ state, unit, old }) => state === 'fuzzy' && !unit && !onto.has(old.id)),
  );
  section(
    'Lost: kept with their codings',
    units.filter(({ state, unit, old }) => state === 'lost' && !unit && !onto.has(old.id)),
  );
  const taken = units.filter(({ old }) => onto.has(old.id));
  if (taken.length > 0) lines.push('', '  Codings go to another unit:');
  for (const { old } of taken)
    lines.push(
      `    ${old.id} -> ${onto.get(old.id)?.id}  ${shortened(singleSpaced(old.text), MOST_WORDS)}`,
    );
  lines.push(...adriftLines(plan));
  if (added.length > 0) lines.push('', '  In no unit yet, and made new ones:');
  for (const unit of added)
    lines.push(
      `    ${unit.id}  line ${lineAt(places, unit.start)}  ${shortened(singleSpaced(unit.text), MOST_WORDS)}`,
    );
  return `${lines.map(oneLineKeepingIndent).join('\n')}\n`;
}

function oneLineKeepingIndent(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + oneLine(line.slice(indent.length));
}

/** Codings without a place although their unit has one, or is unknown. */
function adriftLines({ coders, units }: ReanchorPlan): string[] {
  const placed = new Map(units.map(({ old, unit }) => [old.id, unit !== undefined]));
  const adrift = coders.flatMap(({ coder, codings }) =>
    codings
      .filter(({ isPlaced, row }) => !isPlaced && placed.get(row.cells.unit) !== false)
      .map(({ row }) => ({ coder, row })),
  );
  if (adrift.length === 0) return [];
  const lines = adrift.map(({ coder, row: { cells, line } }) => {
    const code = cells.code || 'no code';
    return `    ${coder}, line ${line}: ${code} on ${cells.unit}  ${shortened(singleSpaced(cells.quote), MOST_WORDS)}`;
  });
  return ['', '  Codings without a place, kept as they are:', ...lines];
}

function describeUnit(
  { old, unit, candidates, state, isOthers }: ReanchoredUnit,
  { one, coders }: ReanchorPlan,
  places: readonly number[],
): string[] {
  const { text, turns } = one.transcript;
  const codings = coders.flatMap(({ coder, codings: all }) => {
    const own = all.filter(({ row }) => row.cells.unit === old.id);
    const codes = [...new Set(own.map(({ row }) => row.cells.code || '(no code)'))];
    return codes.length > 0 ? [`${coder}: ${codes.join(', ')}`] : [];
  });
  const where = unit ? `  line ${lineAt(places, unit.start)}` : '';
  const speaker = isOthers && unit ? `${old.speaker} -> ${unit.speaker}` : old.speaker;
  const lines = [
    `    ${old.id}  ${speaker}${where}${codings.length > 0 ? `  [${codings.join(' · ')}]` : ''}`,
  ];
  const isEdited = state === 'fuzzy' || !unit;
  if (unit && isEdited) {
    const { before, after } = sideBySide(old.text, unit.text);
    lines.push(`      was  ${before}`, `      now  ${after}`);
  } else
    lines.push(
      `      ${isEdited ? 'was  ' : ''}${shortened(singleSpaced(old.text), isEdited ? 400 : MOST_WORDS)}`,
    );
  for (const [index, span] of candidates.entries()) {
    const turn = turns.find(({ start, end }) => start <= span.start && span.end <= end);
    const { before, after } = contextAround(text, span.start, span.end);
    const quote = shortened(singleSpaced(text.slice(span.start, span.end)), 200);
    lines.push(
      `      ${index + 1}    line ${lineAt(places, span.start)}, ${turn?.speaker ?? ''}: …${before}[${quote}]${after}…`,
    );
  }
  return lines;
}

/** A plan for programs; positions are code points. */
export function planJson(plan: ReanchorPlan) {
  const { one, units, added, coders, from, onto } = plan;
  const points = codePointMap(one.transcript.text);
  const spanJson = ({ start, end }: Span) => ({
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
    text: one.transcript.text.slice(start, end),
  });
  return {
    transcript: one.transcript.path,
    ...(from !== undefined && { from }),
    counts: unitCounts(plan),
    units: units.map(({ old, state, unit, likeness, candidates, isOthers }) => ({
      unit: old.id,
      state,
      speaker: unit?.speaker ?? old.speaker,
      before: old.text,
      likeness,
      ...(isOthers && { speakerBefore: old.speaker }),
      ...(unit && { now: spanJson(unit) }),
      ...(onto.has(old.id) && { onto: onto.get(old.id)?.id }),
      ...(candidates.length > 0 && { candidates: candidates.map(spanJson) }),
    })),
    added: added.map((unit) => ({ unit: unit.id, ...spanJson(unit) })),
    coders: coders.map(({ coder, codings }) => ({
      coder,
      counts: countStates(codings),
      codings: codings.map(({ row, state, isPlaced }) => ({
        line: row.line,
        unit: row.cells.unit,
        code: row.cells.code,
        state,
        isPlaced,
      })),
    })),
  };
}
