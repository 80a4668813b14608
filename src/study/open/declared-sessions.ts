// Sessions as `fga.yaml` declares them: a path alone, or a map with what is known of the session.

import type { Finding, Place } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import { latinTwin } from '../../text/latin-twin.js';
import type { Fields } from '../../yaml/fields.js';
import type { Placed } from '../../yaml/placed.js';
import type { YamlNode } from '../../yaml/tree.js';
import { studyFindings } from '../findings.js';
import { idKey } from '../ids.js';
import type { DeclaredLabel } from '../study.js';
import { dateProblem } from './session-date.js';
import {
  idSetting,
  languageSetting,
  optional,
  placeOfSetting,
  readSettings,
  textSetting,
  textsSetting,
} from './settings.js';

/** A session as declared; its transcripts are not yet compared with those there are. */
export interface DeclaredSession {
  readonly id: string;
  readonly label: string;
  readonly transcripts: readonly Placed[];
  readonly group?: string;
  readonly date?: string;
  readonly language?: string;
  readonly moderators: readonly string[];
  /** The moderators once more, with their places. */
  readonly labels: readonly DeclaredLabel[];
  readonly place: Place;
}

const SESSION_KEYS = [
  'id',
  'label',
  'transcript',
  'transcripts',
  'group',
  'date',
  'language',
  'moderators',
];

/** The sessions in their order; two of one id are one. */
export function readSessions(items: readonly YamlNode[], findings: Finding[]): DeclaredSession[] {
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
  const written = idSetting(fields, 'id', 'session');
  const id = written ?? (kebab(label ?? '') || kebab(stem) || `session-${index + 1}`);
  const moderators = textsSetting(fields, 'moderators');
  return {
    id,
    label: label ?? written ?? (labelOf(stem) || id),
    transcripts: transcripts.map(({ text, place }) => ({ text: studyPath(text), place })),
    ...optional('group', textSetting(fields, 'group')),
    ...optional('date', readDate(fields)),
    ...optional('language', languageSetting(fields)),
    moderators: moderators.map(({ text }) => text),
    labels: moderators.map(({ text, place }) => ({ label: text, session: id, place })),
    place: item.place,
  };
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

/** People write the path from the study's folder, or from `transcripts/`. */
function studyPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)*(?:transcripts\/)?/, '');
}

/** A transcript's path without extension. */
export function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

const firstSmall = latinTwin(String.raw`^\p{Ll}`, 'u');

/** What tables print for a session that is named by its file: `focus-group_1` is `Focus group 1`. */
export function labelOf(stem: string): string {
  const words = stem
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll('/', ' / ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.replace(firstSmall(words), (letter) => letter.toUpperCase());
}
