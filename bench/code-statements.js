// Codes the held-out statements with the built program: each statement is one turn, and has the
// subcategories that its units got.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STATEMENTS = fileURLToPath(new URL('statements/', import.meta.url));
const CODEBOOK = fileURLToPath(new URL('../codebooks/mentoring.yaml', import.meta.url));

/**
 * @typedef {{ id: string, role: 'mentee' | 'mentor', text: string, subcategories: string[] }} Statement
 */

/**
 * The sets by name.
 * @returns {[string, Statement[]][]}
 */
export function readSets() {
  const files = readdirSync(STATEMENTS).filter((file) => file.endsWith('.jsonl'));
  return files.sort().map((file) => {
    const lines = readFileSync(join(STATEMENTS, file), 'utf8').split('\n').filter(Boolean);
    return [file.replace('.jsonl', ''), lines.map((line) => JSON.parse(line))];
  });
}

/** Mentees and mentors each in a transcript of their own, labelled by their role. */
export function codeByRole(statements, options) {
  return ['mentee', 'mentor'].flatMap((role) => {
    const own = statements.filter((statement) => statement.role === role);
    const label = (index) =>
      role === 'mentee' ? `Mentee ${(index % 7) + 1}` : `Mentor ${'ABCDEFGHIJKL'[index % 12]}`;
    return codeStatements(own, label, options);
  });
}

/** All in one transcript, by speakers whose labels tell no role. */
export function codeUnnamed(statements, options) {
  return codeStatements(statements, (index) => `P${(index % 8) + 1}`, options);
}

/** Each statement as one turn, with the subcategories its units got. */
function codeStatements(statements, label, { folder, program }) {
  const file = join(folder, 'statements.txt');
  const turns = statements.map(
    ({ text }, index) => `${label(index)}: ${text.trim().replace(/\s+/g, ' ')}\n\n`,
  );
  writeFileSync(file, turns.join(''));
  const ends = [];
  for (const turn of turns) ends.push((ends.at(-1) ?? 0) + [...turn].length);
  const judged = statements.map(({ id, text, subcategories }) => ({
    id,
    text,
    gold: subcategories,
    given: [],
    codes: [],
    units: 0,
  }));
  for (const row of codeFile(file, { folder, program })) {
    const statement = judged[ends.findIndex((end) => row.start < end)];
    statement.units += 1;
    if (row.code === null || row.subcategory === null) continue;
    const matched = row.matches.map(({ text }) => text).join(' … ');
    statement.codes.push(`${row.subcategory} / ${row.code}: ${matched}`);
    if (!statement.given.includes(row.subcategory)) statement.given.push(row.subcategory);
  }
  return judged;
}

function codeFile(file, { folder, program }) {
  const args = [
    'code',
    file,
    '--codebook',
    CODEBOOK,
    '-o',
    '-',
    '--format',
    'jsonl',
    '--all-units',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`fga code ended with ${status}:\n${stderr}`);
  const lines = stdout.split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}
