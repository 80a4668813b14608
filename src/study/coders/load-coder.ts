// What a coder has read and coded, out of the coder's file, for comparing coders.

import { agreementFindings } from '../../agreement/findings.js';
import type { CodeLevels } from '../../agreement/readings/code-levels.js';
import {
  type CoderCodings,
  type CoderReading,
  readCodings,
} from '../../agreement/readings/coder-reading.js';
import type { UnfitCoding } from '../../coding/misfits.js';
import { parseCodings } from '../../coding/parse-codings.js';
import type { Finding, Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { countEach } from '../../text/group-by.js';
import { nearest } from '../../text/nearest.js';
import { unitKey } from '../../unit/unit-key.js';
import { displayPath } from '../find-study.js';
import { readText } from '../read-text.js';
import type { CoderSource, StudyUnits } from './coders.js';

/** What one coder has read of the units. */
export function loadCoder(
  io: Io,
  { name, path }: CoderSource,
  { units, texts }: Pick<StudyUnits, 'units' | 'texts'>,
  levels: CodeLevels,
): Found<CoderReading> {
  const file = displayPath(io, path);
  const { value: text, findings: decoded } = readText(io, path, file);
  const parsed = parseCodings(text, file, { texts, codeNow: levels.codeNow });
  const codings: CoderCodings = {
    coder: name,
    codings: parsed.value.codings,
    unfit: unfitUnits(parsed.value.unfit),
  };
  const reading = readCodings(codings, units);
  const findings = [...decoded, ...parsed.findings, ...doubts(reading, levels, file)];
  return { value: reading, findings };
}

/** Rows that repeat another one change nothing; all others leave their unit in doubt. */
function unfitUnits(unfit: readonly UnfitCoding[]): ReadonlySet<string> {
  const harmless = ['duplicate', 'none-beside-code'];
  return new Set(
    unfit
      .filter(({ reason }) => !harmless.includes(reason))
      .map(({ cells }) => unitKey(cells.transcript, cells.unit)),
  );
}

/** Fewer units than this without a single "no code" are no sign that such rows were left out. */
const FEW_UNITS = 10;

/** What there is to say about a coder's reading as a whole. */
export function doubts(reading: CoderReading, levels: CodeLevels, file: string): Finding[] {
  const { coder, readings, unfit, isRules } = reading;
  const findings: Finding[] = [];
  if (unfit.size > 0) {
    const args = { coder, units: unfit.size };
    findings.push(agreementFindings.make('units-set-aside', { file }, args));
  }
  const uses = countEach([...readings.values()].flatMap(({ codes }) => codes));
  for (const [code, count] of levels.known.length > 0 ? uses : []) {
    if (levels.has(code)) continue;
    const args = { code, coder, count, nearest: nearest(code, levels.known) };
    findings.push(agreementFindings.make('unlisted-code', { file }, args));
  }
  const hasNone = [...readings.values()].some(({ codes }) => codes.length === 0);
  if (!isRules && !hasNone && readings.size >= FEW_UNITS) {
    findings.push(agreementFindings.make('none-read', { file }, { coder }));
  }
  return findings;
}
