// Builds dist/: the bundled program and public API (esbuild, ESM, split by command) and their
// type declarations (tsc). Libraries are bundled, so an installed fga has no dependencies.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { groupModules } from './group-modules.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });
/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/worker.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  // Its ES modules: a CommonJS chunk imported dynamically has no named exports.
  alias: {
    yaml: `${root}node_modules/yaml/browser/dist/index.js`,
    'stopwords-iso': `${root}scripts/no-stop-words.cjs`,
  },
  define: {
    __FGA_VERSION__: JSON.stringify(version),
    __FGA_BUILD__: JSON.stringify(buildOf(['src', 'package-lock.json', 'scripts'])),
  },
  // CommonJS libraries inside an ESM bundle still call require for node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};
const groups = [
  ['src/io/node-io.ts', 'src/commands/program.ts'],
  ['src/commands/code.ts'],
  ['src/commands/code-save.ts', 'src/commands/code-stdout.ts'],
];

/** commander can run commands that are programs of their own; fga has none, and need not load that. */
const withoutPrograms = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
const { metafile } = await build({
  ...options,
  metafile: true,
  plugins: [
    withoutPrograms,
    await groupModules({ ...options, plugins: [withoutPrograms] }, groups),
  ],
});
writeFileSync(`${root}dist/NOTICES.md`, notices(Object.keys(metafile.inputs)));

execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);

/** A short hash of everything the program is built from. */
function buildOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = `${root}${source}`;
    const files = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true }).sort();
    for (const file of files) {
      if (!statSync(join(path, file)).isFile()) continue;
      hash
        .update(`${source}/${file.replaceAll('\\', '/')}\n`)
        .update(readFileSync(join(path, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** The licences of the libraries that went into the bundle. */
function notices(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[0] ?? []),
  );
  const sections = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(`${root}${folder}/package.json`, 'utf8'),
    );
    const file = readdirSync(`${root}${folder}`).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(`${root}${folder}/${file}`, 'utf8').trim() : '';
    return `## ${name} ${version} (${license})\n\n${text}\n`;
  });
  return `# Libraries bundled in fga\n\n${sections.join('\n')}`;
}
