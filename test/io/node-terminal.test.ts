import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeTerminal, type TerminalHost } from '../../src/io/node-terminal.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open({ isRaw = true } = {}) {
  const raw: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (mode: boolean) => raw.push(mode),
  });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 90, rows: 30 });
  const signals = new EventEmitter();
  const host = Object.assign(signals, { stdin, stdout }) as unknown as TerminalHost;
  const terminal = nodeTerminal(host);
  const session = terminal.open({ isRaw, enter: '<in>', leave: '<out>' });
  const written = () => String(stdout.read() ?? '');
  return { terminal, session, stdin, stdout, signals, raw, written };
}

describe('a terminal that is taken over', () => {
  test('gives keys as they come, and says when nothing more comes', async () => {
    const { session, stdin } = open();
    stdin.write('ab');
    expect(await session.next()).toEqual({ kind: 'input', bytes: Buffer.from('ab') });
    vi.advanceTimersByTime(1000);
    expect(await session.next()).toEqual({ kind: 'quiet' });
  });

  test('is raw while it is open, and left as it was found, once', () => {
    const { session, raw, written } = open();
    session.write('x');
    session.close();
    session.close();
    session.write('never');
    expect(raw).toEqual([true, false]);
    expect(written()).toBe('<in>x<out>');
  });

  test('stays line by line where keys are not wanted', () => {
    const { session, raw } = open({ isRaw: false });
    session.close();
    expect(raw).toEqual([]);
  });

  test('tells its size, and that it has another', async () => {
    const { session, stdout } = open();
    expect(session.size()).toEqual({ columns: 90, rows: 30 });
    Object.assign(stdout, { columns: 0, rows: 0 });
    stdout.emit('resize');
    expect(await session.next()).toEqual({ kind: 'resize' });
    expect(session.size()).toEqual({ columns: 80, rows: 24 });
  });

  test.each(['SIGHUP', 'SIGTERM', 'SIGINT'])(
    'ends with %s, which does not end the program',
    async (signal) => {
      const { session, signals } = open();
      signals.emit(signal);
      expect(await session.next()).toEqual({ kind: 'end' });
      session.close();
      expect(signals.eventNames()).toEqual(['exit']);
    },
  );

  test('ends where its input ends', async () => {
    const { session, stdin } = open();
    stdin.end();
    stdin.resume();
    expect(await session.next()).toEqual({ kind: 'end' });
  });

  test('is written to no more when it is gone', () => {
    const { session, signals, written } = open();
    signals.emit('SIGHUP');
    session.write('x');
    session.close();
    expect(written()).toBe('<in>');
  });

  test('is taken over again after the program was stopped', async () => {
    const { session, signals, raw, written } = open();
    signals.emit('SIGCONT');
    expect(await session.next()).toEqual({ kind: 'resize' });
    expect(raw).toEqual([true, true]);
    expect(written()).toBe('<in><in>');
  });

  test('wakes who waits when it is closed', async () => {
    const { session } = open();
    const next = session.next();
    session.close();
    expect(await next).toEqual({ kind: 'end' });
  });
});

test('a pipe is no terminal', () => {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  expect(nodeTerminal({ stdin, stdout } as unknown as TerminalHost).isInteractive).toBe(false);
});
