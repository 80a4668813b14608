// Whether the rules' coding is still that of the study as it is: changed by hand, or made from files
// that have changed since. Where nothing vouches for its rows nothing can be said about their age.

import { join } from 'node:path';
import { RULES_CODER } from '../../coding/coding.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import type { Finding } from '../../finding/finding.js';
import { ifReadable } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { changedInputs, chosenInputs } from '../../study/coding/recode.js';
import { studyFindings } from '../../study/findings.js';
import { codingsPath, fileName } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import { handEdit } from '../../study/rules/hand-edit.js';
import type { RulesInputs } from '../../study/rules/rules-record.js';
import { readRulesRecord } from '../../study/rules/rules-record-file.js';
import { type StandingRules, standingRules } from '../../study/rules/standing-rules.js';
import type { Study } from '../../study/study.js';
import { listed } from '../../text/wording.js';

/** `fga` is the program; see `RulesInputs`. */
export function checkRules(io: Io, study: Study, fga: string): Finding[] {
  const path = codingsPath(RULES_CODER);
  if (io.statFile(join(study.root, path))?.kind !== 'file') return [];
  const place = { file: fileName(io, study, path) };
  const rules = standingRules(io, study);
  if (!rules) {
    const edit = editedBy(io, study, place.file);
    return edit === undefined ? [] : [studyFindings.make('edited-rules', place, { edit })];
  }
  // Where the rules found nothing, no row is out of date: people code by hand.
  if ([...rules.record.transcripts.values()].every(({ rows }) => rows === 0)) return [];
  return [...changesSince(io, study, rules, fga)].map(([change, transcripts]) => {
    const args = { transcripts: listed(transcripts, MOST_NAMED), change: changes[change] };
    if (change === 'none') return studyFindings.make('uncoded-transcripts', place, args);
    if (change === 'fga') return studyFindings.make('rules-by-other-fga', place, args);
    return studyFindings.make('outdated-rules', place, args);
  });
}

function editedBy(io: Io, study: Study, file: string): string | undefined {
  const found = io.readFile(join(study.root, codingsPath(RULES_CODER)));
  const written = decodeCodings(decodeStudyText(found, file).value, file).value;
  const own = [...written.unknownColumns, ...written.missingColumns];
  if (own.length > 0) return 'its columns are others';
  return handEdit(found, written, readRulesRecord(io, study)?.rules ?? []);
}

type Change = Exclude<keyof RulesInputs, 'include'> | 'none';

const changes: Readonly<Record<Change, string>> = {
  codebook: 'the codebook',
  study: 'what fga.yaml or participants.csv says about them',
  transcript: 'the transcript',
  units: 'the units file',
  text: 'the stored reading text',
  fga: '',
  none: '',
};

/** Transcripts by the first thing that has changed, in the order above. */
function changesSince(
  io: Io,
  study: Study,
  { record }: StandingRules,
  fga: string,
): Map<Change, string[]> {
  const found = new Map<Change, string[]>();
  // What cannot be read or chosen is a finding of its own.
  const inputsOf = ifReadable(() => chosenInputs(io, study, { fga }));
  for (const path of inputsOf ? study.transcripts : []) {
    const made = record.transcripts.get(path)?.made;
    const now = ifReadable(() => inputsOf?.(path));
    if (!now) continue;
    const changed = made && changedInputs(made.inputs, { ...now, include: made.inputs.include });
    const first = changed ? orderOf.find((change) => changed.includes(change)) : 'none';
    if (first) found.set(first, [...(found.get(first) ?? []), path]);
  }
  return found;
}

const orderOf = ['codebook', 'study', 'transcript', 'units', 'text', 'fga'] as const;

/** So many transcripts are named. */
const MOST_NAMED = 5;
