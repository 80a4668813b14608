// The program's only view of the world outside: files, streams, the terminal. Commands receive an
// Io; tests hand in one that lives in memory.

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface Output {
  write(text: string): void;
  /** True where a person reads it on a terminal. */
  readonly isTerminal: boolean;
  /** Width in columns; 80 where unknown. */
  readonly columns: number;
}

/** What a file is to hold; an iterable is written piece by piece. */
export type Content = string | Uint8Array | Iterable<string>;

/** A task to be done on every input; threads and the program take inputs in turn. */
export interface ParallelWork<Input, Output> {
  /** The name that the program's worker knows the task by. */
  readonly task: string;
  /** Sent once to each thread. */
  readonly shared: unknown;
  readonly inputs: readonly Input[];
  /** The same task, as the program does it itself. */
  readonly own: (input: Input) => Promise<Output>;
}

/** Work spread over threads. What goes in and out must be plain values, as `structuredClone` takes them. */
export interface Parallel {
  /** Bytes of input below which starting threads costs more than they save. */
  readonly worthwhile: number;
  /** The results in the order of the inputs. What a task throws is thrown here, at its turn. */
  map<Input, Output>(work: ParallelWork<Input, Output>): AsyncIterable<Output>;
}

/**
 * Work on what nobody trusts, in a thread of its own that is ended where it takes too long or too
 * much memory. What goes in and out must be plain values.
 */
export interface Apart {
  run<Input, Output>(
    task: string,
    input: Input,
  ): Promise<{ readonly output: Output } | { readonly ended: 'time' | 'memory' }>;
}

/** What happens at a terminal, in order. */
export type TerminalEvent =
  | { readonly kind: 'input'; readonly bytes: Uint8Array }
  /** Nothing more came for a moment: a lone escape was the key. */
  | { readonly kind: 'quiet' }
  /** It has another size, or another program may have drawn on it. */
  | { readonly kind: 'resize' }
  /** Nobody is there any more: the terminal was closed, or the program is told to end. */
  | { readonly kind: 'end' };

/** A terminal taken over by the program. What `leave` says is written however it ends. */
export interface TerminalSession {
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly write: (text: string) => void;
  readonly next: () => Promise<TerminalEvent>;
  /** Gives the terminal back; once is enough, more does no harm. */
  readonly close: () => void;
}

export interface Terminal {
  /** Whether a person sits at it: keys come in and a screen shows what goes out. */
  readonly isInteractive: boolean;
  /** `isRaw`: every key comes at once and none means anything to the system. */
  readonly open: (options: {
    readonly isRaw: boolean;
    readonly enter: string;
    readonly leave: string;
  }) => TerminalSession;
}

/** The running program, as it tells others that it is at work. */
export interface Machine {
  /** The machine's name and system: process numbers mean something on it alone. */
  readonly host: string;
  /** Number of this program among those that run. */
  readonly process: number;
  /** False where no program of that number runs, or the machine was started after `since`. */
  isRunning(process: number, since: Date): boolean;
  /** Waits while others work. */
  pause(milliseconds: number): Promise<void>;
}

/** A file that is written as it grows; nobody sees it before it is finished. */
export interface GrowingFile {
  /** Adds bytes at the end, to stay as they are; settled when those before them are written. */
  add(bytes: Uint8Array): Promise<void>;
  /** Settled once the file is there for good. */
  finish(): Promise<void>;
  /** Gives the file up, unless it is finished. */
  discard(): Promise<void>;
  /** The same at once, where a signal ends the program. */
  remove(): void;
}

/** Paths are absolute, or relative to `cwd`. Methods throw `InputError` with the reason. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Promise<Uint8Array>;
  readFile(path: string): Uint8Array;
  /** Undefined where there is nothing at the path. Links are followed. */
  statFile(path: string): { readonly kind: Entry['kind']; readonly size: number } | undefined;
  /** Sorted by name. Links are followed; one that leads back above itself is `other`. */
  listFolder(path: string): readonly Entry[];
  /** The path with all links resolved, of its longest part that exists. */
  realPath(path: string): string;
  /** With the folders above it; nothing happens where it is there. */
  makeFolder(path: string): void;
  /** All or nothing: a temporary file, flushed, then renamed over the target. */
  writeFile(path: string, content: Content): void;
  /**
   * The same without waiting for the disk: settled once the file is there for good. Absent where
   * nothing is gained by it. Who watches `writeFile` has to watch this, too.
   */
  readonly writeSoon?: ((path: string, content: Uint8Array) => Promise<void>) | undefined;
  /**
   * Begins a file that is written as it grows; undefined where something has its name. Absent where
   * nothing is gained by it. Who watches `writeFile` has to watch this, too.
   */
  readonly growFile?: ((path: string) => GrowingFile | undefined) | undefined;
  /** Writes a file only where nothing has its name; false where something has. */
  createFile(path: string, content: string): boolean;
  /** Adds a line at the end, in one step; on a line of its own also where the last was cut short. */
  appendLine(path: string, line: string): void;
  /** Nothing happens where there is no file. */
  removeFile(path: string): void;
  /** What git has committed of a file, the newest first; absent where there is no git to ask. */
  readonly committed?: ((path: string) => Iterable<Uint8Array>) | undefined;
  /** Lets nobody but the owner read a file or enter a folder, on systems that know owners. */
  protect(path: string): void;
  now(): Date;
  /** Absent where nobody types, as in a thread. */
  readonly terminal?: Terminal | undefined;
  readonly machine: Machine;
  /** Has `cleanup` run if a signal ends the program; what it returns takes that back. */
  onSignal(cleanup: () => void): () => void;
  /** Absent where there is only one thread. */
  readonly parallel?: Parallel | undefined;
  /** Absent where there are no threads: such work is then done as any other. */
  readonly apart?: Apart | undefined;
}
