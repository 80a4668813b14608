// An esbuild plugin that keeps what commands share in few files. esbuild makes a file for every set of
// entry points that share a module, some fifty for `fga code`; reading each takes node about half a
// millisecond. Here every entry point that needs one module of a group imports all of the group, so
// that the group's modules are shared by the same entry points and come into one file.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * @param {import('esbuild').BuildOptions} options of the build that the plugin is for
 * @param {readonly (readonly string[])[]} heads source files; a group is its heads with all they import that
 * belongs to no group before
 * @returns {Promise<import('esbuild').Plugin>}
 */
export async function groupModules(options, heads) {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const { entries, needs } = staticImports(metafile);
  const taken = new Set(entries);
  const groups = heads.map((own) => {
    const all = new Set(own.flatMap((head) => [...reachable(head, needs)]));
    const modules = [...all].filter((path) => !taken.has(path) && !/^[\w-]+:/.test(path)).sort();
    for (const path of modules) taken.add(path);
    return modules;
  });
  const root = options.absWorkingDir;
  return {
    name: 'group-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fga-group:/ }, ({ path }) => ({ path, namespace: 'fga-group' }));
      onLoad({ filter: /.*/, namespace: 'fga-group' }, ({ path }) => ({
        contents: groups[Number(path.split(':')[1])]
          .map((module) => `import ${JSON.stringify(`${root}${module}`)};`)
          .join('\n'),
        resolveDir: root,
      }));
      for (const entry of entries) {
        const all = reachable(entry, needs);
        const wanted = groups.flatMap((own, group) =>
          own.some((path) => all.has(path)) ? [group] : [],
        );
        if (wanted.length === 0 || !entry.startsWith('src/')) continue;
        onLoad({ filter: new RegExp(`/${entry.replaceAll('.', '\\.')}$`) }, async ({ path }) => ({
          contents: `${await readFile(path, 'utf8')}\n${wanted.map((group) => `import 'fga-group:${group}';`).join('\n')}`,
          loader: 'ts',
        }));
      }
    },
  };
}

/** Every module with those it imports statically, and the modules that a file of their own begins with. */
function staticImports({ inputs, outputs }) {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const needs = new Map(
    Object.entries(inputs).map(([path, { imports }]) => [
      path,
      imports.flatMap((each) => (each.kind === 'dynamic-import' || each.external ? [] : each.path)),
    ]),
  );
  return { entries, needs };
}

function reachable(from, needs, found = new Set()) {
  if (found.has(from)) return found;
  found.add(from);
  for (const path of needs.get(from) ?? []) reachable(path, needs, found);
  return found;
}
