import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/office/xlsx-read.js';
import { inlineRows, type Parts, workbook } from './workbook-parts.js';

function rowsOf(parts: Parts) {
  const { value, findings } = readXlsx(workbook(parts), 'a.xlsx');
  expect(findings).toEqual([]);
  return value?.sheets[0]?.rows.map(({ line, cells }) => [line, ...cells]);
}

describe('texts', () => {
  test('Excel keeps them apart, some in pieces of different looks, with reading aids', () => {
    const strings = `<si><t>unit</t></si><si><t xml:space="preserve"> code </t></si>
      <si><r><rPr><b/></rPr><t>trust </t></r><r><t xml:space="preserve">&amp; doubt</t></r></si>
      <si><t>漢字</t><rPh sb="0" eb="1"><t>かん</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_
b_x005F_x0041_</t></si>`;
    const sheet = `<sheetData><row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3" t="s"><v>1</v></c></row>
      <row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" t="s"><v>3</v></c><c r="D4" t="s"><v>4</v></c></row></sheetData>`;
    expect(rowsOf({ sheet, strings })).toEqual([
      [1, 'unit', ' code '],
      [4, 'trust & doubt', '', '漢字', 'a\nb_x0041_'],
    ]);
  });

  test('scripts write them into the cells, without places', () => {
    expect(rowsOf({ sheet: inlineRows([['unit', '', 'code'], [], ['u1', 'a < b']]) })).toEqual([
      [1, 'unit', '', 'code'],
      [3, 'u1', 'a < b'],
    ]);
  });

  test('formulas give the result that was saved, booleans and errors what is shown', () => {
    const sheet = `<sheetData><row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>trust</v></c><c r="B2" t="b"><v>1</v></c>
      <c r="C2" t="e"><f>-trust</f><v>#NAME?</v></c><c r="D2"><f>1+1</f><v>2</v></c></row></sheetData>`;
    expect(rowsOf({ sheet })).toEqual([[2, 'trust', 'TRUE', '#NAME?', '2']]);
  });

  test('a formula without a saved result is said, with its place', () => {
    const sheet = '<sheetData><row r="2"><c r="B2"><f>A1</f></c></row></sheetData>';
    const { findings } = readXlsx(workbook({ sheet }), 'a.xlsx');
    expect(findings).toMatchObject([
      { code: 'office/formula-without-value', place: { file: 'a.xlsx', line: 2, column: 2 } },
    ]);
  });
});

describe('numbers, dates and times are read as they are shown', () => {
  const styled = (code: string) =>
    `<numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
  test.each([
    ['General', '7', '7'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '1.5E3', '1500'],
    ['000', '7', '007'],
    ['0.00', '3.14159', '3.14159'],
    ['yyyy\\-mm\\-dd', '45413', '2024-05-01'],
    ['dd/mm/yyyy', '45413', '01/05/2024'],
    ['[$-409]d\\ mmmm\\ yyyy;@', '45413', '1 May 2024'],
    ['dddd, d. mmm yy', '45413', 'Wednesday, 1. May 24'],
    ['hh:mm:ss', '0.5118055555555555', '12:17:00'],
    ['h:mm AM/PM', '0.5118055555555555', '12:17 PM'],
    ['[h]:mm:ss', '1.0423611111111111', '25:01:00'],
    ['[mm]:ss', '0.0423611111111111', '61:00'],
    ['mm:ss.0', '0.000717592592592593', '01:02.0'],
    ['yyyy-mm-dd hh:mm', '45413.75', '2024-05-01 18:00'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['#,##0 "days"', '12', '12'],
  ])('%s of %s is %s', (code, value, shown) => {
    const sheet = `<sheetData><row r="1"><c r="A1" s="1"><v>${value}</v></c></row></sheetData>`;
    const styles = styled(code.replaceAll('"', '&quot;'));
    expect(rowsOf({ sheet, styles })).toEqual([[1, shown]]);
  });

  test('formats known by number, dates of old Macs, and ISO dates', () => {
    const styles = '<cellXfs><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>';
    const sheet = `<sheetData><row><c s="0"><v>43951</v></c><c s="1"><v>1.5</v></c><c t="d"><v>2024-05-01T00:00:00</v></c></row></sheetData>`;
    expect(rowsOf({ sheet, styles, workbookPr: '<workbookPr date1904="1"/>' })).toEqual([
      [1, '2024-05-01', '36:00:00', '2024-05-01'],
    ]);
    expect(rowsOf({ sheet: sheet.replace('43951', '45413'), styles })?.[0]?.[1]).toBe('2024-05-01');
  });
});

describe('what programs do to sheets', () => {
  test('hidden rows, sheets and columns are read, filters ignored', () => {
    const sheet = `<sheetPr filterMode="1"/><cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>5</v></c></row></sheetData><autoFilter ref="A1:B9"/>`;
    expect(rowsOf({ sheet, state: 'veryHidden' })).toEqual([[1, '5']]);
    expect(readXlsx(workbook({ sheet, state: 'hidden' }), 'a').value?.sheets[0]?.isHidden).toBe(
      true,
    );
  });

  test('a merged cell holds for each of its rows, and to the right for itself only', () => {
    const sheet = `${inlineRows([['trust', '', 'x'], ['', '', 'y'], ['', 'own', 'z'], ['w']])}<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>`;
    expect(rowsOf({ sheet })).toEqual([
      [1, 'trust', '', 'x'],
      [2, 'trust', '', 'y'],
      [3, 'trust', 'own', 'z'],
      [4, 'w'],
    ]);
  });

  test.each([
    '/xl/worksheets/sheet1.xml',
    '../xl/worksheets/sheet1.xml',
    './worksheets/Sheet1.xml',
  ])('the sheet is found at %s', (target) => {
    expect(rowsOf({ sheet: inlineRows([['a']]), target })).toEqual([[1, 'a']]);
  });

  test('prefixes on every element and the strict form of the standard make no difference', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const sheet = `<s:worksheet xmlns:s="${strict}"><s:sheetData><s:row r="3"><s:c r="B3" t="inlineStr"><s:is><s:t>x</s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>`;
    expect(rowsOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual([
      [3, '', 'x'],
    ]);
  });
});

test('notes on cells are not read, and said', () => {
  const more = { 'xl/comments1.xml': '<comments/>' };
  const { findings } = readXlsx(workbook({ sheet: inlineRows([['a']]), more }), 'a.xlsx');
  expect(findings.map(({ code }) => code)).toEqual(['office/cell-notes']);
});

describe('hostile and wrong files', () => {
  const codes = (bytes: Uint8Array) => readXlsx(bytes, 'a.xlsx').findings.map(({ code }) => code);

  test.each([
    ['office/not-an-archive', strToU8('unit,code\nu1,trust\n')],
    ['office/old-format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'office/encrypted',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['office/old-format', zipSync({ 'xl/workbook.bin': strToU8('') })],
    [
      'office/old-format',
      zipSync({ 'Index/Document.iwa': strToU8(''), 'Index/Tables/x.iwa': strToU8('') }),
    ],
    ['office/other-kind', zipSync({ 'word/document.xml': strToU8('<a/>') })],
    ['office/other-kind', zipSync({ 'holiday.jpg': strToU8('') })],
    ['office/cut-off', workbook({ sheet: inlineRows([['a']]) }).subarray(0, 900)],
    [
      'office/declared-type',
      workbook({
        sheet: '',
        more: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' },
      }),
    ],
    ['office/missing-part', workbook({ sheet: '', target: 'worksheets/gone.xml' })],
    ['office/broken-xml', workbook({ sheet: '<sheetData><row>' })],
    [
      'office/too-wide',
      workbook({ sheet: '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>' }),
    ],
  ])('%s', (code, bytes) => {
    expect(codes(bytes)).toEqual([code]);
  });

  test('whatever its XML is spoilt with, a workbook gives rows or a reason', () => {
    const whole = `${inlineRows([
      ['unit', 'code'],
      ['u1', 'trust'],
    ])}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
    const noise = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '</row>',
      '<row r="-1">',
      '<c r="ZZZ1">',
      '<v>',
      '&x;',
      '\u0000',
      ' r="A1:B"',
      ']]>',
      '<!--',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), noise, (at, length, text) => {
        const sheet = whole.slice(0, at) + text + whole.slice(at + length);
        const { value, findings } = readXlsx(workbook({ sheet }), 'a.xlsx');
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
    );
  });

  test('a range merged over the whole sheet, many times, is no work', () => {
    const ranges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000);
    const sheet = `${inlineRows([['a'], ['', 'b']])}<mergeCells>${ranges}</mergeCells>`;
    expect(rowsOf({ sheet })).toEqual([
      [1, 'a'],
      [2, 'a', 'b'],
    ]);
  });

  test('rows numbered out of order or beyond the last keep their order', () => {
    const sheet =
      '<sheetData><row r="5"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row r="99999999999"><c><v>3</v></c></row></sheetData>';
    expect(rowsOf({ sheet })).toEqual([
      [5, '1'],
      [6, '2'],
      [7, '3'],
    ]);
  });
});
