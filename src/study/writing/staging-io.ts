// An Io that writes into memory, so that work which writes several files can be carried out as a whole
// afterwards, or not at all.

import { relative, resolve } from 'node:path';
import type { Content, Io } from '../../io/io.js';

/** An Io that keeps what is written below the root, and shows it to who reads. */
export function stagingIo(
  io: Io,
  root: string,
  changes: Map<string, Uint8Array | undefined>,
  owners: Set<string>,
): Io {
  const nameOf = (path: string) => relative(root, resolve(io.cwd, path)).replaceAll('\\', '/');
  return {
    ...io,
    statFile: (path) => {
      const name = nameOf(path);
      if (!changes.has(name)) return io.statFile(path);
      const content = changes.get(name);
      return content && { kind: 'file', size: content.length };
    },
    readFile: (path) => changes.get(nameOf(path)) ?? io.readFile(path),
    makeFolder: () => {},
    writeSoon: undefined,
    growFile: undefined,
    writeFile: (path, content) => {
      changes.set(nameOf(path), bytesOf(content));
    },
    removeFile: (path) => {
      changes.set(nameOf(path), undefined);
    },
    // The key's folder is there for good; a file is protected once it is.
    protect: (path) => {
      if (changes.has(nameOf(path))) owners.add(nameOf(path));
      else io.protect(path);
    },
  };
}

/** What a file is to hold, as its bytes. */
export function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : [...content].join(''));
}
