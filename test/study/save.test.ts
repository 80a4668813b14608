import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Coding } from '../../src/coding/coding.js';
import { renderCodings } from '../../src/coding/codings-file.js';
import { InputError } from '../../src/io/errors.js';
import { nodeIo } from '../../src/io/node-io.js';
import { saveCodings } from '../../src/study/load/save.js';
import { writeInStudy } from '../../src/study/paths.js';
import { codePointMap } from '../../src/text/code-points.js';
import { memoryIo } from '../support/memory-io.js';

const TEXTS = { 'fg1.txt': '😀 I trust her.', 'fg2.txt': 'We trust him.' };
const FILE = 'codings/rules.csv';

function coding(transcript: keyof typeof TEXTS, code: string, more: Partial<Coding> = {}): Coding {
  const start = TEXTS[transcript].indexOf('trust');
  return {
    transcript,
    unit: 'u0001',
    start,
    end: start + 5,
    code,
    status: 'coded',
    source: 'rule',
    quote: 'trust',
    before: '',
    after: '',
    hash: '',
    codebook: '1',
    rule: 'trust',
    matched: 'trust',
    memo: '',
    ...more,
  };
}

type Io = ReturnType<typeof memoryIo>;

function save(
  io: Io,
  transcripts: readonly (keyof typeof TEXTS)[],
  codings: readonly Coding[],
  replace = false,
  coder = 'rules',
) {
  const rendered = transcripts.map((path) => {
    const own = codings.filter(({ transcript }) => transcript === path);
    return renderCodings(path, own, codePointMap(TEXTS[path]));
  });
  const { added, removed, kept, isWritten } = saveCodings(io, { root: io.cwd }, coder, {
    rendered,
    replace,
  });
  return { added, removed, kept, isWritten };
}

function started() {
  const io = memoryIo({ files: { 'fga.yaml': '' } });
  save(
    io,
    ['fg1.txt', 'fg2.txt'],
    [coding('fg2.txt', 'b'), coding('fg1.txt', 'a'), coding('fg1.txt', 'b')],
  );
  return io;
}

describe('saving codings', () => {
  test('counts what was added, removed and kept', () => {
    const io = started();
    expect(save(io, ['fg1.txt'], [coding('fg1.txt', 'a'), coding('fg1.txt', 'c')])).toEqual({
      added: 1,
      removed: 1,
      kept: 1,
      isWritten: true,
    });
  });

  test('writes nothing the second time', () => {
    const io = started();
    const changes = io.changes.length;
    const all = [coding('fg1.txt', 'a'), coding('fg1.txt', 'b'), coding('fg2.txt', 'b')];
    expect(save(io, ['fg1.txt', 'fg2.txt'], all)).toEqual({
      added: 0,
      removed: 0,
      kept: 3,
      isWritten: false,
    });
    expect(io.changes).toHaveLength(changes);
  });

  test('leaves rows of other transcripts as they were', () => {
    const io = started();
    const before = io
      .snapshot()
      [FILE]?.split('\n')
      .filter((line) => line.startsWith('fg2'));
    save(io, ['fg1.txt'], []);
    expect(io.snapshot()[FILE]?.split('\n').slice(1, -1)).toEqual(before);
  });

  test('says with an empty file that the rules were applied and found nothing', () => {
    const io = memoryIo();
    expect(save(io, ['fg1.txt'], [])).toMatchObject({ added: 0, isWritten: true });
    expect(io.snapshot()[FILE]).toMatch(/^transcript,unit,.*\n$/);
  });

  test.each([
    ['a row a person added', (text: string) => text.replace(',rule,', ',person,')],
    ['a refused suggestion', (text: string) => text.replace(',coded,', ',rejected,')],
    [
      'a memo',
      (text: string) =>
        text.replace(/,\n(?!transcript)/g, ',look again\n').replace('memolook', 'memo'),
    ],
    ['a row that was taken out', (text: string) => text.replace(/fg1.*\n/, '')],
    ['a changed code', (text: string) => text.replace(',a,', ',z,')],
    ['a row that cannot be read', (text: string) => text.replace(',coded,', ',kodiert,')],
    ['a column of its own', (text: string) => text.replace('memo\n', 'memo,note\n')],
    ['a column that was taken out', (text: string) => text.replace(',quote,', ',zitat,')],
  ])('the file of the rules is not overwritten where it has %s', (_, edit) => {
    const files = started().snapshot();
    const edited = edit(files[FILE] ?? '');
    expect(edited).not.toBe(files[FILE]);
    const io = memoryIo({ files: { ...files, [FILE]: edited } });
    expect(() => save(io, ['fg1.txt'], [])).toThrow(InputError);
    expect(io.snapshot()[FILE]).toBe(edited);
    expect(save(io, ['fg1.txt'], [], true).isWritten).toBe(true);
  });

  test('a file that a spreadsheet only saved again counts as unchanged', () => {
    const files = started().snapshot();
    const saved = `\ufeff${files[FILE]?.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    const io = memoryIo({ files: { ...files, [FILE]: saved } });
    expect(save(io, ['fg1.txt'], [coding('fg1.txt', 'a'), coding('fg1.txt', 'b')])).toMatchObject({
      kept: 2,
    });
    expect(io.snapshot()[FILE]).toBe(files[FILE]);
  });

  test('a person’s file is theirs to change', () => {
    const io = memoryIo();
    const own = [coding('fg1.txt', 'a', { source: 'person', memo: 'hm' })];
    save(io, ['fg1.txt'], own, false, 'anna');
    expect(save(io, ['fg1.txt'], own, false, 'anna')).toEqual({
      added: 0,
      removed: 0,
      kept: 1,
      isWritten: false,
    });
    expect(Object.keys(io.snapshot())).toEqual(['codings/anna.csv']);
  });

  test.each([1, 2, 3, 4])('a full disk at step %i does not make the file look edited', (failAt) => {
    const files = started().snapshot();
    const io = memoryIo({ files, failAt });
    try {
      save(io, ['fg1.txt'], []);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
    }
    const later = memoryIo({ files: io.snapshot() });
    expect(() => save(later, ['fg1.txt'], [])).not.toThrow();
  });
});

test('nothing is written through a link out of the study', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fga-link-')));
  try {
    for (const name of ['study', 'elsewhere', 'study/own']) mkdirSync(join(folder, name));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'study/codings'));
    symlinkSync(join(folder, 'study/own'), join(folder, 'study/units'));
    const io = nodeIo();
    const root = join(folder, 'study');
    expect(() => writeInStudy(io, { root }, 'codings/anna.csv', 'x')).toThrow(InputError);
    expect(() => writeInStudy(io, { root }, '../elsewhere/x', 'x')).toThrow(InputError);
    expect(writeInStudy(io, { root }, 'units/a/b.csv', 'x')).toBe('written');
    expect(writeInStudy(io, { root }, 'units/a/b.csv', 'x')).toBe('unchanged');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
