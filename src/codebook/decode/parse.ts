// The way into a codebook: text of a YAML file in, Codebook and findings out. Nothing is thrown for
// what the file says. Asynchronous because the YAML package is loaded only when a codebook is read.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { shapeOf } from '../../yaml/fields.js';
import { parseYaml } from '../../yaml/parse.js';
import { isAbsent } from '../../yaml/tree.js';
import { byPlace } from '../by-place.js';
import type { Codebook } from '../codebook.js';
import { newReport, type Report } from '../findings.js';
import { historyOf } from '../history.js';
import { decodeCodebook } from './decode.js';
import { checkNames } from './names.js';

const LIMITS = { megabytes: 10, levels: 100 };

/**
 * Reads a codebook; `file` is its path as findings shall name it. The value is undefined only where
 * the file is no map at all (empty, a list, nested beyond reason). Rules are not looked at: see
 * `lintCodebook`.
 */
export async function parseCodebook(
  text: string,
  file: string,
): Promise<Found<Codebook | undefined>> {
  const { value: root, findings: written, brokenFrom } = await parseYaml(text, file, LIMITS);
  const report = newReport(written);
  if (root?.kind !== 'map') {
    if (root && isAbsent(root)) report.add('empty-file', beginningOf(file), {});
    else if (root)
      report.add('not-a-codebook', { ...root.place, length: 1 }, { found: shapeOf(root) });
    return { value: undefined, findings: byPlace(report.findings) };
  }
  if (isJson(text)) report.add('json-file', { ...root.place, length: 1 }, {});
  const certain = report.findings.length;
  const value = decodeCodebook(root, file, report);
  checkNames(value, report);
  checkGroups(value, report);
  checkHistory(value, report);
  const findings = report.findings.filter(
    (finding, index) => index < certain || isCertain(finding, brokenFrom),
  );
  return { value, findings: byPlace(findings) };
}

/** After a syntax error the rest of the file reads as something nobody wrote. */
function isCertain({ place }: Finding, brokenFrom: number | undefined): boolean {
  return brokenFrom === undefined || (place?.line ?? 0) < brokenFrom;
}

function beginningOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

function isJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkGroups({ groups, codes, file }: Codebook, report: Report): void {
  const mistaken = report.findings.some(({ severity }) => severity === 'error');
  if (codes.length === 0 && !mistaken) report.add('no-codes', beginningOf(file), {});
  const used = new Set(codes.flatMap(({ path }) => path));
  for (const { id, name, place, path } of groups) {
    const parent = path.at(-1);
    const alone = parent === undefined || used.has(parent);
    if (!used.has(id) && alone && codes.length > 0) report.add('empty-group', place, { name });
  }
}

/** Codes that the history says to be others by now. */
function checkHistory({ codes, history = [] }: Codebook, report: Report): void {
  if (history.length === 0) return;
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (const { action, from, to, version } of historyOf('code', history)) {
    const [now, ...others] = to;
    if ((action !== 'rename' && action !== 'merge') || others.length > 0) continue;
    for (const id of from) {
      const again = byId.get(id);
      if (!again || now === undefined || now === id || !byId.has(now)) continue;
      report.add('code-of-old', again.place, { id, now, version });
    }
  }
}
