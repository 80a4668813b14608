// The studies in which the storm kills the program, each in the state before a command that writes.

import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { fga } from './storm-files.js';

/** A new code with a rule, so that coding again changes what is there. */
const NEW_CODE = `
ungrouped:
  - name: Time of the year
    rules:
      - year
      - month
`;

/** Folders, each with the command that is killed in it. */
export function prepareScenarios({ folder }) {
  const at = (name) => join(folder, name);
  const from = (source, name) => {
    cpSync(at(source), at(name), { recursive: true });
    return at(name);
  };
  fga(folder, 'init', 'plain', '--example');
  // The example comes with coders and their debriefing; the storm begins before anybody has coded.
  for (const name of ['codings', 'debriefs']) {
    rmSync(join(at('plain'), name), { recursive: true, force: true });
  }
  const scenario = (name, before, ...args) => ({ name, before, args });

  fga(from('plain', 'cut'), 'segment');
  fga(from('cut', 'coded'), 'code');
  appendFileSync(join(from('coded', 'changed'), 'codebooks', 'mentoring.yaml'), NEW_CODE);

  for (const coder of ['anna', 'ben']) {
    const source = coder === 'anna' ? 'cut' : 'anna-coded';
    fillSheet(from(source, `${coder}-sheet`), coder);
    fga(from(`${coder}-sheet`, `${coder}-coded`), 'sheet', 'import', 'sheet.csv');
  }
  const talk = from('ben-coded', 'talk');
  fga(talk, 'debrief', 'anna', 'ben', '-o', 'talk.md');
  const sheet = readFileSync(join(talk, 'talk.md'), 'utf8');
  writeFileSync(join(talk, 'talk.md'), sheet.replaceAll('- Decision:', '- Decision: anna'));

  return [
    scenario('segment', at('plain'), 'segment'),
    scenario('segment-anew', at('coded'), 'segment', '--new-units', '--by', 'sentence'),
    scenario('code', at('changed'), 'code'),
    scenario('import', at('ben-sheet'), 'sheet', 'import', 'sheet.csv'),
    { kind: 'review', name: 'review', before: at('plain'), folder },
    scenario('apply', talk, 'debrief', '--apply', 'talk.md'),
  ];
}

const CODES = ['Honesty and trust', 'Ways of studying', 'Settling in'];

/** A coder reads every unit, gives every third a code, one a new code, and condenses some. */
function fillSheet(study, coder) {
  fga(
    study,
    'sheet',
    'export',
    '--coder',
    coder,
    '--format',
    'csv',
    '-o',
    'sheet.csv',
    '--replace',
  );
  const path = join(study, 'sheet.csv');
  const { data } = Papa.parse(
    readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd(),
  );
  const [header, ...rows] = data;
  const column = (name) => header.indexOf(name);
  for (const [index, row] of rows.entries()) {
    row[column('read')] = 'x';
    const shift = coder === 'anna' ? 0 : index % 7 === 0 ? 1 : 0;
    if (index % 3 === 0) row[column('code 1')] = CODES[(index + shift) % CODES.length];
    if (index === 1) row[column('code 1')] = `Thoughts of ${coder}`;
    if (index % 50 === 0) row[column('condensed')] = `condensed by ${coder}`;
  }
  writeFileSync(path, Papa.unparse([header, ...rows]));
}
