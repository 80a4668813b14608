// Every call to the operating system while a file is written, failing once in every way a disk has: the file is
// the old one or the new one, whole, and nothing else is left in the folder.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appendWhole, createWhole, writeWhole } from '../../src/io/write-file.js';

/** Which call fails and how; `isShort` writes only some bytes of each piece, as a disk may. */
const fault = vi.hoisted(() => ({ at: 0, code: '', calls: 0, isShort: false, names: [''] }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const step = (name: string) => {
    if (fault.at === 0) return;
    fault.calls += 1;
    if (fault.calls !== fault.at) return;
    fault.names.push(name);
    throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
  };
  const failing = Object.fromEntries(
    ['openSync', 'fsyncSync', 'renameSync', 'linkSync', 'fchmodSync'].map((name) => [
      name,
      (...args: unknown[]) => {
        step(name);
        return (real[name as 'openSync'] as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  );
  const writeSync = (file: number, bytes: Uint8Array, from = 0) => {
    step('writeSync');
    const length = fault.isShort ? Math.min(3, bytes.length - from) : bytes.length - from;
    return real.writeSync(file, bytes, from, length);
  };
  return { ...real, ...failing, writeSync };
});

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fga-faults-'));
  Object.assign(fault, { at: 0, code: '', calls: 0, isShort: false, names: [] });
});

afterEach(() => {
  fault.at = 0;
  rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'anna.csv');
const text = () => readFileSync(path(), 'utf8');
const CODES = ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EDQUOT', 'EBUSY'];

/** Fails each call in its turn until all are made; gives the calls that failed. */
function everyCall(code: string, work: () => void, look: (hasFailed: boolean) => void): string[] {
  for (let at = 1; ; at += 1) {
    Object.assign(fault, { at, code, calls: 0 });
    let hasFailed = false;
    try {
      work();
    } catch (error) {
      expect(error).toMatchObject({ code });
      hasFailed = true;
    }
    const isLast = fault.calls < at;
    fault.at = 0;
    look(hasFailed);
    if (isLast) return fault.names;
  }
}

describe.each(CODES)('where the system says %s', (code) => {
  test('a file that is replaced is the old one or the new one', () => {
    const failed = everyCall(
      code,
      () => {
        writeFileSync(path(), 'old\n');
        fault.calls = 0;
        writeWhole(path(), ['new ', 'text\n']);
      },
      (hasFailed) => {
        expect(text()).toBe(hasFailed ? 'old\n' : 'new text\n');
        expect(readdirSync(folder)).toEqual(['anna.csv']);
      },
    );
    for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync'])
      expect(failed).toContain(name);
  });

  test('a lock is there whole or not at all', () => {
    everyCall(
      code,
      () => {
        rmSync(path(), { force: true });
        createWhole(path(), 'lock\n');
      },
      (hasFailed) => {
        expect(readdirSync(folder)).toEqual(hasFailed ? [] : ['anna.csv']);
        if (!hasFailed) expect(text()).toBe('lock\n');
      },
    );
  });

  test('a line is added whole or not at all', () => {
    everyCall(
      code,
      () => {
        writeFileSync(path(), '{"a":1}\n');
        appendWhole(path(), '{"b":2}');
      },
      (hasFailed) => expect(text()).toBe(hasFailed ? '{"a":1}\n' : '{"a":1}\n{"b":2}\n'),
    );
  });
});

test('a disk that takes only some bytes at a time gets all of them', () => {
  fault.isShort = true;
  writeWhole(path(), 'a longer text that needs several calls\n');
  expect(text()).toBe('a longer text that needs several calls\n');
  appendWhole(path(), 'and a line');
  expect(text().endsWith('calls\nand a line\n')).toBe(true);
});

test('a line after one that was cut off stands on its own', () => {
  writeFileSync(path(), '{"a":1}\n{"b":');
  appendWhole(path(), '{"c":3}');
  expect(text()).toBe('{"a":1}\n{"b":\n{"c":3}\n');
});
