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

/** Paths are absolute, or relative to `cwd`. Methods throw `InputError` with the reason. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Promise<Uint8Array>;
  readFile(path: string): Uint8Array;
  /** Undefined where there is nothing at the path. */
  statFile(path: string): { readonly kind: Entry['kind']; readonly size: number } | undefined;
  /** Sorted by name. */
  listFolder(path: string): readonly Entry[];
  makeFolder(path: string): void;
  /** All or nothing: a temporary file, flushed, then renamed over the target. */
  writeFile(path: string, content: string | Uint8Array): void;
  removeFile(path: string): void;
  now(): Date;
}
