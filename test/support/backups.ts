// What a command has kept of the files that it replaced.

import { readZip } from '../../src/office/zip.js';

type Disk = Readonly<Record<string, string | Uint8Array>>;

/** What `fga` says on stderr where it keeps files, and nothing else. */
export const KEPT_SAID =
  /^fga: the files as they were are in backups\/\d{4}-[a-z-]+\.zip\. To have them back: fga restore \d+\n$/;

/** Files that are compared: the log, backups and what a cut-off program leaves are not. */
export function workIn<Content>(files: Readonly<Record<string, Content>>): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !/^(?:log|backups)\/|(?:^|\/)\.fga[.-]/.test(path)),
  );
}

/** A file as the newest backup has it. */
export function keptBefore(disk: Disk, path: string): string | undefined {
  const [newest = ''] = Object.keys(disk)
    .filter((name) => /^backups\/.*\.zip$/.test(name))
    .sort()
    .reverse();
  const kept = readZip(Buffer.from(disk[newest] ?? ''), newest).value?.read(path).value;
  return kept && Buffer.from(kept).toString('utf8');
}
