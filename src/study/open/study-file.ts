// Reads `fga.yaml` as it is written. Every key may be absent; what is absent is inferred later, in
// `sessions.ts` and `load.ts`.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import type { Strategy } from '../../unit/unit.js';
import type { Fields } from '../../yaml/fields.js';
import { parseYaml } from '../../yaml/parse.js';
import type { Placed } from '../../yaml/placed.js';
import { isAbsent, type YamlNode } from '../../yaml/tree.js';
import { studyFindings } from '../findings.js';
import { idKey, idProblem } from '../ids.js';
import { readRole, staffSlip } from '../people/roles.js';
import type { DeclaredLabel, SettingPlaces } from '../study.js';
import { dateProblem } from './session-date.js';
import {
  choiceSetting,
  countSetting,
  listSetting,
  mapSetting,
  placeOfSetting,
  readSettings,
  textSetting,
  textsSetting,
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

/** A session as declared; its transcripts are not yet compared with those there are. */
export interface DeclaredSession {
  readonly id: string;
  readonly label: string;
  readonly transcripts: readonly Placed[];
  readonly group?: string;
  readonly date?: string;
  readonly moderators: readonly string[];
  /** The moderators once more, with their places. */
  readonly labels: readonly DeclaredLabel[];
  readonly place: Place;
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
const SESSION_KEYS = ['id', 'label', 'transcript', 'transcripts', 'group', 'date', 'moderators'];

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
    ...optional('language', readLanguage(fields)),
    ...optional('codebook', textSetting(fields, 'codebook')?.replaceAll('\\', '/')),
    ...optional('coding', readId(fields, 'coding', 'coder')),
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

function readSessions(items: readonly YamlNode[], findings: Finding[]): DeclaredSession[] {
  const sessions: DeclaredSession[] = [];
  const taken = new Map<string, DeclaredSession>();
  for (const [index, item] of items.entries()) {
    const session = readSession(item, index, findings);
    const earlier = taken.get(idKey(session.id));
    if (earlier) {
      const args = { id: session.id, line: earlier.place.line ?? 0 };
      findings.push(studyFindings.make('duplicate-session', session.place, args));
      const transcripts = [...earlier.transcripts, ...session.transcripts];
      const merged = { ...earlier, transcripts, labels: [...earlier.labels, ...session.labels] };
      sessions[sessions.indexOf(earlier)] = merged;
      taken.set(idKey(session.id), merged);
    } else {
      taken.set(idKey(session.id), session);
      sessions.push(session);
    }
  }
  return sessions;
}

function readSession(item: YamlNode, index: number, findings: Finding[]): DeclaredSession {
  const isPath = item.kind === 'text' && item.text !== '';
  const fields = isPath
    ? { entries: new Map(), findings }
    : readSettings(item, 'sessions', SESSION_KEYS, findings);
  const transcripts = isPath
    ? [{ text: item.text, place: item.place }]
    : [...textsSetting(fields, 'transcript'), ...textsSetting(fields, 'transcripts')];
  const stem = stemOf(transcripts[0]?.text ?? '');
  const label = textSetting(fields, 'label');
  const written = readId(fields, 'id', 'session');
  const id = written ?? (kebab(label ?? '') || kebab(stem) || `session-${index + 1}`);
  const moderators = textsSetting(fields, 'moderators');
  return {
    id,
    label: label ?? written ?? (labelOf(stem) || id),
    transcripts: transcripts.map(({ text, place }) => ({ text: studyPath(text), place })),
    ...optional('group', textSetting(fields, 'group')),
    ...optional('date', readDate(fields)),
    moderators: moderators.map(({ text }) => text),
    labels: moderators.map(({ text, place }) => ({ label: text, session: id, place })),
    place: item.place,
  };
}

/** An id as written, reported where it cannot be one. */
function readId(fields: Fields, key: string, what: string): string | undefined {
  const id = textSetting(fields, key);
  const problem = id === undefined ? undefined : idProblem(id);
  if (id === undefined || problem === undefined) return id;
  fields.findings.push(
    studyFindings.make('bad-id', placeOfSetting(fields, key), { what, id, problem }),
  );
  return kebab(id) || undefined;
}

/** A date that cannot be read is kept as written, and said. */
function readDate(fields: Fields): string | undefined {
  const date = textSetting(fields, 'date');
  const wrong = date === undefined ? undefined : dateProblem(date);
  if (date === undefined || !wrong) return date;
  const args = { date, ...wrong };
  fields.findings.push(studyFindings.make('bad-date', placeOfSetting(fields, 'date'), args));
  return date;
}

function readLanguage(fields: Fields): string | undefined {
  const language = textSetting(fields, 'language');
  if (language === undefined || /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) return language;
  const args = { key: 'language', value: language, nearest: undefined, known: 'en, de, fa …' };
  fields.findings.push(studyFindings.make('bad-value', placeOfSetting(fields, 'language'), args));
  return undefined;
}

/** People write the path from the study's folder, or from `transcripts/`. */
function studyPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)*(?:transcripts\/)?/, '');
}

/** A transcript's path without extension. */
export function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

/** What tables print for a session that is named by its file: `focus-group_1` is `Focus group 1`. */
export function labelOf(stem: string): string {
  const words = stem
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll('/', ' / ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
