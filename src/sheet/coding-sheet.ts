// The sheet on which a person codes: a row for each unit, with what is needed to understand it at the
// left and room for codes at the right. Other people's work is never in it.

import type { StudyUnit } from '../agreement/readings/coder-reading.js';
import type { Choices, SheetColumn, SheetPlan } from '../office/sheet-plan.js';
import { oneLine } from '../text/visible.js';
import type { Unit } from '../unit/unit.js';
import type { CodeWords } from './code-words.js';
import { checkOf, type UnitState } from './state.js';

const CODING_SHEET = 'Coding';
export const CODEBOOK_SHEET = 'Codebook';

/** What the rows are made of. */
export interface CodingSheetSource {
  readonly coder: string;
  /** The units to be coded, in order. */
  readonly units: readonly StudyUnit[];
  /** All units of their transcripts, by transcript and in order, for what stands around them. */
  readonly around: ReadonlyMap<string, readonly Unit[]>;
  readonly words: CodeWords;
  readonly stateOf: (unit: Unit) => UnitState;
  /** Ids of codes that the rules propose; absent where the coder did not ask for them. */
  readonly suggestedFor?: (unit: Unit) => readonly string[];
}

const LEAST_CODE_COLUMNS = 4;
/** Of what stands around a unit, so many characters. */
const MOST_CONTEXT = 400;

/** The sheet as columns and rows of texts, for a workbook and for CSV. */
export function tabulateCodingSheet(source: CodingSheetSource): SheetPlan {
  const { coder, units, words, stateOf, suggestedFor } = source;
  const states = units.map(({ unit }) => stateOf(unit));
  const most = Math.max(0, ...states.map(({ codes }) => codes.length));
  // One is always free, so that a code can be added without a new column.
  const count = Math.max(LEAST_CODE_COLUMNS, most + 1);
  const isTranslated = units.some(({ unit }) => unit.translation !== '');
  const codeColumn = { width: 24, choices: codeChoices(words) };
  const columns: SheetColumn[] = [
    { label: 'transcript', width: 16, quiet: true },
    { label: 'unit', width: 8, quiet: true },
    { label: 'session', width: 10, quiet: true },
    { label: 'speaker', width: 14, quiet: true },
    { label: 'role', width: 11, quiet: true },
    { label: 'question', width: 30, wrap: true, quiet: true },
    { label: 'before', width: 30, wrap: true, quiet: true },
    { label: 'text', width: 60, wrap: true },
    ...(isTranslated ? [{ label: 'translation', width: 40, wrap: true, quiet: true }] : []),
    { label: 'after', width: 30, wrap: true, quiet: true },
    ...(suggestedFor ? [{ label: 'suggested by rules', width: 24, wrap: true, quiet: true }] : []),
    ...Array.from({ length: count }, (_, at) => ({ label: `code ${at + 1}`, ...codeColumn })),
    { label: 'read', width: 8, choices: { from: ['read'], warning: READ_WARNING } },
    { label: 'memo', width: 36, wrap: true },
    { label: 'condensed', width: 36, wrap: true },
    { label: `check ${coder}`, width: 10, quiet: true },
  ];
  const contextOf = contextFinder(source.around);
  const rows = units.map(({ unit, session }, at) => {
    const state = states[at] as UnitState;
    const { question, before, after } = contextOf(unit);
    const labels = state.codes.map(words.labelOf);
    const suggested = suggestedFor?.(unit).map(words.labelOf).join('; ');
    return [
      ...[unit.transcript, unit.id, session.label, unit.speaker, unit.role, question, before],
      ...[
        unit.text,
        ...(isTranslated ? [unit.translation] : []),
        after,
        ...(suggested === undefined ? [] : [suggested]),
      ],
      ...Array.from({ length: count }, (_, column) => labels[column] ?? ''),
      ...[state.isRead ? 'read' : '', state.memo, state.condensed, checkOf(state)],
    ];
  });
  return { name: CODING_SHEET, columns, rows, frozenColumns: 2, filter: true };
}

const CODE_WARNING =
  'This is no code of the codebook. Yes keeps it: it becomes a new code when you import the sheet. No lets you correct it.';
const READ_WARNING = 'Write “read” where you read the unit and no code fits, else leave it blank.';

function codeChoices({ offered }: CodeWords): Choices {
  return {
    from: { sheet: CODEBOOK_SHEET, column: 0, count: offered.length },
    warning: CODE_WARNING,
  };
}

/** The question a unit answers and what stands before and after it, each with its speaker. */
function contextFinder(around: ReadonlyMap<string, readonly Unit[]>) {
  const places = new Map<string, ReadonlyMap<string, number>>();
  for (const [transcript, units] of around)
    places.set(transcript, new Map(units.map(({ id }, at) => [id, at])));
  return (unit: Unit) => {
    const units = around.get(unit.transcript) ?? [];
    const place = places.get(unit.transcript);
    const at = place?.get(unit.id) ?? -1;
    const [previous, next] = [units[at - 1], units[at + 1]];
    const asked = units[place?.get(unit.question) ?? -1];
    return {
      question: asked && asked !== unit ? shortened(oneLine(asked.text), 'end') : '',
      before: previous ? shortened(spoken(previous, unit), 'start') : '',
      after: next ? shortened(spoken(next, unit), 'end') : '',
    };
  };
}

function spoken(unit: Unit, beside: Unit): string {
  const isOther = unit.turn !== beside.turn && unit.speaker !== '';
  return oneLine(isOther ? `${unit.speaker}: ${unit.text}` : unit.text);
}

function shortened(text: string, side: 'start' | 'end'): string {
  const characters = [...text];
  if (characters.length <= MOST_CONTEXT) return text;
  return side === 'end'
    ? `${characters.slice(0, MOST_CONTEXT).join('')}…`
    : `…${characters.slice(-MOST_CONTEXT).join('')}`;
}
