// Workbooks written by hand, with the peculiarities of the programs that write them.

import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Parts {
  /** The XML inside `<worksheet>`. */
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** As the relationship of the sheet has it. */
  readonly target?: string;
  readonly name?: string;
  readonly state?: string;
  /** Further parts, or other content for those above. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet as Excel would write it. */
export function workbook(parts: Parts): Uint8Array {
  const { sheet, strings, styles, target = 'worksheets/sheet1.xml', more = {} } = parts;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}">${parts.workbookPr ?? ''}<sheets><sheet name="${parts.name ?? 'Sheet1'}" sheetId="1" ${parts.state ? `state="${parts.state}"` : ''} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${R}/worksheet" Target="${target}"/>${strings ? `<Relationship Id="rId2" Type="${R}/sharedStrings" Target="sharedStrings.xml"/>` : ''}${styles ? `<Relationship Id="rId3" Type="${R}/styles" Target="styles.xml"/>` : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...(strings && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** Sheet data of rows of inline texts, '' left out, as scripts write it. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const row = (cells: readonly string[]) =>
    `<row>${cells.map((text) => (text ? `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>` : '<c/>')).join('')}</row>`;
  return `<sheetData>${rows.map(row).join('')}</sheetData>`;
}
