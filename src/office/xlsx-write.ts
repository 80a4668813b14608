// Writes workbooks that Excel, LibreOffice, Google Sheets and Numbers open without a question: texts
// only, never formulas, and the same bytes for the same content. Imports its library at once, so
// import this file dynamically from where start-up counts.

import { strToU8, zipSync } from 'fflate';
import type { SheetPlan } from './sheet-plan.js';
import { columnName } from './workbook.js';
import { escapeXml, NAMESPACES, STYLES } from './xlsx-markup.js';
import { renderSheet, sharedTexts } from './xlsx-sheet.js';

/** The dates of all parts, so that the same content gives the same bytes; zip has none before. */
const MADE = new Date(1980, 0, 1);

/** Renders a workbook. Texts too long for a cell end in an ellipsis. */
export function renderXlsx(sheets: readonly SheetPlan[]): Uint8Array {
  const names = sheetNames(sheets);
  const texts = sharedTexts();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets, names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  for (const [at, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = renderSheet(sheet, texts, at === 0);
  parts['xl/sharedStrings.xml'] = texts.render();
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(DECLARED + text)]);
  return zipSync(Object.fromEntries(files), { mtime: MADE, level: 6 });
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What spreadsheet programs accept as the name of a sheet: short, without some signs, and only once. */
function sheetNames(sheets: readonly SheetPlan[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let unique = plain.slice(0, 31);
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1)
      unique = `${plain.slice(0, 31 - ` ${copy}`.length)} ${copy}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function workbookPart(sheets: readonly SheetPlan[], names: readonly string[]): string {
  const tabs = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // Excel keeps what a filter covers under this name and repairs files that lack it.
  const filters = sheets.flatMap((sheet, at) => {
    if (!sheet.filter) return [];
    const last = `$${columnName(sheet.columns.length - 1)}$${sheet.rows.length + 1}`;
    const range = `'${(names[at] ?? '').replaceAll("'", "''")}'!$A$1:${last}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeXml(range)}</definedName>`;
  });
  const defined = filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : '';
  return `<workbook ${NAMESPACES}><sheets>${tabs.join('')}</sheets>${defined}</workbook>`;
}

const TYPES = 'application/vnd.openxmlformats-';

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}officedocument.spreadsheetml.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, 'worksheet'),
  );
  return (
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${TYPES}package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `${part('workbook', 'sheet.main')}${each.join('')}${part('styles', 'styles')}` +
    `${part('sharedStrings', 'sharedStrings')}</Types>`
  );
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
