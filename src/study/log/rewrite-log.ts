// Rewrites the lines of the research log. Each names the lines before it by their hashes, so that what
// follows a line that changes changes too, and the web of lines stays whole.

import { lineId } from './log-line.js';

/** A line on its way. */
interface Line {
  readonly path: string;
  readonly at: number;
  readonly text: string;
  readonly id: string;
  readonly after: readonly string[];
}

/** The files with every line rewritten by `rewrite`, and the names of lines in them brought up to date. */
export function rewriteLogs(
  files: ReadonlyMap<string, string>,
  rewrite: (path: string, line: string) => string,
): ReadonlyMap<string, string> {
  const lines = [...files].flatMap(([path, text]) =>
    text.split('\n').map((line, at) => lineOf(path, at, line)),
  );
  const made = new Map([...files].map(([path]) => [path, [] as string[]]));
  const ids = new Map<string, string>();
  const open = new Set(lines.map(({ id }) => id));
  for (let waiting = lines; waiting.length > 0; ) {
    const ready = waiting.filter(({ after }) => !after.some((id) => open.has(id)));
    // Lines that wait for each other are no log of ours; they are taken as they come.
    const next = ready.length > 0 ? ready : waiting;
    for (const line of next) {
      const text = withIds(rewrite(line.path, line.text), ids);
      const file = made.get(line.path) as string[];
      file[line.at] = text;
      ids.set(line.id, lineId(text));
    }
    for (const { id } of next) open.delete(id);
    const done = new Set(next);
    waiting = waiting.filter((line) => !done.has(line));
  }
  return new Map([...made].map(([path, file]) => [path, file.join('\n')]));
}

function lineOf(path: string, at: number, text: string): Line {
  const after = /"after":\[([^\]]*)\]\s*\}\s*$/.exec(text)?.[1] ?? '';
  const plain = text.replace(/\r$/, '');
  return { path, at, text, id: lineId(plain), after: after.match(/[0-9a-f]{32}/g) ?? [] };
}

function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(
    /"after":\[[^\]]*\](?=\s*\}\s*$)/,
    (list) =>
      `"after":[${(list.match(/[0-9a-f]{32}/g) ?? [])
        .map((id) => ids.get(id) ?? id)
        .sort()
        .map((id) => `"${id}"`)
        .join(',')}]`,
  );
}
