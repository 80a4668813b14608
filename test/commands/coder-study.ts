// A small study coded by several people, written down unit by unit: `anna: { u2: 'trust exams' }`.

import { hashText } from '../../src/anchor/hash.js';
import { CODING_COLUMNS } from '../../src/coding/codings-file.js';
import { parseCsv, renderCsv } from '../../src/table/csv.js';
import { runCli } from '../support/run-cli.js';

/** Ten turns of participants between two questions; every turn is a unit: u0001 asks, u0002 to u0011 answer. */
const TALK = `Moderator: What did the programme give you?
${Array.from({ length: 10 }, (_, at) => `Mentee ${(at % 2) + 1}: Answer number ${at + 1} was about my mentor and me.`).join('\n')}
Moderator: Thank you all?
`;

const BOOK = `title: Small
version: 1.0.0
language: en
categories:
  - name: Support
    subcategories:
      - name: Relationship
        codes:
          - name: Trust
          - name: Honesty
      - name: Company
        codes:
          - name: Friends
  - name: Studies
    subcategories:
      - name: Learning
        codes:
          - name: Exams
`;

/**
 * What a coder says about a unit: codes separated by spaces; `-` is read without a code; `!code` is
 * rejected; `?code` took up a suggestion; `*code` is of the consensus.
 */
export type Codes = Readonly<Record<string, string>>;

export interface CoderStudyOptions {
  readonly coders: Readonly<Record<string, Codes>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** The files of the study, coding files included; those named as paths lie where the path says. */
export async function coderStudy({ coders, files = {} }: CoderStudyOptions) {
  const plain = {
    'fga.yaml': 'title: Small\nlanguage: en\nunits: turn\n',
    'transcripts/fg1.txt': TALK,
    'codebooks/book.yaml': BOOK,
    ...files,
  };
  const cut = await runCli(['segment'], { files: plain });
  const units = Object.entries(cut.files).flatMap(([path, text]) => {
    const transcript = /^units\/(.+)\.csv$/.exec(path)?.[1];
    return transcript === undefined ? [] : [...unitsIn(transcript, text)];
  });
  const codings = Object.entries(coders).map(([name, codes]) => {
    const path = name.includes('/') ? name : `codings/${name}.csv`;
    return [path, codingsFile(codes, new Map(units), name === 'rules')] as const;
  });
  return { ...cut.files, ...Object.fromEntries(codings) };
}

type UnitCells = Readonly<Record<string, string>>;

/** By id, and by `transcript:id`. */
function* unitsIn(transcript: string, text: string): Generator<[string, UnitCells]> {
  const { header, rows } = parseCsv(text, 'units').value;
  for (const { cells } of rows) {
    const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const unit = { ...row, transcript, id: row.unit ?? '' };
    yield [`${transcript}:${unit.id}`, unit];
    if (transcript === 'fg1.txt') yield [unit.id, unit];
  }
}

function codingsFile(codes: Codes, units: ReadonlyMap<string, UnitCells>, isRules: boolean) {
  const rows = Object.entries(codes).flatMap(([short, words]) => {
    const unit = units.get(short.replace(/u(\d+)$/, (_, n: string) => `u${n.padStart(4, '0')}`));
    if (!unit) throw new Error(`There is no unit ${short}.`);
    return words.split(' ').map((word) => {
      const [, mark = '', code = ''] = /^([-!?*]?)(.*)$/.exec(word) ?? [];
      const cells: Record<string, string> = {
        transcript: unit.transcript ?? '',
        unit: unit.id ?? '',
        start: unit.start ?? '',
        end: unit.end ?? '',
        code,
        status: mark === '-' ? 'none' : mark === '!' ? 'rejected' : 'coded',
        source: SOURCES[mark] ?? (isRules ? 'rule' : 'person'),
        quote: unit.text ?? '',
        hash: hashText(unit.text ?? ''),
        codebook: '1.0.0',
      };
      return CODING_COLUMNS.map((column) => cells[column] ?? '');
    });
  });
  return renderCsv(CODING_COLUMNS, rows);
}

const SOURCES: Readonly<Record<string, string>> = { '?': 'suggestion', '*': 'consensus' };

/**
 * Eight units that both have read, worked out by hand: trust is applied by both to two, by anna alone
 * to one, by ben alone to two; honesty by each alone to one; exams by both to one, by anna alone to two.
 */
export const ANNA: Codes = {
  u2: 'trust',
  u3: 'trust',
  u4: 'exams',
  u5: 'exams',
  u6: '-',
  u7: '-',
  u8: 'trust exams',
  u9: 'honesty',
  u10: 'trust',
};

export const BEN: Codes = {
  u2: 'trust',
  u3: 'honesty',
  u4: 'exams',
  u5: 'trust',
  u6: '-',
  u7: 'trust',
  u8: 'trust',
  u9: '!honesty',
  u11: '-',
};
