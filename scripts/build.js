// Builds dist/: the bundled program and public API (esbuild, ESM, split by command) and their
// type declarations (tsc). Libraries are bundled, so an installed fga has no dependencies.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { groupModules } from './group-modules.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`);
const build = buildOf(['src', 'package-lock.json', 'scripts']);
/** What people run most has a program of its own: the smaller it is, the sooner it is loaded. */
const OWN_PROGRAMS = ['code', 'table'];
/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Its ES modules: a CommonJS chunk imported dynamically has no named exports.
  alias: {
    yaml: `${root}node_modules/yaml/browser/dist/index.js`,
    'stopwords-iso': `${root}scripts/no-stop-words.cjs`,
  },
  define: {
    __FGA_VERSION__: JSON.stringify(version),
    __FGA_BUILD__: JSON.stringify(build),
  },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};
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
const libraries = await buildWhole();
for (const verb of OWN_PROGRAMS) await buildWhole(verb);
await buildStart();
const { metafile } = await buildModules(libraries);
keepCode(`fga-${build}`, [
  ['check'],
  ['transcripts'],
  ['find', 'exam*'],
  ['agree', 'nora', 'ben'],
  ['diff', 'nora', 'ben'],
  ['codebook', 'lint'],
  ['audit'],
]);
keepCode(`fga-code-${build}`, [['code'], ['code', '--again']]);
keepCode(`fga-table-${build}`, [['table', '2', '--counts', '--quotes'], ['--help']]);
writeFileSync(`${root}dist/NOTICES.md`, notices(Object.keys(metafile.inputs)));

execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);

/**
 * The program in one file, for the kept code, with all verbs or with one. What imports a library when it is needed
 * still does; gives those libraries.
 */
async function buildWhole(verb) {
  const found = new Map();
  const withoutLibraries = {
    name: 'without-libraries',
    setup({ onResolve }) {
      onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import' || path === 'stemmer') return undefined;
        if (path.startsWith('node:')) return { path, external: true };
        const name = `lib/${path.replace(/\.js$/, '').replaceAll('/', '-')}`;
        found.set(name, path);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
  const leftOut = new Set();
  const withoutOtherVerbs = {
    name: 'without-other-verbs',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.\/[^/]+$/ }, ({ path, kind, importer }) => {
        const isVerb = kind === 'dynamic-import' && /\bprogram.verbs\.ts$/.test(importer);
        if (!isVerb || path === `../${verb}.js`) return undefined;
        leftOut.add(path);
        return { path, external: true };
      });
    },
  };
  const { outputFiles } = await esbuild({
    ...options,
    format: 'cjs',
    write: false,
    entryPoints: { [verb ? `fga-${verb}-${build}` : `fga-${build}`]: 'src/main.ts' },
    outExtension: { '.js': '.cjs' },
    banner: { js: '(function (require, module) {' },
    footer: { js: '})' },
    define: { ...options.define, 'import.meta.url': 'module.url' },
    plugins: [withoutPrograms, withoutLibraries, ...(verb ? [withoutOtherVerbs] : [])],
  });
  if (verb && leftOut.size === 0) throw new Error(`${verb} has the other verbs in its program.`);
  const [{ path, text }] = outputFiles;
  // Kept code cannot import by itself: node forgets where it stands.
  writeFileSync(path, inAscii(text.replaceAll(/\bimport\("/g, 'module.load("')));
  return Object.fromEntries(found);
}

/** What starts the program: the one with kept code, or the modules. */
async function buildStart() {
  await esbuild({
    ...options,
    format: 'cjs',
    entryPoints: ['src/start.ts'],
    outExtension: { '.js': '.cjs' },
    define: {
      ...options.define,
      __FGA_OWN_PROGRAMS__: JSON.stringify(OWN_PROGRAMS),
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    external: ['./cli.js'],
  });
}

/** ASCII is read and kept in half the memory; esbuild leaves other characters in regular expressions only. */
function inAscii(program) {
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(program))
    throw new Error('String.raw would show escapes.');
  return program.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same by modules that are loaded one by one, the public API, and the libraries. */
async function buildModules(libraries) {
  const modules = {
    ...options,
    entryPoints: {
      cli: 'src/cli.ts',
      worker: 'src/worker.ts',
      index: 'src/index.ts',
      ...libraries,
    },
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    // CommonJS libraries inside an ESM bundle still call require for node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  };
  const groups = [
    ['src/io/node-io.ts', 'src/commands/program/program.ts'],
    ['src/commands/code.ts'],
    ['src/commands/code/code-save.ts', 'src/commands/code/code-stdout.ts'],
  ];
  return esbuild({
    ...modules,
    metafile: true,
    plugins: [
      withoutPrograms,
      await groupModules({ ...modules, plugins: [withoutPrograms] }, groups),
    ],
  });
}

/** Lets another process keep the code that some command lines need, as that of this one would be kept, too. */
function keepCode(name, runs) {
  const program = `${root}dist/${name}.cjs`;
  const argv = [`${root}scripts/keep-code.js`, program, JSON.stringify(runs)];
  execFileSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
}

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
