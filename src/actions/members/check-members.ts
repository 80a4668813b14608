// Looks whether what participants answered is heeded: words that are not to be printed, readings they
// declined, and questions about codings that have changed since.

import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { memberFindings } from '../../member/findings.js';
import { questionMarks } from '../../member/question-marks.js';
import type { MemberRecord } from '../../member/record.js';
import { loadEvidence } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import { type PacketOptions, packetOf } from './member-packets.js';
import { loadMemberRecords } from './member-records.js';

/** Nothing where nobody was asked. What is wrong with the codings is said elsewhere. */
export async function checkMembers(io: Io, study: Study): Promise<readonly Finding[]> {
  const records = loadMemberRecords(io, study);
  if (records.value.length === 0) return records.findings;
  const current = await currentMarks(io, study);
  if (!current) return records.findings;
  return [...records.findings, ...answerFindings(records.value, current.marks)];
}

/** What the counted coding would ask now; undefined where nothing is coded. */
export interface CurrentQuestions {
  readonly marks: ReadonlySet<string>;
  /** Ids of categories, subcategories and codes in the order of the codebook. */
  readonly order: readonly string[];
}

export async function currentMarks(
  io: Io,
  study: Study,
  { coder, codebook }: Pick<Partial<PacketOptions>, 'coder' | 'codebook'> = {},
): Promise<CurrentQuestions | undefined> {
  try {
    const { value } = await loadEvidence(io, study, {
      ...(coder !== undefined && { coder }),
      ...(codebook !== undefined && { codebook }),
      withCodings: true,
    });
    const { groups, codes } = value.codebook;
    return {
      marks: questionMarks(value, (coded) => packetOf(study, coded)),
      order: [...groups, ...codes].map(({ id }) => id),
    };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function answerFindings(
  records: readonly MemberRecord[],
  current: ReadonlySet<string>,
): readonly Finding[] {
  return records.flatMap(({ participant, rows }) =>
    rows.flatMap((row): Finding[] => {
      const { unit, transcript, given, category, name, mark, place } = row;
      if (given === undefined) return [];
      const about = { participant, unit, transcript };
      if (!current.has(mark)) return [memberFindings.make('coding-changed', place, about)];
      if (given !== 'declined') return [];
      return category === ''
        ? [memberFindings.make('declined-quote', place, about)]
        : [memberFindings.make('declined-reading', place, { ...about, name })];
    }),
  );
}
