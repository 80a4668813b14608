// Reads `fga.yaml` as it is written. Every key may be absent; what is absent is inferred later, in
// `sessions.ts` and `load.ts`.

import type { Finding, Found } from '../../finding/finding.js';
import type { Strategy } from '../../unit/unit.js';
import { parseYaml } from '../../yaml/parse.js';
import type { Placed } from '../../yaml/placed.js';
import { isAbsent } from '../../yaml/tree.js';
import { studyFindings } from '../findings.js';
import { readRole, staffSlip } from '../people/roles.js';
import type { SettingPlaces } from '../study.js';
import { type DeclaredSession, readSessions } from './declared-sessions.js';
import {
  choiceSetting,
  countSetting,
  idSetting,
  languageSetting,
  listSetting,
  mapSetting,
  optional,
  placeOfSetting,
  readSettings,
  textSetting,
} from './settings.js';

/** `fga.yaml` with nothing filled in. */
export interface StudyFile {
  readonly title?: string;
  readonly language?: string;
  readonly codebook?: string;
  readonly coding?: string;
  readonly strategy?: Strategy;
  readonly smallestGroup?: number;
  readonly roles: Readonly<Record<string, string>>;
  /** Undefined where the file names no sessions. */
  readonly sessions?: readonly DeclaredSession[];
  /** Places of values that are judged later. */
  readonly places: SettingPlaces;
}

export const STRATEGIES: readonly Strategy[] = ['turn', 'sentence', 'paragraph', 'meaning'];

const KEYS = [
  'title',
  'language',
  'codebook',
  'coding',
  'units',
  'smallest-group',
  'roles',
  'sessions',
  'reporting',
];
const LIMITS = { megabytes: 1, levels: 30 };

export async function parseStudyFile(text: string, file: string): Promise<Found<StudyFile>> {
  const { value: root, findings: broken } = await parseYaml(text, file, LIMITS);
  const findings = [...broken];
  if (!root || isAbsent(root)) {
    return { value: { roles: {}, places: {} }, findings };
  }
  const fields = readSettings(root, file, KEYS, findings);
  const declared = listSetting(fields, 'sessions');
  const sessions = declared && readSessions(declared, findings);
  const roles = mapSetting(fields, 'roles');
  const value: StudyFile = {
    ...optional('title', textSetting(fields, 'title')),
    ...optional('language', languageSetting(fields)),
    ...optional('codebook', textSetting(fields, 'codebook')?.replaceAll('\\', '/')),
    ...optional('coding', idSetting(fields, 'coding', 'coder')),
    ...optional('strategy', choiceSetting(fields, 'units', STRATEGIES)),
    ...optional('smallestGroup', countSetting(fields, 'smallest-group')),
    roles: readRoles(roles, findings),
    ...(sessions && { sessions }),
    places: {
      ...optional('codebook', placeOfSetting(fields, 'codebook')),
      ...optional('coding', placeOfSetting(fields, 'coding')),
      labels: [
        ...roles.map(([label, { place }]) => ({ label, place })),
        ...(sessions ?? []).flatMap(({ labels }) => labels),
      ],
    },
  };
  return { value, findings };
}

/** The role of each label; one that is nearly that of staff would make them a participant. */
function readRoles(
  written: readonly (readonly [label: string, role: Placed])[],
  findings: Finding[],
): Readonly<Record<string, string>> {
  const roles = written.map(([label, { text, place }]): [string, string] => {
    const role = readRole(text);
    const usual = staffSlip(role);
    if (usual) {
      const args = { column: 'role', value: text, usual };
      findings.push(studyFindings.make('value-slip', place, args));
    }
    return [label, role];
  });
  return Object.fromEntries(roles);
}
