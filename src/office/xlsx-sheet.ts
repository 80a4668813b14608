// One sheet of a workbook as XML, and the table of texts that all its sheets share.

import type { Choices, SheetColumn, SheetPlan } from './sheet-plan.js';
import { columnName } from './workbook.js';
import { escapeCell, escapeXml, NAMESPACES, STYLE, wellFormed } from './xlsx-markup.js';

/** Characters that a cell can hold. */
const MOST_CELL = 32_767;
const MOST_HINT = 225;
/** Rows that drop-downs reach beyond the last one, for rows that are added by hand. */
const SPARE_ROWS = 200;

export interface SharedTexts {
  /** The number by which cells name a text. */
  readonly add: (text: string) => number;
  readonly render: () => string;
}

/** A table of texts, each kept once. */
export function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    add(text) {
      uses += 1;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    render() {
      const items = [...numbers.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeCell(text)}</t></si>`,
      );
      return `<sst ${NAMESPACES} count="${uses}" uniqueCount="${numbers.size}">${items.join('')}</sst>`;
    },
  };
}

/** The part of a sheet; the first is the one shown on opening. */
export function renderSheet(sheet: SheetPlan, texts: SharedTexts, isFirst: boolean): string {
  const { columns, rows } = sheet;
  const lastRow = rows.length + 1;
  const range = `A1:${columnName(Math.max(0, columns.length - 1))}${lastRow}`;
  const header = columns.map((column, at) => textCell(column.label, at, 1, STYLE.header, texts));
  const lines = rows.map((cells, at) => {
    const line = at + 2;
    const xml = cells.map((cell, column) => {
      if (cell === '') return '';
      const style = styleOf(columns[column]);
      return typeof cell === 'number'
        ? `<c r="${columnName(column)}${line}" s="${STYLE.plain}"><v>${cell}</v></c>`
        : textCell(cell, column, line, style, texts);
    });
    return `<row r="${line}">${xml.join('')}</row>`;
  });
  return [
    `<worksheet ${NAMESPACES}><dimension ref="${range}"/>`,
    views(sheet.frozenColumns ?? 0, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnPart).join('')}</cols>`,
    `<sheetData><row r="1">${header.join('')}</row>${lines.join('')}</sheetData>`,
    sheet.filter ? `<autoFilter ref="${range}"/>` : '',
    validations(columns, lastRow + SPARE_ROWS),
    '</worksheet>',
  ].join('');
}

function textCell(
  text: string,
  column: number,
  line: number,
  style: number,
  texts: SharedTexts,
): string {
  return `<c r="${columnName(column)}${line}" s="${style}" t="s"><v>${texts.add(shortened(text))}</v></c>`;
}

/** Cells have an end; an ellipsis says that the text goes on. */
function shortened(text: string): string {
  return text.length <= MOST_CELL ? text : `${wellFormed(text.slice(0, MOST_CELL - 1))}…`;
}

function styleOf(column: SheetColumn | undefined): number {
  if (column?.quiet) return column.wrap ? STYLE.quietWrapped : STYLE.quiet;
  return column?.wrap ? STYLE.wrapped : STYLE.text;
}

function columnPart(column: SheetColumn, at: number): string {
  const width = Math.min(255, column.width ?? 12);
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf(column)}" customWidth="1"/>`;
}

function views(frozenColumns: number, isFirst: boolean): string {
  const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const corner = `${columnName(frozenColumns)}2`;
  const selected = isFirst ? ' tabSelected="1"' : '';
  return (
    `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function validations(columns: readonly SheetColumn[], lastRow: number): string {
  const lists = columns.flatMap(({ choices }, at) => {
    const source = choices && sourceOf(choices);
    if (!choices || source === undefined) return [];
    const name = columnName(at);
    return [validation(source, choices.warning, `${name}2:${name}${lastRow}`)];
  });
  if (lists.length === 0) return '';
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** The formula of a drop-down; undefined where it would offer nothing. */
function sourceOf({ from }: Choices): string | undefined {
  if (!('sheet' in from)) return from.length > 0 ? `"${from.join(',')}"` : undefined;
  const { sheet, column, count } = from;
  const name = `$${columnName(column)}`;
  return count > 0 ? `'${sheet.replaceAll("'", "''")}'!${name}$2:${name}$${count + 1}` : undefined;
}

function validation(source: string, warning: string, range: string): string {
  const text = escapeXml(warning.slice(0, MOST_HINT));
  return (
    `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="${text}" sqref="${range}">` +
    `<formula1>${escapeXml(source)}</formula1></dataValidation>`
  );
}
