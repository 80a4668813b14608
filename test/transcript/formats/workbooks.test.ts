// Workbooks with several sheets, and those of LibreOffice.

import { expect, test } from 'vitest';
import { renderXlsx } from '../../../src/office/xlsx-write.js';
import { parseTranscriptFile } from '../../../src/transcript/parse-transcript-file.js';
import { odtXml, zipped } from '../../support/documents.js';

const columns = [{ label: 'Speaker' }, { label: 'Text' }];
const first = [
  ['Iris', 'Where do you keep the tools?'],
  ['Bo', 'In the shed behind the pump.'],
];
const second = [
  ['Iris', 'And who has the key?'],
  ['Mei', 'Whoever came last.'],
];

test('sheets of one header are read one after the other, and that is said', async () => {
  const legend = { name: 'Codes', columns: [{ label: 'Code' }], rows: [['shed']] };
  const bytes = renderXlsx([
    { name: 'Interview 1', columns, rows: first },
    { name: 'Interview 2', columns, rows: second },
    legend,
  ]);
  const { value, findings } = await parseTranscriptFile({ path: 'a.xlsx', bytes });
  expect(value.turns.map(({ speaker }) => speaker)).toEqual(['Iris', 'Bo', 'Iris', 'Mei']);
  const codes = findings.map(({ code }) => code);
  expect(codes).toContain('speech/sheets-joined');
  expect(codes).toContain('speech/other-sheets');
});

const cell = (text: string, more = '') =>
  text === ''
    ? `<table:table-cell ${more}/>`
    : `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;

test('an OpenDocument spreadsheet is read as other tables are', async () => {
  const note = '<office:annotation><text:p>unsure</text:p></office:annotation>';
  const rows = [
    row(cell('Speaker') + cell('Text')),
    row(cell('Iris') + cell('Where do you keep<text:s/>the tools?')),
    row(cell('', 'table:number-columns-repeated="1024"'), 'table:number-rows-repeated="7"'),
    row(`<table:table-cell>${note}<text:p>Bo</text:p></table:table-cell>${cell('In the shed.')}`),
    row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'),
  ];
  const sheet = `<office:spreadsheet><table:table table:name="Talk">${rows.join('')}</table:table></office:spreadsheet>`;
  const bytes = zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': odtXml(sheet).replace('<office:text>', '').replace('</office:text>', ''),
  });
  const { value } = await parseTranscriptFile({ path: 'a.ods', bytes });
  expect(value.format).toBe('ods');
  expect(value.turns.map(({ speaker, spans }) => [speaker, spans.length])).toEqual([
    ['Iris', 1],
    ['Bo', 1],
  ]);
  expect(value.text).toBe('Iris: Where do you keep the tools?\n\nBo: In the shed.\n');
});
