// The list of names, `key/names.csv`: what a person looks through and decides, and afterwards the key.

import type { Finding, Found } from '../../finding/finding.js';
import { cellPlacer } from '../../table/cell-place.js';
import { parseCsv, renderCsv } from '../../table/csv.js';
import { pseudonymFindings } from '../findings.js';
import {
  type Decision,
  NAME_KINDS,
  type Name,
  type NameKind,
  nameKey,
  nameOf,
  PLACES,
} from '../name.js';

const NAME_COLUMNS = [
  'find',
  'replace',
  'decision',
  'kind',
  'person',
  'session',
  'where',
  'count',
  'forms',
  'place',
  'context',
  'source',
  'note',
] as const;

type Column = (typeof NAME_COLUMNS)[number];

/** The file's text, in the order given. */
export function renderNames(names: readonly Name[]): string {
  return renderCsv(
    NAME_COLUMNS,
    names.map((name) => NAME_COLUMNS.map((column) => name[column])),
  );
}

/** Words that people write for a decision. */
const DECISIONS: Readonly<Record<string, Decision>> = {
  '': '',
  replace: 'replace',
  r: 'replace',
  yes: 'replace',
  y: 'replace',
  x: 'replace',
  keep: 'keep',
  k: 'keep',
  no: 'keep',
  n: 'keep',
};

/** The names of the file; a row that cannot be read is a finding, and its name is not decided about. */
export function parseNames(text: string, file: string): Found<readonly Name[]> {
  const { value: csv, findings: broken } = parseCsv(text, file);
  const findings: Finding[] = [...broken];
  const placeOf = cellPlacer(text, file);
  const header = csv.header.map((name) => name.toLowerCase());
  for (const column of ['find', 'replace', 'decision'] as const) {
    if (header.includes(column)) continue;
    findings.push(
      pseudonymFindings.make('missing-column', { file, line: 1, column: 1 }, { column }),
    );
  }
  const seen = new Set<string>();
  const value = csv.rows.flatMap(({ line, cells }): Name[] => {
    const cell = (column: Column) => (cells[header.indexOf(column)] ?? '').trim();
    const at = (column: Column) => placeOf(line, Math.max(0, header.indexOf(column)));
    const decision = DECISIONS[cell('decision').toLowerCase()];
    if (decision === undefined) {
      const args = { value: cell('decision') };
      findings.push(pseudonymFindings.make('bad-decision', at('decision'), args));
    }
    const kind = cell('kind').toLowerCase() as NameKind;
    const name = nameOf({
      find: cell('find'),
      replace: cell('replace'),
      decision: decision ?? '',
      kind: NAME_KINDS.includes(kind) ? kind : 'name',
      person: cell('person'),
      session: cell('session'),
      where: PLACES.find((each) => each === cell('where').toLowerCase()) ?? '',
      count: Number.parseInt(cell('count'), 10) || 0,
      forms: cell('forms'),
      place: cell('place'),
      context: cell('context'),
      source: cell('source'),
      note: cell('note'),
    });
    if (name.find === '') return [];
    if (seen.has(nameKey(name))) {
      findings.push(pseudonymFindings.make('listed-twice', at('find'), undefined));
      return [];
    }
    seen.add(nameKey(name));
    return [name];
  });
  return { value, findings };
}

/** Where the row of each name is to be found, for what is said about it. */
export function placesOfNames(text: string, file: string) {
  const { value: csv } = parseCsv(text, file);
  const placeOf = cellPlacer(text, file);
  const at = csv.header.findIndex((name) => name.toLowerCase() === 'find');
  const lines = new Map(csv.rows.map(({ line, cells }) => [(cells[at] ?? '').trim(), line]));
  return ({ find }: Name, column: Column) =>
    placeOf(
      lines.get(find) ?? 1,
      Math.max(
        0,
        csv.header.findIndex((name) => name.toLowerCase() === column),
      ),
    );
}
