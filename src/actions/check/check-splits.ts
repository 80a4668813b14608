// Codings that a split has left to be decided again: they still have the code that was split.

import type { Codebook } from '../../codebook/codebook.js';
import { RULES_CODER } from '../../coding/coding.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { humanCoders, listCoders } from '../../study/choose.js';
import { studyFindings } from '../../study/findings.js';
import { readStudyText } from '../../study/load/load.js';
import { codingsPath } from '../../study/paths.js';
import type { Study } from '../../study/study.js';

/** One finding for each coder and code; the rules decide by themselves. */
export function checkSplits(io: Io, study: Study, codebook: Codebook): readonly Finding[] {
  const splits = openSplits(codebook);
  if (splits.size === 0) return [];
  const coders = humanCoders(listCoders(io, study)).filter((coder) => coder !== RULES_CODER);
  return coders.flatMap((coder) => {
    const read = readStudyText(io, study, codingsPath(coder));
    if (!read) return [];
    const { rows, placeOf } = decodeCodings(read.value, read.file).value;
    return [...splits].flatMap(([code, into]) => {
      const left = rows.filter(
        ({ cells }) => cells.code === code && (cells.status || 'coded') === 'coded',
      );
      const [first] = left;
      if (!first) return [];
      const args = { coder, code, into: into.join(', '), count: left.length };
      return [studyFindings.make('open-split', placeOf(first.line, 'code'), args)];
    });
  });
}

/** The codes that were split and what into, by the id of the code that is retired for it. */
function openSplits({ history = [], codes }: Codebook): ReadonlyMap<string, readonly string[]> {
  const retired = new Set(codes.filter(({ status }) => status === 'retired').map(({ id }) => id));
  return new Map(
    history.flatMap(({ action, from: [code = ''], to }) =>
      action === 'split' && retired.has(code) ? [[code, to] as const] : [],
    ),
  );
}
