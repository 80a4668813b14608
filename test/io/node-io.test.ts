import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/io/errors.js';
import { nodeIo, type ProcessLike } from '../../src/io/node-io.js';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'fga-io-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(onError: (error: InputError) => void = () => {}) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const process = { cwd: () => folder, env: { A: 'b' }, stdin, stdout, stderr };
  return { io: nodeIo(process as unknown as ProcessLike, onError), stdin, stdout };
}

describe('reading', () => {
  test.skipIf(process.platform === 'win32')(
    'a pipe or a device is refused, since it may never end',
    () => {
      const { io } = open();
      symlinkSync('/dev/zero', join(folder, 'participants.csv'));
      expect(() => io.readFile('participants.csv')).toThrow(/a pipe or a device/);
      expect([...io.readFile('/dev/null')]).toEqual([]);
    },
  );
});

describe('writing', () => {
  test('a file is written whole and nothing else is left in the folder', () => {
    const { io } = open();
    io.writeFile('a.csv', 'x,é\n');
    io.writeFile('b.csv', ['1\n', '2\n']);
    io.writeFile('c.bin', new Uint8Array([0, 255]));
    expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv', 'c.bin']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('x,é\n');
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('1\n2\n');
    expect([...readFileSync(join(folder, 'c.bin'))]).toEqual([0, 255]);
  });

  test('more than a batch of pieces arrives in order', () => {
    const { io } = open();
    const piece = `${'é'.repeat(1000)}\n`;
    io.writeFile(
      'a',
      Array.from({ length: 3000 }, () => piece),
    );
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(piece.repeat(3000));
  });

  test('the mode of a file that is there is kept', () => {
    const { io } = open();
    writeFileSync(join(folder, 'key'), 'old');
    chmodSync(join(folder, 'key'), 0o600);
    io.writeFile('key', 'new');
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
  });

  test('when writing fails the old file stands and no temporary file is left', () => {
    const { io } = open();
    writeFileSync(join(folder, 'a'), 'old');
    const failing = (function* () {
      yield 'new';
      throw new RangeError('bug');
    })();
    expect(() => io.writeFile('a', failing)).toThrow(RangeError);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  });

  test('a link to a file stays a link, and its target is written', () => {
    const { io } = open();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/a'), 'old');
    symlinkSync(join(folder, 'real/a'), join(folder, 'a'));
    io.writeFile('a', 'new');
    expect(readFileSync(join(folder, 'real/a'), 'utf8')).toBe('new');
  });

  test.runIf(existsSync('/dev/null'))('a device is written to, not replaced', () => {
    open().io.writeFile('/dev/null', 'x');
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  test.each([
    ['', 'it is a folder, not a file'],
    ['missing/a', 'there is no such file or folder'],
    ['a\0b', 'this system does not allow such a name'],
    ['x'.repeat(300), 'the name is too long'],
  ])('writing to %j says why it cannot', (path, reason) => {
    expect(() => open().io.writeFile(path, 'x')).toThrow(InputError);
    expect(() => open().io.writeFile(path, 'x')).toThrow(reason);
  });
});

describe('a file that grows', () => {
  const grow = (path: string) => open().io.growFile?.(path);
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('is there with all that was added once it is finished, and not before', async () => {
    const file = grow('a');
    for (const piece of ['one, ', 'two, ', '', 'three']) await file?.add(bytes(piece));
    expect(readdirSync(folder)).not.toContain('a');
    await file?.finish();
    await file?.discard();
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('one, two, three');
  });

  test('leaves nothing behind where it is given up', async () => {
    const file = grow('a');
    await file?.add(bytes('one'));
    await file?.discard();
    await file?.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind where it cannot get its name', async () => {
    const file = grow('a');
    await file?.add(bytes('one'));
    mkdirSync(join(folder, 'a'));
    await expect(file?.finish()).rejects.toThrow(InputError);
    await file?.discard();
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('is not begun where something has its name', () => {
    symlinkSync('nowhere', join(folder, 'a'));
    expect(grow('a')).toBeUndefined();
    expect(() => grow('missing/a')).toThrow('there is no such file or folder');
  });
});

describe('writing without waiting for the disk', () => {
  const soon = (path: string, text: string) => open().io.writeSoon?.(path, Buffer.from(text));

  test('many files are written whole and nothing else is left in the folder', async () => {
    writeFileSync(join(folder, 'f0'), 'old');
    chmodSync(join(folder, 'f0'), 0o600);
    const names = Array.from({ length: 9 }, (_, index) => `f${index}`);
    await Promise.all(names.map((name) => soon(name, `${name}é`)));
    expect(readdirSync(folder)).toEqual(names);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(`${name}é`);
    expect(statSync(join(folder, 'f0')).mode & 0o777).toBe(0o600);
  });

  test('a link to a file stays a link, and its target is written', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/a'), 'old');
    symlinkSync(join(folder, 'real/a'), join(folder, 'a'));
    await soon('a', 'new');
    expect(readFileSync(join(folder, 'real/a'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'real'))).toEqual(['a']);
  });

  test.each([
    ['', 'it is a folder, not a file'],
    ['missing/a', 'there is no such file or folder'],
    ['x'.repeat(300), 'the name is too long'],
  ])('writing to %j says why it cannot', async (path, reason) => {
    await expect(soon(path, 'x')).rejects.toThrow(InputError);
    await expect(soon(path, 'x')).rejects.toThrow(reason);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('reading', () => {
  test.each([
    ['nothing', 'there is no such file or folder'],
    ['', 'it is a folder, not a file'],
    ['file/below', 'a part of the path is a file, not a folder'],
  ])('reading %j says why it cannot, and keeps the cause', (path, reason) => {
    const { io } = open();
    writeFileSync(join(folder, 'file'), '');
    try {
      io.readFile(path);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toContain(reason);
      expect((error as InputError).cause).toBeInstanceOf(Error);
    }
  });

  test('nothing at a path, or below a file, is undefined', () => {
    const { io } = open();
    writeFileSync(join(folder, 'file'), 'abc');
    expect(io.statFile('none')).toBeUndefined();
    expect(io.statFile('file/below')).toBeUndefined();
    expect(io.statFile('file')).toEqual({ kind: 'file', size: 3 });
    expect(io.statFile('.')?.kind).toBe('folder');
  });

  test('a folder is listed by name, links followed, circles and dead links left aside', () => {
    const { io } = open();
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'B'), '');
    writeFileSync(join(folder, 'a'), '');
    symlinkSync(join(folder, 'a'), join(folder, 'to-file'));
    symlinkSync(folder, join(folder, 'deep/up'));
    symlinkSync(join(folder, 'deep'), join(folder, 'to-folder'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dead'));
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    expect(io.listFolder('.')).toEqual([
      { name: 'B', kind: 'file' },
      { name: 'a', kind: 'file' },
      { name: 'circle', kind: 'other' },
      { name: 'dead', kind: 'other' },
      { name: 'deep', kind: 'folder' },
      { name: 'to-file', kind: 'file' },
      { name: 'to-folder', kind: 'folder' },
    ]);
    expect(io.listFolder('deep')).toEqual([{ name: 'up', kind: 'other' }]);
    expect(io.listFolder('to-folder')).toEqual([{ name: 'up', kind: 'other' }]);
    expect(io.statFile('circle')).toEqual({ kind: 'other', size: 0 });
    expect(io.realPath('circle')).toBe(join(folder, 'circle'));
  });

  test('the real path of what is not there yet follows the links above it', () => {
    const { io } = open();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(io.realPath('link/new/file')).toBe(join(folder, 'real/new/file'));
  });

  test('the standard input is read to its end', async () => {
    const { io, stdin } = open();
    stdin.write('a');
    stdin.end('é');
    expect(Buffer.from(await io.readStdin()).toString()).toBe('aé');
  });
});

describe('the output', () => {
  test('a reader that goes away is no error, and later output is dropped', () => {
    const errors: InputError[] = [];
    const { io, stdout } = open((error) => errors.push(error));
    stdout.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
    io.stdout.write('more');
    expect(errors).toEqual([]);
    expect(stdout.read()).toBeNull();
  });

  test('a full disk behind stdout is reported once', () => {
    const errors: InputError[] = [];
    const { stdout } = open((error) => errors.push(error));
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    stdout.emit('error', full);
    stdout.emit('error', full);
    expect(errors.map(({ message }) => message)).toEqual([
      'Cannot write the output: the disk is full.',
    ]);
  });

  test('a stream that is no terminal has 80 columns', () => {
    const { io } = open();
    expect(io.stdout).toMatchObject({ isTerminal: false, columns: 80 });
  });
});

test('removing what is not there is no error, making a folder twice neither', () => {
  const { io } = open();
  io.removeFile('none');
  io.makeFolder('a/b');
  io.makeFolder('a/b');
  io.writeFile('a/b/c', '');
  io.removeFile('a/b/c');
  expect(io.listFolder('a/b')).toEqual([]);
});

describe('locks and logs', () => {
  test('a file is made only where there is none', () => {
    const { io } = open();
    expect(io.createFile('lock', 'one')).toBe(true);
    expect(io.createFile('lock', 'two')).toBe(false);
    mkdirSync(join(folder, 'folder'));
    expect(io.createFile('folder', 'x')).toBe(false);
    expect(readdirSync(folder)).toEqual(['folder', 'lock']);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('one');
    expect(() => io.createFile('nowhere/lock', 'x')).toThrow(InputError);
  });

  test('lines are added, on a line of their own where the last was cut short', () => {
    const { io } = open();
    io.appendLine('log', 'a');
    io.appendLine('log', 'é');
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('a\né\n');
    writeFileSync(join(folder, 'log'), '{"time":');
    io.appendLine('log', 'b');
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('{"time":\nb\n');
  });

  test('a process is told to run by its number, and not to run before the machine did', () => {
    const { machine } = open().io;
    expect(machine.isRunning(machine.process, new Date())).toBe(true);
    expect(machine.isRunning(machine.process, new Date(0))).toBe(false);
    expect(machine.isRunning(2 ** 22 + 1, new Date())).toBe(false);
  });

  test('handlers of signals are taken back', () => {
    const before = process.listenerCount('SIGTERM');
    const forget = open().io.onSignal(() => {});
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    forget();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
