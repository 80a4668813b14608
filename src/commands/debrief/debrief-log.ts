// What the research log says of a debriefing.

import type { AppliedWorksheet } from '../../actions/debriefs/debrief-apply.js';
import type { MadeWorksheet } from '../../actions/debriefs/debrief-worksheet.js';
import { CONSENSUS_CODER } from '../../coding/coding.js';
import type { Finding } from '../../finding/finding.js';
import type { CoderSource } from '../../study/coders/coders.js';
import { logAction } from '../../study/log/log.js';
import { codingsPath, studyPath } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import type { CommandContext } from '../program/command.js';

interface Reason {
  readonly because?: string;
}

/** Files that lie outside the study are named by nothing but their own name, so they are left out. */
function inStudy(context: CommandContext, study: Study, paths: readonly string[]): string[] {
  return paths
    .map((path) => studyPath(context.io, study, path))
    .filter((path) => !path.startsWith('..'));
}

export function logWorksheet(
  context: CommandContext,
  study: Study,
  done: {
    readonly made: MadeWorksheet;
    readonly file: string;
    readonly sources: readonly CoderSource[];
    readonly options: Reason;
  },
): readonly Finding[] {
  const { made, file, sources, options } = done;
  const coders = sources.map(({ path }) => path);
  return logAction(context.io, study, {
    command: 'debrief',
    because: options.because,
    changes: { debriefing: made.worksheet.id, units: made.worksheet.items.length },
    inputs: inStudy(context, study, coders),
    wrote: inStudy(context, study, [file]),
    version: context.version,
  });
}

/** Nothing where the worksheet changed nothing. */
export function logApplied(
  context: CommandContext,
  study: Study,
  done: {
    readonly applied: AppliedWorksheet;
    readonly sources: readonly CoderSource[];
    readonly options: Reason & { readonly apply: string };
  },
): readonly Finding[] {
  const { applied, sources, options } = done;
  const { id, record, consensus, decided, agreed, open, codebook } = applied;
  if (!record.isWritten && !consensus.isWritten) return [];
  const files = [...sources.map(({ path }) => path), options.apply, codebook];
  const { added, removed, kept } = consensus;
  return logAction(context.io, study, {
    command: 'debrief --apply',
    because: options.because,
    changes: { debriefing: id, agreed, decided, open: open.length, added, removed, kept },
    inputs: inStudy(
      context,
      study,
      files.filter((path) => path !== '' && path !== '-'),
    ),
    wrote: [...inStudy(context, study, [record.file]), codingsPath(CONSENSUS_CODER)],
    version: context.version,
  });
}
