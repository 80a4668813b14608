// Sets up a study: which files a folder lacks, as a plan; and writing them. What is there already is
// never touched.

import { dirname, join } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { STUDY_FILE, TRANSCRIPTS } from '../../study/find-study.js';
import { CODEBOOKS, PARTICIPANTS_FILE, writeInStudy } from '../../study/paths.js';
import {
  type FoundTranscript,
  renderParticipants,
  renderReadme,
  renderStudyFile,
} from './init-files.js';

/** What is in the folder before. */
export interface InitSources {
  readonly title: string;
  /** Transcripts that are there, below `transcripts/`, with the speakers heard. */
  readonly transcripts: readonly FoundTranscript[];
}

/** A file of the new study: its path below the folder and its content. */
export interface PlannedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What fga wrote when there was nothing to fill in; a file that still holds this is filled in now. */
  readonly blank?: string;
}

/** What was done: paths below the folder. */
export interface InitResult {
  readonly written: readonly string[];
  /** Files that were there and were left alone. */
  readonly left: readonly string[];
  /** Lines that the .gitignore that was there lacks. */
  readonly unignored: readonly string[];
}

/** What must not be handed on with the study: the key to the names, backups, copies of texts. */
const IGNORED: readonly string[] = [
  'key/',
  'backups/',
  '*.bak',
  '*~',
  '.fga-*.tmp',
  '.fga.lock*',
  '.fga.pending.json',
  'texts/',
  '~$*',
  '.DS_Store',
];

/** Files stay as they are, byte by byte; lines that two branches add at the same place all stay. */
const ATTRIBUTES = `* -text
log/*.jsonl merge=union
codebooks/*.yaml merge=union
codebooks/*.yml merge=union
`;

/** The files of a study with these transcripts; those that exist are sorted out when applied. */
export function planInit({ title, transcripts }: InitSources): readonly PlannedFile[] {
  return [
    {
      path: STUDY_FILE,
      content: renderStudyFile(title, transcripts),
      blank: renderStudyFile(title, []),
    },
    {
      path: PARTICIPANTS_FILE,
      content: renderParticipants(transcripts),
      blank: renderParticipants([]),
    },
    { path: '.gitignore', content: `${IGNORED.join('\n')}\n` },
    { path: '.gitattributes', content: ATTRIBUTES },
    { path: 'README.md', content: renderReadme(title) },
  ];
}

/** Writes what is not there, and makes the folders. */
export function applyInit(io: Io, root: string, plan: readonly PlannedFile[]): InitResult {
  const found = io.statFile(root);
  if (found && found.kind !== 'folder') {
    throw new InputError(`Cannot make a study in ${root}: it is a file.`);
  }
  for (const folder of [TRANSCRIPTS, CODEBOOKS]) io.makeFolder(join(root, folder));
  const written: string[] = [];
  const left: string[] = [];
  for (const { path, content, blank } of plan) {
    if (io.statFile(join(root, path)) && !isBlank(io, join(root, path), blank)) left.push(path);
    else if (writeInStudy(io, { root }, path, content) === 'written') written.push(path);
    else left.push(path);
  }
  return { written, left, unignored: left.includes('.gitignore') ? unignored(io, root) : [] };
}

function isBlank(io: Io, path: string, blank: string | undefined): boolean {
  if (blank === undefined || io.statFile(path)?.kind !== 'file') return false;
  return Buffer.from(blank).equals(io.readFile(path));
}

function unignored(io: Io, root: string): readonly string[] {
  const text = Buffer.from(io.readFile(join(root, '.gitignore'))).toString('utf8');
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '')));
  return ['key/', 'texts/'].filter((line) => !lines.has(line) && !lines.has(line.slice(0, -1)));
}

/** The plan that copies a sample study, with all its files. */
export function planExample(io: Io, sample: string): readonly PlannedFile[] {
  const files: PlannedFile[] = [];
  const walk = (below: string) => {
    for (const { name, kind } of io.listFolder(join(sample, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder') walk(path);
      else if (kind === 'file') files.push({ path, content: io.readFile(join(sample, path)) });
    }
  };
  walk('');
  // npm leaves .gitignore files out of packages.
  const own: PlannedFile[] = [
    { path: '.gitignore', content: `${IGNORED.join('\n')}\n` },
    { path: '.gitattributes', content: ATTRIBUTES },
  ];
  return [...files, ...own.filter(({ path }) => files.every((file) => file.path !== path))];
}

const SAMPLE = 'mentoring';

/** The folder of the sample study that is shipped with fga, looked for above the program's own file. */
export function findSample(io: Io, program: string): string {
  for (let folder = dirname(program); ; folder = dirname(folder)) {
    const sample = join(folder, 'samples', SAMPLE);
    if (io.statFile(sample)?.kind === 'folder') return sample;
    if (folder === dirname(folder)) {
      throw new InputError(`The sample study ${SAMPLE} is missing from this installation of fga.`);
    }
  }
}
