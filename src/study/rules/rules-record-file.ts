// The record of the rules' coding as a file, `codings/.rules.json`. One that is not just as fga writes
// it is none.

import { join } from 'node:path';
import { RULES_CODER } from '../../coding/coding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { renderJson } from '../../text/json.js';
import { compareText } from '../../text/order.js';
import { CODINGS } from '../paths.js';
import { decodeStudyText } from '../read-text.js';
import type { StudyRoot } from '../study.js';
import type { RecordedRows, RulesRecord } from './rules-record.js';
import { decodeRecord } from './rules-record-decode.js';

export const RULES_RECORD = `${CODINGS}/.${RULES_CODER}.json`;

/** The record as it lies in the study; undefined where there is none that can be read. */
export function readRulesRecord(io: Io, study: StudyRoot): RulesRecord | undefined {
  const path = join(study.root, RULES_RECORD);
  if (io.statFile(path)?.kind !== 'file') return undefined;
  try {
    return decodeRecord(JSON.parse(decodeStudyText(io.readFile(path), RULES_RECORD).value));
  } catch (error) {
    // Whatever is wrong with it, all is coded again.
    if (error instanceof SyntaxError || error instanceof InputError) return undefined;
    throw error;
  }
}

const ABOUT =
  'What codings/rules.csv was made from. fga code codes again only what changed since; without this file it codes everything.';

/** A line for each transcript, so that version control shows which of them were coded again. */
export function renderRulesRecord(record: RulesRecord): string {
  const { rules, codebook, filters, transcripts } = record;
  const lines = [...transcripts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, rows]) => `${renderJson(path)}:${renderJson(rowsJson(rows))}`);
  return `{
"about":${renderJson(ABOUT)},
"rules":${renderJson(rules)},
"codebook":${renderJson(codebook ?? null)},
"filters":${renderJson(filters ?? null)},
"transcripts":{
${lines.join(',\n')}
}
}
`;
}

function rowsJson({ rows, bytes, made }: RecordedRows) {
  if (!made) return { rows, bytes };
  const { inputs, counts, heard, findings } = made;
  const { transcript, units, text, study, codebook, include, fga } = inputs;
  return {
    rows,
    bytes,
    transcript,
    units,
    text,
    study,
    codebook,
    include,
    fga,
    counts: { ...counts, codes: [...counts.codes].sort(compareText) },
    heard,
    findings,
  };
}
