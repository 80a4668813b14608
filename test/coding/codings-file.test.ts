import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../src/anchor/hash.js';
import type { Coding } from '../../src/coding/coding.js';
import { CODING_COLUMNS, renderCodings, renderCodingsFile } from '../../src/coding/codings-file.js';
import { parseCodings } from '../../src/coding/parse-codings.js';
import { codePointMap } from '../../src/text/code-points.js';

const TEXT = 'A: I 😀 trust her. She was honest.\nB: Mm.';
const UNITS = [
  { id: 'u0001', text: 'I 😀 trust her.' },
  { id: 'u0002', text: 'She was honest.' },
];

function coding(quote: string, more: Partial<Coding> = {}): Coding {
  const start = TEXT.indexOf(quote);
  const unit = UNITS.find(({ text }) => text.includes(quote)) ?? UNITS[0];
  return {
    transcript: 'fg1.txt',
    unit: unit?.id ?? '',
    start,
    end: start + quote.length,
    code: 'trust',
    status: 'coded',
    source: 'person',
    quote,
    before: '',
    after: '',
    hash: hashText(unit?.text ?? ''),
    codebook: '1.0.0',
    rule: '',
    matched: '',
    memo: '',
    ...more,
  };
}

const context = {
  texts: new Map([['fg1.txt', { text: TEXT, units: UNITS }]]),
  codes: new Set(['trust', 'honesty']),
};

function render(codings: readonly Coding[]): string {
  const rendered = renderCodings('fg1.txt', codings, codePointMap(TEXT));
  return Buffer.from(renderCodingsFile([rendered])).toString('utf8');
}

/** The file with its first row's cells replaced. */
function withCells(cells: Readonly<Record<string, string>>): string {
  const row: Record<string, string> = {
    transcript: 'fg1.txt',
    unit: 'u0001',
    start: '7',
    end: '12',
    code: 'trust',
    status: 'coded',
    source: 'person',
    quote: 'trust',
    hash: hashText(UNITS[0]?.text ?? ''),
    ...cells,
  };
  return `${CODING_COLUMNS.join(',')}\n${CODING_COLUMNS.map((column) => row[column] ?? '').join(',')}\n`;
}

function problems(text: string) {
  const { findings } = parseCodings(text, 'codings/anna.csv', context);
  return findings.map(({ code, place }) => [code, place?.line, place?.column]);
}

describe('a coder file', () => {
  test('has fixed columns, code-point offsets, and is sorted', () => {
    const text = render([
      coding('honest', { code: 'honesty' }),
      coding('trust'),
      coding('trust', { code: 'honesty' }),
    ]);
    expect(text.split('\n').map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
      'transcript,unit,start,end,code',
      'fg1.txt,u0001,7,12,honesty',
      'fg1.txt,u0001,7,12,trust',
      'fg1.txt,u0002,26,32,honesty',
      '',
    ]);
  });

  test('is read back as it was, whatever its texts hold', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 2 }), (cells) => {
        const quotes = ['trust', 'honest'];
        const codings = cells.map(([memo, rule, before], index) =>
          coding(quotes[index] ?? '', { memo, rule, before }),
        );
        const { value, findings } = parseCodings(render(codings), 'a.csv', context);
        expect(findings).toEqual([]);
        expect(value).toEqual({ codings, unfit: [] });
      }),
    );
  });

  test('is the same after a spreadsheet reordered its rows and columns and saved its own CSV', () => {
    const codings = [coding('trust'), coding('honest', { memo: 'a; b' })];
    const [header = '', ...rows] = render(codings).trimEnd().split('\n');
    const turned = [header, ...rows.toReversed()].map((line) =>
      (line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? []).toReversed().join(';'),
    );
    const text = `\ufeff${turned.join('\r\n')}\r\n`;
    const { value, findings } = parseCodings(text, 'a.csv', context);
    expect(findings).toEqual([]);
    expect(render(value.codings)).toBe(render(codings));
  });

  test('takes line breaks that a spreadsheet made Windows-like for the same', () => {
    const quote = 'honest.\nB: Mm.';
    const start = [...TEXT.slice(0, TEXT.indexOf(quote))].length;
    const text = `transcript,unit,start,end,code,quote\r\nfg1.txt,u0002,${start},${start + 14},trust,"honest.\r\nB: Mm."\r\n`;
    expect(parseCodings(text, 'a.csv', context).value.codings).toHaveLength(1);
  });

  test.each([
    ['a start that is no number', { start: '1.2E+03' }, 'bad-number', 15],
    ['an end before its start', { end: '3' }, 'bad-number', 17],
    ['an unknown status', { status: 'codet' }, 'bad-status', 26],
    ['an unknown source', { source: 'me' }, 'bad-source', 32],
    ['a coding without a code', { code: '' }, 'no-code', 20],
    ['a code where none applies', { status: 'none' }, 'code-with-none', 20],
    ['a code that is not in the codebook', { code: 'trusd' }, 'unknown-code', 20],
    ['a transcript that is not in the study', { transcript: 'fg9.txt' }, 'unknown-transcript', 1],
    ['a unit that is not in the units file', { unit: 'u9999' }, 'unknown-unit', 9],
    ['a quote that stands elsewhere', { start: '8', end: '13' }, 'quote-moved', 39],
    ['a quote that is nowhere', { quote: 'doubt' }, 'quote-lost', 39],
    ['a place past the end', { start: '907', end: '912', quote: 'doubt' }, 'outside-text', 42],
    ['a unit whose text has changed', { hash: '0123456789abcdef' }, 'unit-changed', 9],
  ])('%s is a finding at its cell', (_, cells, kind, column) => {
    const text = withCells(cells);
    expect(problems(text)).toEqual([[`coding/${kind}`, 2, column]]);
    const { value } = parseCodings(text, 'a.csv', context);
    expect(value.codings).toEqual([]);
    expect(value.unfit.map(({ line }) => line)).toEqual([2]);
  });

  test('a missing column is a finding, and no row is lost', () => {
    const text = 'transcript,unit,start,end,kode,quote\nfg1.txt,u0001,7,12,trust,trust\n';
    expect(problems(text)).toEqual([
      ['coding/unknown-column', 1, 27],
      ['coding/missing-column', 1, 1],
    ]);
    expect(parseCodings(text, 'a.csv', context).value.unfit).toHaveLength(1);
  });

  test('columns that can be done without may be absent', () => {
    const text = 'transcript,unit,start,end,code,quote\nfg1.txt,u0001,7,12,trust,trust\n';
    const { value, findings } = parseCodings(text, 'a.csv', context);
    expect(findings).toEqual([]);
    expect(value.codings[0]).toMatchObject({ status: 'coded', source: 'person', memo: '' });
  });

  test.each([
    ['the same coding twice', { memo: 'again' }, 'duplicate', 20],
    ['one coding with two statuses', { status: 'rejected' }, 'conflicting-status', 20],
    ['a unit with a code and with none', { code: '', status: 'none' }, 'none-beside-code', 21],
  ])('%s is a finding, and the first counts', (_, cells, kind, column) => {
    const second = withCells(cells).split('\n')[1];
    const text = `${withCells({})}${second}\n`;
    expect(problems(text)).toEqual([[`coding/${kind}`, 3, column]]);
    const { value } = parseCodings(text, 'a.csv', context);
    expect(value.codings).toHaveLength(1);
    expect(value.unfit.map(({ reason }) => reason)).toEqual([kind]);
  });

  test('many codings with one trouble are one finding', () => {
    const [header, row] = withCells({ code: 'gone' }).split('\n');
    const rows = [row, row?.replace('7,12', '2,2').replace(',trust,', ',,')];
    const { findings } = parseCodings([header, ...rows, ''].join('\n'), 'a.csv', context);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('2 codings');
  });

  test('rows of transcripts that were not read are passed over', () => {
    const others = new Set(['fg1.txt', 'fg2.txt']);
    const text = withCells({ transcript: 'fg2.txt' });
    const { value, findings } = parseCodings(text, 'a.csv', { ...context, others });
    expect({ value, findings }).toEqual({ value: { codings: [], unfit: [] }, findings: [] });
  });

  test('no text crashes the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseCodings(text, 'a.csv', context);
        parseCodings(`${CODING_COLUMNS.join(',')}\n${text}`, 'a.csv', context);
      }),
    );
  });
});
