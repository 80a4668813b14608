// The terminal of a real process: keys as they come, its size, and the promise that it is left as it
// was found, also where the program ends by a signal or a bug.

import { closeSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Terminal, TerminalEvent, TerminalSession } from './io.js';

type Signal = 'SIGHUP' | 'SIGTERM' | 'SIGINT' | 'SIGCONT';

/** The parts of node's `process` that are used; signals are absent where a program is hosted. */
export interface TerminalHost {
  readonly stdin: NodeJS.ReadStream & { readonly fd?: number };
  readonly stdout: NodeJS.WriteStream & { readonly fd?: number };
  readonly stderr?: { readonly fd?: number; readonly isTTY?: boolean };
  readonly on?: (event: Signal | 'exit', listener: () => void) => unknown;
  readonly off?: (event: Signal | 'exit', listener: () => void) => unknown;
}

/** A cut escape sequence is complete after this. */
const QUIET_MILLISECONDS = 40;
const ENDINGS: readonly Signal[] = ['SIGHUP', 'SIGTERM', 'SIGINT'];

export function nodeTerminal(host: TerminalHost): Terminal {
  return {
    get isInteractive() {
      return host.stdin.isTTY === true && host.stdout.isTTY === true;
    },
    open: (options) => new NodeSession(host, options),
  };
}

class NodeSession implements TerminalSession {
  readonly #host: TerminalHost;
  readonly #options: { readonly isRaw: boolean; readonly enter: string; readonly leave: string };
  readonly #queue: TerminalEvent[] = [];
  readonly #undo: (() => void)[] = [];
  #wake: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isGone = false;

  constructor(host: TerminalHost, options: Parameters<Terminal['open']>[0]) {
    this.#host = host;
    this.#options = options;
    this.#listen();
    this.#takeOver();
    host.stdin.resume();
  }

  size() {
    const { columns, rows } = this.#host.stdout;
    return { columns: columns || 80, rows: rows || 24 };
  }

  async next(): Promise<TerminalEvent> {
    while (!this.#isClosed) {
      const event = this.#queue.shift();
      if (event) return event;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return { kind: 'end' };
  }

  write(text: string): void {
    if (text !== '' && !this.#isClosed && !this.#isGone) this.#host.stdout.write(text);
  }

  close(): void {
    if (this.#isClosed) return;
    this.write(this.#options.leave);
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const undo of this.#undo) undo();
    if (this.#options.isRaw) this.#setRaw(false);
    this.#host.stdin.pause();
    this.#host.stdin.unref?.();
    this.#wake?.();
  }

  #push(event: TerminalEvent): void {
    this.#queue.push(event);
    this.#wake?.();
  }

  #takeOver(): void {
    if (this.#options.isRaw) this.#setRaw(true);
    this.write(this.#options.enter);
  }

  #setRaw(isRaw: boolean): void {
    try {
      this.#host.stdin.setRawMode?.(isRaw);
    } catch {
      // The terminal is gone; there is nothing to set.
    }
  }

  #listen(): void {
    const { stdin, stdout } = this.#host;
    const end = () => this.#push({ kind: 'end' });
    const gone = () => {
      this.#isGone = true;
      end();
    };
    this.#hear(stdin, 'data', (bytes: Buffer | string) => this.#input(Buffer.from(bytes)));
    for (const event of ['end', 'close']) this.#hear(stdin, event, end);
    for (const stream of [stdin, stdout]) this.#hear(stream, 'error', gone);
    this.#hear(stdout, 'resize', () => this.#push({ kind: 'resize' }));
    for (const signal of ENDINGS) this.#hearSignal(signal, signal === 'SIGHUP' ? gone : end);
    this.#hearSignal('SIGCONT', () => {
      this.#takeOver();
      this.#push({ kind: 'resize' });
    });
    this.#hearSignal('exit', () => this.#restore());
    this.#host.on?.('exit', () => letGo(this.#host));
  }

  #hear(stream: NodeJS.EventEmitter, event: string, listener: (value: never) => void): void {
    stream.on(event, listener as () => void);
    this.#undo.push(() => stream.off(event, listener as () => void));
  }

  #hearSignal(signal: Signal | 'exit', listener: () => void): void {
    this.#host.on?.(signal, listener);
    this.#undo.push(() => this.#host.off?.(signal, listener));
  }

  #input(bytes: Uint8Array): void {
    clearTimeout(this.#timer);
    this.#push({ kind: 'input', bytes });
    this.#timer = setTimeout(() => this.#push({ kind: 'quiet' }), QUIET_MILLISECONDS);
  }

  /** The process ends with the terminal still taken over: nothing can be written later than now. */
  #restore(): void {
    if (this.#isClosed || this.#isGone) return;
    if (this.#options.isRaw) this.#setRaw(false);
    try {
      writeSync(this.#host.stdout.fd ?? 1, this.#options.leave);
    } catch {
      // Nobody is there to see it.
    }
  }
}

/**
 * Gives a terminal up that has gone away. Node sets the terminal of its standard streams back as it
 * ends, and aborts where there is none any more; of closed streams it does not ask.
 */
function letGo({ stdin, stdout, stderr }: TerminalHost): void {
  for (const stream of [stdin, stdout, stderr]) {
    if (!stream?.isTTY || stream.fd === undefined || isatty(stream.fd)) continue;
    try {
      closeSync(stream.fd);
    } catch {
      // It is closed already.
    }
  }
}
