// The studies in which the storm kills the program, each in the state before a command that writes.

import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { attempt, fga } from './storm-files.js';

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
  fga(folder, 'init', 'example', '--example');
  from('example', 'plain');
  // The example comes with coders and their debriefing; the storm begins before anybody has coded.
  for (const name of ['codings', 'debriefs', 'units']) {
    rmSync(join(at('plain'), name), { recursive: true, force: true });
  }

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

  const renamed = from('ben-coded', 'renamed');
  fga(renamed, 'codebook', 'rename', CODES[0], 'Being honest');
  const named = from('example', 'named');
  fga(named, 'anonymise', '--undecided', 'keep');
  const masked = from('named', 'masked');
  fga(masked, ...ANONYMISE);
  const asked = from('example', 'asked');
  fga(asked, 'member-check');

  return [
    scenario('init', bareTranscripts(from('plain', 'bare')), { isOnce: true }, 'init'),
    scenario('segment', at('plain'), {}, 'segment'),
    scenario('segment-anew', at('coded'), WHOLE, 'segment', '--new-units', '--by', 'sentence'),
    ...unitEdits(at('coded')),
    scenario('code', at('changed'), {}, 'code'),
    scenario('tables', at('coded'), {}, 'tables', '-o', 'tables'),
    scenario('table', at('changed'), {}, 'table', '2', '--counts', '-o', 'table.csv'),
    scenario('notice', at('changed'), { also: isNoticed }, 'log', '--notice', '--because', REASON),
    { kind: 'review', name: 'review', before: at('plain'), folder },
    scenario('import', at('ben-sheet'), WHOLE, 'sheet', 'import', 'sheet.csv'),
    scenario('import-codes', codesSheet(from('ben-coded', 'grouping')), WHOLE, ...IMPORT_CODES),
    scenario('apply', talk, WHOLE, 'debrief', '--apply', 'talk.md'),
    scenario('sample', at('cut'), WHOLE, 'sample', '--share', '20%', '--seed', '7'),
    scenario('reanchor', edited(from('ben-coded', 'edited')), WHOLE, 'reanchor', '--apply'),
    ...migrations(at('ben-coded')),
    scenario('restore', renamed, ONCE, 'restore', newestBackup(renamed)),
    scenario('member-check', at('example'), { isOnce: true }, 'member-check', '-o', 'packets'),
    scenario('record', asked, WHOLE, 'member-check', '--record', ...answers(asked)),
    scenario('anonymise', named, { ...ONCE, early: KEPT }, ...ANONYMISE),
    scenario('unmask', masked, ONCE, 'anonymise', '--restore'),
  ];
}

const REASON = 'a code for the seasons';
const WHOLE = { isWhole: true };
/** Done once, it cannot be done again. */
const ONCE = { isWhole: true, isOnce: true };
const ANONYMISE = ['anonymise', '--apply', '--undecided', 'keep'];
/** What anonymising takes into the key before it changes anything. */
const KEPT = /^key[\\/]runs[\\/]\d+[\\/](?:files|written)[\\/]/;
const IMPORT_CODES = ['sheet', 'import', 'codes.csv'];

function scenario(name, before, how, ...args) {
  return { name, before, args, ...how };
}

/** Transcripts in a folder that is no study yet. */
function bareTranscripts(study) {
  for (const name of ['fga.yaml', 'participants.csv', 'codebooks', 'units']) {
    rmSync(join(study, name), { recursive: true, force: true });
  }
  return study;
}

function unitEdits(study) {
  const file = 'fg1-mentees.txt';
  const lines = readFileSync(join(study, 'units', `${file}.csv`), 'utf8').split('\n');
  const { data } = Papa.parse(lines.join('\n').trimEnd(), { header: true });
  const long = data.find(({ text }) => /^\S+ \S+ \S+ \S+ \S+/.test(text)) ?? data[0];
  const words = long.text.split(/\s+/).slice(2, 5).join(' ');
  const at = data.findIndex(
    ({ speaker }, index) => index > 0 && speaker === data[index - 1].speaker,
  );
  const pair = `${data[at - 1].unit},${data[at].unit}`;
  return [
    scenario('split-unit', study, ONCE, 'segment', file, '--split', long.unit, '--at', words),
    scenario('merge-units', study, ONCE, 'segment', file, '--merge', pair),
  ];
}

/** Packets as participants would give them back; gives the names of the files. */
function answers(study) {
  const packets = join(study, 'member-checks', 'packets');
  return readdirSync(packets).map((name) => {
    const text = readFileSync(join(packets, name), 'utf8');
    writeFileSync(join(study, `answer-${name}`), text.replaceAll('- [ ] Yes\n', '- [x] Yes\n'));
    return `answer-${name}`;
  });
}

function newestBackup(study) {
  return String(JSON.parse(fga(study, 'restore', '--json'))[0].number);
}

/** Whether the log can be read, and knows of the edit, once. */
function isNoticed(study) {
  const { status, stdout, output } = attempt(study, 'log', '--json');
  if (status !== 0) return [`fga log ends with ${status}: ${output}`];
  const notices = JSON.parse(stdout).filter(({ because }) => because === REASON);
  return notices.length === 1 ? [] : [`the log has ${notices.length} notices`];
}

/** Each change of a code, with the codings of two people and a debriefing to carry. */
function migrations(study) {
  const change = (verb, ...args) => scenario(verb, study, ONCE, 'codebook', verb, ...args);
  return [
    change('rename', CODES[0], 'Being honest'),
    change('merge', CODES[1], '--into', CODES[0]),
    { ...change('rename', 'academic-support', 'Help with studying'), name: 'rename-group' },
    {
      ...change('merge', 'social-development', '--into', 'personal-development'),
      name: 'merge-groups',
    },
    change('split', CODES[0], '--into', 'Honesty', '--into', 'Trust'),
    change('move', CODES[2], 'Positive relationship'),
    change('retire', CODES[2]),
    change('promote', 'Thoughts of ben', 'Positive relationship'),
  ];
}

function codesSheet(study) {
  fga(study, 'sheet', 'export', '--codes', '--format', 'csv', '-o', 'codes.csv', '--replace');
  const path = join(study, 'codes.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Thoughts of ben', 'What ben thinks'));
  return study;
}

/** A transcript in which a word was mended and a passage inserted. */
function edited(study) {
  const path = join(study, 'transcripts', 'fg1-mentees.txt');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('biscuit', 'cookie').replace(/\n(P\d+:)/, '\nP1: Oh yes.\n$1'));
  return study;
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
