// Reads what researchers wrote for the report: `reporting:` in fga.yaml, and reporting.md, whose headings
// are the same keys. Both may speak to one question; nothing is rewritten.

import { join } from 'node:path';
import type { Finding, Found, Place } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { kebab } from '../../text/kebab.js';
import { nearest } from '../../text/nearest.js';
import { parseYaml } from '../../yaml/parse.js';
import { STUDY_FILE } from '../find-study.js';
import { studyFindings } from '../findings.js';
import { fileName } from '../paths.js';
import { readText } from '../read-text.js';
import type { StudyRoot } from '../study.js';
import { isReportingKey, REPORTING_KEYS, type ReportingKey } from './reporting-keys.js';
import { readSettings, textSetting, textsSetting } from './settings.js';

const REPORTING_FILE = 'reporting.md';

/** An answer in the researchers' own words, and where it stands. */
interface Written {
  readonly text: string;
  readonly place: Place;
}

export type Reporting = ReadonlyMap<ReportingKey, readonly Written[]>;

const KEYS = Object.keys(REPORTING_KEYS);
const LIMITS = { megabytes: 1, levels: 30 };

export async function loadReporting(io: Io, study: StudyRoot): Promise<Found<Reporting>> {
  const value = new Map<ReportingKey, readonly Written[]>();
  const findings: Finding[] = [];
  const read = [await fromSettings(io, study), fromPage(io, study)];
  for (const { value: answers, findings: own } of read) {
    findings.push(...own);
    for (const { key, ...written } of answers) {
      value.set(key, [...(value.get(key) ?? []), written]);
    }
  }
  return { value, findings };
}

type Answer = Written & { readonly key: ReportingKey };

/** What else is wrong with fga.yaml is said where it is opened. */
async function fromSettings(io: Io, { root }: StudyRoot): Promise<Found<Answer[]>> {
  const path = join(root, STUDY_FILE);
  if (io.statFile(path)?.kind !== 'file') return { value: [], findings: [] };
  const file = fileName(io, { root }, STUDY_FILE);
  const { value: tree } = await parseYaml(readText(io, path, file).value, file, LIMITS);
  const node = tree?.kind === 'map' && tree.entries.find(({ key }) => key === 'reporting')?.value;
  if (!node || (node.kind === 'text' && node.absent)) return { value: [], findings: [] };
  const findings: Finding[] = [];
  const fields = readSettings(node, 'reporting', KEYS, findings);
  const value = [...fields.entries.keys()].filter(isReportingKey).flatMap((key): Answer[] => {
    const isList = fields.entries.get(key)?.value.kind === 'list';
    const text = isList
      ? textsSetting(fields, key)
          .map((each) => each.text)
          .join('; ')
      : textSetting(fields, key);
    const place = fields.entries.get(key)?.place;
    return text && place ? [{ key, text, place }] : [];
  });
  return { value, findings };
}

/** Headings of any level name keys, in any case and with blanks for hyphens; other headings are the page's own. */
function fromPage(io: Io, study: StudyRoot): Found<Answer[]> {
  const path = join(study.root, REPORTING_FILE);
  if (io.statFile(path)?.kind !== 'file') return { value: [], findings: [] };
  const file = fileName(io, study, REPORTING_FILE);
  const { value: text, findings: read } = readText(io, path, file);
  const findings: Finding[] = [...read];
  const value: { key: ReportingKey; lines: string[]; place: Place }[] = [];
  let isTaken = false;
  let isCode = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^(?:```|~~~)/.test(line)) isCode = !isCode;
    const title = isCode ? undefined : /^#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    if (title === undefined) {
      if (isTaken) value.at(-1)?.lines.push(line);
      continue;
    }
    const key = kebab(title);
    const place = { file, line: index + 1, column: 1 };
    isTaken = isReportingKey(key);
    if (isReportingKey(key)) value.push({ key, lines: [], place });
    else if (!/^#\s/.test(line)) findings.push(unknownHeading(title, place));
  }
  const answers = value.map(({ lines, ...rest }) => ({ ...rest, text: plainText(lines) }));
  return { value: answers.filter((answer) => answer.text !== ''), findings };
}

function unknownHeading(title: string, place: Place): Finding {
  const args = { title, nearest: nearest(kebab(title), KEYS) };
  return studyFindings.make('unknown-reporting-heading', place, args);
}

/** On one line, without remarks of HTML that a template may have left. */
function plainText(lines: readonly string[]): string {
  const text = lines.join('\n').replaceAll(/<!--[\s\S]*?-->/g, ' ');
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
